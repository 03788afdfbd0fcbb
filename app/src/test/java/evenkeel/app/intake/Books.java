package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Progress;
import evenkeel.app.store.Scratch;
import evenkeel.app.store.TestDatabase;
import evenkeel.core.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A council with empty books, in a service of its own.
public final class Books implements AutoCloseable {

  public static final Actor TESTER = new Actor("tester", "system");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final ConfigurableApplicationContext service;
  private final Path folder;
  private UUID last = new UUID(0, 0);
  private LocalDate asAt = TODAY;

  public Books() {
    this(TestDatabase.fresh());
  }

  Books(DatabaseAddress database) {
    folder = Scratch.folder("books");
    service = EvenkeelApplication.quiet(database, Map.of());
    get(Councils.class).keep(TESTER, Testford.COUNCIL);
    get(BusinessDay.class).open(TODAY);
  }

  /// Books into which a package was loaded.
  static Books of(Package first) {
    var books = new Books();
    assertThat(books.load(first)).isInstanceOf(Intake.Loaded.class);
    return books;
  }

  public <T> T get(Class<T> type) {
    return service.getBean(type);
  }

  Path folder() {
    return folder;
  }

  public JdbcClient jdbc() {
    return get(JdbcClient.class);
  }

  /// Asserts that no table of the database has a row in which a pattern is found.
  void nowhereHolds(String pattern) {
    var tables =
        jdbc()
            .sql(
                """
                select quote_ident(table_schema) || '.' || quote_ident(table_name)
                  from information_schema.tables
                 where table_type = 'BASE TABLE'
                   and table_schema not in ('pg_catalog', 'information_schema')
                """)
            .query(String.class)
            .list();
    assertThat(tables)
        .contains("people.marker", "intake.reject", "history.hold", "audit.act")
        .contains("ledger.receipt", "history.step", "intake.changed_field");
    for (var table : tables) {
      var holding =
          jdbc()
              .sql("select count(*) from " + table + " t where t::text ~* ?")
              .param(pattern)
              .query(Long.class)
              .single();
      assertThat(holding).as(table).isZero();
    }
  }

  public Intake.Result load(Package extract) {
    last = extract.id();
    return load(extract.write(folder));
  }

  /// A delta that follows the extract loaded last, as at the next day.
  public Package next() {
    asAt = asAt.plusDays(1);
    return Package.delta(last).asAt(asAt + "T18:00:00Z");
  }

  Intake.Result load(Path file) {
    return get(Intake.class).load(file, TESTER, Progress.SILENT);
  }

  /// Loads receipts, with a control line that agrees.
  public Intake.Result receipts(String... rows) {
    var total = Money.ZERO;
    for (var row : rows) {
      total = total.plus(Money.parse(row.split(",", -1)[4]));
    }
    return receiptsFile(
        String.join("\n", rows) + "\nTOTAL,,,%d,%s,,,,,".formatted(rows.length, total.plain()));
  }

  Intake.Result receiptsFile(String body) {
    try {
      var file = folder.resolve("receipts-" + UUID.randomUUID() + ".csv");
      Files.writeString(
          file,
          "receipt_id,received_on,effective_on,reference,amount,method,payer_name,narrative,"
              + "directed_year,reverses_receipt_id\n"
              + body
              + "\n");
      return load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows that were rejected: `charges.csv:4 amount: an amount`, by file and line.
  List<String> rejects() {
    return jdbc()
        .sql(
            """
            select f.name || ':' || r.line || ' ' || r.field || ': ' || r.expected
              from intake.reject r join intake.file f on f.id = r.file_id
             order by f.name, r.line
            """)
        .query(String.class)
        .list();
  }

  /// The debts that are this part of their account's year, such as an invoice.
  List<Long> debts(String part) {
    return jdbc()
        .sql("select id from accounts.debt where part = ?")
        .param(part)
        .query(Long.class)
        .list();
  }

  long count(String table) {
    return jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  /// Pence on the account's debts and on account.
  long balance(String reference) {
    return jdbc()
        .sql(
            """
            select coalesce(sum(l.amount_pence), 0) from ledger.leg l
              join accounts.account a on a.id = l.account_id where a.account_ref = ?
            """)
        .param(reference)
        .query(Long.class)
        .single();
  }

  /// What stands unpaid on the account's instalments in force, oldest first.
  List<Long> unpaid(String reference) {
    return jdbc()
        .sql(
            """
            select i.amount_pence - coalesce((select sum(a.amount_pence) from ledger.allocation a
                                               where a.instalment_id = i.id), 0)
              from accounts.instalment i
              join accounts.debt d on d.id = i.debt_id
              join accounts.account c on c.id = d.account_id
             where c.account_ref = ? and not exists (
               select from accounts.instalment_withdrawn w where w.instalment_id = i.id)
             order by i.due_on
            """)
        .param(reference)
        .query(Long.class)
        .list();
  }

  public long account(String reference) {
    return jdbc()
        .sql("select id from accounts.account where account_ref = ?")
        .param(reference)
        .query(Long.class)
        .single();
  }

  static Officer officer(String name, Role role) {
    return new Officer(1, name, name, role, Set.of("council_tax"), 1_000_000, "", true, Set.of());
  }

  @Override
  public void close() {
    service.close();
  }
}
