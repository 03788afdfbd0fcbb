package evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The year as the generator lives it: notices on the days on which the product sends them.
class TaxYearTest {

  @Test
  void a_missed_instalment_is_reminded_on_the_first_working_day_after_a_week_of_grace() {
    var year = live(Habit.NEVER_PAYS, 1);
    assertThat(year.notices())
        .extracting(n -> n.action() + " " + Days.text(n.issued()))
        .containsExactly("reminder_1 2026-04-09");
    assertThat(Days.text(year.lostOn())).isEqualTo("2026-04-23");
  }

  @Test
  void a_weekend_moves_the_day_of_issue() {
    var year = live(Habit.AS_TOLD, 12);
    assertThat(Days.text(year.notices().getFirst().issued())).isEqualTo("2026-04-20");
  }

  @Test
  void a_household_that_pays_on_time_hears_nothing() {
    assertThat(live(Habit.ON_TIME, 1).notices()).isEmpty();
  }

  private static TaxYear live(Habit habit, int dayOfMonth) {
    var dues = new ArrayList<>(Scheme.year(2026, 200_000, 10, dayOfMonth));
    var bill = new Bill(Crowd.BILLS_ISSUED, 200_000, List.copyOf(dues));
    var year = new TaxYear(Dice.of(1, "test", 1), habit, bill);
    year.live(Crowd.BILLS_ISSUED, Days.of(2026, 5, 20));
    return year;
  }
}
