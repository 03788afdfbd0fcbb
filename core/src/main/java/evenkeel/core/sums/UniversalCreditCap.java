package evenkeel.core.sums;

import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.money.Money;
import java.util.List;

/// The most that all deductions together take from Universal Credit.
final class UniversalCreditCap implements Sum {

  private static final long HUNDRED = 100;

  private static final Field DAY = Field.day("day", "On which day does the period begin?");
  private static final Field ALLOWANCE =
      Field.money("standard-allowance", "The standard allowance of the assessment period");

  @Override
  public String key() {
    return "universal-credit-cap";
  }

  @Override
  public String title() {
    return "The most that Universal Credit loses in a month";
  }

  @Override
  public String about() {
    return "For all deductions together. Others rank above an overpayment of housing benefit, which"
        + " may get nothing in some months: a plan is never broken by that.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, ALLOWANCE);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, BenefitRecoveryRules.UC_CAP, DAY);
    if (barred != null) {
      return barred;
    }
    var percent = law.value(BenefitRecoveryRules.UC_CAP);
    var hundredths = asked.money(ALLOWANCE).pence() * percent;
    return new Answer.Working()
        .line("Share", percent + "%", law.cite(BenefitRecoveryRules.UC_CAP))
        .answer(
            "Most in a month",
            Money.ofPence((hundredths + HUNDRED / 2) / HUNDRED),
            law.cite(BenefitRecoveryRules.UC_CAP_ROUNDING))
        .done();
  }
}
