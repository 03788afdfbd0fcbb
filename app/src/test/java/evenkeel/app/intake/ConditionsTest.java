package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.audit.HealthWords;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a person has is never kept, wherever a source writes it: only what to do.
class ConditionsTest {

  private static final String MARKER = "marker_id,party_id,marker_type,starts_on,review_on,note";
  private static final String HOLD = "hold_id,account_ref,hold_type,starts_on,note";
  private static Books books;

  @BeforeAll
  static void open() {
    var extract =
        Package.oneHousehold()
            .rows(
                "markers",
                MARKER,
                "M1,P1,health_condition,2026-01-01,,Schizophrenia since 2019",
                "M2,P1,health_condition,2026-01-01,,Porphyria",
                "M3,P1,vulnerable,2026-01-01,,Is schizophrenic: ring the sister",
                "M4,P1,vulnerable,2026-01-01,,Speak to daughter first",
                "M5,P1,caution,2026-01-01,,two to visit (schizoaffective)",
                "M6,P1,schizophrenia,2026-01-01,,",
                "M7,P1,vulnerable,schizophrenia,,",
                "M8,P1,vulnerable,2026-01-01,porphyria,",
                "M9,P9,health_condition,2026-01-01,,schizophrenia",
                "M10,P1,dementia_or_capacity,2026-01-01,,schizophrenia and dementia")
            .rows(
                "holds",
                HOLD,
                "H1,123456780,dispute,2026-11-01,in hospital with schizophrenia",
                "H2,123456780,vulnerability,2026-11-01,schizophrenia",
                "H3,123456780,dispute,2026-11-01,says the band is wrong",
                "H4,123456780,schizophrenia,2026-11-01,");
    books = Books.of(extract);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  void a_known_condition_becomes_its_need_and_an_unknown_one_the_question_what_helps() {
    assertThat(need("M1")).isEqualTo(need("M3")).isEqualTo(need("M5")).startsWith("Ask what helps");
    assertThat(need("M2")).isEqualTo("Ask what helps this person before any contact");
    assertThat(need("M4")).isEqualTo("Speak to daughter first");
    assertThat(need("M10")).startsWith("Look for someone who may act");
  }

  @Test
  void no_table_of_the_database_holds_the_condition() {
    books.nowhereHolds("schizo|porphyr");
  }

  @Test
  void a_rejected_row_says_where_it_stands_and_not_what_it_says() {
    var rejects =
        books
            .jdbc()
            .sql(
                """
                select f.name || ':' || r.line || ' ' || r.field || ': ' || r.found
                  from intake.reject r join intake.file f on f.id = r.file_id
                 order by f.name, r.line
                """)
            .query(String.class)
            .list();
    var kept = "13 characters (personal, not kept)";
    assertThat(rejects)
        .contains(
            "holds.csv:5 hold_type: " + kept,
            "markers.csv:7 marker_type: " + kept,
            "markers.csv:8 starts_on: " + kept,
            "markers.csv:9 review_on: 9 characters (personal, not kept)");
    assertThat(rejects).hasSize(5);
  }

  @Test
  void a_hold_keeps_what_an_officer_must_know_and_no_condition() {
    var reasons =
        books.jdbc().sql("select reason from history.hold order by id").query(String.class).list();

    assertThat(reasons)
        .containsExactly(
            "Reported by Test billing",
            "Reported by Test billing",
            "Reported by Test billing: says the band is wrong");
  }

  @Test
  void the_mapping_is_dated_and_each_need_says_what_to_do() {
    assertThat(HealthWords.on(LocalDate.of(2026, 3, 31)).needs()).isEmpty();
    var needs = HealthWords.on(Books.TODAY).needs();
    assertThat(needs).containsKeys("schizo", "deaf", "cancer", "dementia");
    for (var need : List.copyOf(needs.values())) {
      assertThat(need).matches("(Ask|Allow|Look for|Use) .*");
    }
  }

  private static String need(String key) {
    return books
        .jdbc()
        .sql("select need from people.marker where source_key = ?")
        .param(key)
        .query(String.class)
        .single();
  }
}
