package evenkeel.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.LawOnFile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarTest {

  private static final WorkingDays DAYS =
      Calendar.parse(LawOnFile.text("calendar/bank-holidays.csv"), Nation.ENGLAND);

  @Test
  void christmas_weekends_and_good_friday_are_no_working_days() {
    assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
    assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 4, 3))).isFalse();
    assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
    assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 11, 22))).isFalse();
    assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 11, 20))).isTrue();
  }

  @Test
  void five_working_days_over_christmas_end_in_the_new_year() {
    assertThat(DAYS.next(LocalDate.of(2026, 12, 24))).isEqualTo("2026-12-29");
    assertThat(DAYS.plus(LocalDate.of(2026, 12, 24), 5)).isEqualTo("2027-01-05");
    assertThat(DAYS.plus(LocalDate.of(2026, 12, 24), 0)).isEqualTo("2026-12-24");
  }

  @Test
  void beyond_the_years_it_knows_it_refuses_to_answer() {
    assertThat(DAYS.knownUntil()).isEqualTo("2028-12-31");
    assertThat(DAYS.isWorkingDay(LocalDate.of(2028, 12, 31))).isFalse();
    assertThatThrownBy(() -> DAYS.isWorkingDay(LocalDate.of(2029, 1, 1)))
        .isInstanceOf(WorkingDays.BeyondTheCalendar.class)
        .hasMessageContaining("2028-12-31");
  }

  @Test
  void a_bad_calendar_names_every_bad_line() {
    assertThatThrownBy(
            () ->
                Calendar.parse(
                    "division,date\nengland-and-wales,soon,Feast\nx\nscotland,2026-01-02,2nd\n",
                    Nation.WALES))
        .isInstanceOf(Calendar.Unreadable.class)
        .hasMessageContaining("line 1: expected the header")
        .hasMessageContaining("line 2: expected a date")
        .hasMessageContaining("line 3: expected 3 cells")
        .hasMessageContaining("found none");
  }
}
