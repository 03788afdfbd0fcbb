package evenkeel.core.sums;

import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.lease.Weight;
import java.util.List;

/// A grant comes off the cost of works: Landlord and Tenant Act 1985 section 20A.
final class GrantDeduction implements Sum {

  private static final Field DAY = Field.day("day", "When were the works charged?");
  private static final Field COST = Field.money("cost", "What they cost");
  private static final Field GRANT = Field.money("grant", "The grant that was or is to be paid");
  private static final Field LISTED =
      Field.yesNo("listed", "Is it under a provision that section 20A lists?");
  private static final Field WEIGHT = Field.whole("weight", "The dwelling's weight");
  private static final Field OF = Field.whole("of", "Of a total weight of");

  @Override
  public String key() {
    return "grant-deduction";
  }

  @Override
  public String title() {
    return "Works with a grant: what may be charged?";
  }

  @Override
  public String about() {
    return "A grant lowers the cost before it is shared, so that nobody pays what the grant paid.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, COST, GRANT, LISTED, WEIGHT, OF);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseChargeRules.GRANT, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.whole(OF) == 0 || asked.whole(WEIGHT) > asked.whole(OF)) {
      return Answer.Wrong.with(OF, "Enter a total that holds the dwelling's weight");
    }
    if (asked.money(GRANT).isMoreThan(asked.money(COST))) {
      return Answer.Wrong.with(GRANT, "Enter no more than the cost");
    }
    var cost = asked.money(COST).minus(asked.money(GRANT));
    var cited = law.cite(LeaseChargeRules.GRANT);
    var working = new Answer.Working();
    return asked.yes(LISTED)
        ? working
            .line("Cost after the grant", cost, cited)
            .answer("Share", new Weight(asked.whole(WEIGHT), asked.whole(OF)).of(cost), cited)
            .done()
        : working
            .line("If it came off", cost)
            .refer("It is not a listed grant: does it lower the cost all the same?");
  }
}
