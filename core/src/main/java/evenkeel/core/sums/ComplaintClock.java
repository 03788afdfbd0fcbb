package evenkeel.core.sums;

import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseEnforcementRules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clocks of a complaint to a landlord: the Housing Ombudsman's Complaint Handling Code.
final class ComplaintClock implements Sum {

  private static final Field RECEIVED = Field.day("received", "When did the complaint come?");
  private static final Field ACKNOWLEDGED =
      Field.day("acknowledged", "When was it acknowledged?").optional();
  private static final Field ESCALATED =
      Field.day("escalated", "When was the second stage asked for?").optional();
  private static final Field AGAIN =
      Field.day("acknowledged-again", "When was that acknowledged?").optional();

  @Override
  public String key() {
    return "complaint-clock";
  }

  @Override
  public String title() {
    return "By when is a complaint answered?";
  }

  @Override
  public String about() {
    return "The working days of both stages of a complaint about a service charge. What is"
        + " complained of waits until the reply.";
  }

  @Override
  public List<Field> fields() {
    return List.of(RECEIVED, ACKNOWLEDGED, ESCALATED, AGAIN);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(RECEIVED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseEnforcementRules.COMPLAINT_ACKNOWLEDGE, RECEIVED);
    if (barred != null) {
      return barred;
    }
    var wrong = outOfOrder(asked);
    if (wrong != null) {
      return wrong;
    }
    try {
      return clocks(asked, law, desk.workingDays());
    } catch (WorkingDays.BeyondTheCalendar beyond) {
      return Answer.Wrong.with(
          RECEIVED,
          "Bank holidays are known only until "
              + Answer.Working.day(desk.workingDays().knownUntil()));
    }
  }

  private static @Nullable Answer outOfOrder(Asked asked) {
    var before = asked.day(RECEIVED);
    for (var field : List.of(ACKNOWLEDGED, ESCALATED, AGAIN)) {
      if (asked.has(field)) {
        if (asked.day(field).isBefore(before)) {
          return Answer.Wrong.with(field, "Enter a day not before what comes first");
        }
        before = asked.day(field);
      }
    }
    return asked.has(AGAIN) && !asked.has(ESCALATED)
        ? Answer.Wrong.with(ESCALATED, "Enter the day of the second stage")
        : null;
  }

  private static Answer clocks(Asked asked, Law law, WorkingDays days) {
    var clocks = new Clocks(law, days, new Answer.Working());
    clocks.due("Acknowledge by", asked.day(RECEIVED), LeaseEnforcementRules.COMPLAINT_ACKNOWLEDGE);
    if (asked.has(ACKNOWLEDGED)) {
      var first =
          clocks.due("Reply by", asked.day(ACKNOWLEDGED), LeaseEnforcementRules.COMPLAINT_FIRST);
      clocks.due("At the longest by", first, LeaseEnforcementRules.COMPLAINT_FIRST_MORE);
    }
    if (asked.has(ESCALATED)) {
      clocks.due(
          "Acknowledge the second by",
          asked.day(ESCALATED),
          LeaseEnforcementRules.COMPLAINT_ESCALATED);
    }
    if (asked.has(AGAIN)) {
      var second =
          clocks.due(
              "Reply to the second by", asked.day(AGAIN), LeaseEnforcementRules.COMPLAINT_SECOND);
      clocks.due("That at the longest by", second, LeaseEnforcementRules.COMPLAINT_SECOND_MORE);
    }
    return clocks.working().done();
  }

  private record Clocks(Law law, WorkingDays days, Answer.Working working) {

    LocalDate due(String what, LocalDate event, Key<Integer> key) {
      var last = days.plus(event, law.value(key));
      working.answer(what, Answer.Working.day(last), law.cite(key));
      return last;
    }
  }
}
