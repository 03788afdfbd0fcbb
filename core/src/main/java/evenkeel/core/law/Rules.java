package evenkeel.core.law;

import java.util.List;
import java.util.stream.Stream;

/// The name of every rule that code asks for: a row of any other name is refused, so that a
/// misspelt rule cannot be ignored.
public final class Rules {

  public static final List<Key<?>> ALL =
      Stream.of(
              CouncilTaxRules.ALL,
              EnforcementRules.ALL,
              LeaseRules.ALL,
              LeaseLoanRules.ALL,
              LeaseClaimRules.ALL,
              CourtFeeRules.ALL,
              LeaseForfeitureRules.ALL,
              LeasePartyRules.ALL,
              LeaseComplianceRules.ALL,
              LeaseEnforcementRules.ALL,
              LeaseReformRules.ALL,
              LeaseChargeRules.ALL,
              BenefitRules.ALL,
              OverpaymentRules.ALL,
              BenefitNoticeRules.ALL,
              BenefitDeductionRules.ALL,
              BenefitRecoveryRules.ALL,
              SubsidyRules.ALL,
              EveryDebtRules.ALL)
          .<Key<?>>flatMap(List::stream)
          .toList();

  private Rules() {}
}
