package evenkeel.demo;

import static evenkeel.demo.Written.pence;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How far recovery goes with the crowd, in a whole year of the council that `./evenkeel demo`
/// makes, as councils publish it; and that each step obeys the law of its day.
class FunnelTest {

  private static final int ACCOUNTS = 20_000;
  private static final LocalDate YEAR_OVER = LocalDate.of(2027, 3, 31);

  @TempDir static Path folder;
  private static Path first = Path.of("");
  private static List<Row> actions = List.of();

  @BeforeAll
  static void write() throws IOException {
    var settings = new Settings(ACCOUNTS, 2026, YEAR_OVER.plusDays(1), YEAR_OVER);
    first = Written.council(folder, settings).first();
    actions = Written.rows(first, Table.RECOVERY_ACTIONS);
  }

  /// Manchester 2024-25 issued 465 reminders and final notices and 287 summonses for each 1,000
  /// properties, and placed 109 accounts with enforcement agents.
  @Test
  void reminders_summonses_and_agents_are_as_many_as_manchester_publishes() {
    var notices = perThousand("reminder_1") + perThousand("reminder_2");
    assertThat(notices + perThousand("final_notice")).isCloseTo(465, withinPercentage(10));
    // Fewer than there: nobody is summonsed whose notice waits for an officer's look.
    assertThat(perThousand("summons")).isCloseTo(287, withinPercentage(15));
    assertThat(perThousand("agent_instructed")).isCloseTo(109, withinPercentage(10));
  }

  /// Wealden had 39 liability orders for each 1,000 bills in 2017-18, and Brighton and Hove 76 for
  /// each 1,000 dwellings.
  @Test
  void orders_lie_between_a_shire_and_a_city() {
    assertThat(perThousand("liability_order")).isBetween(39.0, 76.0);
  }

  @Test
  void fourteen_days_lie_between_the_service_of_a_summons_and_a_hearing_on_a_working_day() {
    assertThat(thisYear("summons")).isNotEmpty();
    for (var summons : thisYear("summons")) {
      var hearing = LocalDate.parse(summons.get("hearing_on"));
      assertThat(DAYS.between(on(summons), hearing)).as(summons.get("action_id")).isGreaterThan(14);
      assertThat(Days.working(Days.of(hearing))).isTrue();
      assertThat(summons.get("court")).isNotEmpty();
    }
  }

  /// Seven days to pay what a reminder asks for and seven more (reg 23(3)), or seven days of a
  /// final notice (reg 33), have passed when the list goes to the court.
  @Test
  void nobody_is_summonsed_before_a_notice_made_the_balance_payable() {
    var notices = new HashMap<String, LocalDate>();
    actions.stream()
        .filter(a -> a.get("source_code").matches("(REMINDER_.|FINAL_NOTICE)-2026"))
        .forEach(a -> notices.merge(a.get("account_ref"), on(a), FunnelTest::later));
    for (var summons : thisYear("summons")) {
      var noticed = notices.get(summons.get("account_ref"));
      assertThat(noticed).as(summons.get("account_ref")).isNotNull();
      assertThat(DAYS.between(noticed, on(summons))).isGreaterThan(14);
    }
  }

  @Test
  void nobody_is_summonsed_while_recovery_is_stopped() {
    var owner =
        Written.rows(first, Table.ACCOUNT_PARTIES).stream()
            .collect(
                Collectors.toMap(
                    r -> r.get("party_id"), r -> r.get("account_ref"), (one, _) -> one));
    var summonsed =
        thisYear("summons").stream()
            .collect(Collectors.toMap(a -> a.get("account_ref"), FunnelTest::on));
    var held = 0;
    for (var hold : Written.rows(first, Table.HOLDS)) {
      var account =
          hold.get("account_ref").isEmpty()
              ? owner.get(hold.get("party_id"))
              : hold.get("account_ref");
      var served = summonsed.get(account);
      if (served != null && !hold.get("hold_type").equals("court")) {
        held++;
        assertThat(
                served.isBefore(LocalDate.parse(hold.get("starts_on")))
                    || (!hold.get("ends_on").isEmpty()
                        && served.isAfter(LocalDate.parse(hold.get("ends_on")))))
            .as(account + " " + hold.get("hold_type"))
            .isTrue();
      }
    }
    assertThat(held).isPositive();
  }

