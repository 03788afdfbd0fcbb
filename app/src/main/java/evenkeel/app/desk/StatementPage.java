package evenkeel.app.desk;

import evenkeel.app.letters.KeptStatements;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Tab;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account's whole statement at the end of any day, and as it was known on any day.
///
/// @param paper what it says, the same as on paper
/// @param kept statements that left before, null for an officer who may not take one
/// @param largePrint whether somebody who owes needs large print
public record StatementPage(
    String reference,
    String names,
    String address,
    StatementAsked asked,
    Paper paper,
    DateTyped from,
    DateTyped on,
    DateTyped known,
    @Nullable List<KeptStatements.Kept> kept,
    boolean largePrint,
    Problems problems)
    implements OfAccount {

  @Override
  public String title() {
    return "Statement of account " + reference;
  }

  @Override
  public boolean wide() {
    return true;
  }

  public List<Tab> tabs() {
    return AccountPage.tabs(reference, "statement");
  }

  /// The day, and what was known when, in words.
  public String asAt() {
    return asked.inWords();
  }

  /// What is owed at the end of it.
  public String balance() {
    return paper.facts().stream()
        .filter(fact -> fact.what().equals("Owed at the end"))
        .map(Paper.Fact::value)
        .findFirst()
        .orElseThrow();
  }

  /// The address of the same statement as a file.
  ///
  /// @param format pdf or csv
  /// @param print large or standard; blank for a CSV file
  public String file(String format, String print) {
    return "/accounts/"
        + reference
        + "/statement."
        + format
        + "?"
        + part("on", asked.on())
        + part("from", asked.from())
        + part("known", asked.known())
        + (print.isEmpty() ? "" : "print=" + print);
  }

  private static String part(String name, @Nullable LocalDate day) {
    return day == null
        ? ""
        : "%1$s-day=%2$d&%1$s-month=%3$d&%1$s-year=%4$d&"
            .formatted(name, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
