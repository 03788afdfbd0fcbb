package evenkeel.core.sums;

import evenkeel.core.law.Bands;
import evenkeel.core.law.BenefitRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an employer takes on one pay day under a direct earnings attachment for an overpayment of
/// housing benefit: SI 2013/384 regulation 20 and Schedule 2. No court is asked.
final class DirectEarningsAttachment implements Sum {

  private static final long HUNDRED = 100;

  static final Field DAY = Field.day("pay-day", "On which pay day?");
  static final Field CONVICTED =
      Field.yesNo("convicted", "Was the person convicted of an offence for this overpayment?")
          .hint("An admission under caution or an administrative penalty is not a conviction");
  static final Field HIGHER = Field.yesNo("higher", "Does the notice ask for the higher rate?");
  private static final Field NET =
      Field.money("net", "Net earnings")
          .hint("After income tax, National Insurance and pension contributions");
  private static final Field FIRST =
      Field.money("first-orders", "Taken by orders that come first").optional();
  private static final Field EARLIER =
      Field.money("earlier-attachment", "Taken by an earlier direct earnings attachment")
          .optional();
  private static final Field SHORT =
      Field.money("short", "Not taken on earlier pay days though it was due").optional();
  private static final Field OVER = Field.money("over", "Taken too much earlier").optional();
  private static final Field LEFT = Field.money("left", "Left to pay").optional();

  @Override
  public String key() {
    return "direct-earnings-attachment";
  }

  @Override
  public String title() {
    return "Direct earnings attachment (benefit overpayment)";
  }

  @Override
  public String about() {
    return "What an employer takes on one pay day. The employer does this sum; this checks it.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        DAY, HIGHER, CONVICTED, PayDay.PAID, PayDay.EVERY, NET, FIRST, EARLIER, SHORT, OVER, LEFT);
  }

  static Key<Bands> table(String paid, boolean higher) {
    return switch (paid) {
      case "weekly" -> higher ? BenefitRules.HIGHER_WEEKLY : BenefitRules.EARNINGS_WEEKLY;
      case "monthly" -> higher ? BenefitRules.HIGHER_MONTHLY : BenefitRules.EARNINGS_MONTHLY;
      default -> higher ? BenefitRules.HIGHER_DAILY : BenefitRules.EARNINGS_DAILY;
    };
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var periods = asked.whole(PayDay.EVERY);
    if (PayDay.tooFewOrMany(periods)) {
      return Answer.Wrong.with(PayDay.EVERY, PayDay.HOW_MANY);
    }
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = barred(asked, law, DAY);
    if (barred != null) {
      return barred;
    }
    var table = table(asked.choice(PayDay.PAID), asked.yes(HIGHER));
    var earlier = asked.moneyOr(EARLIER, Money.ZERO);
    if (earlier.isMoreThan(asked.money(NET))) {
      return Answer.Wrong.with(EARLIER, "Enter no more than the net earnings");
    }
    if (earlier.isPositive() && !law.has(BenefitRules.ON_THE_RESIDUE)) {
      return Answer.Wrong.with(EARLIER, "How two notices shared pay that day is not on file");
    }
    return worked(asked, law, table);
  }

  /// Why no table may be used; null where one may.
  static @Nullable Answer barred(Asked asked, Law law, Field day) {
    if (!law.has(table(asked.choice(PayDay.PAID), asked.yes(HIGHER)))) {
      return Answer.Wrong.with(day, "No such table is known for that day");
    }
    return asked.yes(HIGHER) && !asked.yes(CONVICTED)
        ? Answer.Wrong.with(
            HIGHER,
            "The higher rate needs a conviction: " + law.cite(BenefitRules.HIGHER_NEEDS_CONVICTION))
        : null;
  }

  /// Half a penny is dropped, more than half is a penny.
  static Money rounded(Bands.Taken taken) {
    return Money.ofPence((taken.hundredths() + HUNDRED / 2 - 1) / HUNDRED);
  }

  /// The most that all orders together may take of net earnings.
  static Money most(Money net, Law law) {
    return Money.ofPence(net.pence() * (HUNDRED - law.value(BenefitRules.PROTECTED)) / HUNDRED);
  }

  private static Answer worked(Asked asked, Law law, Key<Bands> table) {
    var net = asked.money(NET);
    var earlier = asked.moneyOr(EARLIER, Money.ZERO);
    var residue = net.minus(earlier);
    var taken = law.value(table).of(residue, asked.whole(PayDay.EVERY));
    var full = rounded(taken);
    var share = HUNDRED - law.value(BenefitRules.PROTECTED);
    var first = asked.moneyOr(FIRST, Money.ZERO).plus(earlier);
    var room = most(net, law).minus(first).orZero();
    var left = asked.moneyOr(LEFT, full.plus(asked.moneyOr(SHORT, Money.ZERO)));
    var own = full.min(room).min(left);
    var working = new Answer.Working();
    if (earlier.isPositive()) {
      working.line("Left by the earlier notice", residue, law.cite(BenefitRules.ON_THE_RESIDUE));
    }
    working
        .line("The table takes", taken.percent() + "% of " + residue, law.cite(table))
        .line("Half a penny dropped", full, law.cite(BenefitRules.HALF_PENNY_DROPPED))
        .line(
            "Most that all orders may take",
            share + "%, of which " + room + " is left",
            law.cite(BenefitRules.PROTECTED))
        .line("For this pay day", own);
    var caughtUp =
        asked.moneyOr(SHORT, Money.ZERO).min(room.minus(own)).min(left.minus(own)).orZero();
    if (caughtUp.isPositive()) {
      working.line("Made up from earlier", caughtUp, law.cite(BenefitRules.CARRIED));
    }
    var returned = asked.moneyOr(OVER, Money.ZERO).min(own);
    if (returned.isPositive()) {
      working.line("Less what was taken too much", returned, law.cite(BenefitRules.CARRIED));
    }
    return working
        .answer("Deduction", own.plus(caughtUp).minus(returned))
        .line(
            "The employer may also take for costs",
            "up to " + law.value(BenefitRules.EMPLOYERS_COSTS),
            law.cite(BenefitRules.EMPLOYERS_COSTS))
        .done();
  }
}
