package evenkeel.core.sums;

import evenkeel.core.law.EveryDebtRules;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.util.List;

/// What a Standard Financial Statement leaves for debts each month.
final class FinancialStatement implements Sum {

  private static final long HUNDRED = 100;

  private static final Field DAY = Field.day("day", "When was it made?");
  private static final Field INCOME = Field.money("income", "Income in a month");
  private static final Field OUTGOINGS = Field.money("outgoings", "Outgoings in a month");
  private static final Field SAVINGS = Field.money("savings", "Savings in a month").optional();
  private static final Field FEE =
      Field.money("fee", "A fee for the debts' administration").optional();
  private static final Field OFFERS =
      Field.wholes("priority-offers", "Pence offered for each priority debt").optional();
  private static final Field STATED =
      Field.money("stated", "What the statement says is left for other debts").optional();

  @Override
  public String key() {
    return "financial-statement";
  }

  @Override
  public String title() {
    return "What a financial statement leaves for debts";
  }

  @Override
  public String about() {
    return "The sums of a Standard Financial Statement. Spending guidelines are not held here.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, INCOME, OUTGOINGS, SAVINGS, FEE, OFFERS, STATED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, EveryDebtRules.TOTALS, DAY);
    if (barred != null) {
      return barred;
    }
    var surplus = asked.money(INCOME).minus(asked.money(OUTGOINGS));
    var working = new Answer.Working().line("Surplus", surplus, law.cite(EveryDebtRules.TOTALS));
    return surplus.isPositive()
        ? shared(asked, law, surplus, working)
        : working
            .line(
                "Recovery against their will",
                "none: advice, benefits and relief first",
                law.cite(EveryDebtRules.NO_SURPLUS))
            .refer("Nothing is left for debts: is recovery held and looked at again?");
  }

  private static Answer shared(Asked asked, Law law, Money surplus, Answer.Working working) {
    var most =
        Money.ofPence(surplus.pence() * law.value(EveryDebtRules.SAVINGS_PERCENT) / HUNDRED)
            .min(law.value(EveryDebtRules.SAVINGS_MOST));
    var savings = asked.moneyOr(SAVINGS, Money.ZERO);
    if (savings.isMoreThan(most)) {
      return Answer.Wrong.with(SAVINGS, "Enter no more than " + most);
    }
    var priority = surplus.minus(savings).minus(asked.moneyOr(FEE, Money.ZERO));
    if (priority.isNegative()) {
      return Answer.Wrong.with(FEE, "Enter no more than the surplus and the savings leave");
    }
    var offers = Money.sum(asked.wholes(OFFERS).stream().map(Money::ofPence).toList());
    var other = priority.minus(offers);
    if (other.isNegative()) {
      return Answer.Wrong.with(OFFERS, "Enter no more than " + priority + " in all");
    }
    working
        .line("Most to save", most, law.cite(EveryDebtRules.SAVINGS_MOST))
        .answer("For priority debts", priority, law.cite(EveryDebtRules.TOTALS))
        .answer("For other debts", other, law.cite(EveryDebtRules.TOTALS));
    if (asked.has(STATED) && !asked.money(STATED).equals(other)) {
      working.line(
          "Ask about it",
          "the statement says " + asked.money(STATED) + ", and is not put right here");
    }
    return working.done();
  }
}
