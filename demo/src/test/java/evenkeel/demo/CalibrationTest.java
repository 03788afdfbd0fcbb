package evenkeel.demo;

import static evenkeel.demo.Written.pence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToLongFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The crowd has the shape of the published figures: a council of 20,000, its whole year over.
class CalibrationTest {

  private static final int ACCOUNTS = 20_000;
  private static final Offset<Double> ONE_POINT = within(1.0);
  private static final LocalDate YEAR_OVER = LocalDate.of(2027, 3, 31);

  @TempDir static Path folder;
  private static Path first = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    var settings = new Settings(ACCOUNTS, 11, YEAR_OVER.plusDays(1), YEAR_OVER);
    first = Written.council(folder, settings).first();
  }

  @Test
  void bands_have_the_shares_of_england() {
    var published = resource("/published/england-bands-2025.csv");
    var properties = Written.rows(first, Table.PROPERTIES);
    for (var band : published) {
      var theirs =
          percent(
              pence(band.get("dwellings")), published.stream(), row -> pence(row.get("dwellings")));
      var ours = properties.stream().filter(p -> p.get("ct_band").equals(band.get("band"))).count();
      assertThat(ours * 100.0 / properties.size())
          .as("band " + band.get("band"))
          .isCloseTo(theirs, ONE_POINT);
    }
  }

  @Test
  void most_pay_by_direct_debit() {
    var accounts = Written.rows(first, Table.ACCOUNTS);
    var direct = accounts.stream().filter(a -> a.get("payment_method").equals("direct_debit"));
    assertThat(direct.count() * 100.0 / accounts.size()).isBetween(65.0, 80.0);
  }

  /// Rushcliffe publishes how many of its Direct Debits are paid in ten and in twelve.
  @Test
  void of_the_direct_debits_three_in_ten_have_twelve_instalments() {
    var direct = new HashSet<String>();
    Written.rows(first, Table.ACCOUNTS).stream()
        .filter(row -> row.get("payment_method").equals("direct_debit"))
        .forEach(row -> direct.add(row.get("account_ref")));
    var plans = new HashMap<String, Integer>();
    instalments().stream()
        .filter(row -> direct.contains(row.get("account_ref")))
        .forEach(row -> plans.merge(row.get("account_ref"), 1, Integer::sum));
    var ten = plans.values().stream().filter(n -> n == 10).count();
    var twelve = plans.values().stream().filter(n -> n == 12).count();
    assertThat(twelve * 100.0 / (ten + twelve)).isCloseTo(30.0, ONE_POINT);
  }

  @Test
  void receipts_have_the_shape_of_the_quarters() {
    var quarters = new double[4];
    for (var row : Written.rows(first, Table.TRANSACTIONS)) {
      var day = LocalDate.parse(row.get("effective_on"));
      if (!day.isBefore(LocalDate.of(2026, 3, 11))) {
        var quarter = day.getYear() == 2026 ? Math.max(0, (day.getMonthValue() - 4) / 3) : 3;
        quarters[quarter] -= pence(row.get("amount"));
      }
    }
    var total = java.util.Arrays.stream(quarters).sum();
    var target = new double[] {28, 28, 28, 16};
    for (var quarter = 0; quarter < 4; quarter++) {
      assertThat(quarters[quarter] * 100 / total)
          .as("quarter " + (quarter + 1))
          .isCloseTo(target[quarter], ONE_POINT);
    }
  }

  @Test
  void about_96_percent_is_collected_in_the_year() {
    var charged = sum(Table.CHARGES, "2026-27");
    var paid = -sum(Table.TRANSACTIONS, "") - sum(Table.TRANSACTIONS, "2026-27");
    assertThat(paid * 100.0 / charged).isBetween(95.0, 97.7);
  }

  @Test
  void older_arrears_halve_and_have_a_long_tail() {
    var years = new HashMap<String, Long>();
    var accounts = new HashMap<String, Long>();
    for (var table : List.of(Table.CHARGES, Table.TRANSACTIONS)) {
      for (var row : Written.rows(first, table)) {
        var year = row.get("financial_year");
        if (!year.isEmpty() && !year.equals("2026-27")) {
          years.merge(year, pence(row.get("amount")), Long::sum);
          accounts.merge(row.get("account_ref"), pence(row.get("amount")), Long::sum);
        }
      }
    }
    var ratio = year(years, "2023-24") * 1.0 / year(years, "2025-26");
    assertThat(ratio).as("two years back").isBetween(0.1, 0.4);
    var owed = accounts.values().stream().filter(p -> p > 0).sorted().toList();
    assertThat(owed.get(owed.size() / 2) / 100).as("median").isBetween(300L, 600L);
    assertThat(owed.get(owed.size() * 995 / 1000) / 100).as("the tail").isGreaterThan(6000L);
  }

  @Test
  void reductions_needs_and_protections_are_as_frequent_as_they_should_be() {
    var reduced = new HashSet<String>();
    Written.rows(first, Table.CHARGES).stream()
        .filter(row -> row.get("charge_type").equals("ctr"))
        .forEach(row -> reduced.add(row.get("account_ref")));
    assertThat(reduced.size() * 100.0 / ACCOUNTS).isBetween(12.0, 25.0);
    var parties = Written.rows(first, Table.PARTIES);
    var large = parties.stream().filter(p -> p.get("format_need").equals("large_print")).count();
    assertThat(large * 100.0 / parties.size()).isBetween(0.1, 0.4);
    var spaces =
        Written.rows(first, Table.HOLDS).stream()
            .filter(row -> row.get("hold_type").endsWith("breathing_space"))
            .count();
    assertThat(spaces * 100.0 / ACCOUNTS).isBetween(0.08, 0.3);
  }

  private static List<Row> instalments() {
    return Written.rows(first, Table.INSTALMENTS).stream()
        .filter(row -> row.get("plan_id").matches("ct-\\d+-2026"))
        .toList();
  }

  private static long sum(Table table, String year) {
    return Written.rows(first, table).stream()
        .filter(row -> row.get("financial_year").equals(year))
        .mapToLong(row -> pence(row.get("amount")))
        .sum();
  }

  private static double percent(
      long part, java.util.stream.Stream<Row> rows, ToLongFunction<Row> of) {
    return part * 100.0 / rows.mapToLong(of).sum();
  }

  private static List<Row> resource(String name) {
    var found = CalibrationTest.class.getResource(name);
    if (found == null) {
      throw new IllegalStateException("no " + name);
    }
    return Written.read(Path.of(java.net.URI.create(found.toString())));
  }

  private static long year(java.util.Map<String, Long> years, String year) {
    return years.getOrDefault(year, 0L);
  }
}
