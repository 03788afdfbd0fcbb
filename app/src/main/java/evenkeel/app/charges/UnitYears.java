package evenkeel.app.charges;

import evenkeel.app.policy.Lawbook;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Weight;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The trace of a leaseholder's year: every penny back through its weight and node to the cost, the
/// clause that asks for it and the consultation about it.
@Service
public class UnitYears {

  private static final int MOST_LINES = 2_000;
  private static final int MOST_YEARS = 100;

  /// A year of which an account has a run.
  ///
  /// @param corrected when a run that replaced another was posted, null for never
  public record Year(int year, @Nullable LocalDate corrected) {}

  /// A dwelling's share of one cost.
  ///
  /// @param supplier blank where not on file
  /// @param gross before what came back
  /// @param incurred null where nothing tells
  /// @param clause of the lease, null where none is on file
  /// @param consultation what is on file of it, null where there is none
  /// @param because why any of it is not due, blank where all is
  /// @param notices of the cost, as they are on file now
  public record Line(
      String cost,
      String node,
      String head,
      String kind,
      String supplier,
      String invoice,
      @Nullable LocalDate received,
      @Nullable LocalDate paid,
      @Nullable LocalDate incurred,
      Money gross,
      Money recovered,
      Money net,
      int weight,
      long weights,
      Money share,
      Money neverDue,
      Money lost,
      Money capped,
      Money due,
      String because,
      @Nullable String clause,
      @Nullable String consultationId,
      @Nullable String consultation,
      List<Notice> notices) {

    public Line {
      notices = List.copyOf(notices);
    }

    /// What a notice in time keeps of what this run counts as lost: it was not on file when the run
    /// was made, and running the year again counts it.
    public Money saved() {
      return notices.stream()
          .map(notice -> notice.keeps().min(lost.plus(due)).minus(due).orZero())
          .max(Comparator.naturalOrder())
          .orElse(Money.ZERO);
    }
  }

  /// That the leaseholder was told in writing that the cost was incurred.
  ///
  /// @param figure that it states for the whole cost, null where it is not on file
  /// @param keeps what it keeps of the dwelling's share from being lost; nothing where it came too
  ///   late
  public record Notice(LocalDate given, @Nullable Money figure, Money keeps) {}

  /// What a run says of the dwellings of an account.
  ///
  /// @param billed what was asked for already when it was made
  /// @param changed head by head against the posted run before it, empty where there is none
  public record Part(
      Run run, List<String> units, List<Line> lines, Money billed, List<Change> changed) {

    public Part {
      units = List.copyOf(units);
      lines = List.copyOf(lines);
      changed = List.copyOf(changed);
    }

    /// What is due of all shares.
    public Money due() {
      return Money.sum(lines.stream().map(Line::due).toList());
    }

    /// All shares.
    public Money share() {
      return Money.sum(lines.stream().map(Line::share).toList());
    }
  }

  /// A head of charge before and after a correction.
  public record Change(String head, Money before, Money after) {}

  private final JdbcClient jdbc;
  private final RunBook runs;
  private final CostNoticeBook notices;
  private final Lawbook lawbook;

