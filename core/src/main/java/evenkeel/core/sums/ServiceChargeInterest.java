package evenkeel.core.sums;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.SimpleInterest;
import evenkeel.core.money.Money;
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
    return List.of(BASIS, SUM, FROM, UNTIL, RATE);
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
              ? interest(asked, asked.whole(RATE), new Answer.Working())
              : Answer.Wrong.with(RATE, "Enter the rate that the lease states");
      case "judgment" -> onJudgment(asked, law);
      default -> byLaw(asked, law, LeaseRules.INTEREST_CLAIM, new Answer.Working());
    };
  }

  private static Answer onJudgment(Asked asked, Law law) {
    var least = law.value(LeaseRules.JUDGMENT_MINIMUM);
    var cited = law.cite(LeaseRules.JUDGMENT_MINIMUM);
    var working = new Answer.Working().line("Judgments of at least", least, cited);
    return asked.money(SUM).isLessThan(least)
        ? working.answer("Interest", Money.ZERO, cited).done()
        : byLaw(asked, law, LeaseRules.INTEREST_JUDGMENT, working);
  }

  private static Answer byLaw(Asked asked, Law law, Key<Integer> percent, Answer.Working working) {
    working.line("Rate", law.value(percent) + "%", law.cite(percent));
    return interest(asked, law.value(percent) * HUNDRED, working);
  }

  private static Answer interest(Asked asked, int rate, Answer.Working working) {
    var sum = asked.money(SUM);
    var interest = SimpleInterest.between(sum, asked.day(FROM), asked.day(UNTIL), rate);
    return working
        .line("Days", interest.days())
        .line("Each day", "£" + interest.aDay())
        .answer("Interest", interest.sum())
        .line("With what is owed", sum.plus(interest.sum()))
        .done();
  }
}
