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

  /// A table that the night reads, with the columns it reads, in the order of a key.
  private record Read(String table, String key, String columns) {

    String half(int half, long middle) {
      return "select %1$s, %2$s from %3$s where %1$s %4$s %5$d order by %1$s"
          .formatted(key, columns, table, half == 0 ? "<=" : ">", middle);
    }
  }

  /// What the night reads. Legs are moved row by row here, though the night has PostgreSQL add them
  /// up: they are the facts that it needs.
  private static final List<Read> OUT =
      List.of(
          new Read("accounts.debt", "id", "account_id, financial_year, part"),
          new Read(
              "accounts.charge",
              "debt_id",
              "id, amount_pence, charge_type, issued_on, effective_on"),
          new Read(
              "accounts.instalment", "debt_id", "id, sequence, due_on, amount_pence, effective_on"),
          new Read("accounts.charge_withdrawn", "charge_id", "effective_on"),
          new Read("accounts.instalment_withdrawn", "instalment_id", "effective_on"),
          new Read("accounts.account", "id", "account_ref, debt_type"),
          new Read("accounts.account_version", "account_id", "property_id"),
          new Read(
              "accounts.property_version",
              "property_id",
              "postcode, usrn, estate_code, block_code, ward"),
          new Read(
              "accounts.overpayment_version",
              "account_id",
              "invoice_no, notified_on, recovery_route, effective_on"),
          new Read(
              "accounts.overpayment_liability",
              "account_id",
              "invoice_no, party_id, amount_pence, chosen, notified_on, appeal_open,"
                  + " appeal_decided_on, effective_on"),
          new Read(
              "accounts.liability",
              "account_id",
              "id, party_id, valid_from, valid_to, named_on_bill, role"),
          new Read("accounts.joint_notice", "account_id", "party_id, served_on"),
          new Read("ledger.leg", "debt_id", "amount_pence, effective_on"),
          new Read("ledger.allocation", "debt_id", "instalment_id, amount_pence, effective_on"),
          new Read(
              "history.step",
              "debt_id",
              "id, kind, issued_on, pay_by, next_step_from, amount_pence, source"),
          new Read("history.step_party", "step_id", "party_id"),
          new Read("history.claim_reply", "debt_id", "kind, on_day"),
          new Read("history.plan", "debt_id", "id, agreed_on"),
          new Read("history.plan_instalment", "plan_id", "due_on, amount_pence"),
          new Read(
              "history.hold",
              "id",
              "debt_id, account_id, party_id, kind, starts_on, ends_on, amount_pence, reason"),
          new Read("history.hold_lifted", "hold_id", "lifted_on"),
          new Read(
              "people.party_version",
              "party_id",
              "date_of_birth, date_of_death, party_type, effective_on"),
          new Read("people.party_address", "party_id", "id, address_type, valid_from, valid_to"),
          new Read("people.marker", "party_id", "kind, starts_on"));

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
      for (var read : OUT) {
        rows +=
            copies(connection)
                .copyOut(
                    "copy (%s) to stdout with (format binary)"
                        .formatted(read.half(half, middle(connection, read))),
                    OutputStream.nullOutputStream());
      }
      return rows;
    }
  }

  private static long middle(Connection connection, Read read) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(max(%s), 0) / 2 from %s".formatted(read.key(), read.table()))) {
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
