package evenkeel.core.sums;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.SubsidyRules;
import java.util.List;

/// Which figure of DWP's quarterly return on overpayments something belongs to.
final class DebtReturnFigure implements Sum {

  private static final Field DAY = Field.day("day", "On which day did it happen?");
  private static final Field WHAT =
      Field.choice(
          "what",
          "What happened?",
          List.of(
              new Field.Option("decided", "An overpayment was decided, of whatever time"),
              new Field.Option("never", "An official error was decided not to be recoverable"),
              new Field.Option("paid", "Money came in, by whatever way"),
              new Field.Option("deducted", "Benefit was kept back"),
              new Field.Option("written-off", "It was written off, for whatever reason"),
              new Field.Option("matched", "It was matched under a scheme"),
              new Field.Option("penalty", "An administrative penalty was agreed")));

  @Override
  public String key() {
    return "debt-return-figure";
  }

  @Override
  public String title() {
    return "Which figure of the quarterly return?";
  }

  @Override
  public String about() {
    return "Where something is counted in the return on housing benefit debt.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, WHAT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, SubsidyRules.IDENTIFIED, DAY);
    if (barred != null) {
      return barred;
    }
    return switch (asked.choice(WHAT)) {
      case "decided" -> figure("identified", SubsidyRules.IDENTIFIED, law);
      case "paid", "deducted" -> figure("recovered", SubsidyRules.RECOVERED, law);
      case "written-off", "matched" -> figure("written off", SubsidyRules.WRITTEN_OFF, law);
      case "never" ->
          new Answer.Working()
              .line("Counts as", "not settled", law.cite(SubsidyRules.NOT_RECOVERABLE))
              .refer("Is it left out, or identified and written off?");
      default ->
          new Answer.Working()
              .line("Counts as", "not settled", law.cite(SubsidyRules.PENALTIES))
              .refer("Is an administrative penalty left out of the return?");
    };
  }

  private static Answer figure(String name, Key<?> rule, Law law) {
    return new Answer.Working().answer("Counts as", name, law.cite(rule)).done();
  }
}
