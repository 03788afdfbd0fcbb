package evenkeel.core.sums;

import evenkeel.core.law.EnforcementRules;
import evenkeel.core.money.Money;
import java.util.List;

/// What is taken from Universal Credit for council tax: SI 1993/494 regulation 5(1A) to (1C).
final class UniversalCreditDeduction implements Sum {

  private static final long HUNDRED = 100;

  private static final Field ALLOWANCE =
      Field.money("standard-allowance", "The standard allowance of the assessment period");
  private static final Field DAY =
      Field.day("day", "On which day does the assessment period begin?");

  @Override
  public String key() {
    return "universal-credit-deduction";
  }

  @Override
  public String title() {
    return "Deduction from Universal Credit (council tax)";
  }

  @Override
  public String about() {
    return "What DWP may take in one assessment period. DWP decides: other deductions may come"
        + " first, and it takes no more than its own cap in all.";
  }

  @Override
  public List<Field> fields() {
    return List.of(ALLOWANCE, DAY);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    if (!law.has(EnforcementRules.UNIVERSAL_CREDIT)) {
      return Answer.Wrong.with(DAY, "No such deduction is known for that day");
    }
    var percent = law.value(EnforcementRules.UNIVERSAL_CREDIT);
    var cited = law.cite(EnforcementRules.UNIVERSAL_CREDIT);
    var hundredths = asked.money(ALLOWANCE).pence() * percent;
    return new Answer.Working()
        .line("Share of the standard allowance", percent + "%", cited)
        .line("Rounding", "to the nearest penny, half a penny up", cited)
        .answer("Deduction", Money.ofPence((hundredths + HUNDRED / 2) / HUNDRED), cited)
        .done();
  }
}
