package evenkeel.core.work;

import evenkeel.core.calendar.WorkingDays;
import java.time.LocalDate;

/// How long a debt has needed somebody, in bands of working days.
public enum Waiting {
  UP_TO_5("Up to 5 working days", 0, 5),
  UP_TO_10("6 to 10 working days", 5, 10),
  UP_TO_20("11 to 20 working days", 10, 20),
  OVER_20("Over 20 working days", 20, Integer.MAX_VALUE);

  private final String title;
  private final int over;
  private final int most;

  Waiting(String title, int over, int most) {
    this.title = title;
    this.over = over;
    this.most = most;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// What waits longer than this many working days is in this band or a later one.
  public int over() {
    return over;
  }

  /// The band of a number of working days.
  public static Waiting of(int workingDays) {
    for (var band : values()) {
      if (workingDays <= band.most) {
        return band;
      }
    }
    throw new IllegalArgumentException("no band holds " + workingDays);
  }

  /// How many working days have passed since a day, which is not counted; today is.
  public static int days(LocalDate since, LocalDate today, WorkingDays calendar) {
    var days = 0;
    for (var day = since.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
      days += calendar.isWorkingDay(day) ? 1 : 0;
    }
    return days;
  }

  /// The last day since which more than so many working days have passed.
  public static LocalDate since(int over, LocalDate today, WorkingDays calendar) {
    var day = today;
    for (var left = over + 1; left > 0; day = day.minusDays(1)) {
      left -= calendar.isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }
}
