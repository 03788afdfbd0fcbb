package evenkeel.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final WorkingDays CALENDAR =
      new WorkingDays(Set.of(LocalDate.of(2026, 11, 17)), LocalDate.of(2027, 12, 31));

  @Test
  void days_of_waiting_are_working_days_since_the_evening_it_began() {
    assertThat(Waiting.days(FRIDAY, FRIDAY, CALENDAR)).isZero();
    assertThat(Waiting.days(FRIDAY.minusDays(1), FRIDAY, CALENDAR)).isEqualTo(1);
    assertThat(Waiting.days(FRIDAY.minusDays(7), FRIDAY, CALENDAR)).isEqualTo(4);
  }

  @Test
  void bands_meet_without_a_gap() {
    assertThat(Waiting.of(0)).isEqualTo(Waiting.UP_TO_5);
    assertThat(Waiting.of(5)).isEqualTo(Waiting.UP_TO_5);
    assertThat(Waiting.of(6)).isEqualTo(Waiting.UP_TO_10);
    assertThat(Waiting.of(10)).isEqualTo(Waiting.UP_TO_10);
    assertThat(Waiting.of(11)).isEqualTo(Waiting.UP_TO_20);
    assertThat(Waiting.of(20)).isEqualTo(Waiting.UP_TO_20);
    assertThat(Waiting.of(21)).isEqualTo(Waiting.OVER_20);
  }

  @Test
  void the_day_before_which_work_is_older_agrees_with_its_days() {
    for (var over : new int[] {0, 5, 10, 20}) {
      var since = Waiting.since(over, FRIDAY, CALENDAR);

      assertThat(Waiting.days(since, FRIDAY, CALENDAR)).isEqualTo(over + 1);
      assertThat(Waiting.days(since.plusDays(1), FRIDAY, CALENDAR)).isEqualTo(over);
    }
  }
}
