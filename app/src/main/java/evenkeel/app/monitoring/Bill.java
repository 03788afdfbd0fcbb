package evenkeel.app.monitoring;

import evenkeel.core.money.Money;
import evenkeel.core.recovery.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One debt's bill as it stood on an evening: its charges and instalments in force, when it was
/// first issued and when it last changed.
final class Bill {

  /// The day of issue of a charge that has none.
  static final LocalDate NEVER = LocalDate.MAX;

  private static final Comparator<Instalment> IN_ORDER =
      Comparator.comparing(Instalment::due).thenComparingInt(Instalment::sequence);

  private final LocalDate evening;
  private final List<Instalment> instalments = new ArrayList<>(12);
  private long charged;
  private long costs;
  private @Nullable LocalDate demandIssuedOn;
  private @Nullable LocalDate firstKnownOn;
  private @Nullable LocalDate lastKnownOn;

  Bill(LocalDate evening) {
    this.evening = evening;
  }

  void charges(Gathering rows, int from, long debt) {
    var lines = rows.charges;
    var to = lines.end(from, debt);
    for (var i = from; i < to; i++) {
      var isCosts = lines.sequence[i] != 0;
      if (!isCosts) {
        issued(lines.day[i]);
        known(lines.knownOn[i]);
      }
      if (holds(rows.withdrawnCharges, lines.id[i], !isCosts)) {
        costs += isCosts ? lines.pence[i] : 0;
        charged += isCosts ? 0 : lines.pence[i];
      }
    }
  }

  void instalments(Gathering rows, int from, long debt, Receipts receipts) {
    var lines = rows.instalments;
    var to = lines.end(from, debt);
    var sorted = true;
    for (var i = from; i < to; i++) {
      known(lines.knownOn[i]);
      if (holds(rows.withdrawnInstalments, lines.id[i], true)) {
        var due =
            new Instalment(
                lines.sequence[i],
                lines.day[i],
                Money.ofPence(lines.pence[i]),
                receipts.met(lines.id[i]));
        sorted &= instalments.isEmpty() || IN_ORDER.compare(instalments.getLast(), due) <= 0;
        instalments.add(due);
      }
    }
    if (!sorted) {
      instalments.sort(IN_ORDER);
    }
  }

  /// Whether a row was still in force; when it was not, the bill changed on the day it ceased.
  private boolean holds(Map<Long, LocalDate> withdrawn, long id, boolean changesBill) {
    var on = withdrawn.isEmpty() ? null : withdrawn.get(id);
    if (on != null && changesBill) {
      known(on);
    }
    return on == null;
  }

  /// The first bill is the demand; a later one only adjusts it.
  private void issued(LocalDate on) {
    if (!on.isAfter(evening) && (demandIssuedOn == null || on.isBefore(demandIssuedOn))) {
      demandIssuedOn = on;
    }
  }

  private void known(LocalDate on) {
    if (firstKnownOn == null || on.isBefore(firstKnownOn)) {
      firstKnownOn = on;
    }
    if (lastKnownOn == null || on.isAfter(lastKnownOn)) {
      lastKnownOn = on;
    }
  }

  List<Instalment> instalments() {
    return instalments;
  }

  long charged() {
    return charged;
  }

  long costs() {
    return costs;
  }

  @Nullable LocalDate demandIssuedOn() {
    return demandIssuedOn;
  }

  /// The last day on which it changed; null while it stands as it first came.
  @Nullable LocalDate changedOn() {
    return lastKnownOn == null || lastKnownOn.equals(firstKnownOn) ? null : lastKnownOn;
  }
}
