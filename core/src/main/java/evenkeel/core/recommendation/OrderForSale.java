package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.LeaseEnforcementRules;
import evenkeel.core.recovery.StepKind;
import java.util.List;
import java.util.Map;

/// The sale of a home that a final charging order secures, asked of the court by an application of
/// its own. It takes somebody's home: everything softer comes first, and no source at hand says
/// from what sum a court orders it or what it weighs, so that the second person is asked.
final class OrderForSale {

  /// As pages, the API and the sums of the law desk name it.
  static final String KEY = "order-for-sale";

  private static final String TITLE = "Order for sale";
  private static final Check SOFTER =
      Check.of(
          "softer",
          "Were a plan, help with paying and every softer way tried since the charging order?",
          "A plan, help with paying and softer ways come first.",
          null);
  private static final Check HOUSEHOLD =
      Check.of(
          "household",
          "Was it looked at who lives there and who else has a share or a charge?",
          "Who lives there, and who else has a share or a charge, is looked at first.",
          null);
  private static final Check LAWYER =
      Check.of("lawyer", "Has a named lawyer advised it?", "A lawyer's advice comes first.", null);
  private static final List<Detail> DETAILS =
      List.of(
          Detail.needed("title-number", "Title number at the Land Registry"),
          Detail.needed("final", "Court, number and day of the final charging order"),
          Detail.needed("adviser", "Who advised it"));

  private OrderForSale() {}

  /// Whether a step is asked for under what runs already.
  static boolean restsOn(StepKind running, StepKind step) {
    return step == StepKind.ORDER_FOR_SALE && running == StepKind.CHARGING_ORDER;
  }

  /// Whether the charge is final, which no book tells.
  private static Check made(Key<?> rule) {
    return Check.of(
        "made-final",
        "Did the court make the charging order final, and is what it secures still unpaid?",
        "An interim charging order is no ground for a sale: it must be final, and unpaid.",
        rule);
  }

  /// Of the dwelling that the tax was for.
  static Recommendable councilTax() {
    return new Recommendable(
        KEY,
        TITLE,
        DebtType.COUNCIL_TAX,
        StepKind.ORDER_FOR_SALE,
        StepKind.LIABILITY_ORDER,
        EnforcementRules.ORDER_FOR_SALE,
        List.of(CouncilTaxSteps.gate(KEY)),
        Map.of("committal-fixed", "no"),
        List.of(made(EnforcementRules.ORDER_FOR_SALE), Help.MEANS, SOFTER, HOUSEHOLD, LAWYER),
        DETAILS,
        List.of(),
        "");
  }

  /// Of the flat, after a judgment.
  static Recommendable serviceCharge() {
    return new Recommendable(
        KEY,
        TITLE,
        DebtType.LEASEHOLD,
        StepKind.ORDER_FOR_SALE,
        StepKind.JUDGMENT,
        LeaseEnforcementRules.ORDER_FOR_SALE,
        List.of(JudgmentGate.onCharge(KEY)),
        Map.of("instalments", "none", "looked-at", "yes"),
        List.of(made(LeaseEnforcementRules.ORDER_FOR_SALE), SOFTER, HOUSEHOLD, LAWYER),
        DETAILS,
        List.of(),
        "");
  }
}
