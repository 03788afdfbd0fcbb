package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Councils;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A process that loads files is killed at points chosen by a seed; loaded again, every table is as
/// if nothing had happened, generated numbers and clock times aside. `-Devenkeel.kills=20` kills it
/// oftener.
class KillTest {

  private static final int KILLS = Integer.getInteger("evenkeel.kills", 2);
  private static final long SEED = 20_261_120L;

  /// What is compared: everything that the files say, without our numbers.
  private static final Map<String, String> TABLES = tables();

  @TempDir private Path folder;

  @Test
  void an_import_that_is_killed_and_run_again_ends_as_one_that_was_not() throws Exception {
    var files = files();
    var empty = council();
    var whole = TestDatabase.copyOf(empty);
    var stages = run(whole, files, -1);
    var random = new Random(SEED);
    for (var kill = 0; kill < KILLS; kill++) {
      var database = TestDatabase.copyOf(empty);
      var at = 1 + random.nextInt(stages);
      run(database, files, at);
      run(database, files, -1);

      assertThat(contents(database)).as("killed at stage %d", at).isEqualTo(contents(whole));
    }
  }

  private static DatabaseAddress council() {
    var database = TestDatabase.fresh();
    try (var service = evenkeel.app.EvenkeelApplication.quiet(database, Map.of())) {
      service.getBean(Councils.class).keep(Books.TESTER, Books.COUNCIL);
      service.getBean(BusinessDay.class).open(Books.TODAY);
    }
    return database;
  }

  private List<Path> files() throws IOException {
    var first = Package.oneHousehold();
    var receipts = folder.resolve("receipts.csv");
    Files.writeString(
        receipts,
        "receipt_id,received_on,effective_on,reference,amount,method,payer_name,narrative,"
            + "directed_year,reverses_receipt_id\n"
            + "R1,2026-11-20,2026-11-20,123456780,150.00,cash,,,,\n"
            + "R2,2026-11-20,2026-11-20,132456780,100.00,cash,,,,\n"
            + "R3,2026-11-20,2026-11-20,123456780,-150.00,cash,,,,R1\n"
            + "TOTAL,,,3,100.00,,,,,\n");
    var delta =
        Package.delta(first.id())
            .asAt("2026-11-21T18:00:00Z")
            .rows(
                "charges",
                "charge_id,account_ref,charge_type,financial_year,amount,issued_on",
                "C2,123456780,discount,2026-27,-250.00,2026-11-21");
    return List.of(first.write(folder), receipts, delta.write(folder));
  }

  /// Runs the import in a process of its own, and kills it after so many lines.
  ///
  /// @param killAt the line after which it is killed, negative for never
  /// @return how many lines it said
  private static int run(DatabaseAddress database, List<Path> files, int killAt) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(KilledImport.class.getName());
    command.addAll(List.of(database.url(), database.owner(), database.application()));
    files.forEach(file -> command.add(file.toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var said = 0;
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null && said != killAt; line = lines.readLine()) {
        said += line.startsWith("at ") ? 1 : 0;
      }
      if (killAt >= 0) {
        process.destroyForcibly();
      }
    }
    var ended = process.waitFor();
    assertThat(killAt < 0 ? ended : 0).isZero();
    return said;
  }

  private static Map<String, List<String>> contents(DatabaseAddress database) {
    var jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.url(), database.owner(), database.ownerPassword()));
    var contents = new LinkedHashMap<String, List<String>>();
    TABLES.forEach(
        (table, columns) ->
            contents.put(
                table,
                jdbc.sql("select concat_ws('|', %s) from %s order by 1".formatted(columns, table))
                    .query(String.class)
                    .list()));
    return contents;
  }

  private static Map<String, String> tables() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("people.party", "source_key");
    tables.put("people.party_version", "surname, forename, name_key, deleted, effective_on");
    tables.put("people.person_link", "because, linked_by");
    tables.put("accounts.account", "account_ref");
    tables.put("accounts.account_version", "status, source_balance_pence, as_at, deleted");
    tables.put("accounts.liability", "role, named_on_bill");
    tables.put("accounts.charge", "source_key, charge_type, amount_pence, effective_on");
    tables.put("accounts.instalment", "plan_key, sequence, due_on, amount_pence");
    tables.put("ledger.entry", "kind, reason, effective_on, reverses is null");
    tables.put("ledger.leg", "book, amount_pence, financial_year, effective_on");
    tables.put("ledger.receipt", "source_key, amount_pence, reference, line");
    tables.put("ledger.allocation", "amount_pence, rule, because, effective_on");
    tables.put("ledger.suspense_item", "amount_pence, why, state, jsonb_array_length(candidates)");
    tables.put("intake.extract", "extract_id, kind, rows_loaded, rows_rejected");
    tables.put("intake.file", "name, rows_read, rows_loaded, amount_pence");
    tables.put("audit.act", "act, subject_kind, details");
    return tables;
  }
}
