package evenkeel.demo;

import evenkeel.core.calendar.Calendar;
import evenkeel.core.calendar.Nation;
import java.time.DayOfWeek;
import java.time.LocalDate;

/// Days as numbers, so that half a million accounts can be lived through day by day. A day's number
/// counts from 1970.
final class Days {

  /// No day is known.
  static final int NEVER = Integer.MAX_VALUE;

  /// Some Wednesday.
  static final int WEDNESDAY = of(2026, 4, 1);

  private static final int FIRST = of(1920, 1, 1);
  private static final int LAST = of(2040, 12, 31);
  private static final String[] TEXTS = new String[LAST - FIRST + 1];
  private static final boolean[] WORKING = new boolean[LAST - FIRST + 1];

  static {
    var calendar = Calendar.parse(Words.text("/law/calendar/bank-holidays.csv"), Nation.ENGLAND);
    for (var day = FIRST; day <= LAST; day++) {
      var date = LocalDate.ofEpochDay(day);
      TEXTS[day - FIRST] = date.toString();
      // Beyond the calendar only an agreed plan's last payments lie, which nobody makes yet.
      WORKING[day - FIRST] =
          date.isAfter(calendar.knownUntil())
              ? date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
              : calendar.isWorkingDay(date);
    }
  }

  private Days() {}

  static int of(int year, int month, int day) {
    return of(LocalDate.of(year, month, day));
  }

  static int of(LocalDate date) {
    return (int) date.toEpochDay();
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /// As in files: `2026-11-20`; nothing for [#NEVER].
  static String text(int day) {
    return day == NEVER ? "" : TEXTS[day - FIRST];
  }

  static boolean working(int day) {
    return WORKING[day - FIRST];
  }

  /// The day itself when it is a working day, else the next one.
  static int workingFrom(int day) {
    var working = day;
    while (!working(working)) {
      working++;
    }
    return working;
  }

  /// The first working day after a day.
  static int nextWorking(int day) {
    return workingFrom(day + 1);
  }

  /// The calendar year in which a day's financial year begins.
  static int financialYear(int day) {
    var date = date(day);
    return date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear();
  }

  /// The last Sunday up to a day: benefit weeks run from Monday to Sunday.
  static int sundayUpTo(int day) {
    return day - Math.floorMod(day - WEDNESDAY - 4, 7);
  }

  static int plusWorking(int day, int days) {
    var end = day;
    for (var i = 0; i < days; i++) {
      end = nextWorking(end);
    }
    return end;
  }
}
