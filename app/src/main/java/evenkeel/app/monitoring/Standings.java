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

  private static final String COLUMNS =
      """
      select s.debt_id, s.account_id, s.account_ref, s.debt_type, s.decision_id, s.state, s.answer,
             s.step, s.reason_code, s.balance_pence, s.overdue_pence, s.oldest_due, s.look_again,
             s.rank, s.decided_on, d.because -> 0 ->> 'text' as because, d.issue_on, d.wait_until,
             d.question
        from monitoring.standing s join monitoring.decision d on d.id = s.decision_id
      """;

  private final JdbcClient jdbc;
  private final Debts books;

  Standings(JdbcClient jdbc, Debts books) {
    this.jdbc = jdbc;
    this.books = books;
  }

  /// Where one debt stands.
  ///
  /// @param debtType whose law and path it follows
  /// @param answer take, refer, faulted, wait, stopped, on_plan or nothing_due
  /// @param because the reason that decided, as a sentence
  /// @param issueOn when the notice proposed would be posted
  /// @param waitUntil the first evening on which the next step may be considered
  /// @param question what an officer must answer
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
      @Nullable String question) {

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

  /// Which standings a worklist shows; a null narrows nothing.
  ///
  /// @param type the type of debt
  /// @param portfolio endings of the account's number that an officer looks after, empty for all
  /// @param without accounts that are shut to whoever asks
  public record Filter(
      @Nullable DebtType type,
      @Nullable State state,
      @Nullable String answer,
      @Nullable String step,
      @Nullable String reasonCode,
      List<String> portfolio,
      Set<Long> without) {

    public static final Filter ALL = new Filter(null, null, null, null, null, List.of(), Set.of());

    public Filter {
      portfolio = List.copyOf(portfolio);
      without = Set.copyOf(without);
    }
  }

  /// Where a page of the worklist goes on: after this rank and debt.
  public record After(long rank, long debt) {

    public static final After START = new After(Long.MAX_VALUE, 0);
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

  /// A page of the worklist: highest rank first.
  public List<Standing> worklist(Filter filter, After after, int limit) {
    if (limit > MOST_ROWS) {
      throw new IllegalArgumentException("at most " + MOST_ROWS + " rows a page, found " + limit);
    }
    return jdbc.sql(
            COLUMNS
                + where(filter)
                + """
                   and s.rank <= :rank and (s.rank < :rank or s.debt_id > :debt)
                 order by s.rank desc, s.debt_id limit :limit
                """)
        .params(values(filter))
        .param("rank", after.rank())
        .param("debt", after.debt())
        .param("limit", limit)
        .query(Standings::read)
        .list();
  }

  /// How the debts of a worklist are spread over the five states, beside those of the whole
  /// council.
  ///
  /// @param listed debts of the list in each state, all five always present
  /// @param council debts of the whole council in each state, likewise
  public record Tally(Map<State, Long> listed, Map<State, Long> council) {}

  /// Counts both in one pass over one index: a worklist shows them on every view.
  ///
  /// @param type the type of debt, null for all
  /// @param portfolio endings of the account's number, empty for all
  /// @param without accounts that are shut to whoever asks
  public Tally tally(@Nullable DebtType type, List<String> portfolio, Set<Long> without) {
    var filter = new Filter(type, null, null, null, null, portfolio, without);
    var listed = none();
    var council = none();
    jdbc.sql(
            "select s.state, count(*) as council, count(*) filter (%s) as listed"
                    .formatted(where(filter))
                + " from monitoring.standing s group by s.state")
        .params(values(filter))
        .query(
            row -> {
              listed.put(state(row), row.getLong("listed"));
              council.put(state(row), row.getLong("council"));
            });
    return new Tally(listed, council);
  }

  /// How many debts a filter leaves out because their accounts are shut to whoever asks.
  public long countShut(Filter filter) {
    return filter.without().isEmpty()
        ? 0
        : jdbc.sql("select count(*) from monitoring.standing s " + where(filter, "in"))
            .params(values(filter))
            .query(Long.class)
            .single();
  }

  private static Map<State, Long> none() {
    var debts = new EnumMap<State, Long>(State.class);
    for (var state : State.values()) {
      debts.put(state, 0L);
    }
    return debts;
  }

  /// The five states of the whole council. Their sum is the number of debts: a page proves it.
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

  private static String where(Filter filter) {
    return where(filter, "not in");
  }

  /// @param shut whether the accounts that are shut are left out or looked for: `not in` or `in`
  private static String where(Filter filter, String shut) {
    var where = new StringBuilder("where true");
    if (filter.type() != null) {
      where.append(" and s.debt_type = :type");
    }
    if (filter.state() != null) {
      where.append(" and s.state = :state");
    }
    if (filter.answer() != null) {
      where.append(" and s.answer = :answer");
    }
    if (filter.step() != null) {
      where.append(" and s.step = :step");
    }
    if (filter.reasonCode() != null) {
      where.append(" and s.reason_code = :reason");
    }
    if (!filter.portfolio().isEmpty()) {
      where.append(" and s.account_ref like any (array[:portfolio])");
    }
    if (!filter.without().isEmpty()) {
      where.append(" and s.account_id ").append(shut).append(" (:without)");
    }
    return where.append('\n').toString();
  }

  private static Map<String, Object> values(Filter filter) {
    var values = new java.util.HashMap<String, Object>();
    if (filter.type() != null) {
      values.put("type", filter.type().key());
    }
    if (filter.state() != null) {
      values.put("state", Verdict.key(filter.state()));
    }
    putIfKnown(values, "answer", filter.answer());
    putIfKnown(values, "step", filter.step());
    putIfKnown(values, "reason", filter.reasonCode());
    if (!filter.portfolio().isEmpty()) {
      values.put("portfolio", filter.portfolio().stream().map(end -> "%" + end).toList());
    }
    if (!filter.without().isEmpty()) {
      values.put("without", filter.without());
    }
    return values;
  }

  private static void putIfKnown(Map<String, Object> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private static State state(ResultSet row) throws SQLException {
    return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
  }

  private static Standing read(ResultSet row, int number) throws SQLException {
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
        row.getString("question"));
  }
}
