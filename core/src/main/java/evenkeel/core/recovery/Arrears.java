package evenkeel.core.recovery;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The sums of a debt on its evening.
///
/// @param tax what is owed without costs: money pays the tax first
/// @param overdue what had fallen due and is unpaid
/// @param missedOn the due day of the instalment with which the overdue sum went beyond what is
///   tolerated, null when it has not
/// @param missed what is unpaid on that instalment
/// @param nextDue the next day on which something unpaid falls due, null when nothing does
/// @param lastDue the due day of the bill's last instalment, null when it has none
record Arrears(
    Money tax,
    Money overdue,
    @Nullable LocalDate missedOn,
    Money missed,
    @Nullable LocalDate nextDue,
    @Nullable LocalDate lastDue) {

  static Arrears of(Situation s, Money tolerance) {
    var tax = Math.max(0, s.balance().pence() - s.costs().pence());
    var loose = s.loose().pence();
    var overdue = -loose;
    var missed = 0L;
    LocalDate missedOn = null;
    LocalDate nextDue = null;
    LocalDate lastDue = null;
    for (var instalment : s.instalments()) {
      var unpaid = instalment.unpaidAtEndOf(s.evening()).pence();
      lastDue = instalment.due();
      if (instalment.due().isAfter(s.evening())) {
        nextDue = nextDue == null && unpaid > 0 ? instalment.due() : nextDue;
      } else {
        overdue += unpaid;
        if (missedOn == null && Math.min(overdue, tax) > tolerance.pence()) {
          missedOn = instalment.due();
          missed = Math.min(unpaid, tax);
        }
      }
    }
    var due = Math.max(0, Math.min(overdue, tax));
    return new Arrears(
        Money.ofPence(tax),
        Money.ofPence(due),
        due > tolerance.pence() ? missedOn : null,
        Money.ofPence(missed),
        nextDue,
        lastDue);
  }

  /// Whether every instalment had fallen due by the end of a day.
  boolean allDue(LocalDate day) {
    return lastDue != null && !lastDue.isAfter(day);
  }

  Arrears {
    if (missedOn == null) {
      missed = Money.ZERO;
    }
  }
}
