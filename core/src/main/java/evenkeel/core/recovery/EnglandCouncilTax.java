package evenkeel.core.recovery;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.List;

/// SI 1992/613 regulations 23, 33 and 34 as they stand in England: a reminder for the first two
/// defaults, the loss of instalments, a final notice where no reminder made the balance payable.
final class EnglandCouncilTax implements Ladder {

  private static final List<Key<?>> REMINDER =
      List.of(
          CouncilTaxRules.REMINDER_PERIOD,
          CouncilTaxRules.ACCELERATION,
          CouncilTaxRules.REMINDERS_MOST,
          CouncilTaxRules.ISSUE_IS_POSTING);
  private static final List<Key<?>> FINAL =
      List.of(CouncilTaxRules.FINAL_NOTICE_PERIOD, CouncilTaxRules.ISSUE_IS_POSTING);
  private static final List<Key<?>> COMPLAINT =
      List.of(
          CouncilTaxRules.COMPLAINT_MAY,
          CouncilTaxRules.FINAL_NOTICE_PERIOD,
          CouncilTaxRules.NO_FINAL_AFTER_ACCELERATION,
          CouncilTaxRules.LIMITATION_YEARS);

  @Override
  public Course course(Situation s, Arrears arrears, Law law, Policy policy) {
    var court = Court.course(s, law, policy);
    if (court != null) {
      return court;
    }
    var notices = Notices1992.read(s, policy);
    var carrying = notices.carrying();
    if (carrying == null) {
      return Defaults.next(s, arrears, notices, law, policy);
    }
    return notices.carryingRuns()
        ? Complaints.running(carrying, carrying.payBy(), law)
        : Complaints.after(carrying, notices.unchecked(), s, arrears, law, policy);
  }

  @Override
  public NoticeTerms terms(StepKind step, LocalDate issueOn, Situation s, Law law, Policy policy) {
    return switch (step) {
      case REMINDER_1, REMINDER_2 -> {
        var payBy = law.value(CouncilTaxRules.REMINDER_PERIOD).lastDay(issueOn);
        var failedOn = payBy.plusDays(1);
        var next = law.value(CouncilTaxRules.ACCELERATION).firstDayAfter(failedOn);
        yield NoticeTerms.overdueAnd(s, issueOn, payBy, payBy, next);
      }
      case FINAL_NOTICE -> {
        var period = law.value(CouncilTaxRules.FINAL_NOTICE_PERIOD);
        yield NoticeTerms.whole(s, period.lastDay(issueOn), period.firstDayAfter(issueOn));
      }
      case COMPLAINT -> NoticeTerms.whole(s, issueOn, issueOn);
      default ->
          throw new IllegalArgumentException(step + " is not a step that this ladder proposes");
    };
  }

  @Override
  public List<StepKind> usual() {
    return List.of(
        StepKind.REMINDER_1, StepKind.COMPLAINT, StepKind.SUMMONS, StepKind.LIABILITY_ORDER);
  }

  @Override
  public List<Key<?>> restsOn(StepKind step) {
    return switch (step) {
      case REMINDER_1, REMINDER_2 -> REMINDER;
      case FINAL_NOTICE -> FINAL;
      case COMPLAINT -> COMPLAINT;
      default -> List.of();
    };
  }
}
