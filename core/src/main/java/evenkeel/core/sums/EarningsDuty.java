package evenkeel.core.sums;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.law.BenefitRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import java.time.LocalDate;
import java.util.List;

/// By when employer and employee must do what a direct earnings attachment asks of them: SI
/// 2013/384 regulations 21 to 24.
final class EarningsDuty implements Sum {

  private static final Field WHICH =
      Field.choice(
          "duty",
          "Which duty?",
          List.of(
              new Field.Option("refusal", "Employer: to say that no deduction can be made"),
              new Field.Option("payment", "Employer: to pay what was deducted"),
              new Field.Option("explanation", "Employer: to explain the sum when asked in writing"),
              new Field.Option("job", "Employee: to tell of a job that began or ended")));
  private static final Field EVENT =
      Field.day("event", "When did the notice, the deduction, the request or the change come?");

  @Override
  public String key() {
    return "earnings-duty";
  }

  @Override
  public String title() {
    return "Direct earnings attachment: by when?";
  }

  @Override
  public String about() {
    return "The last day of a duty of the employer or the employee.";
  }

  @Override
  public List<Field> fields() {
    return List.of(WHICH, EVENT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var event = asked.day(EVENT);
    var law = desk.rulebook().on(event, desk.nation());
    var barred = Overpayments.barred(law, BenefitRules.REFUSAL, EVENT);
    if (barred != null) {
      return barred;
    }
    return switch (asked.choice(WHICH)) {
      case "refusal" -> within(law, event, BenefitRules.REFUSAL);
      case "explanation" -> within(law, event, BenefitRules.EXPLANATION);
      case "job" -> within(law, event, BenefitRules.JOB_CHANGE);
      default -> {
        var day = event.plusMonths(1).withDayOfMonth(law.value(BenefitRules.PAYMENT_DAY));
        yield new Answer.Working()
            .answer("Last day", Answer.Working.day(day), law.cite(BenefitRules.PAYMENT_DAY))
            .done();
      }
    };
  }

  private static Answer within(Law law, LocalDate event, Key<LegalPeriod> key) {
    if (!law.has(key)) {
      return Answer.Wrong.with(EVENT, Overpayments.NO_LAW);
    }
    var period = law.value(key);
    return new Answer.Working()
        .line("The period", Answer.Working.inWords(period), law.cite(key))
        .answer("Last day", Answer.Working.day(period.lastDay(event)), law.cite(key))
        .done();
  }
}
