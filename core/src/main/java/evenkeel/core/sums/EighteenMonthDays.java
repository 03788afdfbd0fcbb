package evenkeel.core.sums;

import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.lease.Outcome;
import java.util.List;

/// The days that follow from when a cost was incurred: Landlord and Tenant Act 1985 section 20B.
final class EighteenMonthDays implements Sum {

  private static final Field INCURRED =
      Field.day("incurred", "When was the cost incurred?")
          .hint("The earlier of the days on which the invoice came and was paid");
  private static final Field SERVED =
      Field.day("served", "When was the demand served?")
          .hint("The day on which it arrived or is taken to have")
          .optional();

  @Override
  public String key() {
    return "eighteen-month-days";
  }

  @Override
  public String title() {
    return "The 18-month rule: the days of one cost";
  }

  @Override
  public String about() {
    return "Until when a demand for a cost, or a notice that it will be asked for, must be served.";
  }

  @Override
  public List<Field> fields() {
    return List.of(INCURRED, SERVED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(INCURRED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.MONTHS_FOR_DEMAND, INCURRED);
    if (barred != null) {
      return barred;
    }
    var demand = law.cite(LeaseRules.MONTHS_FOR_DEMAND);
    var days = new EighteenMonths(asked.day(INCURRED), law.value(LeaseRules.MONTHS_FOR_DEMAND));
    var working =
        new Answer.Working()
            .line("Last day for a demand", Answer.Working.day(days.lastForDemand()), demand)
            .line(
                "Last day for a notice",
                Answer.Working.day(days.lastForNotice()),
                law.cite(LeaseRules.MONTHS_FOR_NOTICE))
            .line(
                "Look at it from",
                Answer.Working.day(days.alarm(law.value(LeaseRules.LOOK_BEFORE))))
            .answer("Safe day for both", Answer.Working.day(days.safe()));
    if (asked.has(SERVED)) {
      var standing = days.of(asked.day(SERVED));
      working
          .answer("Served on that day", standing, demand)
          .answer(
              "What becomes of it",
              standing == EighteenMonths.Standing.LATE ? Outcome.LOST : Outcome.DUE,
              demand);
    }
    return working.done();
  }
}
