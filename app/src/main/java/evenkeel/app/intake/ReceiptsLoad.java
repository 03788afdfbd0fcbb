package evenkeel.app.intake;

import evenkeel.app.accounts.References;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.HealthWords;
import evenkeel.app.audit.Subject;
import evenkeel.app.ledger.Allocations;
import evenkeel.app.ledger.Candidates;
import evenkeel.app.ledger.Receipts;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads one receipts file in one transaction. Money is taken whole: a line that cannot be read or
/// a control line that differs refuses the file.
@Component
class ReceiptsLoad {

  private static final int MOST_REASONS = 100;

  private final JdbcClient jdbc;
  private final DataSource database;
  private final TransactionTemplate transaction;
  private final LoadRecord record;
  private final References references;
  private final Receipts receipts;
  private final BusinessDay day;
  private final Audit audit;
  private final Candidates candidates;
  private final NearMatches near;
  private final ReportedMoney reported;
  private final Landing landing;

  ReceiptsLoad(
      JdbcClient jdbc,
      DataSource database,
      PlatformTransactionManager transactions,
      LoadRecord record,
      References references,
      Receipts receipts,
      BusinessDay day,
      Audit audit,
      Candidates candidates,
      NearMatches near,
      ReportedMoney reported,
      Landing landing) {
    this.jdbc = jdbc;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.record = record;
    this.references = references;
    this.receipts = receipts;
    this.day = day;
    this.audit = audit;
    this.candidates = candidates;
    this.near = near;
    this.reported = reported;
    this.landing = landing;
  }

  Intake.Result load(Path path, Actor actor, Progress progress) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var result = inTransaction(path, actor, progress);
              if (result instanceof Intake.Refused) {
                status.setRollbackOnly();
              }
              return result;
            }));
  }

  private Intake.Result inTransaction(Path path, Actor actor, Progress progress) {
    if (!record.alone()) {
      return new Intake.Refused(List.of("another file is being loaded just now: try again later"));
    }
    if (reported.fromExtracts(day.today())) {
      return new Intake.Refused(
          List.of(
              "by policy (receipts-source) extracts of the billing system bring the receipts:"
                  + " a file of them would be money twice"));
    }
    var schema = TableSchema.RECEIPTS;
    var words = HealthWords.on(day.today());
    var staging = staging(words);
    var file = new TableFile(schema, path, 0, words, progress, "TOTAL");
    stage(file);
    if (file.problems().isEmpty() && record.fileLoaded(file.sha256())) {
      return new Intake.Loaded("this file was loaded before: nothing changes", 0, 0);
    }
    var problems = problems(file);
    if (!problems.isEmpty()) {
      return new Intake.Refused(problems);
    }
    staging.analyze(schema.staged());
    staging.rejectRepeats(schema);
    progress.at("posting receipts", 0, file.rows());
    var known = receipts.dropKnown(ReportedMoney.NUMBERS) + record.rejected(file.name());
    var fresh =
        jdbc.sql("select coalesce(sum(amount), 0) from staged_receipts").query(Long.class).single();
    var id = record.writeFile(null, file, file.rows() - known, fresh, actor);
    var last = candidates.last();
    references.match();
    staging.analyze("matched_receipt");
    var posted = receipts.post(ReportedMoney.NUMBERS, id, file.name(), day.today());
    near.look(last);
    var loaded = finish(file, posted, known, actor);
    landing.tell("receipts were posted");
    return loaded;
  }

  private Staging staging(HealthWords words) {
    var staging = new Staging(jdbc, words);
    staging.make(Rejects.TABLES);
    staging.make(Receipts.STAGING);
    staging.make(Allocations.STAGING);
    staging.make(TableSchema.RECEIPTS.stagedTable());
    return staging;
  }

  private void stage(TableFile file) {
    var connection = DataSourceUtils.getConnection(database);
    try (var rejects = new Rejects(connection)) {
      file.stage(connection, rejects);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  private List<String> problems(TableFile file) {
    var problems = new ArrayList<>(file.problems());
    problems.addAll(
        jdbc.sql(
                """
                select file || ': line ' || line || ': ' || field || ': expected ' || expected
                       || ', found ' || found
                  from staged_reject order by line limit ?
                """)
            .param(MOST_REASONS)
            .query(String.class)
            .list());
    if (file.control("receipt_id").isEmpty()) {
      problems.add(file.name() + ": expected a control line TOTAL at the end, found none");
      return problems;
    }
    if (!file.control("reference").equals(Long.toString(file.rows()))) {
      problems.add(
          "%s: expected %s rows by the control line, found %d"
              .formatted(file.name(), file.control("reference"), file.rows()));
    }
    var total = Money.ofPence(file.pence()).plain();
    if (!file.control("amount").equals(total)) {
      problems.add(
          "%s: expected amounts of %s in all by the control line, found %s"
              .formatted(file.name(), file.control("amount"), total));
    }
    return problems;
  }

  private Intake.Loaded finish(TableFile file, Receipts.Posted posted, long known, Actor actor) {
    audit.act(
        actor,
        "receipts loaded",
        new Subject("receipts file", file.sha256()),
        file.name(),
        Map.of(
            "rows", file.rows(),
            "pence", file.pence(),
            "toSuspense", posted.toSuspense(),
            "reversed", posted.reversed(),
            "known", known));
    return new Intake.Loaded(
        "%,d receipts of %s: %,d posted, %,d to suspense, %,d reversed, %,d known already%s"
            .formatted(
                file.rows(),
                Money.ofPence(file.pence()),
                posted.posted(),
                posted.toSuspense(),
                posted.reversed(),
                known,
                record.changesInWords()),
        file.rows(),
        0);
  }
}
