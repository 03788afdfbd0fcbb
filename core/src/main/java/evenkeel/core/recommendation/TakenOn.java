package evenkeel.core.recommendation;

import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseClaimRules;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;

/// The days of a step that was approved, fixed once by the law of its day.
///
/// @param payBy last day of what it gives time for
/// @param nextStepFrom first day on which the next step may follow
public record TakenOn(LocalDate day, LocalDate payBy, LocalDate nextStepFrom) {

  public static TakenOn of(StepKind kind, LocalDate day, Law law) {
    return switch (kind) {
      case INFORMATION_REQUEST ->
          law.has(EnforcementRules.INFORMATION)
              ? new TakenOn(
                  day,
                  law.value(EnforcementRules.INFORMATION).lastDay(day),
                  law.value(EnforcementRules.INFORMATION).firstDayAfter(day))
              : looked(day);
      case LETTER_BEFORE_ACTION -> {
        var reply = law.value(LeaseClaimRules.REPLY).lastDay(day);
        yield new TakenOn(day, reply, reply.plusDays(law.value(LeaseClaimRules.MARGIN)));
      }
      case COUNTY_COURT_CLAIM, LENDER_CONTACT, TERMS_OFFERED, ESTATE_CLAIM, OTHER -> looked(day);
      default -> new TakenOn(day, day, day);
    };
  }

  /// No law says when it is looked at again: after a month, as a method that runs.
  private static TakenOn looked(LocalDate day) {
    return new TakenOn(day, day, day.plusMonths(1));
  }
}
