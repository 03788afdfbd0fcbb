package evenkeel.core.recommendation;

import evenkeel.core.law.BenefitDeductionRules;
import evenkeel.core.law.Key;
import evenkeel.core.recovery.StepKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Deductions from benefit that the council pays to a landlord who owes an overpayment: Social
/// Security Administration Act 1992 section 75(5) and SI 2006/213 regulation 107.
final class LandlordSteps {

  private LandlordSteps() {}

  private static Recommendable step(
      String key,
      String title,
      Key<?> rule,
      String from,
      List<Check> checks,
      Detail detail,
      List<Worked> figures,
      String... asks) {
    return OverpaymentSteps.step(
        key,
        title,
        StepKind.ATTACHMENT_OF_BENEFITS,
        null,
        rule,
        List.of(
            OverpaymentSteps.gate("benefit"),
            Worked.of("landlord-deduction", "Gate", known(from, true), asks)),
        checks,
        List.of(detail),
        figures);
  }

  /// @param ordinary whether it is worked out as though there had been no offence: whether there
  ///   was one is for two named roles to say
  private static Map<String, String> known(String from, boolean ordinary) {
    var known =
        new HashMap<>(
            Map.of(
                "day",
                "@day",
                "from",
                from,
                "owes",
                "@landlord-owes",
                "posted",
                "@notified",
                "appeal",
                "@disputed"));
    if (ordinary) {
      known.put("convicted", "no");
    }
    return known;
  }

  /// The tenant whose benefit it was. The rent is not paid by it, unless the landlord was
  /// convicted.
  static Recommendable sameTenant() {
    return step(
        "landlord-same",
        "From the same tenant's benefit paid to the landlord",
        BenefitDeductionRules.LANDLORD_SAME,
        "same",
        List.of(
            Check.of(
                "rent",
                "Was it looked at what the tenant will owe in rent because of it?",
                "What the tenant will owe in rent is looked at first.",
                BenefitDeductionRules.LANDLORD_SAME)),
        Detail.needed("claim", "Claim from which it is taken, and how much a week"),
        List.of(
            Worked.of(
                    "landlord-deduction",
                    "Whether it pays the rent, where there was an offence or a penalty",
                    known("same", false),
                    "convicted")
                .withCriminalData("convicted")));
  }

  /// Another tenant, who is blameless: their rent is paid by the whole deduction, and the landlord
  /// never holds it against them.
  static Recommendable otherTenant() {
    return step(
        "landlord-other",
        "From another tenant's benefit paid to the landlord",
        BenefitDeductionRules.BLAMELESS,
        "other",
        List.of(
            Check.of(
                "ledger",
                "Is it kept for each tenant what the deduction has paid of the rent?",
                "What it pays of each tenant's rent must be on record.",
                BenefitDeductionRules.BLAMELESS)),
        Detail.needed("claims", "Claims from which it is taken, and how much of each a week"),
        List.of(),
        "names-both",
        "letter");
  }

  /// The landlord's own benefit.
  static Recommendable own() {
    return step(
        "landlord-own",
        "From the landlord's own benefit",
        BenefitDeductionRules.LANDLORDS_OWN,
        "own",
        List.of(OverpaymentSteps.HARDSHIP),
        Detail.needed("claim", "Claim from which it is taken"),
        List.of());
  }
}