  UnitYears(JdbcClient jdbc, RunBook runs, CostNoticeBook notices, Lawbook lawbook) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.notices = notices;
    this.lawbook = lawbook;
  }

  /// The years of an account, the newest first.
  public List<Year> years(long account) {
    return jdbc.sql(
            """
            select r.year,
                   max(a.at::date) filter (where r.replaces is not null and a.act = 'posted')
                     as corrected
              from charges.run_unit u
              join charges.run r on r.id = u.run_id
              left join charges.run_act a on a.run_id = r.id
             where u.account_id = ?
             group by r.year order by r.year desc limit ?
            """)
        .params(account, MOST_YEARS)
        .query(
            (row, _) -> new Year(row.getInt("year"), row.getObject("corrected", LocalDate.class)))
        .list();
  }

  /// What the runs of a year say of an account: of each kind the newest that was posted, or the
  /// newest where none was.
  public List<Part> of(long account, int year) {
    return jdbc
        .sql(
            """
            select distinct on (r.basis, r.part) r.id
              from charges.run_unit u
              join charges.run r on r.id = u.run_id
             where u.account_id = ? and r.year = ?
             order by r.basis, r.part,
                      exists (select from charges.run_act a
                               where a.run_id = r.id and a.act = 'posted') desc,
                      r.id desc
            """)
        .params(account, year)
        .query(Long.class)
        .list()
        .stream()
        .map(run -> part(account, runs.find(run).orElseThrow()))
        .sorted(
            Comparator.comparing((Part part) -> part.run().scope().part())
                .thenComparing(part -> part.run().scope().basis()))
        .toList();
  }

  /// What has gone into and out of the sinking funds of an account's nodes up to the end of a year,
  /// by kind: `opening`, `contribution`, `interest`, `spent`. Empty where there is no fund.
  public Map<String, Money> funds(long account, int year) {
    var found = new LinkedHashMap<String, Money>();
    jdbc.sql(
            """
            select f.kind, sum(f.amount) as pence from charges.funds f
             where left(f.financial_year, 4)::int <= :year
               and (f.source, f.node_id) in (
                 select r.source, l.node_id from charges.run_unit u
                   join charges.run r on r.id = u.run_id
                   join charges.run_share s on s.run_id = u.run_id and s.unit_id = u.unit_id
                   join charges.run_line l on l.run_id = s.run_id and l.line = s.line
                  where u.account_id = :account)
             group by f.kind order by f.kind = 'spent', f.kind <> 'opening', f.kind
            """)
        .param("year", year)
        .param("account", account)
        .query(
            row -> {
              found.put(row.getString("kind"), Money.ofPence(row.getLong("pence")));
            });
    return found;
  }

  private Part part(long account, Run run) {
    var lines = lines(account, run);
    var before = before(account, run);
    return new Part(
        run,
        jdbc.sql("select unit_id from charges.run_unit where run_id = ? and account_id = ?")
            .params(run.id(), account)
            .query(String.class)
            .list(),
        lines,
        Money.ofPence(
            jdbc.sql(
                    """
                    select coalesce(sum(billed_pence), 0) from charges.run_unit
                     where run_id = ? and account_id = ?
                    """)
                .params(run.id(), account)
                .query(Long.class)
                .single()),
        before == null
            ? List.of()
            : changes(lines(account, runs.find(before).orElseThrow()), lines));
  }

  /// The posted run before this one, of the same kind.
  @Nullable Long before(long account, Run run) {
    return jdbc.sql(
            """
            select max(r.id) from charges.run_unit u
              join charges.run r on r.id = u.run_id
              join charges.run_act a on a.run_id = r.id and a.act = 'posted'
             where u.account_id = ? and r.year = ? and r.basis = ? and r.part = ? and r.id < ?
            """)
        .params(
            account,
            run.scope().year(),
            run.scope().basis().key(),
            run.scope().part().key(),
            run.id())
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  private static List<Change> changes(List<Line> before, List<Line> after) {
    var heads = new LinkedHashMap<String, Money[]>();
    before.forEach(line -> add(heads, line, 0));
    after.forEach(line -> add(heads, line, 1));
    var changes = new ArrayList<Change>();
    for (Map.Entry<String, Money[]> head : heads.entrySet()) {
      var sums = head.getValue();
      changes.add(new Change(head.getKey(), sums[0], sums[1]));
    }
    return changes;
  }

  private static void add(Map<String, Money[]> heads, Line line, int at) {
    var sums = heads.computeIfAbsent(line.head(), _ -> new Money[] {Money.ZERO, Money.ZERO});
    sums[at] = sums[at].plus(line.due());
  }

  /// What a run says of an account, in the order of the tree.
  List<Line> lines(long account, Run run) {
    var told = told(account, run);
    var law = lawbook.on(run.issued());
    var months =
        law.has(LeaseRules.MONTHS_FOR_NOTICE) ? law.value(LeaseRules.MONTHS_FOR_NOTICE) : 0;
    return jdbc.sql(
            """
            select l.*, u.lease_id, s.weight, s.share_pence, s.never_due_pence, s.lost_pence,
                   s.capped_pence, s.due_pence, s.because, s.clause, c.supplier, c.invoice_number,
                   c.invoice_received_on, c.paid_on, c.amount, c.recovered
              from charges.run_unit u
              join charges.run_share s on s.run_id = u.run_id and s.unit_id = u.unit_id
              join charges.run_line l on l.run_id = s.run_id and l.line = s.line
              join charges.costs_version c on c.id = l.cost_version_id
             where u.run_id = ? and u.account_id = ?
             order by l.node_id, l.head, l.incurred_on, l.cost_id limit ?
            """)
        .params(run.id(), account, MOST_LINES)
        .query(
            (row, _) -> line(row, told.getOrDefault(row.getString("cost_id"), List.of()), months))
        .list();
  }

  /// The notices of an account's costs, as they are on file now.
  private Map<String, List<YearFacts.Noticed>> told(long account, Run run) {
    return notices.ofCosts(
        run.source(),
        jdbc.sql(
                """
                select distinct l.cost_id
                  from charges.run_unit u
                  join charges.run_share s on s.run_id = u.run_id and s.unit_id = u.unit_id
                  join charges.run_line l on l.run_id = s.run_id and l.line = s.line
                 where u.run_id = ? and u.account_id = ?
                """)
            .params(run.id(), account)
            .query(String.class)
            .list());
  }

  private static List<Notice> notices(ResultSet row, List<YearFacts.Noticed> told, int months)
      throws SQLException {
    var lease = row.getString("lease_id");
    var incurred = row.getObject("incurred_on", LocalDate.class);
    if (lease == null || row.getLong("weights") == 0) {
      return List.of();
    }
    var weight = new Weight(row.getInt("weight"), row.getLong("weights"));
    return told.stream()
        .filter(each -> each.told(lease))
        .map(each -> new Notice(each.on(), each.figure(), weight.of(each.keeps(incurred, months))))
        .toList();
  }

  private static Line line(ResultSet row, List<YearFacts.Noticed> told, int months)
      throws SQLException {
    return new Line(
        row.getString("cost_id"),
        row.getString("node_name"),
        row.getString("head"),
        row.getString("kind"),
        text(row, "supplier"),
        text(row, "invoice_number"),
        row.getObject("invoice_received_on", LocalDate.class),
        row.getObject("paid_on", LocalDate.class),
        row.getObject("incurred_on", LocalDate.class),
        Money.ofPence(row.getLong("amount")),
        Money.ofPence(row.getLong("recovered")),
        Money.ofPence(row.getLong("amount_pence")),
        row.getInt("weight"),
        row.getLong("weights"),
        Money.ofPence(row.getLong("share_pence")),
        Money.ofPence(row.getLong("never_due_pence")),
        Money.ofPence(row.getLong("lost_pence")),
        Money.ofPence(row.getLong("capped_pence")),
        Money.ofPence(row.getLong("due_pence")),
        row.getString("because"),
        row.getString("clause"),
        row.getString("consultation_id"),
        row.getString("consultation"),
        notices(row, told, months));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }
}
