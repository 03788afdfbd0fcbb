package evenkeel.core.benefit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// A run of whole benefit weeks, each from a Monday to a Sunday.
///
/// @param first its first day, a Monday
/// @param last its last day, a Sunday
public record BenefitWeeks(LocalDate first, LocalDate last) {

  /// From the Monday after a change to the end of the week of a day; of no weeks where that week
  /// ends before.
  ///
  /// @param until any day of the last week that was wrongly paid
  public static BenefitWeeks after(LocalDate change, LocalDate until) {
    return new BenefitWeeks(
        change.with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
        until.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
  }

  public long count() {
    return Math.max(0, ChronoUnit.WEEKS.between(first, last.plusDays(1)));
  }
}
