package evenkeel.core.sums;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Consultation;
import evenkeel.core.lease.Outcome;
import evenkeel.core.lease.Weight;
import evenkeel.core.money.Money;
import java.util.List;

/// The limits of section 20 of the Landlord and Tenant Act 1985 and SI 2003/1987.
final class ConsultationCap implements Sum {

  private static final Field KIND =
      Field.choice(
          "kind",
          "What is it for?",
          List.of(
              new Field.Option("works", "One set of works"),
              new Field.Option("agreement", "A year of an agreement for more than twelve months")));
  private static final Field COST =
      Field.money("cost", "The whole cost").hint("With value added tax, in pounds and pence");
  private static final Field WEIGHT =
      Field.whole("weight", "This leaseholder's weight").hint("0.90% is 90 of 10000");
  private static final Field OF = Field.whole("of", "Of a total weight of");
  private static final Field LARGEST =
      Field.whole("largest", "The largest weight of any leaseholder")
          .hint("One share above the limit calls for consultation of all")
          .optional();
  private static final Field CONSULTED =
      Field.choice(
          "consulted",
          "Were they consulted?",
          List.of(
              new Field.Option("yes", "Yes, every stage is complete"),
              new Field.Option("no", "No, or not in full"),
              new Field.Option("dispensed", "No, and the tribunal dispensed with it")));
  private static final Field REDUCTION =
      Field.money("reduction", "By how much did the tribunal lower the cost?").optional();
  private static final Field DAY = Field.day("day", "When did it begin?");

  @Override
  public String key() {
    return "consultation-cap";
  }

  @Override
  public String title() {
    return "Section 20: must leaseholders be consulted, and what is capped?";
  }

  @Override
  public String about() {
    return "Whether a cost calls for consultation, and what one leaseholder may be asked for"
        + " where there was none.";
  }

  @Override
  public List<Field> fields() {
    return List.of(KIND, COST, WEIGHT, OF, LARGEST, CONSULTED, REDUCTION, DAY);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.WORKS_LIMIT, DAY);
    if (barred != null) {
      return barred;
    }
    var largest = asked.has(LARGEST) ? asked.whole(LARGEST) : asked.whole(WEIGHT);
    if (asked.whole(OF) == 0 || Math.max(largest, asked.whole(WEIGHT)) > asked.whole(OF)) {
      return Answer.Wrong.with(OF, "Enter a total that holds every weight");
    }
    if (largest < asked.whole(WEIGHT)) {
      return Answer.Wrong.with(LARGEST, "Enter no less than this leaseholder's weight");
    }
    if (asked.moneyOr(REDUCTION, Money.ZERO).isMoreThan(asked.money(COST))) {
      return Answer.Wrong.with(REDUCTION, "Enter no more than the cost");
    }
    return work(asked, law, new Weight(largest, asked.whole(OF)));
  }

  private static Answer work(Asked asked, Law law, Weight largest) {
    var key =
        asked.choice(KIND).equals("works") ? LeaseRules.WORKS_LIMIT : LeaseRules.AGREEMENT_LIMIT;
    var cost = new Consultation(asked.money(COST), law.value(key));
    var weight = new Weight(asked.whole(WEIGHT), asked.whole(OF));
    var share = weight.of(cost.cost());
    var must = cost.isMore(largest);
    var working =
        new Answer.Working()
            .line("The limit", law.value(key), law.cite(key))
            .line("Share", share)
            .answer("Must they be consulted?", must ? "yes" : "no", law.cite(key));
    return switch (asked.choice(CONSULTED)) {
      case "dispensed" -> dispensed(asked, law, weight, working);
      case "no" ->
          must
              ? capped(share, cost.capped(weight), law, working)
              : working.answer("Payable", share).line("Outcome", Outcome.DUE).done();
      default -> working.answer("Payable", share).line("Outcome", Outcome.DUE).done();
    };
  }

  private static Answer capped(Money share, Money payable, Law law, Answer.Working working) {
    var cited = law.cite(LeaseRules.CAP);
    return working
        .answer("Payable", payable, cited)
        .line("The council bears", share.minus(payable), cited)
        .line("Outcome", share.isMoreThan(payable) ? Outcome.CAPPED : Outcome.DUE, cited)
        .done();
  }

  private static Answer dispensed(Asked asked, Law law, Weight weight, Answer.Working working) {
    var cited = law.cite(LeaseRules.DISPENSATION);
    var cost = asked.money(COST).minus(asked.moneyOr(REDUCTION, Money.ZERO));
    return working
        .line("Cost on the tribunal's terms", cost, cited)
        .answer("Payable", weight.of(cost), cited)
        .line("Outcome", Outcome.DUE, cited)
        .done();
  }
}
