package evenkeel.core.lease;

import evenkeel.core.calendar.WorkingDays;
import java.time.LocalDate;

/// The days that follow from when a cost was incurred: Landlord and Tenant Act 1985 section 20B.
/// Months are calendar months, and end with a shorter month where there is no such day.
///
/// @param incurred the earlier of the days on which the invoice came and was paid
/// @param months how many the law gives
public record EighteenMonths(LocalDate incurred, int months) {

  /// How a demand stands that was served on some day.
  public enum Standing {
    IN_TIME("in time"),
    /// Exactly at the limit: a demand is in time, a notice of subsection (2) is not sure to be.
    DEMAND_ONLY("in time as a demand only"),
    LATE("too late");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /// The last day on which a demand may be served: a cost of exactly so many months before is not
  /// one of more.
  public LocalDate lastForDemand() {
    return incurred.plusMonths(months);
  }

  /// The last day on which a notice may be given: its period begins with the day of the cost.
  public LocalDate lastForNotice() {
    var end = lastForDemand();
    return end.getDayOfMonth() == incurred.getDayOfMonth() ? end.minusDays(1) : end;
  }

  /// The day by which we serve, whichever it is.
  public LocalDate safe() {
    return lastForDemand().minusDays(1);
  }

  /// The day from which nobody should wait any longer.
  ///
  /// @param before how many months before the end; a choice and no law
  public LocalDate alarm(int before) {
    return incurred.plusMonths((long) months - before);
  }

  /// The last working day on which a letter can be posted so that it is served by the safe day.
  ///
  /// @param post working days after which a letter is taken to be served
  public LocalDate postBy(int post, WorkingDays days) {
    var day = safe();
    while (!days.isWorkingDay(day) || days.plus(day, post).isAfter(safe())) {
      day = day.minusDays(1);
    }
    return day;
  }

  public Standing of(LocalDate served) {
    if (!served.isAfter(safe())) {
      return Standing.IN_TIME;
    }
    return served.isAfter(lastForDemand()) ? Standing.LATE : Standing.DEMAND_ONLY;
  }

  /// The earliest day of a cost for which a demand served on a day is in time.
  public static LocalDate earliestInTime(LocalDate served, int months) {
    var day = served.minusMonths(months);
    while (day.plusMonths(months).isBefore(served)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
