package evenkeel.app.monitoring;

import evenkeel.app.accounts.Debts;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to where each debt stands now.
@Service
public class Standings {

  private static final int MOST_ROWS = 1_000;

  static final String COLUMNS =
      """
      select s.debt_id, s.account_id, s.account_ref, s.debt_type, s.decision_id, s.state, s.answer,
             s.step, s.reason_code, s.balance_pence, s.overdue_pence, s.oldest_due,
             greatest(s.look_again, (select max(evening) + 1 from monitoring.night_count))
               as look_again, s.rank, s.decided_on, s.portfolio_id, s.needed_since,
             d.because -> 0 ->> 'text' as because, d.issue_on, d.wait_until, d.question
        from monitoring.standing s join monitoring.decision d on d.id = s.decision_id
      """;

  private final JdbcClient jdbc;
  private final Debts books;
  private final StateCounts counts;

  Standings(JdbcClient jdbc, Debts books, StateCounts counts) {
    this.jdbc = jdbc;
    this.books = books;
    this.counts = counts;
  }

  /// Where one debt stands.
  ///
  /// @param debtType whose law and path it follows
  /// @param answer take, refer, faulted, wait, stopped, on_plan or nothing_due
  /// @param because the reason that decided, as a sentence
  /// @param issueOn when the notice proposed would be posted
  /// @param waitUntil the first evening on which the next step may be considered
  /// @param question what an officer must answer
  /// @param portfolio in which portfolio it is; 0 for nobody's
  /// @param neededSince the first evening of this answer; null when the debt needs nobody
  public record Standing(
      long debt,
      long account,
      String accountRef,
      DebtType debtType,
      long decision,
      State state,
      String answer,
      @Nullable String step,
      String reasonCode,
      long balancePence,
      long overduePence,
      @Nullable LocalDate oldestDue,
      LocalDate lookAgain,
      long rank,
      LocalDate decidedOn,
      String because,
      @Nullable LocalDate issueOn,
      @Nullable LocalDate waitUntil,
      @Nullable String question,
      long portfolio,
      @Nullable LocalDate neededSince) {

    /// What happens next, in a phrase for a list.
    public String nextAction() {
      return switch (state) {
        case ACTION ->
            step == null || answer.equals(Verdict.FAULTED)
                ? "Look at the records"
                : (answer.equals("refer") ? "Decide: " : "Send: ") + words(step);
        case WAITING -> "Wait";
        case HOLD -> "On hold";
        case ON_PLAN -> "Plan on track";
        case NOTHING_DUE -> "Nothing due";
      };
    }

    private static String words(String step) {
      return evenkeel.core.recovery.StepKind.valueOf(step.toUpperCase(Locale.ROOT)).title();
    }
  }

  /// How the debts are spread: the five states, whose sum is every debt decided.
  ///
  /// @param debts how many debts stand in each state, all five always present
  /// @param undecided debts that arrived since the last night
  public record Spread(Map<State, Long> debts, long undecided) {

    public long sum() {
      return debts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public Optional<Standing> ofDebt(long debt) {
    return jdbc.sql(COLUMNS + "where s.debt_id = ?").param(debt).query(Standings::read).optional();
  }

  /// An account's debts, newest number first.
  public List<Standing> ofAccount(long account) {
    return jdbc.sql(COLUMNS + "where s.account_id = ? order by s.debt_id desc")
        .param(account)
        .query(Standings::read)
        .list();
  }

  /// The debts of these accounts, in one query.
  public List<Standing> ofAccounts(Collection<Long> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : jdbc.sql(
                COLUMNS + "where s.account_id in (:accounts) order by s.debt_id desc limit :limit")
            .param("accounts", Set.copyOf(accounts))
            .param("limit", MOST_ROWS)
            .query(Standings::read)
            .list();
  }

  static Map<State, Long> none() {
    var debts = new EnumMap<State, Long>(State.class);
    for (var state : State.values()) {
      debts.put(state, 0L);
    }
    return debts;
  }

  /// The five states of the whole council, counted afresh. Their sum is the number of debts: a page
  /// proves it.
  public Spread spread() {
    var debts = none();
    jdbc.sql("select state, count(*) as debts from monitoring.standing group by state")
        .query(
            row -> {
              debts.put(state(row), row.getLong("debts"));
            });
    var decided = debts.values().stream().mapToLong(Long::longValue).sum();
    return new Spread(debts, books.count() - decided);
  }

  /// A line of the evening's count.
  public record Line(State state, String answer, String step, long debts, long balancePence) {}

  /// Keeps the evening's counts, for the morning report and every later comparison.
  @Transactional
  public void keepCounts(LocalDate evening) {
    counts.prove();
    jdbc.sql("delete from monitoring.night_count where evening = ?").param(evening).update();
    jdbc.sql(
            """
            insert into monitoring.night_count (evening, state, answer, step, debts, balance_pence)
            select ?, state, answer, coalesce(step, ''), count(*), sum(balance_pence)
              from monitoring.standing group by state, answer, coalesce(step, '')
            """)
        .param(evening)
        .update();
  }

  /// The counts kept of an evening; empty when no night closed it.
  public List<Line> counts(LocalDate evening) {
    return jdbc.sql(
            """
            select state, answer, step, debts, balance_pence from monitoring.night_count
             where evening = ? order by state, answer, step
            """)
        .param(evening)
        .query(
            (row, _) ->
                new Line(
                    state(row),
                    row.getString("answer"),
                    row.getString("step"),
                    row.getLong("debts"),
                    row.getLong("balance_pence")))
        .list();
  }

  static State state(ResultSet row) throws SQLException {
    return state(row.getString("state"));
  }

  static State state(String key) {
    return State.valueOf(key.toUpperCase(Locale.ROOT));
  }

  static Standing read(ResultSet row, int number) throws SQLException {
    return new Standing(
        row.getLong("debt_id"),
        row.getLong("account_id"),
        row.getString("account_ref"),
        DebtType.of(row.getString("debt_type")).orElseThrow(),
        row.getLong("decision_id"),
        state(row),
        row.getString("answer"),
        row.getString("step"),
        row.getString("reason_code"),
        row.getLong("balance_pence"),
        row.getLong("overdue_pence"),
        row.getObject("oldest_due", LocalDate.class),
        row.getObject("look_again", LocalDate.class),
        row.getLong("rank"),
        row.getObject("decided_on", LocalDate.class),
        row.getString("because"),
        row.getObject("issue_on", LocalDate.class),
        row.getObject("wait_until", LocalDate.class),
        row.getString("question"),
        row.getLong("portfolio_id"),
        row.getObject("needed_since", LocalDate.class));
  }
}
