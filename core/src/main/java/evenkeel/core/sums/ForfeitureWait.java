package evenkeel.core.sums;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseForfeitureRules;
import java.util.List;

/// How long a decision is waited for before a notice of forfeiture: Housing Act 1996 section 81.
final class ForfeitureWait implements Sum {

  private static final String ADMISSION = "admission";
  private static final String DEFAULT = "default";
  private static final int MOST_DAYS = 366;

  private static final Field DECIDED = Field.day("decided", "On which day?");
  private static final Field BY =
      Field.choice(
          "by",
          "What settled that the charge is payable?",
          List.of(
              new Field.Option("judgment", "A judgment after a defence"),
              new Field.Option("tribunal", "A decision of the tribunal or in arbitration"),
              new Field.Option(ADMISSION, "The leaseholder admitted it"),
              new Field.Option(DEFAULT, "A judgment in default")));
  private static final Field APPEAL =
      Field.whole("appeal-days", "Days in which to appeal")
          .hint("As the decision or its rules say, such as 21. Not of an admission.")
          .optional();
  private static final Field APPEALED =
      Field.yesNo("appealed", "Is an appeal or an application to set aside open?");

  @Override
  public String key() {
    return "forfeiture-wait";
  }

  @Override
  public String title() {
    return "Forfeiture: how long after a decision?";
  }

  @Override
  public String about() {
    return "When a decision that a charge is payable is final, and the days that must follow it."
        + " It opens no other gate.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DECIDED, BY, APPEALED, APPEAL);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var decided = asked.day(DECIDED);
    var law = desk.rulebook().on(decided, desk.nation());
    var barred = ServiceCharges.barred(law, LeaseForfeitureRules.DETERMINED, DECIDED);
    if (barred != null) {
      return barred;
    }
    var cited = law.cite(LeaseForfeitureRules.DETERMINED);
    var by = asked.choice(BY);
    if (by.equals(ADMISSION)) {
      return new Answer.Working()
          .answer("Earliest notice", "an admission asks for no such wait", cited)
          .done();
    }
    if (asked.yes(APPEALED)) {
      return new Answer.Working().answer("Earliest notice", "none: it is not final", cited).done();
    }
    if (!asked.has(APPEAL)) {
      return Answer.Wrong.with(APPEAL, "Enter the days in which to appeal");
    }
    if (asked.whole(APPEAL) > MOST_DAYS) {
      return Answer.Wrong.with(APPEAL, "Enter no more than " + MOST_DAYS);
    }
    return after(asked, law, by.equals(DEFAULT));
  }

  private static Answer after(Asked asked, Law law, boolean byDefault) {
    var last = asked.day(DECIDED).plusDays(asked.whole(APPEAL));
    var period = law.value(LeaseForfeitureRules.WAIT);
    var cited = law.cite(LeaseForfeitureRules.WAIT);
    var working =
        new Answer.Working()
            .line("Final", Answer.Working.day(last), law.cite(LeaseForfeitureRules.DETERMINED))
            .line("The days after it end", Answer.Working.day(period.lastDay(last)), cited)
            .answer("Earliest notice", Answer.Working.day(period.firstDayAfter(last)), cited);
    return byDefault
        ? working
            .line(
                "A judgment in default",
                "counted in the county court",
                law.cite(LeaseForfeitureRules.DEFAULT_JUDGMENT))
            .refer("Does a lawyer agree that this judgment in default decides it, and is final?")
        : working.done();
  }
}
