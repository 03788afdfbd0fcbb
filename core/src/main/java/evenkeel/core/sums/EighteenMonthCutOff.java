package evenkeel.core.sums;

import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.EighteenMonths;
import java.util.List;

/// Which costs a posted demand still reaches: Landlord and Tenant Act 1985 section 20B.
final class EighteenMonthCutOff implements Sum {

  private static final Field POSTED = Field.day("posted", "When is it posted, first class?");
  private static final Field OLDEST =
      Field.day("oldest", "When was the oldest cost in a deficit incurred?").optional();

  @Override
  public String key() {
    return "eighteen-month-cut-off";
  }

  @Override
  public String title() {
    return "The 18-month rule: posting the year's accounts";
  }

  @Override
  public String about() {
    return "Which costs a demand still reaches that is posted on some day, and until when to"
        + " post it for the oldest.";
  }

  @Override
  public List<Field> fields() {
    return List.of(POSTED, OLDEST);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(POSTED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.MONTHS_FOR_DEMAND, POSTED);
    if (barred != null) {
      return barred;
    }
    var months = law.value(LeaseRules.MONTHS_FOR_DEMAND);
    var cited = law.cite(LeaseRules.MONTHS_FOR_DEMAND);
    var post = law.value(LeaseRules.POST);
    var working = new Answer.Working();
    try {
      var served = desk.workingDays().plus(asked.day(POSTED), post);
      working
          .line("Taken to be served", Answer.Working.day(served), law.cite(LeaseRules.POST))
          .answer(
              "Earliest cost in time",
              Answer.Working.day(EighteenMonths.earliestInTime(served, months)),
              cited);
      if (asked.has(OLDEST)) {
        var oldest = new EighteenMonths(asked.day(OLDEST), months);
        working
            .answer("The oldest cost", oldest.of(served), cited)
            .line("Serve by", Answer.Working.day(oldest.safe()), cited)
            .line(
                "Post by",
                Answer.Working.day(oldest.postBy(post, desk.workingDays())),
                law.cite(LeaseRules.POST));
      }
      return working.done();
    } catch (WorkingDays.BeyondTheCalendar beyond) {
      return Answer.Wrong.with(
          POSTED,
          "Bank holidays are known only until "
              + Answer.Working.day(desk.workingDays().knownUntil()));
    }
  }
}
