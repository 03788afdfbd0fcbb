package evenkeel.core.sums;

import evenkeel.core.law.BenefitRules;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a direct earnings attachment takes pay day by pay day: SI 2013/384 regulation 20. What was
/// not taken though it was due is made up after the next day's own deduction and inside the same
/// limit; what was taken too much lowers the next.
final class EarningsSchedule implements Sum {

  private static final int MOST_PAY_DAYS = 24;

  private static final Field NETS =
      Field.wholes("nets", "Net earnings on each pay day, in pence, the oldest first");
  private static final Field TAKEN =
      Field.wholes("taken", "What the employer took on each so far, in pence")
          .hint("Leave out the pay days to come: there the sum that is due is counted")
          .optional();
  private static final Field LEFT = Field.money("left", "Left to pay before the first pay day");

  @Override
  public String key() {
    return "direct-earnings-schedule";
  }

  @Override
  public String title() {
    return "Direct earnings attachment over several pay days";
  }

  @Override
  public String about() {
    return "What is due on each pay day, with what is carried forward from one to the next.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        DirectEarningsAttachment.DAY,
        DirectEarningsAttachment.HIGHER,
        DirectEarningsAttachment.CONVICTED,
        PayDay.PAID,
        PayDay.EVERY,
        NETS,
        TAKEN,
        LEFT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var wrong = wrong(asked);
    if (wrong != null) {
      return wrong;
    }
    var nets = asked.wholes(NETS);
    var taken = asked.wholes(TAKEN);
    var carried = new Carried(asked.money(LEFT), Money.ZERO, Money.ZERO);
    var working = new Answer.Working();
    for (var i = 0; i < nets.size(); i++) {
      var day = payDay(asked, i);
      var law = desk.rulebook().on(day, desk.nation());
      var barred = DirectEarningsAttachment.barred(asked, law, DirectEarningsAttachment.DAY);
      if (barred != null) {
        return barred;
      }
      var due = due(asked, Money.ofPence(nets.get(i)), carried, law);
      var took = i < taken.size() ? Money.ofPence(taken.get(i)) : due.whole();
      carried = carried.after(due, took);
      line(working, day, due, took, i < taken.size(), carried, law);
    }
    return working
        .answer("Left to pay", carried.left())
        .line("Carried forward: not taken", carried.missed())
        .line("Carried forward: taken too much", carried.over())
        .done();
  }

  private static @Nullable Answer wrong(Asked asked) {
    if (PayDay.tooFewOrMany(asked.whole(PayDay.EVERY))) {
      return Answer.Wrong.with(PayDay.EVERY, PayDay.HOW_MANY);
    }
    var days = asked.wholes(NETS).size();
    if (days > MOST_PAY_DAYS) {
      return Answer.Wrong.with(NETS, "Enter at most " + MOST_PAY_DAYS + " pay days");
    }
    return asked.wholes(TAKEN).size() > days
        ? Answer.Wrong.with(TAKEN, "Enter no more sums than pay days")
        : null;
  }

  private static LocalDate payDay(Asked asked, int number) {
    var first = asked.day(DirectEarningsAttachment.DAY);
    var steps = (long) number * asked.whole(PayDay.EVERY);
    return switch (asked.choice(PayDay.PAID)) {
      case "weekly" -> first.plusWeeks(steps);
      case "monthly" -> first.plusMonths(steps);
      default -> first.plusDays(steps);
    };
  }

  /// What one pay day comes to.
  private record Due(Money own, Money caughtUp, Money returned) {
    Money whole() {
      return own.plus(caughtUp).minus(returned);
    }
  }

  /// What the next pay day begins with.
  private record Carried(Money left, Money missed, Money over) {

    Carried after(Due due, Money took) {
      var difference = due.whole().minus(took);
      return new Carried(
          left.minus(took).orZero(),
          missed.minus(due.caughtUp()).plus(difference.orZero()),
          over.minus(due.returned()).plus(difference.negated().orZero()));
    }
  }

  private static Due due(Asked asked, Money net, Carried carried, Law law) {
    var table =
        DirectEarningsAttachment.table(
            asked.choice(PayDay.PAID), asked.yes(DirectEarningsAttachment.HIGHER));
    var full =
        DirectEarningsAttachment.rounded(law.value(table).of(net, asked.whole(PayDay.EVERY)));
    var room = DirectEarningsAttachment.most(net, law);
    var own = full.min(room).min(carried.left());
    return new Due(
        own,
        carried.missed().min(room.minus(own)).min(carried.left().minus(own)).orZero(),
        carried.over().min(own));
  }

  private static void line(
      Answer.Working working,
      LocalDate day,
      Due due,
      Money took,
      boolean told,
      Carried carried,
      Law law) {
    var words = new StringBuilder().append(due.own());
    if (due.caughtUp().isPositive()) {
      words.append(", made up ").append(due.caughtUp());
    }
    if (due.returned().isPositive()) {
      words.append(", less ").append(due.returned());
    }
    words.append(": due ").append(due.whole());
    if (told) {
      words.append(", taken ").append(took);
    }
    if (carried.missed().isPositive()) {
      words.append(", carried ").append(carried.missed());
    }
    if (carried.over().isPositive()) {
      words.append(", too much ").append(carried.over());
    }
    words.append(", left ").append(carried.left());
    working.line(Answer.Working.day(day), words, law.cite(BenefitRules.CARRIED));
  }
}
