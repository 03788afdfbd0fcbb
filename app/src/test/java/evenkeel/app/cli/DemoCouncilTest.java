package evenkeel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.ledger.Differences;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.worklist.Divisions;
import evenkeel.demo.DemoCouncil;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The invented council, as `./evenkeel demo` makes it.
class DemoCouncilTest {

  private static ConfigurableApplicationContext service;
  private static JdbcClient jdbc;

  @BeforeAll
  static void open() {
    service = EvenkeelApplication.quiet(MadeCouncil.copy(), Map.of());
    jdbc = service.getBean(JdbcClient.class);
  }

  @AfterAll
  static void close() {
    service.close();
  }

  /// The case, and of each year the answer, its step and the reason that decided: what the case's
  /// own expectation says in words.
  private static final String EXPECTED =
      """
      1: 2026 nothing_due - up-to-date
      2: 2026 nothing_due - up-to-date
      3: 2026 wait - notice-running
      4: 2026 nothing_due - paid
      5: 2026 wait - money-awaited
      6: 2026 nothing_due - within-tolerance
      7: 2026 take reminder_1 first-default
      8: 2026 take reminder_1 first-default
      9: 2026 wait - notice-running
      10: 2026 take reminder_2 second-default
      11: 2026 wait - further-period
      12: 2026 refer complaint ready-for-complaint
      13: 2026 take final_notice third-default
      14: 2026 take final_notice all-fallen-due
      15: 2026 nothing_due - up-to-date, 2025 refer complaint ready-for-complaint
      16: 2026 refer reminder_1 no-address
      17: 2026 take reminder_1 first-default
      18: 2026 take reminder_1 first-default
      19: 2026 stopped - hold.breathing-space
      20: 2026 stopped - hold.insolvency
      21: 2026 stopped - hold.bereavement
      22: 2026 stopped - hold.ctr-pending
      23: 2026 stopped - hold.dispute
      24: 2026 take reminder_1 first-default
      25: 2026 nothing_due - up-to-date, 2025 stopped - hold.vulnerability
      26: 2026 nothing_due - up-to-date, 2025 on_plan - plan-kept
      27: 2026 nothing_due - up-to-date, 2025 refer recovery_method liability-order
      28: 2026 nothing_due - up-to-date, 2024 refer recovery_method liability-order
      29: 2026 nothing_due - up-to-date, 2021 refer complaint reported-notice
      30: 2026 refer complaint ready-for-complaint, 2025 refer recovery_method liability-order, 2024 refer recovery_method liability-order
      31: 2026 wait - month-to-dispute
      32: 2026 on_plan - plan-kept
      33: no debt
      34: 2026 refer recovery_method overpayment-unpaid
      35: 2026 take letter_before_action protocol
      36: 2026 nothing_due - nothing-overdue, 2026 on_plan - plan-kept
      37: 2026 refer complaint ready-for-complaint
      38: 2026 stopped - hold.breathing-space
      39: 2026 wait - reminder-runs
      40: 2026 wait - reminder-runs
      """;

  @Test
  void each_named_case_stands_where_its_story_says() {
    var found =
        DemoCouncil.cases().stream()
            .map(one -> one.number() + ": " + stands(one.reference()))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(found).isEqualTo(EXPECTED);
  }

  @Test
  void every_night_was_green_and_every_row_was_taken() {
    assertThat(jdbc.sql("select distinct state from nights.run").query(String.class).list())
        .containsExactly("green");
    assertThat(jdbc.sql("select count(*) from intake.reject").query(Long.class).single()).isZero();
  }

  @Test
  void its_print_files_lie_in_its_own_folder() {
    assertThat(MadeCouncil.FOLDER.resolve("print-files")).isDirectoryContaining("glob:**.zip");
  }

  @Test
  void every_account_has_the_balance_that_its_source_gives() {
    assertThat(service.getBean(Differences.class).after(0, 1_000).differences()).isEmpty();
  }

  @Test
  void people_owe_overpayments_and_service_charges_beside_council_tax() {
    var types =
        jdbc.sql(
                """
                select distinct a.debt_type from accounts.account a
                  join accounts.debt d on d.account_id = a.id
                  join monitoring.standing s on s.debt_id = d.id
                """)
            .query(String.class)
            .list();
    assertThat(types).containsExactlyInAnyOrder("council_tax", "hb_overpayment", "leasehold");
    assertThat(
            jdbc.sql(
                    """
                    select distinct s.answer from accounts.account a
                      join accounts.debt d on d.account_id = a.id
                      join monitoring.standing s on s.debt_id = d.id
                     where a.debt_type <> 'council_tax'
                    """)
                .query(String.class)
                .list())
        .contains("nothing_due", "wait", "on_plan", "refer", "stopped");
    assertThat(
            jdbc.sql(
                    """
                    select distinct s.debt_type || ' ' || s.step from monitoring.standing s
                     where s.debt_type <> 'council_tax' and s.answer = 'take'
                    """)
                .query(String.class)
                .list())
        .as("each type has notices of its own, and no step of council tax")
        .isSubsetOf(
            "hb_overpayment invoice_reminder",
            "hb_overpayment invoice_final_reminder",
            "leasehold charge_reminder",
            "leasehold charge_final_reminder",
            "leasehold letter_before_action");
  }

