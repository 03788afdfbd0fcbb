package evenkeel.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalPeriodTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);

  @Test
  void seven_days_beginning_with_the_day_of_issue_end_on_the_sixth_day_after_it() {
    var period = LegalPeriod.parse("7 BEGINNING_WITH");

    assertThat(period.lastDay(MONDAY)).isEqualTo("2026-05-17");
    assertThat(period.firstDayAfter(MONDAY)).isEqualTo("2026-05-18");
  }

  @Test
  void fourteen_days_elapsed_since_service_leave_the_fifteenth_day_for_the_hearing() {
    var period = LegalPeriod.parse("14 ELAPSED");

    assertThat(period.firstDayAfter(LocalDate.of(2026, 6, 12))).isEqualTo("2026-06-27");
  }
}
