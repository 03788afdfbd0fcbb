package evenkeel.core.sums;

import evenkeel.core.law.LeaseLoanRules;
import evenkeel.core.lease.Annuity;
import java.util.List;

/// The instalments of a loan for a service charge: SI 1992/1708.
final class LoanSchedule implements Sum {

  /// Half of the loan in a year: no rate that a council may charge comes near it.
  private static final int MOST_RATE = 5_000;

  /// Forty years, longer than any loan that a council was found to give.
  private static final int MOST_MONTHS = 480;

  private static final Field DAY = Field.day("day", "When does the loan begin?");
  private static final Field LOAN = Field.money("loan", "The loan");
  private static final Field RATE =
      Field.whole("rate", "Interest of a year, in hundredths of a per cent")
          .hint("5.25% is 525. For a loan of right it is the rate of Schedule 16.");
  private static final Field MONTHS = Field.whole("months", "How many months?");

  @Override
  public String key() {
    return "loan-schedule";
  }

  @Override
  public String title() {
    return "The instalments of a loan for a service charge";
  }

  @Override
  public String about() {
    return "Equal monthly instalments of principal and interest. The last takes the pence that"
        + " rounding leaves.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, LOAN, RATE, MONTHS);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseLoanRules.EQUAL, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.whole(RATE) > MOST_RATE) {
      return Answer.Wrong.with(RATE, "Enter no more than " + MOST_RATE);
    }
    if (asked.whole(MONTHS) == 0 || asked.whole(MONTHS) > MOST_MONTHS) {
      return Answer.Wrong.with(MONTHS, "Enter from 1 to " + MOST_MONTHS);
    }
    var loan = asked.money(LOAN);
    var found = Annuity.of(loan, asked.whole(RATE), asked.whole(MONTHS));
    var cited = law.cite(LeaseLoanRules.EQUAL);
    return new Answer.Working()
        .line("The rate is", "that of Schedule 16 for a right", law.cite(LeaseLoanRules.INTEREST))
        .answer("Each month", found.monthly(), cited)
        .line("The last", found.last(), cited)
        .line("All together", found.total(), cited)
        .line("Of that, interest", found.total().minus(loan))
        .done();
  }
}
