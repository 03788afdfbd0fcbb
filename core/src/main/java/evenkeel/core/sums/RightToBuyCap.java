package evenkeel.core.sums;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.InitialPeriod;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/// The cap of the initial period: Housing Act 1985 Schedule 6 paragraphs 16B and 16C, SI 1986/2195.
final class RightToBuyCap implements Sum {

  private static final Field GRANTED = Field.day("granted", "When was the lease granted?");
  private static final Field YEAR =
      Field.day("year-start", "On which day does one of its service charge years begin?")
          .hint("Any year. Leave it out where the lease has no fixed years.")
          .optional();
  private static final Field INCURRED = Field.day("incurred", "When was the cost incurred?");
  private static final Field KIND =
      Field.choice(
          "kind",
          "What is it for?",
          List.of(
              new Field.Option("itemised", "Works that the notice itemised"),
              new Field.Option("rate", "Repairs that it did not itemise"),
              new Field.Option("improvement", "An improvement that it did not itemise")));
  private static final Field ESTIMATE =
      Field.money("estimate", "The leaseholder's share as estimated")
          .hint("Of the item; or of a year, on average, for repairs not itemised");
  private static final Field EARLIER =
      Field.whole("index-then", "The index when the notice was served, in tenths")
          .hint("Final figures only. 150.0 is 1500.");
  private static final Field LATER =
      Field.whole("index-now", "The index for this cost, in tenths")
          .hint("When the item's costs were last incurred; or when the charge must be paid");
  private static final Field SHARE = Field.money("share", "The leaseholder's share of the cost");

  @Override
  public String key() {
    return "right-to-buy-cap";
  }

  @Override
  public String title() {
    return "Right to Buy: the cap of the first years";
  }

  @Override
  public String about() {
    return "What repairs and improvements may cost a leaseholder whose lease was granted "
        + "under the Right to Buy, in its first years, by the estimates of the section 125 "
        + "notice.";
  }

  @Override
  public List<Field> fields() {
    return List.of(GRANTED, YEAR, INCURRED, KIND, ESTIMATE, EARLIER, LATER, SHARE);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(GRANTED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.RIGHT_TO_BUY_ITEMISED, GRANTED);
    if (barred != null) {
      return barred;
    }
    if (asked.whole(EARLIER) == 0) {
      return Answer.Wrong.with(EARLIER, "Enter an index above 0");
    }
    var end = lastDay(asked, law);
    var working =
        new Answer.Working()
            .line(
                "Its first years end",
                Answer.Working.day(end),
                law.cite(
                    asked.has(YEAR)
                        ? LeaseRules.RIGHT_TO_BUY_ANNUAL
                        : LeaseRules.RIGHT_TO_BUY_YEARS));
    if (asked.day(INCURRED).isBefore(asked.day(GRANTED))) {
      return working.refer("Does the lease charge costs from before its grant?");
    }
    if (asked.day(INCURRED).isAfter(end)) {
      return working.answer("Payable", asked.money(SHARE)).line("Outcome", Outcome.DUE).done();
    }
    return capped(asked, law, working);
  }

  private static LocalDate lastDay(Asked asked, Law law) {
    var granted = asked.day(GRANTED);
    return asked.has(YEAR)
        ? InitialPeriod.lastDay(
            granted, MonthDay.from(asked.day(YEAR)), law.value(LeaseRules.RIGHT_TO_BUY_ANNUAL))
        : granted.plusYears(law.value(LeaseRules.RIGHT_TO_BUY_YEARS));
  }

  private static Answer capped(Asked asked, Law law, Answer.Working working) {
    var share = asked.money(SHARE);
    var key =
        switch (asked.choice(KIND)) {
          case "itemised" -> LeaseRules.RIGHT_TO_BUY_ITEMISED;
          case "rate" -> LeaseRules.RIGHT_TO_BUY_RATE;
          default -> LeaseRules.RIGHT_TO_BUY_IMPROVEMENTS;
        };
    var cited = law.cite(key);
    var most = Money.ZERO;
    if (key != LeaseRules.RIGHT_TO_BUY_IMPROVEMENTS) {
      var estimate = asked.money(ESTIMATE);
      var inflation = InitialPeriod.inflation(estimate, asked.whole(EARLIER), asked.whole(LATER));
      working.line("Allowance for inflation", inflation, cited);
      most = estimate.plus(inflation);
    }
    var payable = share.min(most);
    return working
        .line("Maximum", most, cited)
        .answer("Payable", payable, cited)
        .line("The council bears", share.minus(payable), cited)
        .line("Outcome", share.isMoreThan(payable) ? Outcome.CAPPED : Outcome.DUE, cited)
        .done();
  }
}
