package evenkeel.app.policy;

import evenkeel.core.calendar.Calendar;
import evenkeel.core.calendar.WorkingDays;
import org.springframework.stereotype.Service;

/// The bank holidays that this release ships, read once at start-up.
@Service
public class Calendars {

  private final String holidays;
  private final Councils councils;

  Calendars(Councils councils) {
    this.holidays = Lawbook.texts("law/calendar/bank-holidays.csv").getFirst().text();
    this.councils = councils;
  }

  /// The working days of the council's nation.
  public WorkingDays workingDays() {
    return Calendar.parse(holidays, councils.council().nation());
  }
}
