package evenkeel.app.monitoring;

import evenkeel.app.accounts.Debts;
import evenkeel.core.recovery.State;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How many debts stand in each state, kept as decisions are made: a council's half a million debts
/// are not counted for every view of a list. What a decision adds and takes away is written in its
/// own transaction, so that the sum is the truth of any moment; a night folds the changes together
/// and proves their sum against the standings.
@Component
public class StateCounts {

  /// What the kept counts come to, as rows of state and number.
  static final String KEPT =
      "select c.state, sum(c.debts)::bigint as debts from monitoring.state_count c"
          + " group by c.state";

  private static final Logger LOG = LoggerFactory.getLogger(StateCounts.class);

  private static final String MEND =
      """
      with fresh as (select state, count(*) as debts from monitoring.standing group by state),
      kept as (
        select state, sum(debts)::bigint as debts from monitoring.state_count group by state)
      insert into monitoring.state_count (state, debts)
      select state, coalesce(f.debts, 0) - coalesce(k.debts, 0)
        from fresh f full join kept k using (state)
       where coalesce(f.debts, 0) <> coalesce(k.debts, 0)
      """;

  private static final String FOLD =
      """
      with gone as (delete from monitoring.state_count returning state, debts)
      insert into monitoring.state_count (state, debts)
      select state, sum(debts)::bigint from gone group by state
      """;

  private final JdbcClient jdbc;
  private final Debts books;

  StateCounts(JdbcClient jdbc, Debts books) {
    this.jdbc = jdbc;
    this.books = books;
  }

  /// What the kept counts say now, all five states always present.
  public Map<State, Long> kept() {
    var debts = Standings.none();
    jdbc.sql(KEPT)
        .query(
            row -> {
              debts.put(Standings.state(row), row.getLong("debts"));
            });
    return debts;
  }

  /// How many debts the book of accounts holds: as the last night counted them, with those that
  /// arrived since.
  public long debts() {
    return jdbc.sql("select debts, last_debt from monitoring.book_count")
        .query(Debts.Counted.class)
        .optional()
        .map(books::countSince)
        .orElseGet(books::count);
  }

  /// Writes what the decisions of a transaction added to each state and took from it.
  @Transactional(propagation = Propagation.MANDATORY)
  void add(Map<State, Long> changes) {
    var changed = new EnumMap<State, Long>(changes);
    changed.values().removeIf(change -> change == 0);
    if (!changed.isEmpty()) {
      jdbc.sql(
              """
              insert into monitoring.state_count (state, debts)
              select state, debts from unnest(?::text[], ?::bigint[]) as t (state, debts)
              """)
          .params(
              changed.keySet().stream().map(Verdict::key).toArray(String[]::new),
              changed.values().toArray(Long[]::new))
          .update();
    }
  }

  /// Counts everything afresh, mends what differs, and folds the changes into a row a state.
  @Transactional(propagation = Propagation.MANDATORY)
  void prove() {
    var mended = jdbc.sql(MEND).update();
    if (mended > 0) {
      LOG.warn("the kept counts of {} states differed from the standings and were mended", mended);
    }
    jdbc.sql(FOLD).update();
    var book = books.counted();
    jdbc.sql(
            """
            insert into monitoring.book_count (debts, last_debt) values (?, ?)
            on conflict (only_row) do update
              set debts = excluded.debts, last_debt = excluded.last_debt
            """)
        .params(book.debts(), book.lastDebt())
        .update();
  }
}
