package evenkeel.core.sums;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.law.Key;
import evenkeel.core.law.LeaseRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stages of a consultation and their periods: SI 2003/1987.
final class ConsultationPeriod implements Sum {

  private static final Field SCHEDULE =
      Field.choice(
          "schedule",
          "Under which Schedule?",
          List.of(
              new Field.Option("1", "1: a long-term agreement, without public notice"),
              new Field.Option("2", "2: a long-term agreement, with public notice"),
              new Field.Option("3", "3: works under a long-term agreement"),
              new Field.Option("4-1", "4 Part 1: works, with public notice"),
              new Field.Option("4-2", "4 Part 2: works, without public notice")));
  private static final Field STAGE =
      Field.choice(
          "stage",
          "Which stage?",
          List.of(
              new Field.Option("intention", "Notice of intention: observations"),
              new Field.Option("estimates", "Estimates or proposals: observations"),
              new Field.Option("reply", "The council's reply to an observation"),
              new Field.Option("award", "Notice of why this contractor was chosen"),
              new Field.Option("new-tenant", "A new tenant under the Right to Buy")));
  private static final Field EVENT =
      Field.day("event", "On which day did it begin?")
          .hint(
              "The notice's date, when the observation came, when the contract was made, or when"
                  + " the lease was granted");

  @Override
  public String key() {
    return "consultation-period";
  }

  @Override
  public String title() {
    return "Section 20: the periods of a consultation";
  }

  @Override
  public String about() {
    return "The last day of each stage, under each Schedule of the regulations.";
  }

  @Override
  public List<Field> fields() {
    return List.of(SCHEDULE, STAGE, EVENT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var event = asked.day(EVENT);
    var law = desk.rulebook().on(event, desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.OBSERVATIONS, EVENT);
    if (barred != null) {
      return barred;
    }
    var key = period(asked.choice(SCHEDULE), asked.choice(STAGE));
    if (key == null) {
      return Answer.Wrong.with(STAGE, "This Schedule has no such stage");
    }
    var period = law.value(key);
    var cited = law.cite(key);
    var last = Answer.Working.day(period.lastDay(event));
    var working = new Answer.Working().line("The period", Answer.Working.inWords(period), cited);
    if (key == LeaseRules.NEW_TENANT) {
      return working
          .answer("That day", last, cited)
          .line("Stages before it", "need not be served on this tenant", cited)
          .done();
    }
    return working
        .answer("Last day", last, cited)
        .line("First day after it", Answer.Working.day(period.firstDayAfter(event)), cited)
        .done();
  }

  private static @Nullable Key<LegalPeriod> period(String schedule, String stage) {
    return switch (stage) {
      case "estimates" -> schedule.equals("3") ? null : LeaseRules.OBSERVATIONS;
      case "reply" -> schedule.equals("1") || schedule.equals("4-2") ? null : LeaseRules.REPLY;
      case "award" ->
          switch (schedule) {
            case "1" -> LeaseRules.AWARD_OF_AGREEMENT;
            case "4-2" -> LeaseRules.AWARD_OF_WORKS;
            default -> null;
          };
      case "new-tenant" -> LeaseRules.NEW_TENANT;
      default -> LeaseRules.OBSERVATIONS;
    };
  }
}
