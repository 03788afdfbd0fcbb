package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The tables of the service charge's year: kept as versions, bad rows rejected.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CostFactsIntakeTest {

  private static final Package FIRST =
      LeaseholdBlock.full()
          .more("lease_terms", "L9,rooms,,,,,,", "L3,nonsense,,,,,,")
          .more("lease_heads", "L9,cleaning,4")
          .more(
              "cost_nodes",
              "B2,,block,No parent,",
              "B3,B3,block,Its own parent,",
              "B4,B9,block,A parent that is not there,",
              "B5,B4,core,Below it,")
          .more("cost_units", "U9,B5,", "U8,B1,L9")
          .more("unit_weights", "U9,B1,4,2000-04-01,", "U1,B1,9,2020-04-01,2020-03-31")
          .more("consultation_stages", "S21,award,2026-01-01,", "S20,award,2026-01-02,2026-01-01")
          .more(
              "costs",
              "Z1,B1,cleaning,2025-27,actual,service,1.00,,,,,,",
              "Z2,B9,cleaning,2025-26,actual,service,1.00,,,,,,",
              "Z3,B1,cleaning,2025-26,actual,service,1.0,,,,,,");
  private static Books books;

  @BeforeAll
  static void open() {
    books = Books.of(FIRST);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void bad_rows_are_rejected_with_line_field_and_reason() {
    assertThat(books.rejects())
        .containsExactlyInAnyOrder(
            "consultation_stages.csv:4 consultation_id: a consultation_id of this extract or one"
                + " before it",
            "consultation_stages.csv:5 ends_on: a day not before given_on",
            "cost_nodes.csv:4 parent_node_id: a parent: only a borough stands at the top",
            "cost_nodes.csv:5 parent_node_id: a node other than itself",
            "cost_nodes.csv:6 parent_node_id: a node_id of this extract or one before it",
            "cost_nodes.csv:7 parent_node_id: a node_id of this extract or one before it",
            "cost_units.csv:5 node_id: a node_id of this extract or one before it",
            "cost_units.csv:6 lease_id: a lease_id of this extract or one before it",
            "costs.csv:8 financial_year: a financial year such as 2026-27",
            "costs.csv:9 node_id: a node_id of this extract or one before it",
            "costs.csv:10 amount: pounds with two decimals such as 1234.56",
            "lease_heads.csv:12 lease_id: a lease_id of this extract or one before it",
            "lease_terms.csv:4 lease_id: a lease_id of this extract or one before it",
            "lease_terms.csv:5 apportionment: one of rateable_value, rooms, bed_spaces, floor_area,"
                + " equal, percentage, fair_proportion",
            "unit_weights.csv:5 unit_id: a unit_id of this extract or one before it",
            "unit_weights.csv:6 valid_to: a day not before valid_from");
    assertThat(books.count("charges.cost_units")).isEqualTo(3);
    assertThat(books.count("charges.costs")).isEqualTo(6);
  }

  @Test
  @Order(2)
  void a_changed_row_adds_a_version_and_the_same_row_nothing() {
    var first = LeaseholdBlock.costs(FIRST.id(), 21, LeaseholdBlock.CLEANING);
    books.load(first);
    assertThat(books.count("charges.costs_version")).isEqualTo(6);

    var second =
        LeaseholdBlock.costs(first.id(), 22, LeaseholdBlock.CLEANING.replace("1000.00", "950.00"));
    books.load(second);
    assertThat(books.count("charges.costs_version")).isEqualTo(7);
    assertThat(amounts()).containsExactly(95_000L);

    var third = Package.delta(second.id()).asAt("2026-11-23T18:00:00Z").deleted("costs", "A1");
    books.load(third);
    assertThat(amounts()).isEmpty();
    assertThat(books.count("charges.costs_version")).isEqualTo(8);
  }

  @Test
  @Order(3)
  void a_full_extract_without_a_table_leaves_it_and_with_it_is_the_whole_truth() {
    books.load(Package.from(LeaseholdBlock.full().without("costs")).asAt("2026-11-24T18:00:00Z"));
    assertThat(books.count("charges.costs")).isEqualTo(5);

    books.load(
        Package.from(
                LeaseholdBlock.full().rows("costs", LeaseholdBlock.COST, LeaseholdBlock.CLEANING))
            .asAt("2026-11-25T18:00:00Z"));
    assertThat(books.count("charges.costs")).isEqualTo(1);
    assertThat(amounts()).containsExactly(100_000L);
  }

  private static List<Long> amounts() {
    return books
        .jdbc()
        .sql("select amount from charges.costs where cost_id = 'A1'")
        .query(Long.class)
        .list();
  }
}
