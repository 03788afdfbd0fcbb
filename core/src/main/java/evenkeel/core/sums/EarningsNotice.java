package evenkeel.core.sums;

import evenkeel.core.law.BenefitRules;
import java.util.List;

/// From which pay day a notice of direct earnings attachment works: SI 2013/384 regulation 19(3).
final class EarningsNotice implements Sum {

  private static final Field GIVEN =
      Field.day("given", "On which day was the notice given or posted?");

  @Override
  public String key() {
    return "earnings-notice";
  }

  @Override
  public String title() {
    return "Direct earnings attachment: the first pay day";
  }

  @Override
  public String about() {
    return "From when an employer deducts. A posted notice counts as given on the day of posting.";
  }

  @Override
  public List<Field> fields() {
    return List.of(GIVEN);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var given = asked.day(GIVEN);
    var law = desk.rulebook().on(given, desk.nation());
    if (!law.has(BenefitRules.NOTICE_DAYS)) {
      return Answer.Wrong.with(GIVEN, "No such notice is known for that day");
    }
    var days = law.value(BenefitRules.NOTICE_DAYS);
    var cited = law.cite(BenefitRules.NOTICE_DAYS);
    return new Answer.Working()
        .line("At least so many days after it", days, cited)
        .answer("First pay day on or after", Answer.Working.day(given.plusDays(days)), cited)
        .done();
  }
}
