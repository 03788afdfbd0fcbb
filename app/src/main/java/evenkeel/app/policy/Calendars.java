package evenkeel.app.policy;

import evenkeel.core.calendar.Calendar;
import evenkeel.core.calendar.Nation;
import evenkeel.core.calendar.WorkingDays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/// The bank holidays that this release ships, read once at start-up.
@Service
public class Calendars {

  private final Map<Nation, WorkingDays> days = new EnumMap<>(Nation.class);
  private final Councils councils;

  Calendars(Councils councils) {
    var holidays = Lawbook.texts("law/calendar/bank-holidays.csv").getFirst().text();
    for (var nation : Nation.values()) {
      days.put(nation, Calendar.parse(holidays, nation));
    }
    this.councils = councils;
  }

  /// The working days of the council's nation.
  public WorkingDays workingDays() {
    return Objects.requireNonNull(days.get(councils.council().nation()));
  }
}
