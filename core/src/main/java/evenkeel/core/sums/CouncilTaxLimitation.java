package evenkeel.core.sums;

import evenkeel.core.law.CouncilTaxRules;
import java.util.List;

/// Until when a complaint for a liability order can be made: SI 1992/613 regulation 34(3) and SI
/// 2020/1311 regulation 8.
final class CouncilTaxLimitation implements Sum {

  private static final Field SERVED = Field.day("served", "When was the demand notice served?");
  private static final Field TAKEN_IN =
      Field.yesNo(
              "taken-in", "Had the year's tax become part of the breathing space before it ended?")
          .hint("Once a reminder was served or every instalment had fallen due")
          .optional();

  @Override
  public String key() {
    return "council-tax-limitation";
  }

  @Override
  public String title() {
    return "Until when a liability order can be asked for";
  }

  @Override
  public String about() {
    return "The last day for a complaint about a year's tax. Once there is an order no such limit"
        + " stops its enforcement.";
  }

  @Override
  public List<Field> fields() {
    return List.of(SERVED, BreathingSpaceTime.FROM, BreathingSpaceTime.TO, TAKEN_IN);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var served = asked.day(SERVED);
    var law = desk.rulebook().on(served, desk.nation());
    if (!law.has(CouncilTaxRules.LIMITATION_YEARS)) {
      return Answer.Wrong.with(SERVED, "The law of that day is not on file");
    }
    var wrong = BreathingSpaceTime.wrong(asked, desk);
    if (wrong != null) {
      return wrong;
    }
    if (asked.has(BreathingSpaceTime.FROM) && !asked.has(TAKEN_IN)) {
      return Answer.Wrong.with(TAKEN_IN, "A breathing space needs it: " + TAKEN_IN.label());
    }
    var cited = law.cite(CouncilTaxRules.LIMITATION_YEARS);
    var years = law.value(CouncilTaxRules.LIMITATION_YEARS);
    var same = served.plusYears(years);
    var last = same.getDayOfMonth() == served.getDayOfMonth() ? same.minusDays(1) : same;
    var working =
        new Answer.Working()
            .line("Years", years, cited)
            .line("They begin with", Answer.Working.day(served), cited)
            .line("A payment or an acknowledgment", "does not begin them again", cited);
    if (asked.has(TAKEN_IN) && asked.yes(TAKEN_IN)) {
      last = BreathingSpaceTime.lengthened(asked, last, desk, working);
    }
    return working.answer("Last day for a complaint", Answer.Working.day(last), cited).done();
  }
}
