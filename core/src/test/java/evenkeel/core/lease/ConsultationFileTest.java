package evenkeel.core.lease;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.lease.ConsultationFile.Notice;
import evenkeel.core.lease.ConsultationFile.Standing;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsultationFileTest {

  private static final int DAYS = 30;
  private static final LocalDate GIVEN = LocalDate.of(2026, 5, 1);
  private static final LocalDate DAY_30 = LocalDate.of(2026, 5, 30);

  @Test
  void thirty_days_begin_with_the_date_of_the_notice() {
    var stages = Map.of("intention", notice(DAY_30), "proposal", notice(DAY_30));

    assertThat(found("4-2", stages).standing()).isEqualTo(Standing.COMPLETE);
    assertThat(
            found(
                    "4-2",
                    Map.of("intention", notice(DAY_30.minusDays(1)), "proposal", notice(DAY_30)))
                .standing())
        .isEqualTo(Standing.INCOMPLETE);
  }

  @Test
  void works_under_an_agreement_need_one_notice_and_others_two() {
    var one = Map.of("intention", notice(DAY_30));

    assertThat(found("3", one).lifts()).isTrue();
    assertThat(found("4-1", one).lifts()).isFalse();
    assertThat(found("4-1", one).why())
        .containsExactly("the estimates or the proposal is not on file");
  }

  @Test
  void a_notice_whose_end_is_not_on_file_cannot_be_told() {
    assertThat(found("3", Map.of("intention", notice(null))).standing())
        .isEqualTo(Standing.CANNOT_TELL);
  }

  @Test
  void the_tribunals_dispensation_takes_the_place_of_all() {
    assertThat(ConsultationFile.of("4-2", Map.of(), GIVEN).found(DAYS).standing())
        .isEqualTo(Standing.DISPENSED);
  }

  private static Notice notice(@Nullable LocalDate ends) {
    return new Notice(GIVEN, ends);
  }

  private static ConsultationFile.Found found(String schedule, Map<String, Notice> stages) {
    return ConsultationFile.of(schedule, stages, null).found(DAYS);
  }
}
