package evenkeel.core.sums;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.money.Money;
import java.util.List;

/// The most that a summons and a liability order together may cost: SI 1992/613 regulation 34(7) as
/// it applies to Wales. England fixes no sum.
final class LiabilityOrderCosts implements Sum {

  private static final Field DAY = Field.day("day", "On which day is the order asked for?");
  private static final Field SUMMONS = Field.money("summons", "Costs of the summons");
  private static final Field ORDER = Field.money("order", "Costs of the order").optional();

  @Override
  public String key() {
    return "liability-order-costs";
  }

  @Override
  public String title() {
    return "Costs of a summons and a liability order";
  }

  @Override
  public String about() {
    return "What may be asked for at most. What is reasonable in a case, the court decides.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, SUMMONS, ORDER);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    if (!law.has(CouncilTaxRules.COMPLAINT_MAY)) {
      return Answer.Wrong.with(DAY, "The law of that day is not on file");
    }
    var both = asked.money(SUMMONS).plus(asked.moneyOr(ORDER, Money.ZERO));
    var working = new Answer.Working().line("Summons and order", both);
    if (!law.has(CouncilTaxRules.COSTS_CAP)) {
      return working.refer(
          "England fixes no sum: which costs were reasonably incurred to obtain the order?");
    }
    var most = law.value(CouncilTaxRules.COSTS_CAP);
    var cited = law.cite(CouncilTaxRules.COSTS_CAP);
    working.line("Most for both together", most, cited);
    if (both.isMoreThan(most)) {
      working.line("Above it", both.minus(most), cited);
    }
    return working.answer("May be asked for at most", both.min(most), cited).done();
  }
}
