package evenkeel.app.letters;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.monitoring.Monitoring;
import evenkeel.app.monitoring.Situations;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Councils;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Progress;
import evenkeel.app.store.Scratch;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A small council over a real database: its nights, its officers and what they do.
final class Town extends TownChanges implements AutoCloseable {

  static final LocalDate EVENING = LocalDate.of(2026, 5, 19);
  static final LocalDate ISSUE = LocalDate.of(2026, 5, 20);
  static final Officer MANAGER = officer("maya", Role.MANAGER, 1_000_000_00L);
  static final Officer SENIOR = officer("sam", Role.SENIOR_OFFICER, 500_00L);
  static final Officer COLLECTOR = officer("olive", Role.OFFICER, 0);

  /// The running service, quiet or with pages.
  private interface Service {
    <T> T bean(Class<T> type);
  }

  final Path printFolder;
  private final DatabaseAddress database;
  private final Service service;
  private final Runnable closing;

  /// A town without pages.
  Town() {
    this(TestDatabase.fresh(), folder());
  }

  private Town(DatabaseAddress database, Path printFolder) {
    this(
        EvenkeelApplication.quiet(
            database, Map.of("evenkeel.print-folder", printFolder.toString())),
        database,
        printFolder);
  }

  private Town(ConfigurableApplicationContext quiet, DatabaseAddress database, Path printFolder) {
    this(quiet::getBean, quiet::close, database, printFolder);
  }

  /// A town with pages.
  Town(TestService pages, DatabaseAddress database, Path printFolder) {
    this(pages::bean, pages::close, database, printFolder);
  }

  private Town(Service service, Runnable closing, DatabaseAddress database, Path printFolder) {
    super(service.bean(JdbcClient.class));
    this.service = service;
    this.closing = closing;
    this.database = database;
    this.printFolder = printFolder;
    settle();
  }

  private void settle() {
    bean(Councils.class).keep(new Actor("test", "system"), Samples.COUNCIL);
    bean(BusinessDay.class).open(EVENING);
  }

  /// Empties the books, which only the server's own superuser can. A test begins anew without a new
  /// service.
  void reset() {
    try (var connection =
            DriverManager.getConnection(
                database.url(), database.owner(), database.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(
          """
          do $$ begin execute (
            select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
                   || ' restart identity'
              from pg_tables where schemaname in ('audit', 'policy', 'people', 'accounts', 'ledger',
                'history', 'intake', 'nights', 'monitoring', 'letters'));
          end $$
          """);
      for (var file : Objects.requireNonNull(printFolder.toFile().listFiles())) {
        Files.delete(file.toPath());
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
    settle();
  }

  static Path folder() {
    return Scratch.folder("print");
  }

  <T> T bean(Class<T> type) {
    return service.bean(type);
  }

  static Officer officer(String name, Role role, long limitPence) {
    return new Officer(
        name.hashCode(),
        name,
        name,
        role,
        Set.of("council_tax", "hb_overpayment", "leasehold"),
        limitPence,
        "",
        true,
        Set.of());
  }

  Batches batches() {
    return bean(Batches.class);
  }

  Notices notices() {
    return bean(Notices.class);
  }

  /// Decides every debt and composes, as the night does; the night ends green.
  List<Batch> night(LocalDate evening) {
    decide(evening);
    compose(evening);
    batches().nightEnded(evening, Batch.Night.GREEN);
    bean(BusinessDay.class).open(evening.plusDays(1));
    return batches().of(evening);
  }

  /// Composes what was decided.
  void compose(LocalDate evening) {
    var planned = bean(Situations.class).plannedIssueOn(evening);
    batches().compose(evening, planned, Progress.SILENT);
  }

  void decide(LocalDate evening) {
    var monitoring = bean(Monitoring.class);
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            _ -> {
              for (var chunk : new ArrayList<>(monitoring.chunks())) {
                monitoring.decide(chunk, evening, false);
              }
            });
  }

  Outcome release(Batch batch) {
    var now = batches().find(batch.id()).orElseThrow();
    return batches()
        .release(now.id(), now.version(), new Selection.Everything(), MANAGER, "checked");
  }

  NoticeRow noticeOf(long debt) {
    return notices().ofAccount(accountOf(debt)).getFirst();
  }

  @Override
  public void close() {
    closing.run();
  }
}
