package evenkeel.core.sums;

import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.law.EnforcementRules;
import java.time.DayOfWeek;
import java.util.List;

/// From which day an enforcement agent may take control of goods: SI 2013/1894 regulation 6, clear
/// days without Sundays, bank holidays, Good Friday and Christmas Day.
final class NoticeOfEnforcement implements Sum {

  private static final Field GIVEN = Field.day("given", "On which day was the notice given?");

  @Override
  public String key() {
    return "notice-of-enforcement";
  }

  @Override
  public String title() {
    return "Notice of enforcement: the first day for a visit";
  }

  @Override
  public String about() {
    return "The first day on which goods may be taken control of, unless a court has shortened the"
        + " notice.";
  }

  @Override
  public List<Field> fields() {
    return List.of(GIVEN);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var given = asked.day(GIVEN);
    var law = desk.rulebook().on(given, desk.nation());
    if (!law.has(EnforcementRules.AGENT_NOTICE)) {
      return Answer.Wrong.with(GIVEN, "No notice is known for that day");
    }
    var days = law.value(EnforcementRules.AGENT_NOTICE).days();
    var cited = law.cite(EnforcementRules.AGENT_NOTICE);
    var working = new Answer.Working();
    try {
      var day = given;
      for (var counted = 0; counted < days; ) {
        day = day.plusDays(1);
        counted += counts(day, desk.workingDays()) ? 1 : 0;
      }
      return working
          .line("Clear days, without Sundays and bank holidays", days, cited)
          .line("The last of them", Answer.Working.day(day))
          .answer("First day for a visit", Answer.Working.day(day.plusDays(1)), cited)
          .done();
    } catch (WorkingDays.BeyondTheCalendar beyond) {
      return Answer.Wrong.with(
          GIVEN,
          "Bank holidays are known only until "
              + Answer.Working.day(desk.workingDays().knownUntil()));
    }
  }

  /// Saturdays count, so a working day or a Saturday that is no bank holiday.
  private static boolean counts(java.time.LocalDate day, WorkingDays working) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? !working.isBankHoliday(day)
        : working.isWorkingDay(day);
  }
}
