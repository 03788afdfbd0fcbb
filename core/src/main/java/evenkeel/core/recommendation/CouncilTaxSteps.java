package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.recovery.StepKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may be done about council tax: the complaint for a liability order, and what may follow the
/// order by SI 1992/613 regulations 36 to 52.
final class CouncilTaxSteps {

  private static final Check MEANS = Help.MEANS;
  private static final Check LAWYER =
      Check.of("lawyer", "Has a named lawyer advised it?", "A lawyer's advice comes first.", null);
  private static final Check SOFTER =
      Check.of(
          "softer",
          "Were a reduction, a plan and softer ways looked at first?",
          "A reduction, a plan and softer ways come first.",
          null);
  private static final Check LETTER =
      Check.of(
          "letter",
          "Was a letter before agents sent, and did its days pass?",
          "The letter before agents comes first.",
          null);
  private static final Detail EMPLOYER = Detail.needed("employer", "Employer");
  private static final Detail EMPLOYER_ADDRESS =
      Detail.needed("employer-address", "Where the employer's post goes");
  private static final Detail PAYROLL = Detail.optional("payroll", "Payroll number");

  static final List<Recommendable> ALL =
      List.of(
          Help.plan(DebtType.COUNCIL_TAX),
          Help.reduction(),
          complaint(),
          information(),
          benefit(),
          earnings(),
          allowances(),
          agent(),
          chargingOrder(),
          OrderForSale.councilTax(),
          bankruptcy(),
          windingUp(),
          committal(),
          Estate.councilTax(),
          WriteOff.of(DebtType.COUNCIL_TAX));

  private CouncilTaxSteps() {}

  static Worked gate(String method, String... asks) {
    return Worked.of(
        "enforcement-gate",
        "Gate",
        Map.of(
            "method",
            method,
            "running",
            "@running",
            "owed",
            "@owed",
            "committal-fixed",
            "@term-fixed",
            "benefit-elsewhere",
            "@elsewhere",
            "agent-failed",
            "no",
            "under-age",
            "@under-age",
            "vulnerable",
            "@vulnerable",
            "day",
            "@day"),
        asks);
  }

  private static Recommendable step(
      String key,
      String title,
      StepKind kind,
      @Nullable Key<?> rule,
      List<Worked> gates,
      List<Check> checks,
      List<Detail> details,
      List<Worked> figures) {
    return new Recommendable(
        key,
        title,
        DebtType.COUNCIL_TAX,
        kind,
        StepKind.LIABILITY_ORDER,
        rule,
        gates,
        Map.of("committal-fixed", "no", "agent-failed", "yes"),
        checks,
        details,
        figures,
        "");
  }

  private static Recommendable information() {
    return step(
        "information",
        "Ask for information",
        StepKind.INFORMATION_REQUEST,
        EnforcementRules.INFORMATION,
        List.of(),
        List.of(
            Check.of(
                "in-writing",
                "Is it asked for in writing?",
                "It must be asked for in writing.",
                EnforcementRules.INFORMATION)),
        List.of(Detail.optional("asked", "What is asked beside earnings, employer and income")),
        List.of());
  }

  private static Recommendable benefit() {
    return step(
        "benefit",
        "Deduction from benefit",
        StepKind.ATTACHMENT_OF_BENEFITS,
        EnforcementRules.ONE_BENEFIT_APPLICATION,
        List.of(gate("benefit")),
        List.of(MEANS),
        List.of(
            Detail.needed("benefit", "Which benefit the person gets")
                .hint("Universal Credit, employment and support allowance or pension credit")),
        List.of(
            Worked.of(
                    "universal-credit-deduction",
                    "What Universal Credit would lose",
                    Map.of("day", "@day"),
                    "standard-allowance")
                .ifAnswered(),
            Worked.of(
                    "legacy-benefit-deduction",
                    "What a week of ESA or pension credit would lose",
                    Map.of("day", "@day", "left", "@owed"),
                    "benefit")
                .ifAnswered()));
  }

  private static Recommendable earnings() {
    return step(
        "earnings",
        "Attachment of earnings",
        StepKind.ATTACHMENT_OF_EARNINGS,
        EnforcementRules.ONE_METHOD,
        List.of(gate("earnings")),
        List.of(MEANS),
        List.of(EMPLOYER, EMPLOYER_ADDRESS, PAYROLL),
        List.of(
            Worked.of(
                "attachment-of-earnings",
                "What the employer would take on a pay day",
                Map.of("order-made", "@day", "left", "@owed"),
                "paid",
                "periods",
                "net",
                "other-series",
                "earlier-order")));
  }

  private static Recommendable allowances() {
    return step(
        "allowances",
        "Deduction from a member's allowances",
        StepKind.MEMBERS_ALLOWANCES,
        EnforcementRules.MEMBERS,
        List.of(gate("allowances")),
        List.of(
            Check.of(
                "member",
                "Is the person an elected member of this or a major precepting authority?",
                "It is for elected members only.",
                EnforcementRules.MEMBERS)),
        List.of(Detail.needed("employer", "Which authority pays the allowances")),
        List.of(
            Worked.of(
                "members-allowances",
                "What would be taken of the allowances",
                Map.of("day", "@day"),
                "allowance")));
  }

