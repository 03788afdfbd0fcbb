package evenkeel.core.recovery;

import static evenkeel.core.law.CouncilTaxRules.FINAL_AFTER_MISSED;
import static evenkeel.core.law.CouncilTaxRules.REMINDER_PERIOD;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.calendar.Nation;
import java.util.List;

/// The step's place on the ladder: what came before it, and the days between.
final class ProofOfSteps {

  private ProofOfSteps() {}

  static List<Check> checks(ProofFacts f) {
    var court = f.taken(StepKind.COMPLAINT, StepKind.SUMMONS, StepKind.LIABILITY_ORDER);
    return List.of(
        f.fact(
            "not-in-court",
            "Has no complaint been made for this debt yet?",
            court.isEmpty(),
            court.isEmpty() ? "none" : court.getLast().kind().title()));
  }

  static LegalPeriod reminderDays(ProofFacts f) {
    return f.law().value(REMINDER_PERIOD);
  }

  static boolean wales2026(ProofFacts f) {
    return f.s().nation() == Nation.WALES && f.law().has(FINAL_AFTER_MISSED);
  }
}
