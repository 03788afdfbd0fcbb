package evenkeel.core.recovery;

import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Law;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When one person who owes an overpayment may first be asked for it: after the month in which they
/// may dispute it, and some days after the outcome of a dispute of their own.
final class OwnClock {

  private OwnClock() {}

  /// @return the first evening; null while nothing says, for want of a notice or while a dispute is
  ///   open
  static @Nullable LocalDate from(Owing one, Law law) {
    var notified = one.notifiedOn();
    if (notified == null || one.disputed() || !law.has(BenefitNoticeRules.APPEAL_MONTHS)) {
      return null;
    }
    var from = notified.plusMonths(law.value(BenefitNoticeRules.APPEAL_MONTHS)).plusDays(1);
    var ended = one.disputeEndedOn();
    if (ended == null || !law.has(BenefitNoticeRules.SETTLE_DAYS)) {
      return from;
    }
    var settled = ended.plusDays(law.value(BenefitNoticeRules.SETTLE_DAYS));
    return settled.isAfter(from) ? settled : from;
  }
}
