package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Key;
import evenkeel.core.law.LeaseClaimRules;
import evenkeel.core.law.LeaseEnforcementRules;
import evenkeel.core.law.LeaseForfeitureRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.recovery.StepKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a leasehold service charge may be pursued: the pre-action protocol, the county court, and
/// what may follow its judgment.
final class ServiceChargeSteps {

  private static final Check DEMANDS =
      Check.of(
          "demands",
          "Are the demands good: the landlord's name and address, and the summary of rights?",
          "A demand without what the law asks for is sent again first.",
          LeaseRules.SUMMARY);
  private static final Check IN_TIME =
      Check.of(
          "in-time",
          "Is no part of it out of time, capped or disputed?",
          "What is out of time, capped or disputed comes off first.",
          null);

  static final List<Recommendable> ALL =
      List.of(
          lender(),
          letter(),
          claim(),
          enforce(
              "information",
              "Order to attend for questioning",
              StepKind.INFORMATION_REQUEST,
              "information-order"),
          enforce(
              "earnings",
              "Attachment of earnings by the court",
              StepKind.ATTACHMENT_OF_EARNINGS,
              "attachment-of-earnings"),
          enforce("charging-order", "Charging order", StepKind.CHARGING_ORDER, "charging-order"),
          enforce("third-party", "Third party debt order", StepKind.OTHER, "third-party-debt"),
          enforce("warrant", "Warrant or writ of control", StepKind.WARRANT, "warrant"),
          enforce("bankruptcy", "Bankruptcy petition", StepKind.BANKRUPTCY_PETITION, "bankruptcy"),
          forfeiture(),
          WriteOff.of(DebtType.LEASEHOLD));

  private ServiceChargeSteps() {}

  private static Recommendable step(
      String key,
      String title,
      StepKind kind,
      @Nullable StepKind needs,
      Key<?> rule,
      Worked gate,
      Map<String, String> kindest,
      List<Check> checks,
      List<Detail> details,
      List<Worked> figures) {
    return new Recommendable(
        key,
        title,
        DebtType.LEASEHOLD,
        kind,
        needs,
        rule,
        gate,
        kindest,
        checks,
        details,
        figures,
        "");
  }

  private static Recommendable lender() {
    return step(
        "lender",
        "Letter to the lender",
        StepKind.LENDER_CONTACT,
        null,
        LeaseForfeitureRules.LENDER_AUTHORITY,
        Worked.of(
            "lender-contact",
            "Gate",
            Map.of("day", "@day", "breathing-space", "@space"),
            "basis",
            "told"),
        Map.of("basis", "authority"),
        List.of(DEMANDS),
        List.of(
            Detail.needed("lender", "Lender"),
            Detail.optional("mortgage", "Mortgage account number")),
        List.of());
  }

  private static Recommendable letter() {
    var complete =
        new String[] {
          "amount",
          "continuing",
          "lease",
          "assigned",
          "instalments",
          "how-to-pay",
          "reply-address",
          "statement",
          "information-sheet",
          "reply-form",
          "financial-form"
        };
    var asks = new java.util.ArrayList<>(List.of("debtor"));
    asks.addAll(List.of(complete));
    var kindest = new java.util.HashMap<String, String>();
    List.of(complete).forEach(item -> kindest.put(item, "yes"));
    kindest.put("debtor", "individual");
    return step(
        "letter-of-claim",
        "Letter of claim",
        StepKind.LETTER_BEFORE_ACTION,
        null,
        LeaseClaimRules.LETTER,
        Worked.of(
            "letter-of-claim",
            "Gate",
            Map.of("dated", "@day", "posted", "@day"),
            asks.toArray(String[]::new)),
        kindest,
        List.of(DEMANDS, IN_TIME),
        List.of(Detail.needed("post", "Where the letter goes")),
        List.of());
  }

  private static Recommendable claim() {
    return step(
        "claim",
        "County court claim",
        StepKind.COUNTY_COURT_CLAIM,
        StepKind.LETTER_BEFORE_ACTION,
        LeaseClaimRules.REPLY,
        Worked.of(
            "claim-wait",
            "Gate",
            Map.of("letter", "@letter"),
            "debtor",
            "replied",
            "reply",
            "advice",
            "documents",
            "documents-sent",
            "notice"),
        Map.of("debtor", "individual", "replied", "no"),
        List.of(
            DEMANDS,
            IN_TIME,
            Check.of(
                "in-limit",
                "Has the last safe day for a claim not passed? The law desk counts it",
                "The time to claim it has run out, or nobody has counted it.",
                LeaseRules.LIMIT_RENT),
            Check.of(
                "weighed",
                "Were means, vulnerability and a plan weighed, in writing?",
                "Means, vulnerability and a plan are weighed first.",
                LeaseEnforcementRules.LOOKED_AT)),
        List.of(Detail.needed("claimant", "Who signs the claim")),
        List.of(
            Worked.of(
                "court-fee",
                "Court fee",
                Map.of("day", "@day", "kind", "issue", "claim", "@owed"),
                "due")));
  }

  private static Recommendable enforce(String key, String title, StepKind kind, String fee) {
    return step(
        key,
        title,
        kind,
        StepKind.JUDGMENT,
        LeaseEnforcementRules.LOOKED_AT,
        Worked.of(
            "judgment-enforcement",
            "Gate",
            Map.of(
                "day",
                "@day",
                "method",
                key,
                "judgment",
                "@judgment",
                "pay-by",
                "@pay-by",
                "owed",
                "@owed",
                "breathing-space",
                "@space"),
            "instalments",
            "looked-at",
            "basis"),
        Map.of("instalments", "none", "looked-at", "yes", "basis", "yes"),
        List.of(),
        List.of(
            Detail.needed("basis", "The interest, employer, account or demand that it rests on")),
        List.of(Worked.of("court-fee", "Court fee", Map.of("day", "@day", "kind", fee))));
  }

  private static Recommendable forfeiture() {
    return new Recommendable(
        "forfeiture",
        "Forfeiture",
        DebtType.LEASEHOLD,
        StepKind.FORFEITURE_NOTICE,
        null,
        LeaseForfeitureRules.NEVER_BY_ITSELF,
        null,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        "A home is never put at risk from here: the law desk's checklist shows what stands in the"
            + " way, and people decide it elsewhere.");
  }
}
