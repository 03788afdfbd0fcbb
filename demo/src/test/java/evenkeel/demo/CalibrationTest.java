package evenkeel.demo;

import static evenkeel.demo.Written.pence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The crowd has the shape of the published figures: a council of 20,000, its whole year over.
class CalibrationTest {

  private static final int ACCOUNTS = 20_000;
  private static final Offset<Double> ONE_POINT = within(1.0);
  private static final LocalDate YEAR_OVER = LocalDate.of(2027, 3, 31);

  private static final Settings SETTINGS =
      new Settings(ACCOUNTS, 11, YEAR_OVER.plusDays(1), YEAR_OVER);

  @TempDir static Path folder;
  private static Path first = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    first = Written.council(folder, SETTINGS).first();
  }

  /// The named cases live in the bands that their stories need, beside the crowd.
  @Test
  void bands_have_the_shares_of_england_to_within_a_few_dwellings() {
    var named =
        Cases.all(SETTINGS).stream()
            .flatMap(one -> one.stories().stream())
            .filter(story -> story.stream() == Stream.COUNCIL_TAX)
            .count();
    var crowd =
        LongStream.range(0, ACCOUNTS - named)
            .mapToObj(Records::propertyRef)
            .collect(Collectors.toSet());
    var ours =
        Written.rows(first, Table.PROPERTIES).stream()
            .filter(row -> crowd.contains(row.get("property_ref")))
            .collect(Collectors.groupingBy(row -> row.get("ct_band"), Collectors.counting()));
    var published = resource("/published/england-bands-2025.csv");
    var all = published.stream().mapToLong(row -> pence(row.get("dwellings"))).sum();

    assertThat(ours).hasSameSizeAs(published);
    for (var band : published) {
      var theirs = crowd.size() * (double) pence(band.get("dwellings")) / all;
      assertThat((double) ours.getOrDefault(band.get("band"), 0L))
          .as("band " + band.get("band"))
          .isCloseTo(theirs, within(3.0));
    }
  }

  @Test
  void most_pay_by_direct_debit() {
    var accounts = Written.of(Stream.COUNCIL_TAX, first, Table.ACCOUNTS);
    var direct = accounts.stream().filter(a -> a.get("payment_method").equals("direct_debit"));
    assertThat(direct.count() * 100.0 / accounts.size()).isBetween(65.0, 80.0);
  }

  /// Rushcliffe publishes how many of its Direct Debits are paid in ten and in twelve.
  @Test
  void of_the_direct_debits_three_in_ten_have_twelve_instalments() {
    var direct = directDebits();
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
    for (var row : Written.of(Stream.COUNCIL_TAX, first, Table.TRANSACTIONS)) {
      var day = LocalDate.parse(row.get("effective_on"));
      if (!day.isBefore(LocalDate.of(2026, 3, 11)) && row.get("type").startsWith("payment")) {
        var quarter = day.getYear() == 2026 ? Math.max(0, (day.getMonthValue() - 4) / 3) : 3;
        quarters[quarter] -= pence(row.get("amount"));
      }
    }
    var total = Arrays.stream(quarters).sum();
    var target = new double[] {28, 28, 28, 16};
    for (var quarter = 0; quarter < 4; quarter++) {
      assertThat(quarters[quarter] * 100 / total)
          .as("quarter " + (quarter + 1))
          .isCloseTo(target[quarter], ONE_POINT);
    }
  }

  /// England collected 96.0 per cent of 2022-23 within the year: tax without costs, and without
  /// what was paid too much.
  @Test
  void about_96_percent_is_collected_in_the_year() {
    var charged = new HashMap<String, Long>();
    var paid = new HashMap<String, Long>();
    Written.of(Stream.COUNCIL_TAX, first, Table.CHARGES).stream()
        .filter(row -> row.get("financial_year").equals("2026-27"))
        .filter(row -> !row.get("charge_type").endsWith("_costs"))
        .forEach(row -> charged.merge(row.get("account_ref"), pence(row.get("amount")), Long::sum));
    Written.of(Stream.COUNCIL_TAX, first, Table.TRANSACTIONS).stream()
        .filter(row -> row.get("type").startsWith("payment"))
        .filter(row -> row.get("financial_year").matches("|2026-27"))
        .forEach(row -> paid.merge(row.get("account_ref"), -pence(row.get("amount")), Long::sum));
    var collected =
        charged.entrySet().stream()
            .mapToLong(tax -> Math.min(tax.getValue(), paid.getOrDefault(tax.getKey(), 0L)))
            .sum();
    var debit = charged.values().stream().mapToLong(Long::longValue).sum();
    assertThat(collected * 100.0 / debit).isCloseTo(96.0, within(0.5));
  }

  @Test
  void older_arrears_halve_and_have_a_long_tail() {
    var years = new HashMap<String, Long>();
    var accounts = new HashMap<String, Long>();
    for (var table : List.of(Table.CHARGES, Table.TRANSACTIONS)) {
      for (var row : Written.of(Stream.COUNCIL_TAX, first, table)) {
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
    assertThat(owed.get(owed.size() * 99 / 100) / 100).as("the top 1 %").isGreaterThan(6000L);
  }

  @Test
  void reductions_needs_and_protections_are_as_frequent_as_they_should_be() {
    var reduced = new HashSet<String>();
    Written.rows(first, Table.CHARGES).stream()
        .filter(row -> row.get("charge_type").equals("ctr"))
        .forEach(row -> reduced.add(row.get("account_ref")));
    assertThat(reduced.size() * 100.0 / ACCOUNTS).isBetween(12.0, 25.0);
    var spaces =
        Written.rows(first, Table.HOLDS).stream()
            .filter(row -> row.get("hold_type").endsWith("breathing_space"))
            .count();
    assertThat(spaces * 100.0 / ACCOUNTS).isBetween(0.1, 0.2);
    assertThat(marked("interpreter").size() * 100.0 / ACCOUNTS).isCloseTo(3.0, within(0.5));
  }

  @Test
  void of_people_in_arrears_six_to_ten_in_a_hundred_are_marked_vulnerable() {
    var debtors = new HashSet<String>();
    Written.rows(first, Table.RECOVERY_ACTIONS).stream()
        .filter(row -> row.get("action").startsWith("reminder"))
        .forEach(row -> debtors.add(row.get("account_ref")));
    arrears().forEach((account, pence) -> debtors.add(account));
    var vulnerable = marked("vulnerable");
    var people =
        Written.rows(first, Table.ACCOUNT_PARTIES).stream()
            .filter(row -> debtors.contains(row.get("account_ref")))
            .map(row -> row.get("party_id"))
            .filter(party -> party.endsWith("-1"))
            .toList();
    assertThat(people.stream().filter(vulnerable::contains).count() * 100.0 / people.size())
        .isBetween(6.0, 10.0);
  }

  @Test
  void formats_and_languages_are_as_rare_as_published_and_welsh_goes_by_area() {
    var parties = Written.rows(first, Table.PARTIES);
    var large = parties.stream().filter(p -> p.get("format_need").equals("large_print")).count();
    assertThat(large * 100.0 / parties.size()).isCloseTo(0.3, within(0.1));
    var braille = parties.stream().filter(p -> p.get("format_need").equals("braille")).count();
    assertThat(braille * 100.0 / parties.size()).isBetween(0.003, 0.03);
    var welsh = new HashSet<String>();
    parties.stream()
        .filter(p -> p.get("language").equals("cy"))
        .forEach(p -> welsh.add(p.get("party_id")));
    var homes = Written.rows(first, Table.PARTY_ADDRESSES);
    assertThat(share(homes, welsh, true)).as("in the one area").isBetween(3.0, 7.0);
    assertThat(share(homes, welsh, false)).as("elsewhere").isBetween(0.02, 0.3);
  }

  private static double share(List<Row> homes, Set<String> welsh, boolean area) {
    var there =
        homes.stream()
            .filter(home -> home.get("line_3").equals(Places.WELSH) == area)
            .map(home -> home.get("party_id"))
            .toList();
    return there.stream().filter(welsh::contains).count() * 100.0 / there.size();
  }

  @Test
  void one_or_two_direct_debits_in_a_hundred_come_back_more_of_them_in_january() {
    var collected = new int[13];
    var back = new int[13];
    for (var row : Written.of(Stream.COUNCIL_TAX, first, Table.TRANSACTIONS)) {
      if (row.get("method").equals("direct_debit")) {
        var month = LocalDate.parse(row.get("effective_on")).getMonthValue();
        (row.get("type").equals("payment") ? collected : back)[month]++;
      }
    }
    var all = Arrays.stream(back).sum() * 100.0 / Arrays.stream(collected).sum();
    assertThat(all).isBetween(1.0, 2.0);
    assertThat(back[1] * 100.0 / collected[1]).isGreaterThan(all);
  }

  @Test
  void most_say_refer_to_payer_then_instruction_cancelled_account_closed_and_no_account() {
    var codes = new HashMap<String, Integer>();
    Written.of(Stream.COUNCIL_TAX, first, Table.TRANSACTIONS).stream()
        .filter(row -> row.get("type").equals("payment_reversal"))
        .forEach(row -> codes.merge(row.get("reason_code"), 1, Integer::sum));
    assertThat(codes).containsOnlyKeys("0", "1", "B", "5");
    var mostFirst =
        codes.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(mostFirst).containsExactly("0", "1", "B", "5");
    assertThat(codes.get("0")).isGreaterThan(codes.values().stream().mapToInt(n -> n).sum() / 2);
  }

  @Test
  void direct_debits_are_collected_on_four_days_of_the_month() {
    var direct = directDebits();
    var days =
        instalments().stream()
            .filter(row -> direct.contains(row.get("account_ref")))
            .filter(row -> row.get("account_ref").compareTo("9") < 0)
            .map(row -> row.get("due_on").substring(8))
            .distinct();
    assertThat(days).containsExactlyInAnyOrder("01", "08", "15", "22");
  }

  @Test
  void write_offs_of_a_year_are_0_7_to_0_8_percent_of_its_charge() {
    var given =
        Written.of(Stream.COUNCIL_TAX, first, Table.TRANSACTIONS).stream()
            .filter(row -> row.get("type").equals("write_off"))
            .mapToLong(row -> -pence(row.get("amount")))
            .sum();
    var debit =
        Written.of(Stream.COUNCIL_TAX, first, Table.CHARGES).stream()
            .filter(row -> row.get("financial_year").equals("2026-27"))
            .filter(row -> !row.get("charge_type").endsWith("_costs"))
            .mapToLong(row -> pence(row.get("amount")))
            .sum();
    assertThat(given * 100.0 / debit).isBetween(0.7, 0.8);
  }

  private static Set<String> directDebits() {
    return Written.of(Stream.COUNCIL_TAX, first, Table.ACCOUNTS).stream()
        .filter(row -> row.get("payment_method").equals("direct_debit"))
        .map(row -> row.get("account_ref"))
        .collect(Collectors.toSet());
  }

  private static Set<String> marked(String kind) {
    return Written.rows(first, Table.MARKERS).stream()
        .filter(row -> row.get("marker_type").equals(kind))
        .map(row -> row.get("party_id"))
        .collect(Collectors.toSet());
  }

  /// What accounts owe for years before.
  private static Map<String, Long> arrears() {
    var accounts = new HashMap<String, Long>();
    for (var table : List.of(Table.CHARGES, Table.TRANSACTIONS)) {
      for (var row : Written.of(Stream.COUNCIL_TAX, first, table)) {
        if (row.get("financial_year").matches("20(1\\d|2[0-5])-.*")) {
          accounts.merge(row.get("account_ref"), pence(row.get("amount")), Long::sum);
        }
      }
    }
    accounts.values().removeIf(pence -> pence <= 0);
    return accounts;
  }

  private static List<Row> instalments() {
    return Written.rows(first, Table.INSTALMENTS).stream()
        .filter(row -> row.get("plan_id").matches("ct-\\d+-2026"))
        .toList();
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
