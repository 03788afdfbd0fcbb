package evenkeel.app.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/// One real PostgreSQL for all tests of a run. Each caller gets a database of its own, copied from
/// one that was migrated once, so that tests neither wait for migrations nor see each other.
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedDatabase SERVER = start();

  private TestDatabase() {}

  /// A new, migrated, empty database.
  public static DatabaseAddress fresh() {
    var server = SERVER.address();
    var name = "test_" + NUMBER.incrementAndGet();
    execute(server, "create database " + name + " template evenkeel_template");
    return at(server, name);
  }

  /// A copy of a database to which nobody is connected.
  public static DatabaseAddress copyOf(DatabaseAddress original) {
    var server = SERVER.address();
    var name = "test_" + NUMBER.incrementAndGet();
    var from = original.url().substring(original.url().lastIndexOf('/') + 1);
    execute(server, "create database " + name + " template " + from);
    return at(server, name);
  }

  /// A new database whose tables lie in a folder of their own, such as a small disk.
  public static DatabaseAddress freshIn(Path folder) {
    var database = fresh();
    var name = database.url().substring(database.url().lastIndexOf('/') + 1);
    execute(SERVER.address(), "create tablespace space_" + name + " location '" + folder + "'");
    execute(SERVER.address(), "alter database " + name + " set tablespace space_" + name);
    return database;
  }

  /// Takes away a database that lies in a folder of its own.
  public static void dropIn(DatabaseAddress database) {
    var name = database.url().substring(database.url().lastIndexOf('/') + 1);
    execute(SERVER.address(), "drop database " + name + " with (force)");
    execute(SERVER.address(), "drop tablespace space_" + name);
  }

  private static DatabaseAddress at(DatabaseAddress server, String name) {
    return new DatabaseAddress(
        server.url().replaceFirst("/postgres$", "/" + name),
        server.owner(),
        server.ownerPassword(),
        server.application(),
        server.applicationPassword());
  }

  private static EmbeddedDatabase start() {
    var server = EmbeddedDatabase.forTests(Scratch.folder("test-pg"));
    execute(server.address(), "create database evenkeel_template");
    var template = at(server.address(), "evenkeel_template");
    Flyway.configure()
        .dataSource(template.url(), template.owner(), template.ownerPassword())
        .locations("classpath:db/migration")
        .placeholders(Map.of("app_role", template.application()))
        .load()
        .migrate();
    return server;
  }

  /// What the server calls its version.
  public static String serverVersion() {
    var server = SERVER.address();
    try (var connection =
        DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword())) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Runs a statement as the owner of the tables.
  public static void execute(DatabaseAddress address, String sql) {
    try (var connection =
            DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
