package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.LeaseLoanRules;
import evenkeel.core.recovery.StepKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Help with paying, which comes before any method: a plan, a reduction, a loan or a charge for
/// works. Only a stop that the law makes, or nothing owed, stands in its way.
final class Help {

  static final Check MEANS =
      Check.of(
          "means",
          "Was what the household can afford looked at?",
          "What the household can afford is looked at first.",
          null);
  private static final Check ADVICE =
      Check.of(
          "advice",
          "Were the leaseholders told to take independent advice?",
          "Independent advice comes first.",
          null);
  private static final Check LENDER =
      Check.of(
          "agreed",
          "Do every owner and every lender agree?",
          "Every owner and every lender must agree.",
          null);

  private Help() {}

  private static Recommendable step(
      DebtType type,
      String key,
      String title,
      @Nullable Key<?> rule,
      List<Check> checks,
      List<Detail> details,
      List<Worked> figures) {
    return new Recommendable(
        key,
        title,
        type,
        StepKind.TERMS_OFFERED,
        null,
        rule,
        List.of(),
        Map.of(),
        checks,
        details,
        figures,
        "");
  }

  /// A plan that the person can keep.
  static Recommendable plan(DebtType type) {
    return step(
        type,
        "plan",
        "Offer a plan",
        type == DebtType.HB_OVERPAYMENT ? BenefitRecoveryRules.PLAN : null,
        List.of(MEANS),
        List.of(
            Detail.needed("terms", "How much, how often and from when")
                .hint("Days of payment that follow the person's pay or benefit"),
            Detail.optional("review", "When it is looked at again")),
        List.of());
  }

  /// A reduction of council tax in the council's discretion: section 13A(1)(c) of the Act.
  static Recommendable reduction() {
    return step(
        DebtType.COUNCIL_TAX,
        "reduction",
        "Ask for a reduction in hardship",
        null,
        List.of(
            MEANS,
            Check.of(
                "scheme",
                "Were the reduction scheme and every discount looked at first?",
                "The reduction scheme and discounts come first.",
                null)),
        List.of(
            Detail.needed("case", "What of this case asks for it")
                .hint("What to do and why, never a health condition")),
        List.of());
  }

  /// What a leaseholder may be offered instead of paying works at once.
  static List<Recommendable> ofWorks() {
    return List.of(loanRight(), loanChoice(), voluntaryCharge(), buyBack(), chargeReduction());
  }

  private static Recommendable loanRight() {
    return step(
        DebtType.LEASEHOLD,
        "loan-right",
        "Tell of the right to a loan",
        LeaseLoanRules.RIGHT,
        List.of(
            Check.of(
                "right",
                "Was the lease granted under the Right to Buy, and is the charge for repairs?",
                "The right is for repairs under a lease that the Right to Buy granted.",
                LeaseLoanRules.RIGHT)),
        List.of(Detail.optional("terms", "What the leaseholder asked")),
        List.of(
            Worked.of(
                    "loan-right",
                    "How much may be left on loan",
                    Map.of(),
                    "given",
                    "lease",
                    "granted",
                    "year-start",
                    "repairs",
                    "already",
                    "outstanding",
                    "rpi",
                    "claimed",
                    "terms-told")
                .ifAnswered()));
  }

  private static Recommendable loanChoice() {
    return step(
        DebtType.LEASEHOLD,
        "loan-choice",
        "Offer a loan of the council's own choice",
        LeaseLoanRules.BY_CHOICE,
        List.of(MEANS, ADVICE, LENDER),
        List.of(Detail.needed("terms", "Sum, years, interest and charges of the offer")),
        List.of());
  }

  private static Recommendable voluntaryCharge() {
    return step(
        DebtType.LEASEHOLD,
        "voluntary-charge",
        "Offer a voluntary charge on the flat",
        null,
        List.of(MEANS, ADVICE, LENDER),
        List.of(Detail.needed("title-number", "Title number at the Land Registry")),
        List.of());
  }

  /// Some councils consider it, case by case; no source at hand says on what terms.
  private static Recommendable buyBack() {
    return step(
        DebtType.LEASEHOLD,
        "buy-back",
        "Ask for a buy-back or an equity share",
        LeaseLoanRules.BUY_BACK,
        List.of(
            MEANS,
            Check.of(
                "policy",
                "Does the council's own policy allow it, and does a named lawyer advise it?",
                "Nobody has a right to it: the council's own policy and a lawyer come first.",
                LeaseLoanRules.BUY_BACK),
            ADVICE,
            LENDER),
        List.of(
            Detail.needed("case", "What of this case asks for it")
                .hint("What to do and why, never a health condition"),
            Detail.needed("adviser", "Who advised it")),
        List.of());
  }

  private static Recommendable chargeReduction() {
    return step(
        DebtType.LEASEHOLD,
        "reduction",
        "Ask for a reduction in hardship",
        null,
        List.of(
            MEANS,
            Check.of(
                "directions",
                "Do the directions or the council's own policy allow it?",
                "Only the directions of 2014 or the council's own policy allow a reduction.",
                null)),
        List.of(
            Detail.needed("case", "What of this case asks for it")
                .hint("What to do and why, never a health condition")),
        List.of());
  }
}
