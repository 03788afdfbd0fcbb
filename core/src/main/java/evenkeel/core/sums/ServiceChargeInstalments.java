package evenkeel.core.sums;

import evenkeel.core.law.LeaseRules;
import java.util.List;

/// Equal instalments of a charge.
final class ServiceChargeInstalments implements Sum {

  private static final int MOST = 120;

  private static final Field DAY = Field.day("day", "When does the first fall due?");
  private static final Field TOTAL = Field.money("total", "The charge");
  private static final Field COUNT = Field.whole("count", "How many instalments?");

  @Override
  public String key() {
    return "service-charge-instalments";
  }

  @Override
  public String title() {
    return "A service charge in instalments";
  }

  @Override
  public String about() {
    return "Equal instalments, the first of which takes the pence left over. Where the lease"
        + " has its own days this is a concession.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, TOTAL, COUNT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.SERVICE_CHARGE, DAY);
    if (barred != null) {
      return barred;
    }
    var count = asked.whole(COUNT);
    if (count == 0 || count > MOST) {
      return Answer.Wrong.with(COUNT, "Enter 1 to " + MOST);
    }
    var total = asked.money(TOTAL);
    var each = evenkeel.core.money.Money.ofPence(total.pence() / count);
    return new Answer.Working()
        .answer("First", total.minus(each.times(count - 1L)))
        .answer("Each other", each)
        .line("Sum of all", total, law.cite(LeaseRules.SERVICE_CHARGE))
        .done();
  }
}
