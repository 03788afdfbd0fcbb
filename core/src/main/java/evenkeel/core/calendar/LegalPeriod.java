package evenkeel.core.calendar;

import java.time.LocalDate;

/// A period of days exactly as a statute words it, such as "7 days beginning with the day of
/// issue". Calendar days; weekends are not skipped.
public record LegalPeriod(int days, Counting counting) {

  public LegalPeriod {
    if (days < 1) {
      throw new IllegalArgumentException("a legal period has at least 1 day, found " + days);
    }
  }

  /// Reads `7 BEGINNING_WITH`.
  public static LegalPeriod parse(String text) {
    var parts = text.trim().split(" ");
    if (parts.length != 2) {
      throw new IllegalArgumentException(
          "expected days and wording such as 7 BEGINNING_WITH, found \"" + text + "\"");
    }
    return new LegalPeriod(Integer.parseInt(parts[0]), Counting.valueOf(parts[1]));
  }

  /// The last day inside the period. The person may act up to the end of this day.
  public LocalDate lastDay(LocalDate event) {
    return switch (counting) {
      case BEGINNING_WITH -> event.plusDays(days - 1L);
      case AFTER, ELAPSED, CLEAR -> event.plusDays(days);
    };
  }

  /// The first day on which what had to wait for the period may be done: the day after its last.
  public LocalDate firstDayAfter(LocalDate event) {
    return lastDay(event).plusDays(1);
  }
}
