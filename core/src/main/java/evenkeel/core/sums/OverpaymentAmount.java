package evenkeel.core.sums;

import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.money.Money;
import java.util.List;

/// How much an overpayment is, less the underlying entitlement: SI 2006/213 regulation 104.
final class OverpaymentAmount implements Sum {

  private static final Field DAY = Field.day("day", "When is it decided?");
  private static final Field WEEKS = Field.whole("weeks", "How many benefit weeks?");
  private static final Field PAID = Field.money("paid", "Benefit paid in each");
  private static final Field DUE =
      Field.money("due", "Benefit due in each by the revised award")
          .hint("0.00 where the award has ended");
  private static final Field UNDERLYING =
      Field.money("underlying", "Benefit that the true facts would have given in each, beyond that")
          .hint("To the person who owes it or their partner");
  private static final Field RENT =
      Field.money("rent", "Rent paid beyond what was owed, which the council lets count")
          .hint("Rent rebate only")
          .optional();

  @Override
  public String key() {
    return "overpayment-amount";
  }

  @Override
  public String title() {
    return "How much an overpayment is";
  }

  @Override
  public String about() {
    return "What was paid less what was due, less the underlying entitlement of the same weeks."
        + " Work each run of equal weeks by itself.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, WEEKS, PAID, DUE, UNDERLYING, RENT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, OverpaymentRules.UNDERLYING_PARTNER, DAY);
    if (barred != null) {
      return barred;
    }
    var tooMany = Overpayments.tooMany(asked.whole(WEEKS), WEEKS);
    if (tooMany != null) {
      return tooMany;
    }
    if (asked.money(DUE).isMoreThan(asked.money(PAID))) {
      return Answer.Wrong.with(DUE, "Enter no more than was paid");
    }
    var gross = asked.money(PAID).minus(asked.money(DUE)).times(asked.whole(WEEKS));
    var underlying = asked.money(UNDERLYING).times(asked.whole(WEEKS));
    var used = underlying.min(gross);
    var rent = asked.moneyOr(RENT, Money.ZERO).min(gross.minus(used));
    var working =
        new Answer.Working()
            .line("Paid without entitlement", gross, law.cite(OverpaymentRules.MEANING))
            .line("Underlying entitlement", used, law.cite(OverpaymentRules.UNDERLYING));
    if (underlying.isMoreThan(used)) {
      working.line(
          "Of it never paid out", underlying.minus(used), law.cite(OverpaymentRules.SAME_PERIOD));
    }
    if (rent.isPositive()) {
      working.line("Rent that counts", rent, law.cite(OverpaymentRules.RENT_PAID));
    }
    return working
        .answer("Overpayment", gross.minus(used).minus(rent), law.cite(OverpaymentRules.UNDERLYING))
        .done();
  }
}
