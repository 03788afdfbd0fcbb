package evenkeel.core.sums;

import evenkeel.core.law.BenefitRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import java.util.List;

/// Whether a running direct earnings attachment may, must or does change: SI 2013/384 regulations
/// 25 to 27.
final class EarningsChange implements Sum {

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field WHAT =
      Field.choice(
          "what",
          "What is to happen?",
          List.of(
              new Field.Option("down", "Less is to be taken"),
              new Field.Option("up", "More is to be taken"),
              new Field.Option("cleared", "The amount is cleared"),
              new Field.Option("ineffective", "It is defective or does nothing"),
              new Field.Option("other-way", "The person agrees to another way"),
              new Field.Option("left", "The employment has ended")));
  private static final Field AGREES =
      Field.yesNo("agrees", "More: does the person agree?").optional();

  @Override
  public String key() {
    return "earnings-change";
  }

  @Override
  public String title() {
    return "Direct earnings attachment: change and end";
  }

  @Override
  public String about() {
    return "Whether a running notice may be changed, must be discharged or has lapsed.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, WHAT, AGREES);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, BenefitRules.VARIATION, DAY);
    if (barred != null) {
      return barred;
    }
    return switch (asked.choice(WHAT)) {
      case "down" -> said(law, "it may be lowered, also to nothing", BenefitRules.VARIATION);
      case "up" ->
          asked.has(AGREES) && asked.yes(AGREES)
              ? said(law, "it may be raised, within the same limit", BenefitRules.VARIATION)
              : said(law, "it may not be raised without agreement", BenefitRules.VARIATION);
      case "cleared" -> said(law, "it must be discharged", BenefitRules.DISCHARGE);
      case "left" -> said(law, "it has lapsed: a new employer needs a new one", BenefitRules.LAPSE);
      default -> said(law, "it may be discharged", BenefitRules.DISCHARGE);
    };
  }

  private static Answer said(Law law, String what, Key<?> rule) {
    return new Answer.Working().answer("What follows", what, law.cite(rule)).done();
  }
}
