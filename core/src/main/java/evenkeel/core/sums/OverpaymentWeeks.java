package evenkeel.core.sums;

import evenkeel.core.benefit.BenefitWeeks;
import evenkeel.core.law.OverpaymentRules;
import java.util.List;

/// Over which benefit weeks there was an overpayment: SI 2006/213 regulation 79.
final class OverpaymentWeeks implements Sum {

  private static final Field CHANGED = Field.day("changed", "On which day did things change?");
  private static final Field UNTIL =
      Field.day("until", "A day of the last week that was wrongly paid");

  @Override
  public String key() {
    return "overpayment-weeks";
  }

  @Override
  public String title() {
    return "The weeks of an overpayment";
  }

  @Override
  public String about() {
    return "From and to which day there was an overpayment, and how many benefit weeks that is.";
  }

  @Override
  public List<Field> fields() {
    return List.of(CHANGED, UNTIL);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(CHANGED), desk.nation());
    var barred = Overpayments.barred(law, OverpaymentRules.CHANGE, CHANGED);
    if (barred != null) {
      return barred;
    }
    var weeks = BenefitWeeks.after(asked.day(CHANGED), asked.day(UNTIL));
    if (weeks.count() == 0) {
      return Answer.Wrong.with(UNTIL, "Enter a day after the week of the change");
    }
    return new Answer.Working()
        .answer("From", Answer.Working.day(weeks.first()), law.cite(OverpaymentRules.CHANGE))
        .answer("To", Answer.Working.day(weeks.last()), law.cite(OverpaymentRules.WEEKS))
        .answer("Benefit weeks", weeks.count(), law.cite(OverpaymentRules.WEEKS))
        .done();
  }
}
