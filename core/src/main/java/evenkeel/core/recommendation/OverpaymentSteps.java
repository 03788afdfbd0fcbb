package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.BenefitDeductionRules;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an overpayment of housing benefit may be recovered: SI 2006/213 regulations 98 to 106A, SI
/// 2013/384 and section 75 of the Social Security Administration Act 1992.
final class OverpaymentSteps {

  static final Check HARDSHIP =
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
          Map.entry("from-benefit", "no"),
          Map.entry("refused", "yes"),
          Map.entry("ni-number", "yes"),
          Map.entry("exempt", "no"),
          Map.entry("in-time", "yes"),
          Map.entry("checked", "yes"),
          Map.entry("names-both", "yes"),
          Map.entry("letter", "yes"),
          Map.entry("convicted", "no"),
          Map.entry("instalments", "none"),
          Map.entry("looked-at", "yes"),
          Map.entry("basis", "yes"));

  static final List<Recommendable> ALL =
      List.of(
          Help.plan(DebtType.HB_OVERPAYMENT),
          arrears(),
          changeOfHome(),
          benefit(),
          otherCouncil(),
          LandlordSteps.sameTenant(),
          LandlordSteps.otherTenant(),
          LandlordSteps.own(),
          dwp(),
          earnings(),
          court(),
          claim(),
          enforce("information", "Order to attend for questioning", StepKind.INFORMATION_REQUEST),
          enforce("earnings", "Attachment of earnings", StepKind.ATTACHMENT_OF_EARNINGS),
          enforce("charging-order", "Charging order", StepKind.CHARGING_ORDER),
          enforce("third-party", "Third party debt order", StepKind.THIRD_PARTY_DEBT_ORDER),
          enforce("warrant", "Warrant or writ of control", StepKind.WARRANT),
          bankruptcy(),
          Estate.overpayment(),
          WriteOff.of(DebtType.HB_OVERPAYMENT));

  private OverpaymentSteps() {}

  static Worked gate(String way, String... more) {
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
    if (List.of(more).contains("in-time")) {
      known.put("in-time", "@in-time");
    }
    var asks = new ArrayList<>(List.of("decided", "notice", "no-wait", "underlying"));
    asks.addAll(List.of(more));
    return Worked.of("recovery-gate", "Gate", known, asks.toArray(String[]::new));
  }

  private static Recommendable step(
      String key,
      String title,
      StepKind kind,
      @Nullable Key<?> rule,
      Worked gate,
      List<Check> checks,
      List<Detail> details,
      List<Worked> figures) {
    return step(key, title, kind, null, rule, List.of(gate), checks, details, figures);
  }

  static Recommendable step(
      String key,
      String title,
      StepKind kind,
      @Nullable StepKind needs,
      @Nullable Key<?> rule,
      List<Worked> gates,
      List<Check> checks,
      List<Detail> details,
      List<Worked> figures) {
    return new Recommendable(
        key,
        title,
        DebtType.HB_OVERPAYMENT,
        kind,
        needs,
        rule,
        gates,
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

  /// Benefit for a home that was left, set against that for the new one.
  private static Recommendable changeOfHome() {
    return step(
        "change-of-home",
        "Set against benefit for a new home",
        StepKind.OTHER,
        OverpaymentRules.CHANGE_OF_HOME,
        gate("arrears"),
        List.of(
            Check.of(
                "moved",
                "Does this council pay the same claimant for both homes, and was the old one still"
                    + " paid for after the move?",
                "It is for one claimant and one council that paid for the old home after a move.",
                OverpaymentRules.CHANGE_OF_HOME),
            HARDSHIP),
        List.of(Detail.needed("claim", "Claim for the new home")),
        List.of(
            Worked.of(
                "change-of-home",
                "What may be set off",
                Map.of("day", "@day", "same-council", "yes", "direct", "yes"),
                "weeks",
                "old",
                "new")));
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
        gate("earnings", "from-benefit", "refused", "ni-number", "exempt", "served"),
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
        gate("court", "from-benefit", "refused", "in-time", "checked"),
        List.of(HARDSHIP),
        List.of(
            Detail.needed("fee", "Court fee, as the court states it")
                .hint("No source gives the fee of form N322A: ask the court")),
        List.of());
  }

  /// Where registration does not suit, such as a dispute about a contract with a landlord.
  private static Recommendable claim() {
    return step(
        "claim",
        "Claim in the county court",
        StepKind.COUNTY_COURT_CLAIM,
        null,
        gate("court", "from-benefit", "refused", "in-time", "checked"),
        List.of(
            HARDSHIP,
            Check.of(
                "lawyer",
                "Has a named lawyer advised why registration does not suit?",
                "Registration comes first; where it does not suit, a lawyer says why.",
                null)),
        List.of(Detail.needed("adviser", "Who advised it")),
        List.of(
            Worked.of(
                "court-fee",
                "Court fee",
                Map.of("day", "@day", "kind", "issue", "claim", "@claimed"),
                "due")));
  }

  /// A way to enforce an overpayment that the county court has registered: each needs its own
  /// application there.
  private static Recommendable enforce(String method, String title, StepKind kind) {
    return step(
        "order-" + method,
        title + " under the court's order",
        kind,
        StepKind.JUDGMENT,
        BenefitRecoveryRules.COURT,
        List.of(gate("invoice"), JudgmentGate.of(method)),
        List.of(HARDSHIP),
        List.of(JudgmentGate.BASIS),
        List.of(JudgmentGate.fee(method)));
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
