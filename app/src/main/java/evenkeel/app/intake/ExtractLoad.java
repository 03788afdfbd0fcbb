package evenkeel.app.intake;

import evenkeel.app.accounts.AccountIntake;
import evenkeel.app.accounts.ChargeIntake;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.DueCharges;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.HealthWords;
import evenkeel.app.history.ActionIntake;
import evenkeel.app.history.PlanIntake;
import evenkeel.app.ledger.Allocations;
import evenkeel.app.ledger.ChargePosting;
import evenkeel.app.people.PartyIntake;
import evenkeel.app.store.Extract;
import evenkeel.app.store.Progress;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads one extract in one transaction: manifest, files into staging, each book's door in turn,
/// and the record of the load.
@Component
class ExtractLoad {

  private static final int LARGEST_MANIFEST = 1 << 20;

  private final JdbcClient jdbc;
  private final DataSource database;
  private final TransactionTemplate transaction;
  private final LoadRecord record;
  private final PartyIntake people;
  private final AccountIntake accounts;
  private final ChargeIntake charges;
  private final DueCharges dueCharges;
  private final Debts debts;
  private final ChargePosting posting;
  private final ActionIntake actions;
  private final PlanIntake plans;
  private final Allocations allocations;
  private final ReportedMoney reported;
  private final OtherDebts others;
  private final Landing landing;

  ExtractLoad(
      JdbcClient jdbc,
      DataSource database,
      PlatformTransactionManager transactions,
      LoadRecord record,
      PartyIntake people,
      AccountIntake accounts,
      ChargeIntake charges,
      DueCharges dueCharges,
      Debts debts,
      ChargePosting posting,
      ActionIntake actions,
      PlanIntake plans,
      Allocations allocations,
      ReportedMoney reported,
      OtherDebts others,
      Landing landing) {
    this.jdbc = jdbc;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.record = record;
    this.people = people;
    this.accounts = accounts;
    this.charges = charges;
    this.dueCharges = dueCharges;
    this.debts = debts;
    this.posting = posting;
    this.actions = actions;
    this.plans = plans;
    this.allocations = allocations;
    this.reported = reported;
    this.others = others;
    this.landing = landing;
  }

  Intake.Result loadZip(Path zip, Actor actor, Progress progress) {
    try (var inside = FileSystems.newFileSystem(zip)) {
      return load(root(inside.getPath("/")), actor, progress);
    } catch (IOException | java.nio.file.ProviderNotFoundException e) {
      return refused(zip.getFileName() + ": expected a zip file, found " + e.getMessage());
    }
  }

  /// Where the manifest is: at the top, or in the one folder that was zipped.
  private static Path root(Path top) throws IOException {
    try (var inside = Files.list(top)) {
      var found = inside.toList();
      return found.size() == 1 && Files.isDirectory(found.getFirst()) ? found.getFirst() : top;
    }
  }

