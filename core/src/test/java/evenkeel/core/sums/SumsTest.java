package evenkeel.core.sums;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Confidence;
import evenkeel.core.law.MdTable;
import java.util.HashMap;
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
