package evenkeel.demo;

import static evenkeel.demo.Written.pence;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.reference.CheckDigit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\{\"name\": \"(\\w+\\.csv)\", \"rows\": (\\d+), \"sha256\": \"(\\w+)\""
              + "(?:, \"amount_total\": \"(-?[\\d.]+)\")?");

  @TempDir static Path folder;
  private static Delivery council =
      new Delivery(
          Path.of(""),
          Settings.BEFORE_THE_YEAR,
          Settings.BUSINESS_DATE,
          List.of(),
          "",
          new Delivery.Totals(0, 0, 0, 0, 0));

  @BeforeAll
  static void write() throws IOException {
    council = Written.council(folder, Settings.standard(1_500, 3, 7));
  }

  @Test
  void the_council_has_as_many_accounts_as_were_asked_for() {
    assertThat(Written.of(Stream.COUNCIL_TAX, council.first(), Table.ACCOUNTS)).hasSize(1_500);
    assertThat(Written.rows(council.first(), Table.ACCOUNTS))
        .hasSize(Math.toIntExact(council.totals().accounts()));
  }

  @Test
  void every_manifest_vouches_for_its_files() throws IOException {
    for (var extract : packages()) {
      var manifest = Files.readString(extract.resolve("manifest.json"));
      var entries = ENTRY.matcher(manifest).results().toList();
      assertThat(entries).isNotEmpty();
      for (var entry : entries) {
        var file = extract.resolve(entry.group(1));
        var rows = Written.read(file);
        assertThat(rows).as(file.toString()).hasSize(Integer.parseInt(entry.group(2)));
        var digest = HashedFile.digest().digest(Files.readAllBytes(file));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(entry.group(3));
        if (entry.group(4) != null) {
          var column = entry.group(1).equals("accounts.csv") ? "balance" : "amount";
          assertThat(rows.stream().mapToLong(row -> pence(row.get(column))).sum())
              .isEqualTo(pence(entry.group(4)));
        }
      }
    }
  }

  @Test
  void every_delta_names_the_extract_before_it() throws IOException {
    var before = "";
    for (var extract : packages()) {
      var manifest = Files.readString(extract.resolve("manifest.json"));
      assertThat(manifest.contains("\"delta\"")).isEqualTo(!before.isEmpty());
      assertThat(manifest).contains(before.isEmpty() ? "\"full\"" : before);
      before = manifest.replaceAll("(?s).*\"extract_id\": \"([\\w-]+)\",\\s+\"extract_t.*", "$1");
    }
  }

  @Test
  void a_balance_is_the_sum_of_its_charges_and_transactions() {
    var sums = new HashMap<String, Long>();
    for (var table : List.of(Table.CHARGES, Table.TRANSACTIONS)) {
      Written.rows(council.first(), table)
          .forEach(row -> sums.merge(row.get("account_ref"), pence(row.get("amount")), Long::sum));
    }
    for (var account : Written.rows(council.first(), Table.ACCOUNTS)) {
      assertThat(pence(account.get("balance")))
          .as(account.get("account_ref"))
          .isEqualTo(sums.getOrDefault(account.get("account_ref"), 0L));
    }
  }

  @Test
  void a_bill_is_the_sum_of_its_instalments() {
    var charged = new HashMap<String, Long>();
    Written.of(Stream.COUNCIL_TAX, council.first(), Table.CHARGES).stream()
        .filter(row -> row.get("financial_year").equals("2026-27"))
        .forEach(row -> charged.merge(row.get("account_ref"), pence(row.get("amount")), Long::sum));
    Written.rows(council.first(), Table.INSTALMENTS).stream()
        .filter(row -> row.get("plan_id").matches("ct-\\d+-2026"))
        .forEach(
            row -> charged.merge(row.get("account_ref"), -pence(row.get("amount")), Long::sum));
    assertThat(charged.values()).containsOnly(0L);
  }

  @Test
  void an_invoice_demanded_by_instalments_is_their_sum() {
    var invoices = new HashMap<String, Long>();
    Written.rows(council.first(), Table.INSTALMENTS).stream()
        .filter(row -> row.get("plan_type").equals("statutory"))
        .filter(row -> !row.get("bill_number").isEmpty())
        .forEach(
            row -> invoices.merge(row.get("bill_number"), pence(row.get("amount")), Long::sum));
    assertThat(invoices).isNotEmpty();
    Written.rows(council.first(), Table.CHARGES)
        .forEach(
            row ->
                invoices.computeIfPresent(
                    row.get("bill_number"), (_, sum) -> sum - pence(row.get("amount"))));
    assertThat(invoices.values()).containsOnly(0L);
  }

  @Test
  void who_owes_for_a_year_before_was_liable_when_it_began() {
    var opened = new HashMap<String, String>();
    Written.rows(council.first(), Table.ACCOUNT_PARTIES)
        .forEach(row -> opened.merge(row.get("account_ref"), row.get("from"), FilesTest::earlier));
    var older =
        Written.rows(council.first(), Table.CHARGES).stream()
            .filter(row -> row.get("period_start").compareTo("2026-04-01") < 0)
            .toList();

    assertThat(older).isNotEmpty();
    for (var charge : older) {
      assertThat(opened.get(charge.get("account_ref")))
          .as("liable from, of %s", charge.get("charge_id"))
          .isLessThanOrEqualTo(charge.get("period_start"));
    }
  }

  private static String earlier(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Test
  void keys_are_unique_and_every_account_property_and_party_exists() {
    var parties = keys(Table.PARTIES, "party_id");
    var accounts = keys(Table.ACCOUNTS, "account_ref");
    var properties = keys(Table.PROPERTIES, "property_ref");
    keys(Table.PARTY_ADDRESSES, "party_id", "address_type", "line_1", "valid_from");
    keys(Table.ACCOUNT_PARTIES, "account_ref", "party_id", "role");
    keys(Table.CHARGES, "charge_id");
    keys(Table.INSTALMENTS, "plan_id", "sequence");
    keys(Table.TRANSACTIONS, "transaction_id");
    keys(Table.HOLDS, "hold_id");
    keys(Table.MARKERS, "marker_id");
    keys(Table.RECOVERY_ACTIONS, "action_id");
    keys(Table.HB_OVERPAYMENTS, "invoice_no");
    keys(Table.LEASES, "lease_id");
    keys(Table.DEMANDS, "charge_id");
    for (var table : Table.values()) {
      for (var row : Written.rows(council.first(), table)) {
        assertKnown(row, "party_id", parties);
        assertKnown(row, "account_ref", accounts);
        assertKnown(row, "property_ref", properties);
      }
    }
  }

  @Test
  void receipts_end_with_their_control_line_and_most_references_are_right() throws IOException {
    var wrong = 0;
    var all = 0;
    for (var arrival : council.later()) {
      if (Files.isDirectory(arrival.file())) {
        continue;
      }
      var last = Files.readAllLines(arrival.file()).getLast().split(",", -1);
      var rows = Written.receipts(arrival.file());
      assertThat(last[0]).isEqualTo("TOTAL");
      assertThat(last[3]).isEqualTo(String.valueOf(rows.size()));
      assertThat(pence(last[4]))
          .isEqualTo(rows.stream().mapToLong(row -> pence(row.get("amount"))).sum());
      for (var row : rows) {
        assertThat(row.get("received_on")).isEqualTo(arrival.day().toString());
        var reference = row.get("reference");
        var invoice = reference.contains("-");
        wrong += invoice || CheckDigit.COUNCIL_TAX.valid(reference) ? 0 : 1;
        all++;
      }
    }
    assertThat(wrong * 1000.0 / all).as("in a thousand").isBetween(0.5, 4.0);
  }

  @Test
  void a_reversal_names_money_that_came_before() {
    var seen = new HashSet<String>();
    var reversals = 0;
    for (var arrival : council.later()) {
      if (Files.isDirectory(arrival.file())) {
        continue;
      }
      for (var row : Written.receipts(arrival.file())) {
        var undoes = row.get("reverses_receipt_id");
        assertThat(pence(row.get("amount")) < 0).isEqualTo(!undoes.isEmpty());
        if (!undoes.isEmpty()) {
          assertThat(seen).contains(undoes);
          reversals++;
        }
        assertThat(seen.add(row.get("receipt_id"))).isTrue();
      }
    }
    assertThat(reversals).isPositive();
  }

  private static List<Path> packages() {
    var packages = new ArrayList<Path>();
    packages.add(council.first());
    council.later().stream()
        .map(Delivery.Arrival::file)
        .filter(Files::isDirectory)
        .forEach(packages::add);
    return packages;
  }

  private static Set<String> keys(Table table, String... columns) {
    var rows = Written.rows(council.first(), table);
    var keys =
        rows.stream()
            .map(row -> List.of(columns).stream().map(row::get).collect(Collectors.joining("|")))
            .collect(Collectors.toSet());
    assertThat(keys).as(table.file()).hasSameSizeAs(rows).isNotEmpty();
    return keys;
  }

  private static void assertKnown(Row row, String column, Set<String> known) {
    var value = row.get(column);
    if (!value.isEmpty()) {
      assertThat(known).contains(value);
    }
  }
}
