package evenkeel.core.sums;

import evenkeel.core.law.SubsidyRules;
import evenkeel.core.money.Money;
import java.util.List;

/// Whether the figures of one quarter's return fit together.
final class DebtReturnQuarter implements Sum {

  private static final long THOUSAND = 1_000;
  private static final int TEN = 10;

  private static final Field DAY = Field.day("day", "A day of the quarter");
  private static final Field START = Field.money("start", "Owed at the first day of the quarter");
  private static final Field IDENTIFIED = Field.money("identified", "Identified in it");
  private static final Field RECOVERED = Field.money("recovered", "Recovered in it");
  private static final Field WRITTEN_OFF = Field.money("written-off", "Written off in it");
  private static final Field NEXT =
      Field.money("next", "Owed at the first day of the next quarter");

  @Override
  public String key() {
    return "debt-return-quarter";
  }

  @Override
  public String title() {
    return "Do a quarter's figures fit together?";
  }

  @Override
  public String about() {
    return "Whether a quarter's return leads to the next one's start, and how much of the debt that"
        + " could be recovered was.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, START, IDENTIFIED, RECOVERED, WRITTEN_OFF, NEXT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, SubsidyRules.IDENTIFIED, DAY);
    if (barred != null) {
      return barred;
    }
    var available = asked.money(START).plus(asked.money(IDENTIFIED));
    if (asked.money(RECOVERED).isMoreThan(available)) {
      return Answer.Wrong.with(RECOVERED, "Enter no more than was owed or identified");
    }
    if (asked.money(WRITTEN_OFF).isMoreThan(available.minus(asked.money(RECOVERED)))) {
      return Answer.Wrong.with(WRITTEN_OFF, "Enter no more than was left to write off");
    }
    var end = available.minus(asked.money(RECOVERED)).minus(asked.money(WRITTEN_OFF));
    var off = end.minus(asked.money(NEXT)).max(asked.money(NEXT).minus(end));
    var fits = !off.isMoreThan(law.value(SubsidyRules.TOLERANCE));
    return new Answer.Working()
        .line("Owed at the end", end, law.cite(SubsidyRules.OUTSTANDING))
        .answer(
            "Does it fit?",
            fits ? "yes" : "no, by " + off + ": say why",
            law.cite(SubsidyRules.TOLERANCE))
        .line("Recovery rate", rate(asked.money(RECOVERED), available), law.cite(SubsidyRules.RATE))
        .done();
  }

  /// In per cent with one decimal, half up.
  private static String rate(Money recovered, Money available) {
    if (available.isZero()) {
      return "none: nothing was owed";
    }
    var tenths = (recovered.pence() * THOUSAND * 2 + available.pence()) / (available.pence() * 2);
    return tenths / TEN + "." + tenths % TEN + "%";
  }
}
