package evenkeel.core.sums;

import evenkeel.core.law.LeaseRules;
import java.util.List;

/// The time for a claim: Limitation Act 1980 sections 8, 19, 29 and 30.
final class ServiceChargeLimitation implements Sum {

  private static final Field DUE = Field.day("due", "When did it fall due under the lease?");
  private static final Field KIND =
      Field.choice(
          "kind",
          "What is it under the lease?",
          List.of(
              new Field.Option("as-rent", "A service charge that the lease reserves as rent"),
              new Field.Option("by-deed", "A service charge not reserved as rent, lease by deed"),
              new Field.Option("ground-rent", "Ground rent")));
  private static final Field ACKNOWLEDGED =
      Field.day("acknowledged", "When was it last acknowledged in writing, or paid in part?")
          .optional();

  @Override
  public String key() {
    return "service-charge-limitation";
  }

  @Override
  public String title() {
    return "Until when a service charge can be claimed";
  }

  @Override
  public String about() {
    return "The last safe day for a claim. It says nothing of the 18-month rule.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DUE, KIND, ACKNOWLEDGED, BreathingSpaceTime.FROM, BreathingSpaceTime.TO);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DUE), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.LIMIT_RENT, DUE);
    if (barred != null) {
      return barred;
    }
    var wrong = BreathingSpaceTime.wrong(asked, desk);
    if (wrong != null) {
      return wrong;
    }
    var key = asked.choice(KIND).equals("by-deed") ? LeaseRules.LIMIT_DEED : LeaseRules.LIMIT_RENT;
    var years = law.value(key);
    var last = asked.day(DUE).plusYears(years).minusDays(1);
    var working = new Answer.Working().line("Years", years, law.cite(key));
    if (asked.has(ACKNOWLEDGED)) {
      var restart = asked.day(ACKNOWLEDGED);
      if (restart.isBefore(asked.day(DUE))) {
        return Answer.Wrong.with(ACKNOWLEDGED, "Enter a day not before it fell due");
      }
      working.line("Last day without that", Answer.Working.day(last), law.cite(key));
      if (restart.isAfter(last)) {
        return working.refer("It was acknowledged after the last day: can it still be claimed?");
      }
      working.line(
          "Time begins again", Answer.Working.day(restart), law.cite(LeaseRules.LIMIT_RESTART));
      last = restart.plusYears(years).minusDays(1);
    }
    last = BreathingSpaceTime.lengthened(asked, last, desk, working);
    return working.answer("Last safe day", Answer.Working.day(last), law.cite(key)).done();
  }
}
