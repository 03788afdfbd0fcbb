package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.BenefitDeductionRules;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.Key;
import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How an overpayment of housing benefit may be recovered: SI 2006/213 regulations 98 to 106A, SI
/// 2013/384 and section 75 of the Social Security Administration Act 1992.
final class OverpaymentSteps {

  private static final Check HARDSHIP =
      Check.of(
          "hardship",
          "Was hardship looked at, and what is taken set by what can be afforded?",
          "Hardship is looked at first.",
          null);
  private static final List<Detail> EMPLOYER =
      List.of(
          Detail.needed("employer", "Employer"),
          Detail.needed("employer-address", "Where the employer's post goes"),
          Detail.optional("payroll", "Payroll or staff number"));

  /// Answers under which nothing of the person's own case stands in the way.
  private static final Map<String, String> KINDEST =
      Map.ofEntries(
          Map.entry("decided", "yes"),
          Map.entry("notice", "yes"),
          Map.entry("underlying", "yes"),
          Map.entry("unable", "yes"),
          Map.entry("misrepresented", "yes"),
          Map.entry("gets", "listed"),
          Map.entry("refused", "yes"),
          Map.entry("ni-number", "yes"),
          Map.entry("exempt", "no"),
          Map.entry("in-time", "yes"),
          Map.entry("checked", "yes"));

  static final List<Recommendable> ALL =
      List.of(
          arrears(),
          benefit(),
          otherCouncil(),
          dwp(),
          earnings(),
          court(),
          bankruptcy(),
          WriteOff.of(DebtType.HB_OVERPAYMENT));

  private OverpaymentSteps() {}

  private static Worked gate(String way, String... more) {
    var known =
        new HashMap<>(
            Map.of(
                "day",
                "@day",
                "way",
                way,
                "recoverable",
                "@recoverable",
                "stop",
                "@stop",
                "posted",
                "@notified",
                "space-from",
                "@space-from",
                "owed",
                "@owed"));
    var asks = new ArrayList<>(List.of("decided", "notice", "no-wait", "underlying"));
    asks.addAll(List.of(more));
    return Worked.of("recovery-gate", "Gate", known, asks.toArray(String[]::new));
  }

  private static Recommendable step(
      String key,
      String title,
      StepKind kind,
      Key<?> rule,
      Worked gate,
      List<Check> checks,
      List<Detail> details,
      List<Worked> figures) {
    return new Recommendable(
        key,
        title,
        DebtType.HB_OVERPAYMENT,
        kind,
        null,
        rule,
        gate,
        KINDEST,
        checks,
        details,
        figures,
        "");
  }

  private static Recommendable arrears() {
    return step(
        "arrears",
        "From arrears of benefit",
        StepKind.OTHER,
        BenefitDeductionRules.ARREARS,
        gate("arrears"),
        List.of(HARDSHIP),
        List.of(Detail.needed("arrears", "Which arrears of benefit, and how much")),
        List.of());
  }

  private static Recommendable benefit() {
    return step(
        "benefit",
        "Deduction from housing benefit",
        StepKind.ATTACHMENT_OF_BENEFITS,
        BenefitDeductionRules.UNIT_PERCENT,
        gate("benefit"),
        List.of(HARDSHIP),
        List.of(Detail.needed("claim", "Claim from which it is taken")),
        List.of(
            Worked.of(
                "benefit-deduction",
                "What a week's benefit would lose at the ordinary maximum",
                Map.of("week", "@day", "owed", "@owed", "fraud", "none"),
                "rent",
                "disregarded",
                "benefit",
                "chosen",
                "another"),
            Worked.of(
                    "benefit-deduction",
                    "Where an offence, an admission or a penalty lets more be taken",
                    Map.of("week", "@day", "owed", "@owed"),
                    "fraud",
                    "fraud-day",
                    "rent",
                    "disregarded",
                    "benefit",
                    "chosen",
                    "another")
                .withCriminalData("fraud", "fraud-day", "chosen")));
  }

  private static Recommendable otherCouncil() {
    return step(
        "other-council",
        "Request to another council",
        StepKind.ATTACHMENT_OF_BENEFITS,
        BenefitRecoveryRules.OTHER_COUNCIL,
        gate("other-council"),
        List.of(HARDSHIP),
        List.of(Detail.needed("council", "Which council pays the benefit")),
        List.of());
  }

  private static Recommendable dwp() {
    return step(
        "dwp",
        "Request to DWP to deduct",
        StepKind.DWP_REFERRAL,
        BenefitRecoveryRules.DWP_MISREPRESENTED,
        gate("dwp", "unable", "misrepresented", "gets", "served"),
        List.of(HARDSHIP),
        List.of(Detail.optional("benefit", "Which benefit, if it is known")),
        List.of());
  }

  private static Recommendable earnings() {
    return step(
        "earnings",
        "Direct earnings attachment",
        StepKind.DIRECT_EARNINGS_ATTACHMENT,
        BenefitRecoveryRules.EARNINGS,
        gate("earnings", "refused", "ni-number", "exempt", "served"),
        List.of(HARDSHIP),
        EMPLOYER,
        List.of(
            Worked.of(
                "direct-earnings-attachment",
                "What the employer would take on a pay day at the ordinary rate",
                Map.of("pay-day", "@day", "left", "@owed", "higher", "no", "convicted", "no"),
                "paid",
                "periods",
                "net",
                "first-orders",
                "earlier-attachment"),
            Worked.of(
                    "direct-earnings-attachment",
                    "At the higher rate, where there was a conviction",
                    Map.of("pay-day", "@day", "left", "@owed"),
                    "higher",
                    "convicted",
                    "paid",
                    "periods",
                    "net",
                    "first-orders",
                    "earlier-attachment")
                .withCriminalData("higher", "convicted"),
            Worked.of(
                "earnings-notice", "If the notice were posted today", Map.of("given", "@day"))));
  }

  private static Recommendable court() {
    return step(
        "court",
        "Registration at the county court",
        StepKind.COUNTY_COURT_CLAIM,
        BenefitRecoveryRules.COURT,
        gate("court", "refused", "in-time", "checked"),
        List.of(HARDSHIP),
        List.of(
            Detail.needed("fee", "Court fee, as the court states it")
                .hint("No source gives the fee of form N322A: ask the court")),
        List.of());
  }

  private static Recommendable bankruptcy() {
    return step(
        "bankruptcy",
        "Bankruptcy petition",
        StepKind.BANKRUPTCY_PETITION,
        BenefitRecoveryRules.BANKRUPTCY,
        gate("bankruptcy", "in-time", "checked"),
        List.of(
            HARDSHIP,
            Check.of(
                "lawyer",
                "Has a named lawyer advised it?",
                "A lawyer's advice comes first.",
                null)),
        List.of(Detail.needed("adviser", "Who advised it")),
        List.of(Worked.of("court-fee", "Court fee", Map.of("day", "@day", "kind", "bankruptcy"))));
  }
}
