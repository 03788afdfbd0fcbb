package evenkeel.core.benefit;

import evenkeel.core.money.Money;

/// What the council is given for overpayments. It never bears on how somebody is treated.
public final class Subsidy {

  private static final long HUNDRED = 100;
  private static final long TEN_THOUSAND = 10_000;

  private Subsidy() {}

  /// A share, to the penny below.
  public static Money share(Money of, int percent) {
    return Money.ofPence(of.pence() * percent / HUNDRED);
  }

  /// A threshold in money, to the penny below.
  ///
  /// @param hundredths of a per cent of what was rightly paid
  public static Money threshold(Money rightlyPaid, int hundredths) {
    return Money.ofPence(rightlyPaid.pence() * hundredths / TEN_THOUSAND);
  }

  /// Where the council's own errors of a year lie. What it gets is a cliff and no slice: one share
  /// of all of them.
  public enum Band {
    LOW,
    MIDDLE,
    HIGH;

    /// @param lower in hundredths of a per cent of what was rightly paid
    /// @param upper the same
    public static Band of(Money errors, Money rightlyPaid, int lower, int upper) {
      var whole = errors.pence() * TEN_THOUSAND;
      if (whole <= rightlyPaid.pence() * lower) {
        return LOW;
      }
      return whole <= rightlyPaid.pence() * upper ? MIDDLE : HIGH;
    }
  }
}
