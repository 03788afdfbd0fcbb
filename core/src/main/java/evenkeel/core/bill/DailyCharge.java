package evenkeel.core.bill;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A year's charge by the day: Local Government Finance Act 1992 section 2. The state at the end of
/// a day is taken for the whole day.
public final class DailyCharge {

  private DailyCharge() {}

  /// What days of a year cost, first and last included. The sums of periods that meet add up to the
  /// penny: each is what the year has cost by its end, less what it had cost before its start, both
  /// rounded to the nearest penny, half a penny up.
  public static Money of(Money yearsCharge, FinancialYear year, LocalDate from, LocalDate to) {
    if (from.isBefore(year.firstDay()) || to.isAfter(year.lastDay()) || to.isBefore(from)) {
      throw new IllegalArgumentException(
          "expected days of " + year + ", found " + from + " to " + to);
    }
    return until(yearsCharge, year, to).minus(until(yearsCharge, year, from.minusDays(1)));
  }

  private static Money until(Money yearsCharge, FinancialYear year, LocalDate day) {
    var days = ChronoUnit.DAYS.between(year.firstDay(), day.plusDays(1));
    var all = ChronoUnit.DAYS.between(year.firstDay(), year.lastDay().plusDays(1));
    var doubled = Math.multiplyExact(2 * days, yearsCharge.pence());
    return Money.ofPence(Math.floorDiv(doubled + all, 2 * all));
  }
}
