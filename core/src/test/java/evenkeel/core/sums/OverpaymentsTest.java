package evenkeel.core.sums;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Confidence;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverpaymentsTest {

  private static final Map<String, String> CLAIMANT =
      Map.of(
          "day", "2026-11-20",
          "who", "claimant",
          "origin", "other",
          "paid", "yes",
          "part", "no");

  private static Answer work(String key, Map<String, String> typed, Nation nation) {
    return Sums.work(Sums.find(key).orElseThrow(), typed, DeskTable.desk(nation));
  }

  @Test
  void the_benefit_is_the_same_in_wales() {
    assertThat(work("overpayment-liable", CLAIMANT, Nation.WALES))
        .isEqualTo(work("overpayment-liable", CLAIMANT, Nation.ENGLAND));
  }

  @Test
  void every_year_of_the_weekly_maximum_is_as_sure_as_what_was_read_of_it() {
    assertThat(sureness("2024-06-03")).isEqualTo(Confidence.SECONDARY);
    assertThat(sureness("2026-06-01")).isEqualTo(Confidence.DERIVED);
    assertThat(sureness("2020-06-01")).isEqualTo(Confidence.MEMORY);
  }

  private static @Nullable Confidence sureness(String week) {
    var typed = Map.of("week", week, "rent", "weekly", "fraud", "none", "benefit", "100.00");
    return ((Answer.Worked) work("benefit-deduction", typed, Nation.ENGLAND)).confidence();
  }

  @Test
  void what_rests_on_memory_says_so() {
    var answer =
        (Answer.Worked)
            work(
                "overpayment-weeks",
                Map.of("changed", "2019-10-08", "until", "2019-11-10"),
                Nation.ENGLAND);

    assertThat(answer.confidence()).isEqualTo(Confidence.MEMORY);
  }
}
