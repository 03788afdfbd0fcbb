package evenkeel.demo;

import static evenkeel.demo.Written.pence;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the crowd owes besides council tax: a council of 20,000, its whole year over.
class OtherDebtsTest {

  private static final int ACCOUNTS = 20_000;
  private static final LocalDate YEAR_OVER = LocalDate.of(2027, 3, 31);

  @TempDir static Path folder;
  private static Path first = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    var settings = new Settings(ACCOUNTS, 11, YEAR_OVER.plusDays(1), YEAR_OVER);
    first = Written.council(folder, settings).first();
  }

  @Test
  void of_people_in_debt_15_to_25_in_a_hundred_owe_more_than_one_type() {
    var owing = new HashMap<String, Set<Stream>>();
    for (var stream : Stream.values()) {
      var arrears = arrears(stream);
      for (var row : Written.of(stream, first, Table.ACCOUNT_PARTIES)) {
        if (arrears.getOrDefault(row.get("account_ref"), 0L) > 0) {
          owing.computeIfAbsent(row.get("party_id"), _ -> EnumSet.noneOf(Stream.class)).add(stream);
        }
      }
    }
    var several = owing.values().stream().filter(types -> types.size() > 1).count();
    assertThat(several * 100.0 / owing.size()).isBetween(15.0, 25.0);
    assertThat(owing.values()).anyMatch(types -> types.size() == Stream.values().length);
  }

  @Test
  void six_to_eight_households_in_a_hundred_had_an_overpayment_and_four_to_five_hold_a_lease() {
    assertThat(perHundred(Stream.HB_OVERPAYMENT)).isBetween(6.0, 8.0);
    assertThat(perHundred(Stream.LEASEHOLD)).isBetween(4.0, 5.0);
  }

  /// The median of 400 pounds is an estimate of the shape of the published returns.
  @Test
  void half_of_all_overpayments_are_under_400_pounds() {
    var sizes = overpayments().stream().map(row -> pence(row.get("gross"))).sorted().toList();
    assertThat(sizes.get(sizes.size() / 2)).isBetween(36_000L, 44_000L);
  }

  @Test
  void benefit_was_overpaid_for_whole_weeks_before_its_decision() {
    assertThat(overpayments()).isNotEmpty();
    for (var row : overpayments()) {
      var from = LocalDate.parse(row.get("period_start"));
      var to = LocalDate.parse(row.get("period_end"));
      assertThat(ChronoUnit.DAYS.between(from, to) % 7).as(row.get("invoice_no")).isEqualTo(6);
      assertThat(from.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY);
      assertThat(LocalDate.parse(row.get("decision_on"))).isAfter(to);
      assertThat(row.get("notified_on")).isGreaterThan(row.get("decision_on"));
    }
  }

  @Test
  void only_what_can_be_recovered_is_charged_less_what_was_due_on_the_true_facts() {
    var charged =
        Written.of(Stream.HB_OVERPAYMENT, first, Table.CHARGES).stream()
            .collect(
                Collectors.toMap(row -> row.get("bill_number"), row -> pence(row.get("amount"))));
    var lost = 0;
    var lessUnderlying = 0;
    for (var row : overpayments()) {
      var recoverable = row.get("recoverable").equals("true");
      assertThat(charged.get(row.get("invoice_no")))
          .as(row.get("invoice_no"))
          .isEqualTo(recoverable ? pence(row.get("gross")) - underlying(row) : null);
      lost += recoverable ? 0 : 1;
      lessUnderlying += underlying(row) > 0 ? 1 : 0;
      assertThat(recoverable || official(row)).isTrue();
    }
    assertThat(lost).isPositive();
    assertThat(lessUnderlying).isPositive();
  }

  private static boolean official(Row row) {
    return List.of("la_error", "admin_delay", "dwp_error").contains(row.get("classification"));
  }

  @Test
  void each_decision_has_its_chain_and_nearly_every_notice_held_what_the_law_asks_for() {
    var whole = 0;
    for (var row : overpayments()) {
      assertThat(row.get("award_on")).isLessThan(row.get("changed_on"));
      assertThat(row.get("changed_on")).isLessThanOrEqualTo(row.get("decision_on"));
      assertThat(row.get("notice_lacks")).isIn("nothing", "appeal", "");
      assertThat(row.get("fraud_outcome").isEmpty())
          .isEqualTo(!row.get("classification").equals("fraud_proven"));
      whole += row.get("notice_lacks").equals("nothing") ? 1 : 0;
    }
    assertThat(whole).isGreaterThan(overpayments().size() * 9 / 10);
  }

  /// What was due on the true facts, taken off before the invoice.
  private static long underlying(Row row) {
    var told = row.get("underlying_entitlement");
    return told.isEmpty() ? 0 : pence(told);
  }

  @Test
  void no_week_loses_more_benefit_than_the_law_of_its_year_allows() {
    var most = Map.of(2024, 1_365L, 2025, 1_395L, 2026, 1_440L);
    var routes =
        overpayments().stream()
            .filter(row -> row.get("recovery_route").equals("ongoing_hb"))
            .collect(Collectors.toMap(row -> row.get("account_ref"), row -> row, (one, _) -> one));
    var deducted = 0;
    for (var row : Written.of(Stream.HB_OVERPAYMENT, first, Table.TRANSACTIONS)) {
      var one = routes.get(row.get("account_ref"));
      if (row.get("method").equals("internal") && one != null) {
        assertThat(row.get("type")).isEqualTo("benefit_deduction");
        var year = Days.financialYear(Days.of(LocalDate.parse(row.get("effective_on"))));
        var times = one.get("classification").equals("fraud_proven") ? 5 : 3;
        assertThat(-pence(row.get("amount")))
            .as(row.get("transaction_id"))
            .isLessThanOrEqualTo(4 * most.getOrDefault(year, 0L) * times / 3);
        deducted++;
      }
    }
    assertThat(deducted).isPositive();
  }

  @Test
  void overpayments_are_recovered_in_every_way_and_some_are_appealed_or_a_landlords() {
    assertThat(overpayments())
        .extracting(row -> row.get("recovery_route"))
        .contains("", "ongoing_hb", "invoice", "dea", "dwp_debt_manager", "landlord", "appeal");
    assertThat(overpayments()).anyMatch(row -> row.get("appeal_open").equals("true"));
    assertThat(overpayments())
        .extracting(row -> row.get("account_ref"))
        .as("several of one person")
        .hasSizeGreaterThan(Written.of(Stream.HB_OVERPAYMENT, first, Table.ACCOUNTS).size());
  }

  private static List<Row> overpayments() {
    return Written.rows(first, Table.HB_OVERPAYMENTS);
  }

  private static double perHundred(Stream stream) {
    return Written.of(stream, first, Table.ACCOUNTS).size() * 100.0 / ACCOUNTS;
  }

  /// What is owed and due of each account: loans for works count only as far as they have fallen
  /// due.
  private static Map<String, Long> arrears(Stream stream) {
    var arrears = new HashMap<String, Long>();
    Written.of(stream, first, Table.ACCOUNTS)
        .forEach(row -> arrears.put(row.get("account_ref"), pence(row.get("balance"))));
    Written.of(stream, first, Table.INSTALMENTS).stream()
        .filter(row -> row.get("plan_type").equals("leaseholder_loan"))
        .filter(row -> row.get("due_on").compareTo(YEAR_OVER.toString()) > 0)
        .forEach(
            row -> arrears.merge(row.get("account_ref"), -pence(row.get("amount")), Long::sum));
    return arrears;
  }
}
