package evenkeel.core.sums;

import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.money.Money;
import java.util.List;

/// What may be set off against the benefit of a new home where the old one was still paid for: SI
/// 2006/213 regulation 104A.
final class ChangeOfHome implements Sum {

  private static final Field DAY = Field.day("day", "When is it decided?");
  private static final Field SAME =
      Field.yesNo("same-council", "Does the same council pay for both homes?");
  private static final Field DIRECT =
      Field.yesNo("direct", "Was it paid to the claimant, who is paid for the new home too?");
  private static final Field WEEKS = Field.whole("weeks", "How many benefit weeks were overpaid?");
  private static final Field OLD = Field.money("old", "Overpaid in each");
  private static final Field NEW = Field.money("new", "Benefit for the new home in each week");

  @Override
  public String key() {
    return "change-of-home";
  }

  @Override
  public String title() {
    return "Paid for the old home after a move";
  }

  @Override
  public String about() {
    return "The most that the council may take from the benefit of the new home at once. It may"
        + " take less.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, SAME, DIRECT, WEEKS, OLD, NEW);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, OverpaymentRules.CHANGE_OF_HOME, DAY);
    if (barred != null) {
      return barred;
    }
    var tooMany = Overpayments.tooMany(asked.whole(WEEKS), WEEKS);
    if (tooMany != null) {
      return tooMany;
    }
    var cited = law.cite(OverpaymentRules.CHANGE_OF_HOME);
    var overpaid = asked.money(OLD).times(asked.whole(WEEKS));
    var working = new Answer.Working().line("Overpaid", overpaid);
    if (!asked.yes(SAME) || !asked.yes(DIRECT)) {
      return working
          .line(
              "Because",
              asked.yes(SAME) ? "another was paid" : "another council pays for the new home",
              cited)
          .answer("May be set off", Money.ZERO, cited)
          .answer("Left as an ordinary overpayment", overpaid)
          .done();
    }
    var off = asked.money(NEW).times(asked.whole(WEEKS)).min(overpaid);
    return working
        .line("The weekly maximum and the least left", "do not hold here", cited)
        .answer("May be set off", off, cited)
        .answer("Left as an ordinary overpayment", overpaid.minus(off))
        .done();
  }
}
