package evenkeel.core.sums;

import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.lease.Outcome;
import evenkeel.core.lease.Weight;
import evenkeel.core.money.Money;
import java.util.List;

/// What a notice of section 20B(2) of the Landlord and Tenant Act 1985 saves.
final class CostNotice implements Sum {

  private static final Field INCURRED =
      Field.day("incurred", "When was the oldest of the cost incurred?");
  private static final Field GIVEN = Field.day("given", "When was the notice given?");
  private static final Field STATED = Field.money("stated", "The cost that it states");
  private static final Field COST = Field.money("cost", "What the cost became");
  private static final Field WEIGHT = Field.whole("weight", "The leaseholder's weight");
  private static final Field OF = Field.whole("of", "Of a total weight of");

  @Override
  public String key() {
    return "cost-notice";
  }

  @Override
  public String title() {
    return "A notice that a cost will be asked for";
  }

  @Override
  public String about() {
    return "What a notice in time saves where no demand comes in time: no more than the "
        + "figure that it states.";
  }

  @Override
  public List<Field> fields() {
    return List.of(INCURRED, GIVEN, STATED, COST, WEIGHT, OF);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(INCURRED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.MONTHS_FOR_NOTICE, INCURRED);
    if (barred != null) {
      return barred;
    }
    if (asked.day(GIVEN).isBefore(asked.day(INCURRED))) {
      return Answer.Wrong.with(GIVEN, "A notice is of costs that were incurred: enter a later day");
    }
    if (asked.whole(OF) == 0 || asked.whole(WEIGHT) > asked.whole(OF)) {
      return Answer.Wrong.with(OF, "Enter a total that holds the leaseholder's weight");
    }
    var cited = law.cite(LeaseRules.MONTHS_FOR_NOTICE);
    var weight = new Weight(asked.whole(WEIGHT), asked.whole(OF));
    var last =
        new EighteenMonths(asked.day(INCURRED), law.value(LeaseRules.MONTHS_FOR_NOTICE))
            .lastForNotice();
    var inTime = !asked.day(GIVEN).isAfter(last);
    var counts = inTime ? asked.money(STATED).min(asked.money(COST)) : Money.ZERO;
    var whole = weight.of(asked.money(COST));
    var saved = weight.of(counts);
    var working =
        new Answer.Working()
            .line("Last day for the notice", Answer.Working.day(last), cited)
            .line("Given in time", inTime ? "yes" : "no", cited)
            .line("Of the cost, it covers", counts, law.cite(LeaseRules.NOTICE_FIGURE))
            .answer("Recoverable", saved, law.cite(LeaseRules.NOTICE_FIGURE));
    if (whole.isMoreThan(saved)) {
      working
          .answer("Beyond it", whole.minus(saved), cited)
          .line("What becomes of that part", Outcome.LOST, cited);
    }
    return working.done();
  }
}