  /// An order is made at the hearing of a summons that stands, for what was then unpaid.
  @Test
  void every_summons_that_was_heard_has_an_outcome() {
    var summonses = byAccount("summons");
    var orders = byAccount("liability_order");
    assertThat(summonses.keySet()).containsAll(orders.keySet());
    summonses.forEach(
        (account, summons) -> {
          var order = orders.get(account);
          var withdrawn = summons.get("status").equals("withdrawn");
          assertThat(order == null).as(account).isEqualTo(withdrawn);
          if (order != null) {
            assertThat(order.get("order_ref")).startsWith("LO/");
            assertThat(order.get("action_on")).isEqualTo(order.get("hearing_on"));
            assertThat(pence(order.get("amount")))
                .isGreaterThan(InCourt.SUMMONS_COSTS + InCourt.ORDER_COSTS - 1);
          }
        });
    assertThat(summonses.values()).anyMatch(s -> s.get("status").equals("adjourned"));
  }

  @Test
  void whoever_is_summonsed_or_ordered_is_charged_the_costs_once() {
    assertThat(costs("summons_costs"))
        .containsExactlyInAnyOrderElementsOf(byAccount("summons").keySet());
    assertThat(costs("liability_order_costs"))
        .containsExactlyInAnyOrderElementsOf(byAccount("liability_order").keySet());
  }

  @Test
  void a_balance_is_the_sum_of_its_charges_and_transactions_after_a_whole_year() {
    var sums = new HashMap<String, Long>();
    for (var table : List.of(Table.CHARGES, Table.TRANSACTIONS)) {
      Written.rows(first, table)
          .forEach(row -> sums.merge(row.get("account_ref"), pence(row.get("amount")), Long::sum));
    }
    for (var account : Written.rows(first, Table.ACCOUNTS)) {
      assertThat(pence(account.get("balance")))
          .as(account.get("account_ref"))
          .isEqualTo(sums.getOrDefault(account.get("account_ref"), 0L));
    }
  }

  @Test
  void a_refund_gives_back_no_more_than_the_credit() {
    var refunded =
        Written.rows(first, Table.TRANSACTIONS).stream()
            .filter(row -> row.get("type").equals("refund"))
            .map(row -> row.get("account_ref"))
            .toList();
    assertThat(refunded).doesNotHaveDuplicates().hasSizeGreaterThan(ACCOUNTS / 100);
    var left =
        Written.rows(first, Table.ACCOUNTS).stream()
            .filter(account -> refunded.contains(account.get("account_ref")))
            .map(account -> account.get("balance"))
            .collect(Collectors.toSet());
    assertThat(left).containsExactly("0.00");
  }

  private static double perThousand(String action) {
    var year =
        actions.stream()
            .filter(a -> a.get("action").equals(action))
            .filter(a -> !on(a).isBefore(LocalDate.of(2026, 4, 1)))
            .count();
    return year * 1000.0 / ACCOUNTS;
  }

  private static List<Row> thisYear(String action) {
    return actions.stream()
        .filter(a -> a.get("action").equals(action) && a.get("source_code").endsWith("-2026"))
        .toList();
  }

  private static Map<String, Row> byAccount(String action) {
    return thisYear(action).stream().collect(Collectors.toMap(a -> a.get("account_ref"), a -> a));
  }

  private static List<String> costs(String kind) {
    return Written.rows(first, Table.CHARGES).stream()
        .filter(c -> c.get("charge_type").equals(kind))
        .filter(c -> c.get("financial_year").equals("2026-27"))
        .map(c -> c.get("account_ref"))
        .toList();
  }

  private static LocalDate on(Row action) {
    return LocalDate.parse(action.get("action_on"));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