  Intake.Result load(Path folder, Actor actor, Progress progress) {
    var file = folder.resolve("manifest.json");
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_MANIFEST) {
        return refused("expected a manifest.json of at most 1 MB, found none");
      }
      var bytes = Files.readAllBytes(file);
      return switch (Manifest.read(bytes)) {
        case Manifest.Reading.Bad bad -> new Intake.Refused(bad.problems());
        case Manifest.Reading.Good(var manifest) -> {
          var hash = HexFormat.of().formatHex(CsvFile.sha256Digest().digest(bytes));
          yield java.util.Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    var result = inTransaction(folder, manifest, hash, actor, progress);
                    if (result instanceof Intake.Refused) {
                      status.setRollbackOnly();
                    }
                    return result;
                  }));
        }
      };
    } catch (IOException e) {
      return refused("manifest.json: cannot be read: " + e.getMessage());
    }
  }

  private Intake.Result inTransaction(
      Path folder, Manifest manifest, String hash, Actor actor, Progress progress) {
    var before = record.before(manifest, hash);
    if (before instanceof LoadRecord.Before.Same) {
      return new Intake.Loaded("this extract was loaded before: nothing changes", 0, 0);
    }
    if (before instanceof LoadRecord.Before.Wrong(var reasons)) {
      return new Intake.Refused(reasons);
    }
    var extract =
        new Extract(
            manifest.extract(),
            manifest.source(),
            manifest.full(),
            manifest.asAtDay(),
            manifest.tables());
    var words = HealthWords.on(manifest.asAtDay());
    var staging = new Staging(jdbc, words);
    staging.create();
    var files = new ArrayList<TableFile>();
    var problems = stage(folder, manifest, files, words, progress);
    if (!problems.isEmpty()) {
      return new Intake.Refused(problems);
    }
    var first = before.equals(new LoadRecord.Before.Next(true));
    apply(extract, first, staging, progress);
    var loaded = record.write(manifest, hash, files, actor);
    // The first extract fills the books: the night decides it, not the load.
    if (!first) {
      landing.tell("the billing system's facts changed");
    }
    return loaded;
  }

  private List<String> stage(
      Path folder, Manifest manifest, List<TableFile> files, HealthWords words, Progress progress) {
    var problems = new ArrayList<String>();
    var connection = DataSourceUtils.getConnection(database);
    Needs.stage(connection, words);
    try (var rejects = new Rejects(connection)) {
      for (var stated : manifest.files()) {
        var schema = TableSchema.EXTRACT.get(stated.table());
        var path = folder.resolve(stated.name());
        if (schema == null) {
          problems.add(stated.name() + ": expected a table of the format, found another");
        } else if (!Files.isRegularFile(path)) {
          problems.add(stated.name() + ": the manifest names it, and it is not there");
        } else {
          var file = new TableFile(schema, path, stated.rows(), words, progress);
          file.stage(connection, rejects);
          problems.addAll(Totals.problems(stated, file));
          files.add(file);
          problems.addAll(DeletedKeys.stage(folder, manifest, stated, connection));
        }
      }
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
    return problems;
  }

  private void apply(Extract extract, boolean first, Staging staging, Progress progress) {
    progress.at("checking keys", 0, 0);
    for (var schema : TableSchema.EXTRACT.values()) {
      staging.analyze(schema.staged());
      staging.rejectRepeats(schema);
    }
    staging.want(extract);
    progress.at("people", 0, 0);
    people.parties(extract);
    staging.analyze("map_party", "gone_key", "held_key");
    strangers(staging, "party_addresses", "party_id");
    people.addresses(extract);
    strangers(staging, "markers", "party_id");
    people.markers(extract);
    progress.at("properties and accounts", 0, 0);
    accounts.properties(extract);
    staging.analyze("map_property");
    strangers(staging, "accounts", "property_ref");
    accounts.accounts(extract);
    staging.analyze("map_account", "gone_key");
    strangers(staging, "account_parties", "account_ref");
    strangers(staging, "account_parties", "party_id");
    accounts.liabilities(extract);
    money(extract, staging, progress);
    done(extract, staging, progress);
    progress.at("posting transactions", 0, 0);
    strangers(staging, "transactions", "account_ref");
    reported.apply(extract, first, staging);
    charges.affected();
  }

  private void money(Extract extract, Staging staging, Progress progress) {
    progress.at("charges", 0, 0);
    others.facts(extract, staging);
    strangers(staging, "charges", "account_ref");
    staging.yearCharges();
    debts.ofCharges();
    staging.analyze("charge_year");
    charges.charges(extract);
    others.demands(extract, staging);
    staging.analyze("landed_charge", "withdrawn_charge");
    progress.at("posting charges", 0, 0);
    posting.post(extract);
    progress.at("instalments", 0, 0);
    strangers(staging, "instalments", "account_ref");
    debts.ofPlans(extract);
    debts.ofUntoldPlans();
    staging.analyze("plan_debt");
    staging.rejectYearless("instalments", "plan_debt p where p.plan_id = s.plan_id");
    charges.instalments(extract);
    dueCharges.instalments(extract);
    staging.analyze("moved_account");
    progress.at("allocating receipts again", 0, 0);
    allocations.allocateAgain("extract " + extract.id(), extract.asAt());
  }

  /// Steps, holds and plans.
  private void done(Extract extract, Staging staging, Progress progress) {
    progress.at("steps, holds and plans", 0, 0);
    strangers(staging, "recovery_actions", "account_ref");
    debts.ofActions();
    staging.analyze("action_debt");
    staging.rejectYearless("recovery_actions", "action_debt a where a.line = s.line");
    actions.steps(extract);
    strangers(staging, "holds", "account_ref");
    strangers(staging, "holds", "party_id");
    debts.ofHolds();
    HoldRows.reject(staging);
    actions.holds(extract);
    plans.plans(extract);
    others.stops(extract);
  }

  private static void strangers(Staging staging, String table, String field) {
    var map =
        switch (field) {
          case "party_id" -> "map_party";
          case "property_ref" -> "map_property";
          case "account_ref" -> "map_account";
          default -> throw new IllegalArgumentException(field);
        };
    staging.rejectStrangers(TableSchema.ofExtract(table), field, map, field);
  }

  private static Intake.Result refused(String reason) {
    return new Intake.Refused(List.of(reason));
  }
}
