package evenkeel.core.sums;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseForfeitureRules;
import evenkeel.core.money.Money;
import java.util.List;

/// Whether arrears are too small and too young for forfeiture: Commonhold and Leasehold Reform Act
/// 2002 section 167.
final class ForfeitureSize implements Sum {

  static final Field DAY = Field.day("day", "On which day?");
  static final Field OWED =
      Field.money("owed", "Unpaid rent, service charges and administration charges")
          .hint("Without charges for not paying");
  static final Field DEFAULT =
      Field.money("default-charges", "Charges for not paying, which are left out").optional();
  static final Field OLDEST =
      Field.day("oldest", "When did the oldest unpaid part of it become payable?");

  @Override
  public String key() {
    return "forfeiture-size";
  }

  @Override
  public String title() {
    return "Forfeiture: are the arrears too small and too young?";
  }

  @Override
  public String about() {
    return "The first of the gates before forfeiture, which is a last resort. That they are large"
        + " or old enough opens no other gate.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, OWED, DEFAULT, OLDEST);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseForfeitureRules.MORE_THAN, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.day(OLDEST).isAfter(asked.day(DAY))) {
      return Answer.Wrong.with(OLDEST, "Enter a day not after this one");
    }
    var large = isLarge(asked, law);
    var old = isOld(asked, law);
    Key<?> rule = large || !old ? LeaseForfeitureRules.MORE_THAN : LeaseForfeitureRules.YEARS;
    return new Answer.Working()
        .line("Counted", asked.money(OWED), law.cite(LeaseForfeitureRules.DEFAULT_CHARGES))
        .line("Left out", asked.moneyOr(DEFAULT, Money.ZERO))
        .answer("Does its size bar forfeiture?", large || old ? "no" : "yes", law.cite(rule))
        .line(
            "Because",
            large ? "it is large enough" : old ? "a part is old enough" : "it is small and young",
            law.cite(rule))
        .done();
  }

  /// Above the limit; exactly the limit is not.
  static boolean isLarge(Asked asked, Law law) {
    return asked.money(OWED).isMoreThan(law.value(LeaseForfeitureRules.MORE_THAN));
  }

  /// Whether any part has been payable for more than the years; exactly those years is not more.
  static boolean isOld(Asked asked, Law law) {
    return asked.money(OWED).isPositive()
        && asked
            .day(OLDEST)
            .plusYears(law.value(LeaseForfeitureRules.YEARS))
            .isBefore(asked.day(DAY));
  }
}