  @Test
  void
      unpaid_invoices_of_overpayments_were_reminded_of_twice_and_nothing_of_council_tax_is_theirs() {
    assertThat(
            jdbc.sql(
                    """
                    select distinct s.kind from history.step s
                      join accounts.debt d on d.id = s.debt_id
                      join accounts.account a on a.id = d.account_id
                     where a.debt_type = 'hb_overpayment' and s.source = 'evenkeel'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("invoice_reminder", "invoice_final_reminder");
  }

  @Test
  void a_breathing_space_stops_every_debt_of_the_person() {
    assertThat(standsOfPerson(38))
        .containsExactlyInAnyOrder(
            "stopped council_tax", "stopped hb_overpayment", "stopped leasehold");
    assertThat(standsOfPerson(37))
        .containsExactlyInAnyOrder("refer council_tax", "refer hb_overpayment", "take leasehold");
  }

  @Test
  void every_address_can_be_printed() {
    assertThat(
            jdbc.sql(
                    """
                    select distinct account_ref from letters.notice
                     where 'ADDRESS_UNUSABLE' = any (exceptions)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void notices_that_wait_are_not_drawn_up_again_each_night() {
    assertThat(
            jdbc.sql("select count(*) from letters.notice where state = 'superseded'")
                .query(Long.class)
                .single())
        .isLessThan(400);
  }

  @Test
  void the_crowd_goes_to_court_and_no_summons_is_left_without_an_outcome() {
    assertThat(count("select count(*) from history.step where kind = 'liability_order' and %s"))
        .isPositive();
    assertThat(
            count("select count(*) from monitoring.standing where reason_code = 'court-outcome'"))
        .isZero();
  }

  @Test
  void nobody_is_summonsed_whom_the_product_sent_no_notice() {
    assertThat(
            count(
                """
                select count(*) from history.step s
                 where s.kind = 'summons' and s.%s
                   and not exists (
                     select from history.step n
                      where n.debt_id = s.debt_id and n.source = 'evenkeel'
                        and n.kind in ('reminder_1', 'reminder_2', 'final_notice')
                        and n.next_step_from <= s.issued_on)
                """))
        .isZero();
  }

  @Test
  void a_refund_leaves_nothing_owed() {
    assertThat(
            jdbc.sql(
                    """
                    select distinct s.answer
                      from ledger.entry e join ledger.leg l on l.entry_id = e.id
                      join monitoring.standing s on s.debt_id = l.debt_id
                     where e.kind = 'refund'
                    """)
                .query(String.class)
                .list())
        .containsExactly("nothing_due");
  }

  @Test
  void each_debt_needs_somebody_since_the_evening_that_its_decisions_tell() {
    assertThat(
            count(
                """
                select count(*) from monitoring.standing s
                 where s.needed_since is distinct from (
                   select min(d.evening) from monitoring.decision d
                    where d.debt_id = s.debt_id and s.state = 'action' and d.answer = s.answer
                      and d.step is not distinct from s.step
                      and not exists (
                        select from monitoring.decision later
                         where later.debt_id = d.debt_id
                           and (later.evening, later.occasion) > (d.evening, d.occasion)
                           and (later.answer <> s.answer
                                or later.step is distinct from s.step)))
                """))
        .isZero();
  }

  @Test
  void its_work_is_divided_over_its_officers_of_whom_one_is_away() {
    var division = service.getBean(Divisions.class).on(service.getBean(BusinessDay.class).today());

    assertThat(division.absences()).hasSize(1);
    assertThat(
            count(
                """
                select count(distinct portfolio_id) from monitoring.standing
                 where state = 'action'
                """))
        .as("portfolios with work, and what is nobody's")
        .isGreaterThanOrEqualTo(5);
    assertThat(division.of("officer")).hasSizeGreaterThan(1);
  }

  /// @param sql with `%s` where only steps of this year count
  private static long count(String sql) {
    return jdbc.sql(sql.replace("%s", "issued_on >= date '2026-04-01'")).query(Long.class).single();
  }

  /// What is answered on each debt of every account of a case's person.
  private static List<String> standsOfPerson(int number) {
    return jdbc.sql(
            """
            select s.answer || ' ' || a.debt_type from accounts.account first
              join accounts.liability one on one.account_id = first.id
              join accounts.liability other on other.party_id = one.party_id
              join accounts.account a on a.id = other.account_id
              join accounts.debt d on d.account_id = a.id
              join monitoring.standing s on s.debt_id = d.id
             where first.account_ref = ?
            """)
        .param(DemoCouncil.cases().get(number - 1).reference())
        .query(String.class)
        .list();
  }

  private static String stands(String reference) {
    return jdbc.sql(
            """
            select coalesce(
                     string_agg(d.financial_year || ' ' || s.answer || ' ' || coalesce(s.step, '-')
                       || ' ' || s.reason_code, ', ' order by d.financial_year desc, d.id), 'no debt')
              from accounts.account a join accounts.debt d on d.account_id = a.id
              left join monitoring.standing s on s.debt_id = d.id
             where a.account_ref = ?
            """)
        .param(reference)
        .query(String.class)
        .single();
  }
}
