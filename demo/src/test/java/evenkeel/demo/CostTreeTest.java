package evenkeel.demo;

import static evenkeel.demo.Written.pence;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.money.Money;
import evenkeel.core.money.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaseholders are billed is what the files' own tree of costs says: worked out here again
/// from the rows alone.
class CostTreeTest {

  @TempDir static Path folder;
  private static Path first = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    var through = LocalDate.of(2026, 11, 14);
    first =
        Written.council(folder, new Settings(3_000, 5, LocalDate.of(2026, 11, 20), through))
            .first();
  }

  @Test
  void weights_sum_to_what_each_node_says_and_every_dwelling_is_weighed() {
    var sums = new HashMap<String, Long>();
    rows(Table.UNIT_WEIGHTS)
        .forEach(row -> sums.merge(row.get("node_id"), whole(row.get("weight")), Long::sum));
    for (var node : rows(Table.COST_NODES)) {
      if (!node.get("weights_total").isEmpty()) {
        assertThat(sums.get(node.get("node_id")))
            .as(node.get("node_id"))
            .isEqualTo(whole(node.get("weights_total")));
      }
    }
    assertThat(rows(Table.COST_UNITS))
        .extracting(row -> row.get("lease_id"))
        .as("held by the council")
        .contains("");
  }

  @Test
  void a_years_estimate_is_the_dwellings_shares_of_the_trees_costs() {
    var expected = shares("2026-27", "estimate", "false");
    var billed = billed("service_charge_estimate", "2026-27");

    assertThat(billed).isNotEmpty();
    billed.forEach(
        (account, pence) -> assertThat(expected.get(account)).as(account).isEqualTo(pence));
  }

  @Test
  void major_works_are_the_dwellings_shares_of_what_they_came_to() {
    var expected = shares("2026-27", "actual", "true");

    billed("major_works", "2026-27")
        .forEach(
            (account, pence) ->
                assertThat(expected.get(account)).as(account).isGreaterThanOrEqualTo(pence));
  }

  private static Map<String, Long> billed(String type, String year) {
    return rows(Table.CHARGES).stream()
        .filter(row -> row.get("charge_type").equals(type))
        .filter(row -> row.get("financial_year").equals(year))
        .collect(
            Collectors.toMap(
                row -> row.get("account_ref"), row -> pence(row.get("amount")), Long::sum));
  }

  /// Each account's shares, cost by cost.
  private static Map<String, Long> shares(String year, String basis, String works) {
    var weights =
        rows(Table.UNIT_WEIGHTS).stream().collect(Collectors.groupingBy(row -> row.get("node_id")));
    var lease =
        rows(Table.COST_UNITS).stream()
            .collect(Collectors.toMap(row -> row.get("unit_id"), row -> row.get("lease_id")));
    var account =
        rows(Table.LEASES).stream()
            .collect(Collectors.toMap(row -> row.get("lease_id"), row -> row.get("account_ref")));
    var sums = new HashMap<String, Long>();
    for (var cost : rows(Table.COSTS)) {
      if (cost.get("financial_year").equals(year)
          && cost.get("basis").equals(basis)
          && cost.get("major_works").equals(works)) {
        var units = new ArrayList<>(weights.getOrDefault(cost.get("node_id"), List.of()));
        units.sort(Comparator.comparing(row -> row.get("unit_id")));
        var parts =
            Split.byLargestRemainder(
                Money.ofPence(pence(cost.get("amount"))),
                units.stream().map(row -> whole(row.get("weight"))).toList());
        for (var i = 0; i < parts.size(); i++) {
          var held = account.get(lease.getOrDefault(units.get(i).get("unit_id"), ""));
          if (held != null) {
            sums.merge(held, parts.get(i).pence(), Long::sum);
          }
        }
      }
    }
    return sums;
  }

  private static long whole(String text) {
    return Long.parseLong(text);
  }

  private static List<Row> rows(Table table) {
    return Written.rows(first, table);
  }
}