  private static Recommendable agent() {
    return step(
        "agent",
        "Enforcement agent",
        StepKind.AGENT_INSTRUCTED,
        EnforcementRules.AGENT_NOTICE,
        List.of(gate("agent")),
        List.of(MEANS, SOFTER, LETTER),
        List.of(
            Detail.needed("agent", "Which firm"),
            Detail.optional("needs", "What the agent must know before a visit")
                .hint("What to do, never a health condition")),
        List.of(
            fees("compliance", "Agent's fees once instructed"),
            fees("enforcement", "Agent's fees after a visit"),
            fees("sale", "Agent's fees once goods are removed"),
            Worked.of(
                "notice-of-enforcement", "If notice were given today", Map.of("given", "@day"))));
  }

  private static Worked fees(String stage, String title) {
    return Worked.of("agent-fees", title, Map.of("debt", "@owed", "stage", stage, "day", "@day"));
  }

  private static Recommendable chargingOrder() {
    return step(
        "charging-order",
        "Charging order",
        StepKind.CHARGING_ORDER,
        EnforcementRules.CHARGING_ORDER,
        List.of(gate("charging-order")),
        List.of(
            Check.of(
                "interest",
                "Does the person own an interest in the dwelling that the tax was for?",
                "It needs an interest in the dwelling that the tax was for.",
                EnforcementRules.CHARGING_ORDER),
            MEANS,
            SOFTER),
        List.of(Detail.needed("title-number", "Title number at the Land Registry")),
        List.of(
            Worked.of("court-fee", "Court fee", Map.of("day", "@day", "kind", "charging-order"))));
  }

  private static Recommendable bankruptcy() {
    return step(
        "bankruptcy",
        "Bankruptcy petition",
        StepKind.BANKRUPTCY_PETITION,
        EnforcementRules.BANKRUPTCY,
        List.of(gate("bankruptcy")),
        List.of(
            Check.of(
                "demand",
                "Was a statutory demand served, and did its days pass?",
                "A statutory demand comes first.",
                EnforcementRules.BANKRUPTCY),
            MEANS,
            SOFTER,
            LAWYER),
        List.of(Detail.needed("adviser", "Who advised it")),
        List.of(Worked.of("court-fee", "Court fee", Map.of("day", "@day", "kind", "bankruptcy"))));
  }

  /// Of a company, which is never made bankrupt.
  private static Recommendable windingUp() {
    return step(
        "winding-up",
        "Winding-up petition",
        StepKind.BANKRUPTCY_PETITION,
        EnforcementRules.WINDING_UP,
        List.of(gate("winding-up")),
        List.of(
            Check.of(
                "company",
                "Is it a company that owes it?",
                "Only a company is wound up.",
                EnforcementRules.WINDING_UP),
            Check.of(
                "demand",
                "Was a statutory demand served, and did its days pass?",
                "A statutory demand comes first.",
                EnforcementRules.WINDING_UP),
            SOFTER,
            LAWYER),
        List.of(Detail.needed("adviser", "Who advised it")),
        List.of());
  }

  /// The night proposes it too: while a recommendation waits, it leaves the debt to it.
  private static Recommendable complaint() {
    return new Recommendable(
        "complaint",
        "Complaint for a liability order",
        DebtType.COUNCIL_TAX,
        StepKind.COMPLAINT,
        null,
        CouncilTaxRules.COMPLAINT_MAY,
        List.of(),
        Map.of(),
        List.of(
            Check.of(
                "reduction",
                "Were a reduction, discounts and exemptions looked at?",
                "A reduction, discounts and exemptions are looked at first.",
                null),
            Check.of(
                "contact",
                "Was the person tried in two ways or more, and told where to find advice?",
                "The person is tried in two ways first, and told where to find advice.",
                null),
            MEANS,
            Check.of(
                "plan", "Was a plan offered that can be kept?", "A plan is offered first.", null)),
        List.of(Detail.needed("court", "Which court")),
        List.of(),
        "");
  }

  private static Worked committalChecklist() {
    return Worked.of(
        "committal-checklist",
        "Checklist",
        Map.of(
            "day",
            "@day",
            "running",
            "@running",
            "committal-fixed",
            "@term-fixed",
            "under-age",
            "@under-age",
            "vulnerable",
            "@vulnerable",
            "breathing-space",
            "@space"),
        "agent-failed",
        "joint",
        "inquiry",
        "cause",
        "softer",
        "lawyer",
        "director");
  }

  private static Recommendable committal() {
    return new Recommendable(
        "committal",
        "Committal",
        DebtType.COUNCIL_TAX,
        StepKind.COMMITTAL,
        StepKind.LIABILITY_ORDER,
        EnforcementRules.COMMITTAL,
        List.of(gate("committal", "agent-failed"), committalChecklist()),
        Map.ofEntries(
            Map.entry("committal-fixed", "no"),
            Map.entry("agent-failed", "yes"),
            Map.entry("joint", "two-tried"),
            Map.entry("inquiry", "yes"),
            Map.entry("cause", "refusal"),
            Map.entry("softer", "yes"),
            Map.entry("lawyer", "yes"),
            Map.entry("director", "yes")),
        List.of(),
        List.of(),
        List.of(),
        "Nobody's liberty is asked for here: this shows only what stands in the way. A lawyer and a"
            + " director decide it elsewhere.");
  }
}
