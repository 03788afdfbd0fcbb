package evenkeel.bench;

import evenkeel.app.store.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// The physical limit of a deciding night on this machine: the same rows out of PostgreSQL in the
/// order of debts, and the same results back in, with nothing in between. Two sessions, as the
/// night has.
final class Limit {

  private static final int SESSIONS = 2;

  /// What the night reads, each query in halves by debt or party.
  private static final List<String> OUT =
      List.of(
          """
          select d.id, d.account_id, a.account_ref, d.financial_year
            from accounts.debt d join accounts.account a on a.id = d.account_id
           where d.id between %1$d and %2$d order by d.id
          """,
          """
          select debt_id, amount_pence, charge_type, issued_on, effective_on from accounts.charge
           where debt_id between %1$d and %2$d order by debt_id
          """,
          """
          select debt_id, id, sequence, due_on, amount_pence, effective_on from accounts.instalment
           where debt_id between %1$d and %2$d order by debt_id
          """,
          """
          select d.id, l.party_id, l.valid_from, l.valid_to, l.named_on_bill
            from accounts.debt d join accounts.liability l on l.account_id = d.account_id
           where d.id between %1$d and %2$d order by d.id
          """,
          """
          select debt_id, amount_pence from ledger.leg
           where debt_id between %1$d and %2$d order by debt_id
          """,
          """
          select debt_id, instalment_id, amount_pence, effective_on from ledger.allocation
           where debt_id between %1$d and %2$d order by debt_id
          """,
          """
          select debt_id, id, kind, issued_on, pay_by, next_step_from, amount_pence, source
            from history.step where debt_id between %1$d and %2$d order by debt_id
          """,
          """
          select h.debt_id, h.account_id, h.party_id, h.id, h.kind, h.starts_on, h.ends_on, h.reason
            from history.hold h where h.id between %1$d and %2$d
          """,
          """
          select party_id, date_of_birth, date_of_death from people.party_version
           where party_id between %1$d and %2$d order by party_id
          """,
          """
          select party_id from people.party_address
           where party_id between %1$d and %2$d order by party_id
          """,
          """
          select party_id, kind from people.marker
           where party_id between %1$d and %2$d order by party_id
          """);

  private final DatabaseAddress address;
  private final Meter meter;

  Limit(DatabaseAddress address, Meter meter) {
    this.address = address;
    this.meter = meter;
  }

  /// How long so many rows took.
  record Moved(Meter.Took took, long rows) {}

  /// All that a night reads, out.
  Moved out() {
    var rows = new AtomicLong();
    var took = meter.time(() -> rows.set(inHalves(this::out)));
    return new Moved(took, rows.get());
  }

  /// The results of a night that has run, in again.
  Moved in(LocalDate evening) throws SQLException, IOException {
    var results = results(evening);
    var rows = new AtomicLong();
    var took = meter.time(() -> rows.set(inHalves(half -> in(results.get(half)))));
    return new Moved(took, rows.get());
  }

  private interface Half {
    long work(int half) throws SQLException, IOException;
  }

  private static long inHalves(Half half) {
    try (var workers = Executors.newFixedThreadPool(SESSIONS)) {
      var running = new ArrayList<Callable<Long>>();
      for (var i = 0; i < SESSIONS; i++) {
        var which = i;
        running.add(() -> half.work(which));
      }
      var rows = 0L;
      for (var done : workers.invokeAll(running)) {
        rows += done.get();
      }
      return rows;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private long out(int half) throws SQLException, IOException {
    try (var connection = BenchCouncil.asOwner(address)) {
      var rows = 0L;
      for (var query : OUT) {
        var middle = middle(connection, query);
        var halved =
            half == 0 ? query.formatted(0, middle) : query.formatted(middle + 1, Long.MAX_VALUE);
        rows +=
            copies(connection)
                .copyOut(
                    "copy (" + halved + ") to stdout with (format binary)",
                    OutputStream.nullOutputStream());
      }
      return rows;
    }
  }

  private static long middle(Connection connection, String query) throws SQLException {
    var table =
        query.contains("party_id between")
            ? "people.party"
            : query.contains("history.hold") ? "history.hold" : "accounts.debt";
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select coalesce(max(id), 0) / 2 from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  /// A half of the night's results, as bytes to copy in.
  private record Results(byte[] decisions, byte[] standings, long rows) {}

  private List<Results> results(LocalDate evening) throws SQLException, IOException {
    var halves = new ArrayList<Results>();
    try (var connection = BenchCouncil.asOwner(address);
        var statement = connection.createStatement()) {
      for (var table : List.of("decision", "standing")) {
        statement.execute(
            "create table monitoring.%1$s_again (like monitoring.%1$s including all)"
                .formatted(table));
      }
      for (var half = 0; half < SESSIONS; half++) {
        var decisions = new ByteArrayOutputStream();
        var standings = new ByteArrayOutputStream();
        var stored =
            copies(connection)
                .copyOut(
                    """
                    copy (select * from monitoring.decision where evening = '%s'
                       and debt_id %% 2 = %d order by id) to stdout
                    """
                        .formatted(evening, half),
                    decisions);
        var moved =
            copies(connection)
                .copyOut(
                    """
                    copy (select * from monitoring.standing where decided_on = '%s'
                       and debt_id %% 2 = %d order by debt_id) to stdout
                    """
                        .formatted(evening, half),
                    standings);
        halves.add(new Results(decisions.toByteArray(), standings.toByteArray(), stored + moved));
      }
    }
    return halves;
  }

  private long in(Results results) throws SQLException, IOException {
    try (var connection = BenchCouncil.asOwner(address)) {
      copyIn(connection, "monitoring.decision_again", results.decisions);
      copyIn(connection, "monitoring.standing_again", results.standings);
      return results.rows;
    }
  }

  private static void copyIn(Connection connection, String table, byte[] rows)
      throws SQLException, IOException {
    var copy = copies(connection).copyIn("copy " + table + " from stdin");
    copy.writeToCopy(rows, 0, rows.length);
    copy.endCopy();
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return new CopyManager(connection.unwrap(BaseConnection.class));
  }
}
