package evenkeel.bench.kill;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.cli.DemoSetUp;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.EmbeddedDatabase;
import evenkeel.demo.DemoCouncil;
import evenkeel.demo.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A small council on a server of its own. Databases are copied from one another, so that each kill
/// begins where an uninterrupted run began, with the same numbers in it.
final class KilledCouncil implements AutoCloseable {

  private final Path folder;
  private final EmbeddedDatabase server;
  private final List<Path> files;

  KilledCouncil(Path folder, long seed) throws IOException {
    this.folder = folder;
    var delivery =
        DemoCouncil.of(
                new Settings(
                    Settings.LEAST, seed, Work.EVENING.plusDays(1), Work.EVENING.minusDays(1)))
            .write(folder.resolve("files"), (_, _) -> {});
    files = new ArrayList<>(List.of(delivery.first()));
    files.addAll(delivery.on(Work.EVENING));
    server = EmbeddedDatabase.forTests(folder.resolve("postgres"));
  }

  List<Path> files() {
    return files;
  }

  Path printFolder(String database) {
    return folder.resolve("print-" + database);
  }

  /// A database that knows the council and its officers, and nothing else.
  DatabaseAddress empty(String name) {
    execute("create database " + name);
    var address = at(name);
    try (var service = EvenkeelApplication.quiet(address, Map.of())) {
      DemoSetUp.of(service).council().officers();
      service.getBean(BusinessDay.class).open(Work.EVENING);
    }
    return address;
  }

  DatabaseAddress copy(String from, String name) {
    execute("create database " + name + " template " + from);
    return at(name);
  }

  void drop(String name) {
    execute("drop database " + name + " with (force)");
  }

  private DatabaseAddress at(String name) {
    var address = server.address();
    return new DatabaseAddress(
        address.url().replaceFirst("/postgres$", "/" + name),
        address.owner(),
        address.ownerPassword(),
        address.application(),
        address.applicationPassword());
  }

  private void execute(String sql) {
    var address = server.address();
    try (var connection =
            DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
