package evenkeel.core.sums;

import evenkeel.core.law.Bands;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.util.List;

/// What an employer takes under an attachment of earnings order for council tax: SI 1992/613
/// regulation 38 and Schedule 4, by the table of the day on which the order was made.
final class AttachmentOfEarnings implements Sum {

  private static final long HUNDRED = 100;
  private static final String ITS_DAYS = "for how many pay days it is, from 1";

  private static final Field MADE = Field.day("order-made", "When was the order made?");
  private static final Field NET =
      Field.money("net", "Net pay on this pay day")
          .hint(
              "After income tax, National Insurance and pension. State benefits and maternity pay"
                  + " do not count.");
  private static final Field OTHER =
      Field.money("other-series", "Net pay of another regular series")
          .hint("Where there are two jobs or two kinds of pay: the one with the longer interval")
          .optional();
  private static final Field EARLIER =
      Field.money("earlier-order", "Already taken by an order made earlier")
          .hint("A later order takes from what the earlier one leaves")
          .optional();
  private static final Field ADVANCE =
      Field.money("advance", "Net pay in advance that comes with it, such as holiday pay")
          .optional();
  private static final Field ADVANCE_DAYS =
      Field.whole("advance-pay-days", "For how many pay days is the advance?").optional();
  private static final Field LEFT = Field.money("left", "Left to pay under the order").optional();

  @Override
  public String key() {
    return "attachment-of-earnings";
  }

  @Override
  public String title() {
    return "Attachment of earnings (council tax)";
  }

  @Override
  public String about() {
    return "What an employer takes on one pay day, by the table in force when the order was made.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        MADE, PayDay.PAID, PayDay.EVERY, NET, OTHER, EARLIER, ADVANCE, ADVANCE_DAYS, LEFT);
  }

  private static Key<Bands> table(String paid) {
    return switch (paid) {
      case "weekly" -> EnforcementRules.ATTACHMENT_WEEKLY;
      case "monthly" -> EnforcementRules.ATTACHMENT_MONTHLY;
      default -> EnforcementRules.ATTACHMENT_DAILY;
    };
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var periods = asked.whole(PayDay.EVERY);
    if (PayDay.tooFewOrMany(periods)) {
      return Answer.Wrong.with(PayDay.EVERY, PayDay.HOW_MANY);
    }
    if (asked.has(ADVANCE) != asked.has(ADVANCE_DAYS)
        || (asked.has(ADVANCE_DAYS) && PayDay.tooFewOrMany(asked.whole(ADVANCE_DAYS)))) {
      return Answer.Wrong.with(ADVANCE_DAYS, "An advance needs both: its sum and " + ITS_DAYS);
    }
    var law = desk.rulebook().on(asked.day(MADE), desk.nation());
    var key = table(asked.choice(PayDay.PAID));
    if (!law.has(key)) {
      return Answer.Wrong.with(MADE, "No table is known for an order of that day");
    }
    var net = asked.money(NET);
    var earlier = asked.moneyOr(EARLIER, Money.ZERO);
    if (earlier.isMoreThan(net)) {
      return Answer.Wrong.with(EARLIER, "Enter no more than the net pay");
    }
    return worked(asked, law, key, net.minus(earlier), earlier);
  }

  /// What would have been taken of an advance had it been paid on its own days, in hundredths of a
  /// penny.
  private static long advance(Asked asked, Law law, Key<Bands> key, Answer.Working working) {
    var advance = asked.moneyOr(ADVANCE, Money.ZERO);
    if (!advance.isPositive()) {
      return 0;
    }
    var days = asked.whole(ADVANCE_DAYS);
    var taken = law.value(key).of(advance, days * asked.whole(PayDay.EVERY));
    var excess = taken.excess();
    var cited = law.cite(EnforcementRules.ATTACHMENT_ADVANCE);
    working.line(
        "Of the advance, as if paid on its own days",
        taken.percent()
            + "% of "
            + (excess == null ? advance : advance.minus(excess))
            + (excess == null ? "" : " and " + law.value(key).above() + "% of " + excess),
        cited);
    working.line("On those days", "only pay beyond the advance counts", cited);
    return taken.hundredths();
  }

  private static Answer worked(Asked asked, Law law, Key<Bands> key, Money pay, Money earlier) {
    var working = new Answer.Working();
    if (earlier.isPositive()) {
      working.line("Left by the earlier order", pay);
    }
    var taken = law.value(key).of(pay, asked.whole(PayDay.EVERY));
    var excess = taken.excess();
    working.line(
        "The table takes",
        excess == null
            ? taken.percent() + "% of " + pay
            : "%d%% of %s and %d%% of %s"
                .formatted(taken.percent(), pay.minus(excess), law.value(key).above(), excess),
        law.cite(key));
    var hundredths = taken.hundredths();
    var other = asked.moneyOr(OTHER, Money.ZERO);
    if (other.isPositive()) {
      var percent = law.value(EnforcementRules.ATTACHMENT_OTHER_SERIES);
      hundredths += other.pence() * percent;
      working.line(
          "Of the other series",
          percent + "% of " + other,
          law.cite(EnforcementRules.ATTACHMENT_OTHER_SERIES));
    }
    hundredths += advance(asked, law, key, working);
    var deduction = Money.ofPence((hundredths + HUNDRED / 2) / HUNDRED);
    working.line(
        "To the nearest penny, half a penny up", deduction + " (no rule says; our own rounding)");
    var left = asked.moneyOr(LEFT, deduction);
    if (left.isLessThan(deduction)) {
      working.line("No more than is left", left);
    }
    return working
        .answer("Deduction", deduction.min(left))
        .line(
            "The employer may also take for costs",
            "up to " + law.value(EnforcementRules.EMPLOYERS_COSTS),
            law.cite(EnforcementRules.EMPLOYERS_COSTS))
        .done();
  }
}
