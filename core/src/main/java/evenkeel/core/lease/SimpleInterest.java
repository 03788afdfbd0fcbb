package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Interest that bears none itself: by the day, a year being 365 days, rounded once at the end.
///
/// @param principal what is owed
/// @param days from the day it fell due to the day it is asked for
/// @param rate of a year, in hundredths of a per cent
public record SimpleInterest(Money principal, long days, int rate) {

  private static final int A_YEAR = 365;
  private static final int WHOLE = 10_000;
  private static final int DAILY_PLACES = 6;
  private static final int PENCE = 2;

  public static SimpleInterest between(Money principal, LocalDate due, LocalDate until, int rate) {
    return new SimpleInterest(principal, Math.max(0, ChronoUnit.DAYS.between(due, until)), rate);
  }

  public Money sum() {
    var owed =
        BigDecimal.valueOf(principal.pence())
            .multiply(BigDecimal.valueOf(days))
            .multiply(BigDecimal.valueOf(rate));
    return Money.ofPence(
        owed.divide(BigDecimal.valueOf((long) A_YEAR * WHOLE), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  /// Pounds of one day, to a millionth.
  public String aDay() {
    return BigDecimal.valueOf(principal.pence(), PENCE)
        .multiply(BigDecimal.valueOf(rate))
        .divide(BigDecimal.valueOf((long) A_YEAR * WHOLE), DAILY_PLACES, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
