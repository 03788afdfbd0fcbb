package evenkeel.core.sums;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseEnforcementRules;
import java.util.List;

/// What may be done about a service charge while a breathing space protects somebody who owes it:
/// SI 2020/1311 regulations 2, 7 and 10.
final class ClaimInBreathingSpace implements Sum {

  private static final Field DAY = Field.day("day", "On which day would it be done?");
  private static final Field FROM = Field.day("space-from", "The breathing space's first day");
  private static final Field TO = Field.day("space-to", "Its last day");
  private static final Field ACT =
      Field.choice(
          "act",
          "What would be done?",
          List.of(
              new Field.Option("start", "Start a claim"),
              new Field.Option("default-judgment", "Ask for judgment in default"),
              new Field.Option("admission", "Ask for judgment on an admission"),
              new Field.Option("enforce", "Enforce a judgment"),
              new Field.Option("earlier-order", "Let an order from before it run on"),
              new Field.Option("interest", "Ask for interest or a fee for that time"),
              new Field.Option("joint", "Take a step against a joint owner"),
              new Field.Option("bill", "Ask for what now falls due under the lease")));
  private static final Field CLAIM =
      Field.yesNo("claim-open", "Was a claim started before it, and is it open?");
  private static final Field HOME =
      Field.yesNo("main-home", "Is the flat this person's main home?");

  @Override
  public String key() {
    return "claim-in-breathing-space";
  }

  @Override
  public String title() {
    return "A breathing space: what may still be done?";
  }

  @Override
  public String about() {
    return "What stops, what may go on and what is lost for good while somebody who owes a service"
        + " charge is protected.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, FROM, TO, ACT, CLAIM, HOME);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, LeaseEnforcementRules.SPACE_CLAIM, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.day(TO).isBefore(asked.day(FROM))) {
      return Answer.Wrong.with(TO, "Enter a day not before its first");
    }
    var working = new Answer.Working();
    if (asked.choice(ACT).equals("interest")) {
      return interest(asked, law, working).done();
    }
    if (asked.day(DAY).isBefore(asked.day(FROM)) || asked.day(DAY).isAfter(asked.day(TO))) {
      return Answer.Wrong.with(DAY, "Enter a day of the breathing space");
    }
    if (asked.yes(CLAIM)) {
      working.line(
          "Tell the court",
          "of the breathing space",
          law.cite(LeaseEnforcementRules.SPACE_TELL_COURT));
    }
    return answer(asked, law, working).done();
  }

  private static Answer.Working interest(Asked asked, Law law, Answer.Working working) {
    return no(
        working,
        "none from "
            + Answer.Working.day(asked.day(FROM))
            + " to "
            + Answer.Working.day(asked.day(TO))
            + ", then or later",
        LeaseEnforcementRules.SPACE_INTEREST,
        law);
  }

  private static Answer.Working answer(Asked asked, Law law, Answer.Working working) {
    return switch (asked.choice(ACT)) {
      case "admission" -> yes(working, LeaseEnforcementRules.SPACE_ADMISSION, law);
      case "earlier-order" -> yes(working, LeaseEnforcementRules.SPACE_EARLIER, law);
      case "default-judgment" ->
          stopped(working, "it is not asked for", LeaseEnforcementRules.SPACE_DEFAULT, law);
      case "joint" ->
          stopped(
              working,
              "joint owners are protected for this debt",
              LeaseEnforcementRules.SPACE_JOINT,
              law);
      case "bill" ->
          asked.yes(HOME)
              ? yes(working, LeaseEnforcementRules.SPACE_ONGOING, law)
              : no(
                  working,
                  "only for a main home is it an ongoing liability",
                  LeaseEnforcementRules.SPACE_ONGOING,
                  law);
      default ->
          stopped(working, "no claim and no enforcement", LeaseEnforcementRules.SPACE_CLAIM, law);
    };
  }

  private static Answer.Working yes(Answer.Working working, Key<?> rule, Law law) {
    return working.answer("May it be done?", "yes", law.cite(rule));
  }

  private static Answer.Working stopped(Answer.Working working, String why, Key<?> rule, Law law) {
    return no(working, why, rule, law)
        .line("Done all the same", "it is void", law.cite(LeaseEnforcementRules.SPACE_VOID));
  }

  private static Answer.Working no(Answer.Working working, String why, Key<?> rule, Law law) {
    return working
        .answer("May it be done?", "no", law.cite(rule))
        .line("Because", why, law.cite(rule));
  }
}
