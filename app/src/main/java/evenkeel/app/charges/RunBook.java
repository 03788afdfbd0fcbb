package evenkeel.app.charges;

import evenkeel.app.store.CopyRows;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The book of runs: each is written once, with every share.
@Component
class RunBook {

  /// A run that is about to be kept.
  record Draft(
      Scope scope,
      String nodeName,
      String source,
      LocalDate issued,
      LocalDate served,
      @Nullable LocalDate due,
      @Nullable Long replaces,
      String preparedBy,
      String reason,
      String factsSha256,
      String lawVersion) {}

  private static final String SELECT =
      """
      select r.*, coalesce(a.act, 'prepared') as state, a.request_id
        from charges.run r
        left join lateral (
          select n.act, n.request_id from charges.run_act n
           where n.run_id = r.id order by n.id desc limit 1) a on true
      """;

  private final JdbcClient jdbc;
  private final DataSource database;
  private final JsonMapper json;

  RunBook(JdbcClient jdbc, DataSource database, JsonMapper json) {
    this.jdbc = jdbc;
    this.database = database;
    this.json = json;
  }

  /// Runs, the newest first.
  ///
  /// @param before the run to go on from; [Long#MAX_VALUE] for the first page
  List<Run> newest(long before, int limit) {
    return jdbc.sql(SELECT + " where r.id < ? order by r.id desc limit ?")
        .params(before, limit)
        .query(this::run)
        .list();
  }

  Optional<Run> find(long id) {
    return jdbc.sql(SELECT + " where r.id = ?").param(id).query(this::run).optional();
  }

  /// The run of the same facts, if it was made before.
  Optional<Long> same(Draft draft) {
    return jdbc.sql(
            """
            select id from charges.run
             where year = ? and basis = ? and part = ? and node_id = ? and issued_on = ?
               and facts_sha256 = ? and coalesce(replaces, 0) = ?
            """)
        .params(
            draft.scope().year(),
            draft.scope().basis().key(),
            draft.scope().part().key(),
            draft.scope().node(),
            draft.issued(),
            draft.factsSha256(),
            draft.replaces() == null ? 0L : draft.replaces())
        .query(Long.class)
        .optional();
  }

  /// The newest posted run for any dwelling of these nodes, of the same year and costs.
  Optional<Long> posted(Scope scope, java.util.Collection<String> units) {
    return jdbc.sql(
            """
            select max(r.id) from charges.run r
              join charges.run_act a on a.run_id = r.id and a.act = 'posted'
             where r.year = ? and r.basis = ? and r.part = ?
               and exists (select from charges.run_unit u
                            where u.run_id = r.id and u.unit_id = any(?))
            """)
        .params(scope.year(), scope.basis().key(), scope.part().key(), units.toArray(String[]::new))
        .query(Long.class)
        .optional();
  }

