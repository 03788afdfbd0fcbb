package evenkeel.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A date in three boxes: read where it is one, and where it is none each box says what is wrong
/// with it.
class DateTypedTest {

  @ParameterizedTest
  @CsvSource({"16,10,2026", "1,1,1900", "31,12,2199", "29,2,2028", "' 5 ',06,2026"})
  void a_real_date_is_read_and_nothing_is_wrong_with_it(String day, String month, String year) {
    var typed = new DateTyped(day, month, year);

    assertThat(typed.date()).isPresent();
    assertThat(typed.problems("from", "the first day").all()).isEmpty();
    assertThat(typed.iso()).matches("\\d{4}-\\d{2}-\\d{2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "''|''|''|from-day Enter the first day",
        "''|10|2026|from-day The first day: the day is missing",
        "16|''|2026|from-month The first day: the month is missing",
        "16|10|''|from-year The first day: the year is missing",
        "32|10|2026|from-day The first day: the day must be from 1 to 31",
        "16|13|2026|from-month The first day: the month must be from 1 to 12",
        "16|Oct|2026|from-month The first day: the month must be from 1 to 12",
        "16|10|26|from-year The first day: the year must be from 1900 to 2199",
        "16|10|20261|from-year The first day: the year must be from 1900 to 2199",
        "-1|10|2026|from-day The first day: the day must be from 1 to 31",
        "31|11|2026|from-day The first day: the day must be from 1 to 30, as its month has no"
            + " more",
        "29|2|2026|from-day The first day: the day must be from 1 to 28, as its month has no more",
        "0|0|2026|from-day The first day: the day must be from 1 to 31; from-month The first"
            + " day: the month must be from 1 to 12"
      })
  void what_is_no_date_says_which_part_is_wrong(
      String day, String month, String year, String said) {
    var typed = new DateTyped(day, month, year);
    var problems = typed.problems("from", "the first day");

    assertThat(typed.date()).isEmpty();
    assertThat(
            problems.all().stream()
                .map(each -> each.field() + " " + each.text())
                .collect(Collectors.joining("; ")))
        .isEqualTo(said);
    assertThat(problems.of("from-day")).as("the date's own place shows it").isNotNull();
  }

  @Test
  void a_date_that_may_be_left_blank_may_be() {
    assertThat(DateTyped.NOTHING.problemsUnlessBlank("from", "the first day").all()).isEmpty();
    assertThat(new DateTyped("16", "", "").problemsUnlessBlank("from", "the first day").all())
        .hasSize(2);
    assertThat(DateTyped.NOTHING.iso()).isEmpty();
  }

  @Test
  void a_date_that_answers_a_question_is_said_after_it() {
    assertThat(new DateTyped("1", "13", "2026").problems("on", "When was it served?").of("on-day"))
        .isEqualTo("When was it served? The month must be from 1 to 12");
    assertThat(DateTyped.NOTHING.problems("on", "When was it served?").of("on-day"))
        .isEqualTo("Enter: When was it served?");
  }

  @Test
  void a_date_fills_the_boxes_as_people_write_it() {
    assertThat(DateTyped.of(LocalDate.of(2026, 6, 5))).isEqualTo(new DateTyped("5", "6", "2026"));
  }
}
