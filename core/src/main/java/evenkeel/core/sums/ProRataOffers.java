package evenkeel.core.sums;

import evenkeel.core.law.EveryDebtRules;
import evenkeel.core.money.Money;
import evenkeel.core.money.Split;
import java.util.List;
import java.util.stream.Collectors;

/// One affordable sum shared among debts by what is owed on each.
final class ProRataOffers implements Sum {

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field AVAILABLE = Field.money("available", "What can be paid in all");
  private static final Field OWED =
      Field.wholes("owed", "Pence owed on each debt, the earliest first");

  @Override
  public String key() {
    return "pro-rata-offers";
  }

  @Override
  public String title() {
    return "One sum shared among debts";
  }

  @Override
  public String about() {
    return "What each debt gets of one affordable sum, to the penny.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, AVAILABLE, OWED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, EveryDebtRules.PRO_RATA, DAY);
    if (barred != null) {
      return barred;
    }
    var owed = asked.wholes(OWED);
    var all = Money.sum(owed.stream().map(Money::ofPence).toList());
    if (all.isZero()) {
      return Answer.Wrong.with(OWED, "Enter what is owed on at least one debt");
    }
    var shared = asked.money(AVAILABLE).min(all);
    var offers = Split.byLargestRemainder(shared, owed);
    return new Answer.Working()
        .line("Owed in all", all)
        .line(
            "Pence left over",
            "to the largest remainders, then the earlier debt",
            law.cite(EveryDebtRules.PENNY))
        .answer(
            "Offers",
            offers.stream().map(Money::toString).collect(Collectors.joining(" ")),
            law.cite(EveryDebtRules.PRO_RATA))
        .line("Together", Money.sum(offers))
        .done();
  }
}