  /// Keeps a run with all its lines, shares and dwellings.
  long keep(Draft draft, Worked worked, List<Check> checks, YearFacts facts) {
    var run = head(draft, worked, checks, facts.begins());
    var connection = DataSourceUtils.getConnection(database);
    try {
      lines(run, worked, facts, connection);
      shares(run, worked, connection);
      dwellings(run, worked, connection);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
    return run;
  }

  private long head(Draft draft, Worked worked, List<Check> checks, LocalDate begins) {
    return jdbc.sql(
            """
            insert into charges.run (year, basis, part, node_id, node_name, source, issued_on,
              served_on, due_on, replaces, prepared_by, reason, facts_sha256, law_version, units,
              cost_pence, leaseholders_pence, council_pence, outside_pence, never_due_pence,
              lost_pence, capped_pence, due_pence, billed_pence, checks, holds, begins)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              ?::jsonb, ?, ?)
            returning id
            """)
        .params(columns(draft, worked, checks, begins))
        .query(Long.class)
        .single();
  }

  private List<@Nullable Object> columns(
      Draft draft, Worked worked, List<Check> checks, LocalDate begins) {
    return Arrays.asList(
        draft.scope().year(),
        draft.scope().basis().key(),
        draft.scope().part().key(),
        draft.scope().node(),
        draft.nodeName(),
        draft.source(),
        draft.issued(),
        draft.served(),
        draft.due(),
        draft.replaces(),
        draft.preparedBy(),
        draft.reason(),
        draft.factsSha256(),
        draft.lawVersion(),
        worked.dwellings().size(),
        worked.cost().pence(),
        worked.leaseholders().pence(),
        worked.council().pence(),
        worked.outside().pence(),
        worked.parts(evenkeel.core.lease.Parted::neverDue).pence(),
        worked.parts(evenkeel.core.lease.Parted::lost).pence(),
        worked.parts(evenkeel.core.lease.Parted::capped).pence(),
        worked.parts(evenkeel.core.lease.Parted::due).pence(),
        worked.billed().pence(),
        json.writeValueAsString(checks),
        checks.stream().filter(each -> each.answer() == Check.Answer.HOLDS).count(),
        begins);
  }

  private static void lines(
      long run, Worked worked, YearFacts facts, java.sql.Connection connection) {
    try (var rows =
        CopyRows.into(
            connection,
            "charges.run_line (run_id, line, cost_version_id, cost_id, node_id, node_name, head,"
                + " kind, incurred_on, amount_pence, weights, outside_pence, assisted,"
                + " consultation_id, consultation)")) {
      var number = 0;
      for (var line : worked.lines()) {
        var cost = line.cost();
        var node = facts.nodes().get(cost.node());
        rows.number(run).number(number++).number(cost.version()).text(cost.id()).text(cost.node());
        rows.text(node == null ? cost.node() : node.name()).text(cost.head()).text(cost.kind());
        rows.date(cost.incurred()).number(cost.net().pence()).number(line.weights());
        rows.number(line.outside().pence()).text(String.valueOf(cost.assisted()));
        rows.text(cost.consultation()).text(consultation(worked, line)).end();
      }
    }
  }

  private static @Nullable String consultation(Worked worked, Worked.Line line) {
    var found = worked.bounds().consulted(line.cost());
    return found == null
        ? null
        : switch (found.standing()) {
          case COMPLETE -> "complete";
          case DISPENSED -> "dispensed with by the tribunal";
          case INCOMPLETE, CANNOT_TELL -> String.join("; ", found.why());
        };
  }

  private static void shares(long run, Worked worked, java.sql.Connection connection) {
    try (var rows =
        CopyRows.into(
            connection,
            "charges.run_share (run_id, line, unit_id, weight, share_pence, never_due_pence,"
                + " lost_pence, capped_pence, due_pence, because, clause)")) {
      for (var dwelling : worked.dwellings()) {
        for (var share : dwelling.shares()) {
          rows.number(run).number(share.line()).text(dwelling.unit().id()).number(share.weight());
          rows.number(share.share().pence());
          var told = share.told();
          if (told == null) {
            // The council's own: nobody is asked for it.
            rows.number(share.share().pence()).number(0).number(0).number(0);
            rows.text("the council holds the dwelling");
          } else {
            var parted = told.parted();
            rows.number(parted.neverDue().pence()).number(parted.lost().pence());
            rows.number(parted.capped().pence()).number(parted.due().pence());
            rows.text(told.because());
          }
          rows.text(share.clause()).end();
        }
      }
    }
  }

  private static void dwellings(long run, Worked worked, java.sql.Connection connection) {
    try (var rows =
        CopyRows.into(
            connection,
            "charges.run_unit (run_id, unit_id, lease_id, account_id, account_ref, share_pence,"
                + " due_pence, billed_pence)")) {
      for (var each : worked.dwellings()) {
        var holder = each.holder();
        rows.number(run).text(each.unit().id()).text(each.unit().lease());
        rows.number(holder == null ? null : (Long) holder.account());
        rows.text(holder == null ? null : holder.reference()).number(each.share().pence());
        rows.number(each.due().pence()).number(each.billed().pence()).end();
      }
    }
  }

  /// What posting a run moves on accounts: debits and credits, each by its size.
  Money moved(long run) {
    return Money.ofPence(
        jdbc.sql(
                """
                select coalesce(sum(abs(due_pence - billed_pence)), 0) from charges.run_unit
                 where run_id = ? and account_id is not null
                """)
            .param(run)
            .query(Long.class)
            .single());
  }

  /// Writes what became of a run.
  void act(long run, String act, @Nullable Long request, String actor, String reason) {
    jdbc.sql(
            """
            insert into charges.run_act (run_id, act, request_id, actor, reason)
            values (?, ?, ?, ?, ?)
            """)
        .params(Arrays.asList(run, act, request, actor, reason))
        .update();
  }

  /// Lets nobody else act on a run until the transaction ends.
  void lock(long run) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('charge run'), ?)")
        .param(Math.toIntExact(run))
        .query(String.class)
        .optional();
  }

  private Run run(ResultSet row, int number) throws SQLException {
    var scope =
        new Scope(
            row.getInt("year"),
            Scope.Basis.valueOf(row.getString("basis").toUpperCase(java.util.Locale.ROOT)),
            Scope.Part.valueOf(row.getString("part").toUpperCase(java.util.Locale.ROOT)),
            row.getString("node_id"));
    var begins = row.getObject("begins", LocalDate.class);
    return new Run(
        row.getLong("id"),
        scope,
        row.getString("node_name"),
        row.getString("source"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("served_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        begins == null ? scope.begins(null) : begins,
        row.getObject("replaces", Long.class),
        row.getString("prepared_by"),
        row.getString("reason"),
        row.getString("facts_sha256"),
        row.getInt("units"),
        pence(row, "cost"),
        pence(row, "leaseholders"),
        pence(row, "council"),
        pence(row, "outside"),
        pence(row, "never_due"),
        pence(row, "lost"),
        pence(row, "capped"),
        pence(row, "due"),
        pence(row, "billed"),
        List.of(json.readValue(row.getString("checks"), Check[].class)),
        row.getString("state"),
        row.getObject("request_id", Long.class),
        row.getObject("recorded_at", OffsetDateTime.class));
  }

  private static Money pence(ResultSet row, String column) throws SQLException {
    return Money.ofPence(row.getLong(column + "_pence"));
  }
}
