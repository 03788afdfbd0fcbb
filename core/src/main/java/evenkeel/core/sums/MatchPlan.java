package evenkeel.core.sums;

import evenkeel.core.benefit.MatchedPlan;
import evenkeel.core.law.EveryDebtRules;
import java.util.List;

/// What becomes of a debt when the council matches what is paid. Only under a scheme that the
/// council has made.
final class MatchPlan implements Sum {

  private static final int MOST_MONTHS = 120;
  private static final int MOST_RATIO = 10;

  private static final Field DAY = Field.day("day", "When does it begin?");
  private static final Field DEBT = Field.money("debt", "The debt");
  private static final Field BARRED =
      Field.yesNo("fraud-or-dispute", "Was it got by fraud, or is it disputed?");
  private static final Field PAYMENT = Field.money("payment", "Paid each month");
  private static final Field MONTHS = Field.whole("months", "For how many months?");
  private static final Field EVERY = Field.whole("every", "Matched after every so many months");
  private static final Field RATIO = Field.whole("ratio", "Pounds given for each pound");
  private static final Field CLEARS = Field.yesNo("clears", "Is the rest given at the end?");

  @Override
  public String key() {
    return "match-plan";
  }

  @Override
  public String title() {
    return "A plan that the council matches";
  }

  @Override
  public String about() {
    return "What the person pays and what the council gives up, where every payment is made.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, DEBT, BARRED, PAYMENT, MONTHS, EVERY, RATIO, CLEARS);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, EveryDebtRules.MATCH, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.yes(BARRED)) {
      return Answer.Wrong.with(BARRED, "Nothing got by fraud or disputed is matched");
    }
    for (var field : List.of(MONTHS, EVERY)) {
      if (asked.whole(field) < 1 || asked.whole(field) > MOST_MONTHS) {
        return Answer.Wrong.with(field, "Enter from 1 to " + MOST_MONTHS);
      }
    }
    if (asked.whole(RATIO) > MOST_RATIO) {
      return Answer.Wrong.with(RATIO, "Enter no more than " + MOST_RATIO);
    }
    var plan =
        MatchedPlan.of(
            asked.money(DEBT),
            asked.money(PAYMENT),
            asked.whole(MONTHS),
            asked.whole(EVERY),
            asked.whole(RATIO),
            asked.yes(CLEARS));
    return new Answer.Working()
        .answer("The person pays", plan.paid(), law.cite(EveryDebtRules.MATCH))
        .answer("Matched", plan.matched(), law.cite(EveryDebtRules.MATCH))
        .answer("Given at the end", plan.cleared(), law.cite(EveryDebtRules.MATCH))
        .answer("Balance", plan.left(), law.cite(EveryDebtRules.MATCH))
        .done();
  }
}
