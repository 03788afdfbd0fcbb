package evenkeel.core.sums;

import evenkeel.core.benefit.Subsidy;
import evenkeel.core.law.SubsidyRules;
import java.util.List;

/// The subsidy for a year's errors and delays of the council itself.
final class OfficialErrorSubsidy implements Sum {

  private static final Field DAY = Field.day("day", "A day of the year");
  private static final Field ERRORS =
      Field.money("errors", "Overpaid by the council's errors and delays in the year");
  private static final Field RIGHT = Field.money("rightly-paid", "Benefit with full subsidy");

  @Override
  public String key() {
    return "official-error-subsidy";
  }

  @Override
  public String title() {
    return "The subsidy for the council's own errors";
  }

  @Override
  public String about() {
    return "One share of all the year's errors, by where they lie between two thresholds.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, ERRORS, RIGHT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, SubsidyRules.LOWER, DAY);
    if (barred != null) {
      return barred;
    }
    var band =
        Subsidy.Band.of(
            asked.money(ERRORS),
            asked.money(RIGHT),
            law.value(SubsidyRules.LOWER),
            law.value(SubsidyRules.UPPER));
    var share =
        switch (band) {
          case LOW -> SubsidyRules.BELOW_LOWER;
          case MIDDLE -> SubsidyRules.BETWEEN;
          case HIGH -> SubsidyRules.ABOVE_UPPER;
        };
    return new Answer.Working()
        .line("Share of all of them", law.value(share) + "%", law.cite(share))
        .answer("Subsidy", Subsidy.share(asked.money(ERRORS), law.value(share)), law.cite(share))
        .done();
  }
}
