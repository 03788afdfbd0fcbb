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
import java.util.stream.Stream;
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
      Stream.of(
              List.of(Help.plan(DebtType.LEASEHOLD)),
              Help.ofWorks(),
              List.of(
                  lender(),
                  letter(),
                  claim(),
                  defaultJudgment(),
                  enforce(
                      "information",
                      "Order to attend for questioning",
                      StepKind.INFORMATION_REQUEST),
                  enforce(
                      "earnings",
                      "Attachment of earnings by the court",
                      StepKind.ATTACHMENT_OF_EARNINGS),
                  enforce("charging-order", "Charging order", StepKind.CHARGING_ORDER),
                  OrderForSale.serviceCharge(),
                  enforce("third-party", "Third party debt order", StepKind.THIRD_PARTY_DEBT_ORDER),
                  enforce("warrant", "Warrant or writ of control", StepKind.WARRANT),
                  enforce("bankruptcy", "Bankruptcy petition", StepKind.BANKRUPTCY_PETITION),
                  forfeiture(),
                  Estate.serviceCharge(),
                  WriteOff.of(DebtType.LEASEHOLD)))
          .flatMap(List::stream)
          .toList();

  private ServiceChargeSteps() {}

  private static Recommendable step(
      String key,
      String title,
      StepKind kind,
      @Nullable StepKind needs,
      @Nullable Key<?> rule,
      List<Worked> gates,
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
        gates,
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
        List.of(
            Worked.of(
                "lender-contact",
                "Gate",
                Map.of("day", "@day", "breathing-space", "@space"),
                "basis",
                "told")),
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
        List.of(
            Worked.of(
                "letter-of-claim",
                "Gate",
                Map.of("dated", "@day", "posted", "@day"),
                asks.toArray(String[]::new))),
        kindest,
        List.of(DEMANDS, IN_TIME),
        List.of(Detail.needed("post", "Where the letter goes")),
        List.of());
  }

  /// Its clocks are the books': [ClaimClock].
  private static Recommendable claim() {
    return step(
        "claim",
        "County court claim",
        StepKind.COUNTY_COURT_CLAIM,
        StepKind.LETTER_BEFORE_ACTION,
        LeaseClaimRules.REPLY,
        List.of(),
        Map.of(),
        List.of(
            Check.of(
                "recorded",
                "Is every reply, request for documents and notice that came or went on record?",
                "Record what came of the letter first: the times run from it.",
                LeaseClaimRules.REPLY),
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
                Map.of("day", "@day", "kind", "issue", "claim", "@claimed"),
                "due")));
  }

  /// A claim that was served and not answered in its time: the court is asked for judgment.
  private static Recommendable defaultJudgment() {
    return step(
        "default-judgment",
        "Request for judgment in default",
        StepKind.OTHER,
        StepKind.COUNTY_COURT_CLAIM,
        LeaseEnforcementRules.SPACE_DEFAULT,
        List.of(),
        Map.of(),
        List.of(
            Check.of(
                "served",
                "Was the claim served, and has the time to answer it passed?",
                "The claim must be served and its time to answer must have passed.",
                null),
            Check.of(
                "silent",
                "Has nobody admitted it, defended it or acknowledged it?",
                "Judgment in default is for a claim that nobody answered.",
                null),
            Check.of(
                "brought-up",
                "Was everything that was paid since taken off the sum?",
                "What was paid since the claim comes off first.",
                null)),
        List.of(Detail.needed("claim-number", "Number of the claim")),
        List.of());
  }

  private static Recommendable enforce(String method, String title, StepKind kind) {
    return step(
        method,
        title,
        kind,
        StepKind.JUDGMENT,
        LeaseEnforcementRules.LOOKED_AT,
        List.of(JudgmentGate.of(method)),
        Map.of("instalments", "none", "looked-at", "yes", "basis", "yes"),
        List.of(),
        List.of(JudgmentGate.BASIS),
        List.of(JudgmentGate.fee(method)));
  }

  private static Recommendable forfeiture() {
    return new Recommendable(
        "forfeiture",
        "Forfeiture",
        DebtType.LEASEHOLD,
        StepKind.FORFEITURE_NOTICE,
        null,
        LeaseForfeitureRules.NEVER_BY_ITSELF,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        "A home is never put at risk from here: the law desk's checklist shows what stands in the"
            + " way, and people decide it elsewhere.");
  }
}
