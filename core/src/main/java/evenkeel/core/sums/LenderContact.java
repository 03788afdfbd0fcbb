package evenkeel.core.sums;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseForfeitureRules;
import java.util.List;

/// Whether the leaseholder's lender may be told of arrears: personal data that needs a reason.
final class LenderContact implements Sum {

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field SPACE =
      Field.yesNo("breathing-space", "Does a breathing space protect anybody who owes it?");
  private static final Field BASIS =
      Field.choice(
          "basis",
          "What is on file?",
          List.of(
              new Field.Option("none", "Reminders only"),
              new Field.Option(
                  "authority", "The leaseholder admitted it and agreed in writing to the contact"),
              new Field.Option("decision", "A judgment, or a decision of the tribunal"),
              new Field.Option("forfeiture", "A notice of forfeiture that people decided on"),
              new Field.Option("written-basis", "A lawful basis in writing, without these")));
  private static final Field TOLD =
      Field.yesNo("told", "Was the leaseholder told that the lender would be asked?").optional();

  @Override
  public String key() {
    return "lender-contact";
  }

  @Override
  public String title() {
    return "May the leaseholder's lender be asked to pay?";
  }

  @Override
  public String about() {
    return "Lenders often pay once a court or the tribunal has decided. Before that their being"
        + " told needs the leaseholder's authority, or a basis that an officer answers for.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, SPACE, BASIS, TOLD);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseForfeitureRules.LENDER_AFTER, DAY);
    if (barred != null) {
      return barred;
    }
    var tooEarly = ServiceCharges.noSuchSpace(law, asked, SPACE);
    if (tooEarly != null) {
      return tooEarly;
    }
    if (asked.yes(SPACE)) {
      return no("a breathing space", CouncilTaxRules.BREATHING_SPACE_STOP, law);
    }
    return switch (asked.choice(BASIS)) {
      case "none" ->
          no("nothing is admitted or decided", LeaseForfeitureRules.LENDER_AUTHORITY, law);
      case "authority" -> yes(LeaseForfeitureRules.LENDER_AUTHORITY, law);
      case "written-basis" -> onBasis(asked, law);
      default -> yes(LeaseForfeitureRules.LENDER_AFTER, law);
    };
  }

  private static Answer onBasis(Asked asked, Law law) {
    if (!asked.has(TOLD)) {
      return Answer.Wrong.with(TOLD, "This basis needs it: " + TOLD.label());
    }
    return asked.yes(TOLD)
        ? new Answer.Working()
            .line("On file", "a basis in writing", law.cite(LeaseForfeitureRules.LENDER_BASIS))
            .refer("Does whoever answers for data protection agree with that basis?")
        : no("the leaseholder was not told", LeaseForfeitureRules.LENDER_BASIS, law);
  }

  private static Answer yes(Key<?> rule, Law law) {
    return new Answer.Working()
        .answer("May the lender be asked?", "yes", law.cite(rule))
        .line(
            "If it pays",
            "it is the lender's payment, and a refund goes back to it",
            law.cite(LeaseForfeitureRules.LENDER_PAYS))
        .done();
  }

  private static Answer no(String why, Key<?> rule, Law law) {
    return new Answer.Working()
        .answer("May the lender be asked?", "no", law.cite(rule))
        .line("Because", why, law.cite(rule))
        .done();
  }
}
