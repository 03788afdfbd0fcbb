package evenkeel.core.sums;

import evenkeel.core.benefit.FraudOutcome;
import evenkeel.core.law.BenefitDeductionRules;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.BenefitRules;
import evenkeel.core.law.EveryDebtRules;
import java.util.List;

/// What the outcome of a fraud case opens. Each test is its own: none is inferred from another.
final class FraudGate implements Sum {

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field FRAUD = Overpayments.fraud();
  private static final Field WHAT =
      Field.choice(
          "debt",
          "Which debt?",
          List.of(
              new Field.Option("overpayment", "The overpayment"),
              new Field.Option("penalty", "The administrative penalty itself")));

  @Override
  public String key() {
    return "fraud-outcome";
  }

  @Override
  public String title() {
    return "What the outcome of a fraud case opens";
  }

  @Override
  public String about() {
    return "How much more may be taken from benefit and from earnings, and what becomes of the debt"
        + " in a breathing space and after a bankruptcy. A suspicion opens nothing.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, FRAUD, WHAT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, BenefitRules.HIGHER_NEEDS_CONVICTION, DAY);
    if (barred == null) {
      barred = Overpayments.barred(law, EveryDebtRules.FRAUD, DAY);
    }
    if (barred != null) {
      return barred;
    }
    if (asked.choice(WHAT).equals("penalty")) {
      return new Answer.Working()
          .line("In a breathing space", "not settled", law.cite(EveryDebtRules.PENALTY))
          .refer(
              "An administrative penalty is another debt: how is it collected, and what stops it?");
    }
    var fraud = Overpayments.fraud(asked, FRAUD);
    var times =
        fraud.fraudRate()
            ? BenefitDeductionRules.FRAUD_TIMES
            : BenefitDeductionRules.ORDINARY_TIMES;
    return new Answer.Working()
        .answer(
            "From benefit",
            law.value(times) + " times the unit",
            law.cite(BenefitDeductionRules.FRAUD_OUTCOMES))
        .answer(
            "From earnings",
            fraud.higherEarnings() ? "the higher table is allowed" : "the standard table",
            law.cite(BenefitRules.HIGHER_NEEDS_CONVICTION))
        .line("In a breathing space", inBreathingSpace(fraud), law.cite(EveryDebtRules.FRAUD))
        .line(
            "After a bankruptcy",
            fraud.fraudRate() ? "what was got by fraud survives" : "discharged",
            law.cite(BenefitRecoveryRules.FRAUD_SURVIVES))
        .done();
  }

  private static String inBreathingSpace(FraudOutcome fraud) {
    return fraud.fraudRate()
        ? "evidence that it is outside: ask for a review, and wait"
        : "inside, like any debt";
  }
}
