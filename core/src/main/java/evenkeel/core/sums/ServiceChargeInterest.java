package evenkeel.core.sums;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.SimpleInterest;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/// Interest: the lease, County Courts Act 1984 section 69, or SI 1991/1184.
final class ServiceChargeInterest implements Sum {

  private static final int HUNDRED = 100;

  private static final Field BASIS =
      Field.choice(
          "basis",
          "By what?",
          List.of(
              new Field.Option("lease", "A clause of the lease"),
              new Field.Option("claim", "A claim, where the lease has no clause"),
              new Field.Option("judgment", "A judgment of the county court")));
  private static final Field SUM =
      Field.money("sum", "What is owed").hint("Of a judgment: the sum of the judgment");
  private static final Field FROM = Field.day("from", "From which day?");
  private static final Field UNTIL = Field.day("until", "Until which day?");
  private static final Field RATE =
      Field.whole("lease-rate", "The lease's rate, in hundredths of a per cent")
          .hint("5.25% is 525")
          .optional();

  private static final Field STOPPED =
      Field.day("stopped", "Judgment: when was it stopped by enforcement?")
          .hint(
              "The day of an attachment of earnings order, or of any other step that brought"
                  + " something. A charging order does not stop it.")
          .optional();

  @Override
  public String key() {
    return "service-charge-interest";
  }

  @Override
  public String title() {
    return "Interest on a service charge";
  }

  @Override
  public String about() {
    return "Simple interest by the day: by the lease, on a claim where the lease has no "
        + "clause, or on a judgment. Never two of them for the same time.";
  }

  @Override
  public List<Field> fields() {
    return List.of(BASIS, SUM, FROM, UNTIL, RATE, STOPPED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(FROM), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.INTEREST_CLAIM, FROM);
    if (barred != null) {
      return barred;
    }
    if (asked.day(UNTIL).isBefore(asked.day(FROM))) {
      return Answer.Wrong.with(UNTIL, "Enter a day not before the first");
    }
    return switch (asked.choice(BASIS)) {
      case "lease" ->
          asked.has(RATE)
              ? interest(asked, asked.day(UNTIL), asked.whole(RATE), new Answer.Working())
              : Answer.Wrong.with(RATE, "Enter the rate that the lease states");
      case "judgment" -> onJudgment(asked, law);
      default -> onClaim(asked, law);
    };
  }

  private static Answer onJudgment(Asked asked, Law law) {
    var least = law.value(LeaseRules.JUDGMENT_MINIMUM);
    var cited = law.cite(LeaseRules.JUDGMENT_MINIMUM);
    var working = new Answer.Working().line("Judgments of at least", least, cited);
    if (asked.money(SUM).isLessThan(least)) {
      return working.answer("Interest", Money.ZERO, cited).done();
    }
    var percent = LeaseRules.INTEREST_JUDGMENT;
    working.line("Rate", law.value(percent) + "%", law.cite(percent));
    var until = asked.day(UNTIL);
    if (asked.has(STOPPED)) {
      if (asked.day(STOPPED).isBefore(asked.day(FROM))) {
        return Answer.Wrong.with(STOPPED, "Enter a day not before the first");
      }
      until = asked.day(STOPPED).isBefore(until) ? asked.day(STOPPED) : until;
      working.line("It runs until", Answer.Working.day(until), law.cite(LeaseRules.JUDGMENT_STOPS));
    }
    working.line("Payments meet", "the principal first", law.cite(LeaseRules.JUDGMENT_PRINCIPAL));
    return interest(asked, until, law.value(percent) * HUNDRED, working);
  }

  private static Answer onClaim(Asked asked, Law law) {
    var percent = LeaseRules.INTEREST_CLAIM;
    var working = new Answer.Working().line("Rate", law.value(percent) + "%", law.cite(percent));
    return interest(asked, asked.day(UNTIL), law.value(percent) * HUNDRED, working);
  }

  private static Answer interest(Asked asked, LocalDate until, int rate, Answer.Working working) {
    var sum = asked.money(SUM);
    var interest = SimpleInterest.between(sum, asked.day(FROM), until, rate);
    return working
        .line("Days", interest.days())
        .line("Each day", "£" + interest.aDay())
        .answer("Interest", interest.sum())
        .line("With what is owed", sum.plus(interest.sum()))
        .done();
  }
}
