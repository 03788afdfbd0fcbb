package evenkeel.app.intake;

import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/// Compares a file with what the manifest states of it.
final class Totals {

  private Totals() {}

  /// Every difference, in words; empty when rows, hash and total agree.
  static List<String> problems(Manifest.File stated, TableFile read) {
    var problems = new ArrayList<>(read.problems());
    if (!problems.isEmpty()) {
      return problems;
    }
    if (!read.sha256().equals(stated.sha256())) {
      problems.add(
          "%s: expected the content with SHA-256 %s, found %s"
              .formatted(stated.name(), stated.sha256(), read.sha256()));
    }
    if (read.rows() != stated.rows()) {
      problems.add(
          "%s: expected %,d rows, found %,d".formatted(stated.name(), stated.rows(), read.rows()));
    }
    var total = stated.amountTotal();
    var found = Money.ofPence(read.pence()).plain();
    if (total != null && !Money.parse(total).equals(Money.ofPence(read.pence()))) {
      problems.add(
          "%s: expected amounts of %s in all, found %s".formatted(stated.name(), total, found));
      problems.addAll(read.unreadableAmounts());
    }
    return problems;
  }
}
