package evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.reference.CheckDigit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {

  @TempDir Path folder;

  @Test
  void there_are_forty_cases_each_with_its_own_reference() {
    var cases = DemoCouncil.cases();
    assertThat(cases)
        .extracting(NamedCase::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    assertThat(cases).extracting(NamedCase::reference).doesNotHaveDuplicates();
    assertThat(cases).allMatch(c -> CheckDigit.COUNCIL_TAX.valid(c.reference()));
  }

  @Test
  void every_case_is_the_same_in_every_council() throws IOException {
    var small = Written.council(folder.resolve("small"), Settings.standard(500, 1, 7));
    var other = Written.council(folder.resolve("other"), Settings.standard(700, 99, 7));
    for (var table : Table.values()) {
      assertThat(named(other.first(), table)).isEqualTo(named(small.first(), table));
    }
    var accounts = new HashSet<>(named(small.first(), Table.ACCOUNTS));
    small.later().forEach(arrival -> accounts.addAll(named(arrival.file(), Table.ACCOUNTS)));
    assertThat(accounts)
        .extracting(row -> row.get("account_ref"))
        .containsAll(DemoCouncil.cases().stream().map(NamedCase::reference).toList());
  }

  @Test
  void the_payment_that_makes_a_notice_fall_out_comes_with_the_business_date() throws IOException {
    var council = Written.council(folder, Settings.standard(500, 1, 7));
    var byHand = council.on(Settings.BUSINESS_DATE);
    assertThat(byHand).hasSize(1);
    assertThat(Written.receipts(byHand.getFirst()))
        .extracting(row -> row.get("reference"))
        .contains(DemoCouncil.cases().get(7).reference());
  }

  @Test
  void officers_acts_belong_to_named_cases() {
    var references = new HashSet<>(DemoCouncil.cases().stream().map(NamedCase::reference).toList());
    assertThat(DemoCouncil.officerActs()).isNotEmpty();
    assertThat(DemoCouncil.officerActs()).allMatch(act -> references.contains(act.reference()));
  }

  @Test
  void a_large_council_reports_the_notices_that_it_did_not_live_through() throws IOException {
    var settings =
        new Settings(500, 1, Settings.BUSINESS_DATE, Settings.BUSINESS_DATE.minusDays(8));
    var council = Written.council(folder, settings);
    assertThat(Written.rows(council.first(), Table.RECOVERY_ACTIONS))
        .filteredOn(row -> row.get("account_ref").equals(DemoCouncil.cases().get(11).reference()))
        .extracting(row -> row.get("action") + " " + row.get("action_on"))
        .containsExactly("reminder_1 2026-09-09");
    assertThat(council.later()).allMatch(arrival -> arrival.day().isAfter(council.asAt()));
  }

  private static java.util.List<Row> named(Path folder, Table table) {
    return Written.rows(folder, table).stream()
        .filter(
            row ->
                row.cells().entrySet().stream()
                    .filter(cell -> cell.getKey().matches("party_id|account_ref|property_ref"))
                    .map(Map.Entry::getValue)
                    .anyMatch(key -> key.matches("P?900\\d{5}.*|K17\\d{6}")))
        .collect(Collectors.toList());
  }
}
