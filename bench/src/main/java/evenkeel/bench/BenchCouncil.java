package evenkeel.bench;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.audit.Actor;
import evenkeel.app.cli.DemoSetUp;
import evenkeel.app.intake.Intake;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.EmbeddedDatabase;
import evenkeel.app.store.Progress;
import evenkeel.demo.Delivery;
import evenkeel.demo.DemoCouncil;
import evenkeel.demo.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/// A council on a server of its own, loaded from the demo generator's files through the same intake
/// as a council's own. What is measured runs on a copy, so that the loaded one stays as it was.
final class BenchCouncil implements AutoCloseable {

  private static final Actor LOADER = new Actor("bench", "system");
  private static final int NIGHTS = 5;

  private final EmbeddedDatabase server;
  private final BenchOptions options;
  private final String loaded;

  private BenchCouncil(EmbeddedDatabase server, BenchOptions options) {
    this.server = server;
    this.options = options;
    this.loaded = "council_" + options.accounts + "_" + options.seed;
  }

  static BenchCouncil open(BenchOptions options) {
    var folder = options.data.resolve("postgres").toAbsolutePath();
    return new BenchCouncil(EmbeddedDatabase.keptIn(folder), options);
  }

  /// The server's own process, for its processor time.
  long server() {
    try {
      var pid = options.data.resolve("postgres/postmaster.pid");
      return Long.parseLong(Files.readAllLines(pid).getFirst().trim());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the council's files, or finds those of an earlier run.
  Delivery files(Progress progress) {
    try {
      var folder = options.data.resolve("files-" + options.accounts + "-" + options.seed);
      return DemoCouncil.of(settings())
          .write(folder, (done, of) -> progress.at("Write the files", done, of));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Settings settings() {
    return new Settings(
        options.accounts,
        options.seed,
        Settings.BUSINESS_DATE,
        Settings.BUSINESS_DATE.minusDays(NIGHTS + 1L));
  }

  /// The first evening that is not history.
  LocalDate firstEvening() {
    return settings().historyThrough().plusDays(1);
  }

  /// An empty database with the council's name in it.
  DatabaseAddress empty(String name) {
    execute(server.address(), "drop database if exists " + name + " with (force)");
    execute(server.address(), "create database " + name);
    var address = at(name);
    try (var service = EvenkeelApplication.quiet(address, Map.of())) {
      DemoSetUp.of(service).council();
      service.getBean(BusinessDay.class).open(firstEvening());
    }
    return address;
  }

  /// A copy of the loaded council; it is loaded first when it is not there. How many debts it has
  /// of each type is printed: what is measured goes over all of them.
  DatabaseAddress copy(Progress progress) {
    if (!exists(loaded)) {
      load(progress);
    }
    execute(server.address(), "drop database if exists measured with (force)");
    execute(server.address(), "create database measured template " + loaded);
    tally(at("measured"));
    return at("measured");
  }

  private static void tally(DatabaseAddress address) {
    try (var connection = asOwner(address);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select a.debt_type, count(*) from accounts.debt d
                  join accounts.account a on a.id = d.account_id group by 1 order by 1
                """)) {
      while (rows.next()) {
        System.out.printf("%s: %,d debts%n", rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void load(Progress progress) {
    var delivery = files(progress);
    var address = empty("loading");
    try (var service = EvenkeelApplication.quiet(address, Map.of())) {
      load(service.getBean(Intake.class), delivery.first(), progress);
    }
    execute(address, "vacuum analyze");
    execute(server.address(), "alter database loading rename to " + loaded);
  }

  static void load(Intake intake, Path file, Progress progress) {
    switch (intake.load(file, LOADER, progress)) {
      case Intake.Loaded loaded -> System.out.println(loaded.inWords());
      case Intake.Refused refused ->
          throw new IllegalStateException(file + " was refused: " + refused.reasons());
    }
  }

  DatabaseAddress at(String database) {
    var address = server.address();
    return new DatabaseAddress(
        address.url().replaceFirst("/postgres$", "/" + database),
        address.owner(),
        address.ownerPassword(),
        address.application(),
        address.applicationPassword());
  }

  private boolean exists(String database) {
    try (var connection = asOwner(server.address());
        var asked = connection.prepareStatement("select from pg_database where datname = ?")) {
      asked.setString(1, database);
      return asked.executeQuery().next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Connection asOwner(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
  }

  static void execute(DatabaseAddress address, String sql) {
    try (var connection = asOwner(address);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    execute(server.address(), "drop database if exists measured with (force)");
    server.close();
  }
}
