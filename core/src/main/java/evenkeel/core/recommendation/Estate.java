package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.LeasePartyRules;
import evenkeel.core.recovery.StepKind;
import java.util.List;
import java.util.Map;

/// A claim on the estate of somebody who died owing the debt. Nobody else is asked.
final class Estate {

  private Estate() {}

  static Recommendable of(DebtType type, Key<?> rule) {
    return new Recommendable(
        "estate",
        "Claim on the estate",
        type,
        StepKind.ESTATE_CLAIM,
        null,
        rule,
        List.of(),
        Map.of(),
        List.of(
            Check.of(
                "certain",
                "Is the death certain, and is it the person who owes it?",
                "A death that is only reported is checked first.",
                rule),
            Check.of(
                "told",
                "Has whoever acts for the estate had notice of the debt?",
                "Whoever acts for the estate has notice first.",
                rule)),
        List.of(
            Detail.needed(
                "representative", "Who acts for the estate, and where they are written to"),
            Detail.optional("grant", "Grant of probate or letters of administration")),
        List.of(),
        "");
  }

  static Recommendable councilTax() {
    return of(DebtType.COUNCIL_TAX, CouncilTaxRules.EXECUTOR_FIRST);
  }

  static Recommendable overpayment() {
    return of(DebtType.HB_OVERPAYMENT, BenefitRecoveryRules.DEATH);
  }

  static Recommendable serviceCharge() {
    return of(DebtType.LEASEHOLD, LeasePartyRules.ESTATE);
  }
}
