package evenkeel.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.worklist.Pile;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import evenkeel.core.work.PostcodeArea;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A large council's worklist is read from its indexes, and pages through every row once.
class WorkIndexTest {

  private static final int DEBTS = 60_000;
  private static final WorkFilter.What ACTION =
      new WorkFilter.What(null, State.ACTION, null, null, null);

  private static ConfigurableApplicationContext service;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() throws SQLException {
    var database = TestDatabase.fresh();
    service = EvenkeelApplication.quiet(database, Map.of());
    jdbc = service.getBean(JdbcClient.class);
    jdbc.sql(
            """
            insert into monitoring.decision (debt_id, evening, state, answer, look_again, because,
              would_change, fingerprint, rulebook)
            select n, '2026-05-20', 'action', 'refer', '2026-05-21', '[{"text": "why"}]', '[]', n,
                   'test'
              from generate_series(1, ?) n
            """)
        .param(DEBTS)
        .update();
    jdbc.sql(
            """
            insert into monitoring.standing (debt_id, account_id, account_ref, debt_type,
              decision_id, state, answer, reason_code, balance_pence, overdue_pence, look_again,
              rank, fingerprint, decided_on, portfolio_id, sector, estate, block, ward, needed_since)
            select d.debt_id, d.debt_id, 'A' || d.debt_id,
                   case d.debt_id % 7 when 0 then 'leasehold' else 'council_tax' end, d.id,
                   case when d.debt_id % 10 = 0 then 'action' else 'nothing_due' end, 'refer',
                   'a-reason', d.debt_id % 900, 0, '2026-05-21', d.debt_id % 5000, n, '2026-05-20',
                   d.debt_id % 61, 'ZZ' || (10 + d.debt_id % 80) || ' 1',
                   case d.debt_id % 7 when 0 then 'EST' || d.debt_id % 400 else '' end,
                   case d.debt_id % 7 when 0 then 'BLK' || d.debt_id % 4000 else '' end,
                   'Ward ' || d.debt_id % 400,
                   case when d.debt_id % 10 = 0
                        then date '2026-05-20' - (d.debt_id % 50)::integer end
              from monitoring.decision d, lateral (select d.debt_id as n) n
            """)
        .update();
    try (var owner =
            DriverManager.getConnection(
                database.url(), database.owner(), database.ownerPassword());
        var statement = owner.createStatement()) {
      statement.execute("vacuum analyze monitoring.standing, monitoring.decision");
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void my_work_is_read_in_its_order_from_the_index_of_portfolios() {
    var plan = plan(new WorkSql(filter(ACTION, mine(), WorkFilter.Where.ANYWHERE)));

    assertThat(plan).contains("standing_by_portfolio").doesNotContain("Seq Scan on standing");
  }

  @Test
  void tabs_of_my_work_are_counted_from_the_index_of_portfolios() {
    var sql = new WorkSql(filter(WorkFilter.What.ANY, mine(), WorkFilter.Where.ANYWHERE));
    var plan = explained(sql.tally(), sql);

    assertThat(plan)
        .contains("standing_by_portfolio", "state_count")
        .doesNotContain("Join", "Seq Scan on standing");
  }

  @Test
  void a_list_of_everything_is_not_counted_for_each_view() {
    var sql = new WorkSql(filter(WorkFilter.What.ANY, null, WorkFilter.Where.ANYWHERE));

    assertThat(explained(sql.tally(), sql)).contains("state_count").doesNotContain("on standing");
  }

  @Test
  void a_block_an_estate_and_a_ward_are_found_by_their_indexes() {
    var block = new WorkFilter.Where(null, "", "", "BLK7", "");
    var estate = new WorkFilter.Where(null, "", "EST7", "", "");
    var ward = new WorkFilter.Where(null, "", "", "", "Ward 7");

    assertThat(plan(new WorkSql(filter(WorkFilter.What.ANY, null, block))))
        .contains("standing_by_block");
    assertThat(plan(new WorkSql(filter(WorkFilter.What.ANY, null, estate))))
        .contains("standing_by_estate");
    assertThat(plan(new WorkSql(filter(WorkFilter.What.ANY, null, ward))))
        .contains("standing_by_ward");
  }

  @Test
  void the_oldest_are_read_in_their_order_from_the_index_of_age() {
    var filter =
        new WorkFilter(
            ACTION,
            WorkFilter.Where.ANYWHERE,
            WorkFilter.Size.ANY,
            null,
            List.of(),
            Set.of(),
            WorkFilter.Order.OLDEST);

    assertThat(plan(new WorkSql(filter)))
        .contains("standing_by_age")
        .doesNotContain("Seq Scan on standing");
  }

  @Test
  void my_work_pages_through_each_of_its_debts_once_in_either_order() {
    for (var order : WorkFilter.Order.values()) {
      var filter =
          new WorkFilter(
              ACTION,
              new WorkFilter.Where(new PostcodeArea("ZZ"), "", "", "", ""),
              new WorkFilter.Size(null, null, LocalDate.of(2026, 5, 18), null),
              mine(),
              List.of(),
              Set.of(20L),
              order);
      var worklists = service.getBean(Worklists.class);
      var seen = new ArrayList<Long>();
      var after = WorkFilter.After.START;
      for (var page = worklists.page(filter, after, 7);
          !page.isEmpty();
          page = worklists.page(filter, after, 7)) {
        page.forEach(row -> seen.add(row.debt()));
        after = filter.after(page.getLast());
      }

      var expected =
          jdbc.sql(
                  """
                  select debt_id from monitoring.standing
                   where state = 'action' and sector like 'ZZ%' and portfolio_id in (3, 4)
                     and debt_type = 'council_tax' and needed_since <= '2026-05-18'
                     and account_id not in (20, 30)
                  """)
              .query(Long.class)
              .list();
      assertThat(seen).hasSizeGreaterThan(14).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(worklists.tally(filter).listed().get(State.ACTION)).isEqualTo(seen.size());
    }
  }

  /// Two portfolios, of whose debts an officer works on one type and knows one person.
  private static List<Pile> mine() {
    var types = Set.of(DebtType.COUNCIL_TAX.key());
    return List.of(
        new Pile(3, Pile.Part.WORKED, types, Set.of(30L)),
        new Pile(4, Pile.Part.WORKED, types, Set.of(30L)));
  }

  private static WorkFilter filter(
      WorkFilter.What what, @Nullable List<Pile> piles, WorkFilter.Where where) {
    return new WorkFilter(
        what, where, WorkFilter.Size.ANY, piles, List.of(), Set.of(), WorkFilter.Order.RANK);
  }

  private static String plan(WorkSql sql) {
    return explained(sql.page(WorkFilter.After.START, 26), sql);
  }

  private static String explained(String query, WorkSql sql) {
    return String.join(
        "\n", jdbc.sql("explain " + query).params(sql.values()).query(String.class).list());
  }
}
