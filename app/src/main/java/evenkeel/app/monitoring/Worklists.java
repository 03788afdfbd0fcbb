package evenkeel.app.monitoring;

import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import evenkeel.core.work.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to lists of work.
@Service
public class Worklists {

  private static final int MOST_ROWS = 1_000;

  private final JdbcClient jdbc;

  Worklists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A page of a worklist, in its order.
  public List<Standings.Standing> page(WorkFilter filter, WorkFilter.After after, int limit) {
    if (limit > MOST_ROWS) {
      throw new IllegalArgumentException("at most " + MOST_ROWS + " rows a page, found " + limit);
    }
    var sql = new WorkSql(filter);
    return jdbc.sql(sql.page(after, limit)).params(sql.values()).query(Standings::read).list();
  }

  /// How the debts of a worklist are spread over the five states, beside those of the whole
  /// council.
  ///
  /// @param listed debts of the list in each state, all five always present
  /// @param council debts of the whole council in each state, likewise
  public record Tally(Map<State, Long> listed, Map<State, Long> council) {}

  /// Counts both at one moment: a worklist shows them on every view.
  ///
  /// @param filter of any state
  public Tally tally(WorkFilter filter) {
    var sql = new WorkSql(filter);
    var listed = Standings.none();
    var council = Standings.none();
    jdbc.sql(sql.tally())
        .params(sql.values())
        .query(
            row -> {
              (row.getBoolean("council") ? council : listed)
                  .put(Standings.state(row), row.getLong("debts"));
            });
    return new Tally(listed, council);
  }

  /// How many debts a filter leaves out because their accounts are shut to whoever asks.
  public long countShut(WorkFilter filter) {
    if (filter.without().isEmpty()) {
      return 0;
    }
    var sql = new WorkSql(filter);
    return jdbc.sql("select count(*) from monitoring.standing s where " + sql.shut())
        .params(sql.values())
        .query(Long.class)
        .single();
  }

  /// What a portfolio holds.
  ///
  /// @param debts every one
  /// @param action those that need somebody
  /// @param overduePence of those that need somebody
  /// @param oldest since when the oldest has needed somebody; null when none does
  public record Held(
      long portfolio, long debts, long action, long overduePence, @Nullable LocalDate oldest) {}

  /// What each portfolio holds; what is nobody's has the number 0.
  ///
  /// @param without accounts that are shut to whoever asks
  public List<Held> held(Set<Long> without) {
    return jdbc.sql(
            """
            select portfolio_id as portfolio, count(*) as debts,
                   count(*) filter (where state = 'action') as action,
                   coalesce(sum(overdue_pence) filter (where state = 'action'), 0)
                     as overdue_pence,
                   min(needed_since) as oldest
              from monitoring.standing where account_id <> all (?::bigint[])
             group by portfolio_id order by portfolio_id
            """)
        .param(without.toArray(Long[]::new))
        .query(Held.class)
        .list();
  }

  /// Work of one kind that has waited about as long.
  ///
  /// @param step the step that is next, blank when none is
  /// @param ward of its property, blank where it is not known or must not be told
  /// @param account an account that the question set apart, 0 for all others together
  public record Backlog(
      long portfolio,
      DebtType type,
      String step,
      String ward,
      Waiting waiting,
      long account,
      long debts,
      long overduePence) {}

  /// What needs somebody, by how long it has.
  ///
  /// @param since of each band but the first the last evening since which work is in it
  /// @param apart accounts to count each by itself
  /// @param without accounts to leave out
  public List<Backlog> backlog(Map<Waiting, LocalDate> since, Set<Long> apart, Set<Long> without) {
    return jdbc.sql(
            """
            select s.portfolio_id, s.debt_type, coalesce(s.step, '') as step, s.ward,
                   case when s.needed_since <= :over20 then 'OVER_20'
                        when s.needed_since <= :over10 then 'UP_TO_20'
                        when s.needed_since <= :over5 then 'UP_TO_10' else 'UP_TO_5' end as waiting,
                   case when s.account_id = any (:apart::bigint[]) then s.account_id else 0 end
                     as account,
                   count(*) as debts, sum(s.overdue_pence) as overdue_pence
              from monitoring.standing s
             where s.needed_since is not null and s.account_id <> all (:without::bigint[])
             group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
            """)
        .param("over20", day(since, Waiting.OVER_20))
        .param("over10", day(since, Waiting.UP_TO_20))
        .param("over5", day(since, Waiting.UP_TO_10))
        .param("apart", apart.toArray(Long[]::new))
        .param("without", without.toArray(Long[]::new))
        .query(
            (row, _) ->
                new Backlog(
                    row.getLong("portfolio_id"),
                    DebtType.of(row.getString("debt_type")).orElse(DebtType.SUNDRY),
                    row.getString("step"),
                    row.getString("ward"),
                    Waiting.valueOf(row.getString("waiting")),
                    row.getLong("account"),
                    row.getLong("debts"),
                    row.getLong("overdue_pence")))
        .list();
  }

  private static LocalDate day(Map<Waiting, LocalDate> since, Waiting band) {
    return Objects.requireNonNull(since.get(band), "each band begins somewhere");
  }
}
