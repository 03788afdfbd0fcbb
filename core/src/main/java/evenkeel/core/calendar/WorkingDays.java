package evenkeel.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Which days are working days of a nation: Monday to Friday without bank holidays. Beyond the last
/// day whose holidays are known it refuses to answer.
public final class WorkingDays {

  private final Set<LocalDate> bankHolidays;
  private final LocalDate knownUntil;

  /// @param knownUntil last day whose bank holidays are known
  public WorkingDays(Set<LocalDate> bankHolidays, LocalDate knownUntil) {
    this.bankHolidays = Set.copyOf(bankHolidays);
    this.knownUntil = knownUntil;
  }

  /// A day beyond what the calendar knows.
  public static final class BeyondTheCalendar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BeyondTheCalendar(LocalDate day, LocalDate knownUntil) {
      super(
          "bank holidays are known until "
              + knownUntil
              + ", asked for "
              + day
              + ": load a newer law/calendar/bank-holidays.csv");
    }
  }

  public LocalDate knownUntil() {
    return knownUntil;
  }

  public boolean isWorkingDay(LocalDate day) {
    if (day.isAfter(knownUntil)) {
      throw new BeyondTheCalendar(day, knownUntil);
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
  }

  public boolean isBankHoliday(LocalDate day) {
    if (day.isAfter(knownUntil)) {
      throw new BeyondTheCalendar(day, knownUntil);
    }
    return bankHolidays.contains(day);
  }

  /// The first working day after a day.
  public LocalDate next(LocalDate day) {
    var next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /// The day that is so many working days after a day, which is not counted.
  public LocalDate plus(LocalDate day, int workingDays) {
    var end = day;
    for (var counted = 0; counted < workingDays; counted++) {
      end = next(end);
    }
    return end;
  }
}
