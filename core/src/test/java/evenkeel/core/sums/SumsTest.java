package evenkeel.core.sums;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Confidence;
import evenkeel.core.law.MdTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SumsTest {

  private static final Desk DESK = DeskTable.desk(Nation.ENGLAND);

  private static Iterable<Sum> every() {
    return Sums.ALL;
  }

  private static Sum sum(String key) {
    return Sums.find(key).orElseThrow();
  }

  @Test
  void every_sum_has_worked_examples_on_a_page_of_law() {
    var shown = new TreeSet<String>();
    LawOnFile.files(".md").stream()
        .flatMap(file -> MdTable.of(file.toString(), LawOnFile.text(file)).stream())
        .filter(DeskTable::is)
        .forEach(table -> table.rows().forEach(row -> shown.add(row.cells().getFirst())));

    assertThat(shown).isEqualTo(new TreeSet<>(Sums.ALL.stream().map(Sum::key).toList()));
  }

  @ParameterizedTest
  @MethodSource("every")
  void nothing_typed_names_every_field_that_is_needed(Sum sum) {
    var answer = (Answer.Wrong) Sums.work(sum, Map.of(), DESK);

    assertThat(answer.problems().keySet())
        .containsExactlyElementsOf(
            sum.fields().stream().filter(Field::needed).map(Field::name).toList());
  }

  @Test
  void a_number_beyond_what_a_field_takes_is_said_to_be_too_large() {
    var typed =
        Map.of("weeks", "1234567890", "paid", "£1,234,567,890.00", "due", "5", "underlying", "1.5");

    var answer = (Answer.Wrong) Sums.work(sum("overpayment-amount"), typed, DESK);

    assertThat(answer.problems())
        .containsEntry(
            "weeks",
            "How many benefit weeks? Too large: expected at most 999,999,999, found \"1234567890\"")
        .containsEntry(
            "paid",
            "Benefit paid in each: too large: expected at most £999,999,999.99,"
                + " found \"£1,234,567,890.00\"")
        .containsEntry(
            "underlying",
            "Benefit that the true facts would have given in each, beyond that:"
                + " expected pounds and pence such as 1250.00, found \"1.5\"")
        .doesNotContainKey("due");
  }

  @Test
  void a_problem_with_the_answer_to_a_question_is_a_sentence_after_it() {
    var typed = Map.of("weeks", "some");

    var answer = (Answer.Wrong) Sums.work(sum("overpayment-amount"), typed, DESK);

    assertThat(answer.problems())
        .containsEntry(
            "weeks", "How many benefit weeks? Expected a whole number, 0 or more, found \"some\"");
  }

  @ParameterizedTest
  @MethodSource("every")
  void the_largest_numbers_that_a_sum_takes_are_answered(Sum sum) {
    for (var option = 0; option < 2; option++) {
      var typed = new HashMap<String, String>();
      for (var field : sum.fields()) {
        var options = field.options();
        typed.put(
            field.name(),
            switch (field.kind()) {
              case DAY -> "2026-11-20";
              case MONEY -> "999999999.99";
              case WHOLE, WHOLES -> "999999999";
              case CHOICE -> options.get(Math.min(option, options.size() - 1)).value();
            });
      }
      assertThat(Sums.work(sum, typed, DESK)).isNotNull();
    }
  }

  @Test
  void more_weeks_than_anybody_lives_are_refused_at_their_field() {
    var typed =
        Map.of("day", "2026-11-20", "weeks", "5201", "paid", "9", "due", "5", "underlying", "1");

    var answer = (Answer.Wrong) Sums.work(sum("overpayment-amount"), typed, DESK);

    assertThat(answer.problems()).isEqualTo(Map.of("weeks", "Enter at most 5200 weeks"));
  }

  @ParameterizedTest
  @MethodSource("every")
  void nonsense_is_said_field_by_field(Sum sum) {
    var typed = new HashMap<String, String>();
    sum.fields().forEach(field -> typed.put(field.name(), "nonsense"));
    var answer = (Answer.Wrong) Sums.work(sum, typed, DESK);

    assertThat(answer.problems().keySet())
        .containsExactlyElementsOf(sum.fields().stream().map(Field::name).toList());
    assertThat(answer.problems().values()).allMatch(problem -> problem.contains("\"nonsense\""));
  }

  @ParameterizedTest
  @MethodSource("every")
  void a_day_before_any_law_on_file_is_refused_and_never_guessed(Sum sum) {
    var typed = new HashMap<String, String>();
    for (var field : sum.fields()) {
      typed.put(
          field.name(),
          switch (field.kind()) {
            case DAY -> "1850-01-01";
            case MONEY -> "100.00";
            case WHOLE, WHOLES -> "1";
            case CHOICE -> field.options().getFirst().value();
          });
    }

    assertThat(Sums.work(sum, typed, DESK)).isInstanceOf(Answer.Wrong.class);
  }

  @ParameterizedTest
  @MethodSource("every")
  void a_day_on_which_some_of_the_law_is_not_on_file_is_answered_too(Sum sum) {
    for (var day : List.of("2004-01-01", "2011-01-01", "2016-01-01", "2021-01-01", "2025-04-07")) {
      for (var option = 0; option < 8; option++) {
        var typed = new HashMap<String, String>();
        for (var field : sum.fields()) {
          var options = field.options();
          typed.put(
              field.name(),
              switch (field.kind()) {
                case DAY -> day;
                case MONEY -> "100.00";
                case WHOLE, WHOLES -> "1";
                case CHOICE -> options.get(Math.min(option, options.size() - 1)).value();
              });
        }
        assertThat(Sums.work(sum, typed, DESK)).as(day).isNotNull();
      }
    }
  }

  @Test
  void a_working_is_as_sure_as_its_least_sure_rule() {
    var worked =
        (Answer.Worked)
            Sums.work(
                sum("attachment-of-earnings"),
                Map.of(
                    "order-made", "2026-05-01", "paid", "weekly", "periods", "1", "net", "400.00"),
                DESK);

    assertThat(worked.confidence()).isEqualTo(Confidence.SECONDARY);
    assertThat(worked.lines())
        .anyMatch(line -> line.citation() != null && line.value().equals("17% of £400.00"));
  }

  @Test
  void more_taken_by_an_earlier_order_than_was_earned_is_refused() {
    var answer =
        Sums.work(
            sum("attachment-of-earnings"),
            Map.of(
                "order-made", "2026-05-01",
                "paid", "weekly",
                "periods", "1",
                "net", "10.00",
                "earlier-order", "10.01"),
            DESK);

    assertThat(answer)
        .isEqualTo(
            Answer.Wrong.with(Field.money("earlier-order", ""), "Enter no more than the net pay"));
  }

  @Test
  void a_notice_that_runs_beyond_the_known_bank_holidays_is_refused() {
    var answer =
        (Answer.Wrong) Sums.work(sum("notice-of-enforcement"), Map.of("given", "2090-01-02"), DESK);

    assertThat(answer.problems().get("given")).startsWith("Bank holidays are known only until");
  }
}
