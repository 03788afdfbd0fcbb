package evenkeel.core.recovery;

import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;

/// What came of a notice, as the books show it on an evening.
enum Answered {
  /// Its days still run.
  RUNNING,
  /// What it asked for was paid within its days.
  IN_TIME,
  /// It was not.
  FAILED,
  /// It was not, but was paid later, and the council gives the instalments back.
  LATE_AND_FORGIVEN,
  /// Its sum no longer matches the account: it carries nothing.
  STALE;

  /// @param coversDueBy instalments that fall due up to this day are what the notice asks for
  static Answered on(StepTaken notice, LocalDate coversDueBy, Situation s, Policy policy) {
    var evening = s.evening();
    var tested = evening.isBefore(notice.payBy()) ? evening : notice.payBy();
    var tolerance = policy.shortfallTolerance().pence();
    var unpaid = unpaid(s, coversDueBy, tested);
    var asked = notice.amount().pence();
    var paid = unpaid(s, coversDueBy, notice.issuedOn()) - unpaid;
    if (unpaid <= tolerance || (asked > 0 && paid >= asked)) {
      return IN_TIME;
    }
    if (stale(notice, coversDueBy, s)) {
      return STALE;
    }
    if (evening.isBefore(notice.payBy())) {
      return RUNNING;
    }
    var cleared = unpaid(s, coversDueBy, evening) <= tolerance;
    return cleared && policy.reinstateInstalments() ? LATE_AND_FORGIVEN : FAILED;
  }

  /// A notice is stale when the charge has changed since, or when its sum is not what was unpaid on
  /// the day of its issue or the day before. What was disputed only since was still asked for. The
  /// sum of a notice that a source system reported is for the officer who checks it.
  private static boolean stale(StepTaken notice, LocalDate coversDueBy, Situation s) {
    var changed = s.chargeChangedOn();
    if (changed != null && changed.isAfter(notice.issuedOn())) {
      return true;
    }
    if (notice.fromSource()) {
      return false;
    }
    var before = unpaid(s, coversDueBy, notice.issuedOn().minusDays(1), s.unallocated().orZero());
    var after = unpaid(s, coversDueBy, notice.issuedOn());
    var asked = notice.amount().pence();
    return asked > before || asked < after;
  }

  /// What instalments that fall due up to a day left unpaid at the end of another.
  static long unpaid(Situation s, LocalDate dueBy, LocalDate day) {
    return unpaid(s, dueBy, day, s.loose());
  }

  private static long unpaid(Situation s, LocalDate dueBy, LocalDate day, Money loose) {
    var unpaid = -loose.pence();
    for (var instalment : s.instalments()) {
      if (!instalment.due().isAfter(dueBy)) {
        unpaid += instalment.unpaidAtEndOf(day).pence();
      }
    }
    return Math.max(0, unpaid);
  }
}
