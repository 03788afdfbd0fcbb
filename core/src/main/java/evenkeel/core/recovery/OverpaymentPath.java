package evenkeel.core.recovery;

import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Law;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A housing benefit overpayment: nothing is recovered before a decision notice, nor within the
/// month in which it may be disputed; then an officer chooses the method, for that an overpayment
/// can be recovered does not mean that it must be (SI 2006/213 regulations 99 to 105 and Schedule
/// 9). The bill of such a debt is its decision notice.
final class OverpaymentPath extends ReferredPath {

  @Override
  @Nullable Course before(Situation s, Law law) {
    var notified = s.demandIssuedOn();
    if (notified == null || !askedFor(s)) {
      return asked(
          "Has everybody who owes this overpayment had a decision notice?",
          s.balance(),
          List.of(
              ruled(
                  "no-decision-notice",
                  "No decision notice is recorded, and nothing may be recovered before one.",
                  BenefitNoticeRules.EVERYBODY,
                  law)));
    }
    return law.has(BenefitNoticeRules.APPEAL_MONTHS) ? disputed(notified, s, law) : null;
  }

  private static @Nullable Course disputed(LocalDate notified, Situation s, Law law) {
    var lastDay = notified.plusMonths(law.value(BenefitNoticeRules.APPEAL_MONTHS));
    return s.evening().isAfter(lastDay)
        ? null
        : new Course.Running(
            lastDay.plusDays(1),
            StepKind.RECOVERY_METHOD,
            List.of(
                ruled(
                    "month-to-dispute",
                    "The decision notice of "
                        + Words.day(notified)
                        + " may be disputed until "
                        + Words.day(lastDay)
                        + ": recovery waits for that.",
                    BenefitNoticeRules.WAITS,
                    law)));
  }

  @Override
  String question() {
    return "How is this overpayment to be recovered, if at all?";
  }

  @Override
  List<Reason> because(Situation s, Arrears arrears, Law law) {
    return List.of(
        unpaid("overpayment-unpaid", s, arrears),
        ruled(
            "notice-must-be-whole",
            "The decision notice must hold all that the law asks for, or it is mended first.",
            BenefitNoticeRules.DEFECTIVE,
            law));
  }
}
