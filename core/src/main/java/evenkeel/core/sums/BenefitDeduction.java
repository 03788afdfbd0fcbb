package evenkeel.core.sums;

import evenkeel.core.benefit.WeeklyMaximum;
import evenkeel.core.law.BenefitDeductionRules;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.util.List;

/// What is taken from housing benefit that goes on: SI 2006/213 regulation 102.
final class BenefitDeduction implements Sum {

  private static final Field DAY = Field.day("week", "On which day does the benefit week begin?");
  private static final Field RENT =
      Field.choice(
          "rent",
          "When is the rent due?",
          List.of(
              new Field.Option("weekly", "By weeks: a new year from the first Monday in April"),
              new Field.Option("monthly", "By months: a new year from 1 April")));
  private static final Field FRAUD = Overpayments.fraud();
  private static final Field FRAUD_DAY =
      Field.day("fraud-day", "When was the offence, the admission or the agreement?").optional();
  private static final Field DISREGARD =
      Field.money("disregarded", "Earnings that the assessment disregards each week").optional();
  private static final Field BENEFIT = Field.money("benefit", "Housing benefit of the week");
  private static final Field CHOSEN =
      Field.money("chosen", "What the council chose to take")
          .hint("A maximum is no default: blank takes the most")
          .optional();
  private static final Field OWED = Field.money("owed", "Still owed").optional();
  private static final Field ANOTHER =
      Field.yesNo("another", "Is another overpayment taken from this benefit too?").optional();

  private static final Field SPACE =
      Field.yesNo("breathing-space", "Is any day of the week in a breathing space with this debt?")
          .optional();

  @Override
  public String key() {
    return "benefit-deduction";
  }

  @Override
  public String title() {
    return "Deduction from housing benefit";
  }

  @Override
  public String about() {
    return "The most that a week's benefit may lose, and what is taken. The rent that it leaves"
        + " unpaid is the tenant's to pay: hardship comes first.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, RENT, FRAUD, FRAUD_DAY, DISREGARD, BENEFIT, CHOSEN, OWED, ANOTHER, SPACE);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var allowance =
        asked.choice(RENT).equals("weekly")
            ? BenefitDeductionRules.ALLOWANCE_WEEKLY_RENT
            : BenefitDeductionRules.ALLOWANCE_MONTHLY_RENT;
    var barred = Overpayments.barred(law, allowance, DAY);
    if (barred != null) {
      return barred;
    }
    var outcome = Overpayments.fraud(asked, FRAUD);
    if (outcome.fraudRate() && !asked.has(FRAUD_DAY)) {
      return Answer.Wrong.with(FRAUD_DAY, "Enter the day, since older ones do not count");
    }
    var times =
        outcome.fraudRate() && counts(asked, law)
            ? BenefitDeductionRules.FRAUD_TIMES
            : BenefitDeductionRules.ORDINARY_TIMES;
    return worked(asked, law, allowance, times);
  }

  private static boolean counts(Asked asked, Law law) {
    return !asked.day(FRAUD_DAY).isBefore(law.value(BenefitDeductionRules.FRAUD_COUNTS_FROM));
  }

  private static Answer worked(Asked asked, Law law, Key<Money> allowance, Key<Integer> times) {
    var maximum =
        WeeklyMaximum.of(
            law.value(allowance),
            law.value(BenefitDeductionRules.UNIT_PERCENT),
            law.value(BenefitDeductionRules.UNIT_STEP),
            law.value(times),
            asked.moneyOr(DISREGARD, Money.ZERO),
            law.value(BenefitDeductionRules.DISREGARD_SHARE));
    var working =
        new Answer.Working()
            .line("Allowance", law.value(allowance), law.cite(allowance))
            .line("Unit", maximum.unit(), law.cite(BenefitDeductionRules.UNIT_STEP))
            .line("Times", law.value(times), law.cite(times))
            .line("Base", maximum.base(), law.cite(times));
    if (maximum.added().isPositive()) {
      working.line(
          "Added for earnings", maximum.added(), law.cite(BenefitDeductionRules.DISREGARD_SHARE));
    }
    working.line("Most in a week", maximum.most(), law.cite(times));
    if (asked.has(ANOTHER) && asked.yes(ANOTHER)) {
      return working
          .line("For all together", "not settled", law.cite(BenefitDeductionRules.ONE_MAXIMUM))
          .refer("Two overpayments and one benefit: which is taken, and how much of it?");
    }
    return taken(asked, law, maximum, working);
  }

  private static Answer taken(Asked asked, Law law, WeeklyMaximum maximum, Answer.Working working) {
    var benefit = asked.money(BENEFIT);
    if (asked.has(SPACE) && asked.yes(SPACE)) {
      var stop = law.cite(CouncilTaxRules.BREATHING_SPACE_STOP);
      return working
          .answer("Deduction", Money.ZERO, stop)
          .line("Benefit left", benefit, stop)
          .done();
    }
    var deduction =
        maximum.deduction(
            asked.moneyOr(CHOSEN, maximum.most()),
            benefit,
            law.value(BenefitDeductionRules.LEAST_LEFT),
            asked.moneyOr(OWED, maximum.most()));
    return working
        .answer("Deduction", deduction, law.cite(BenefitDeductionRules.LEAST_LEFT))
        .line("Benefit left", benefit.minus(deduction), law.cite(BenefitDeductionRules.LEAST_LEFT))
        .line("In hardship", "any lower sum, or none")
        .done();
  }
}
