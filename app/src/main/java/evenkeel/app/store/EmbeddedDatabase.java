package evenkeel.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL that needs no installation, for the demo and the tests. Its data stays in the
/// folder between starts. It listens on loopback only.
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String APPLICATION = "evenkeel_app";
  private static final Duration STOPPING = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /// Starts a server whose data is kept in the folder. What it says it has committed is on the
  /// disk: the library's own default is not. A process that is told to stop stops it too, once the
  /// service has let go of it.
  public static EmbeddedDatabase keptIn(Path folder) {
    stopIn(folder);
    removeHalfMade(folder);
    SpringApplication.getShutdownHandlers().add(() -> stopIn(folder));
    return start(
        folder,
        false,
        Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "512MB",
            "work_mem", "64MB",
            "maintenance_work_mem", "256MB",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "15min",
            "jit", "off"));
  }

  /// Starts a server in a folder that a test throws away. It stops with the process.
  public static EmbeddedDatabase forTests(Path folder) {
    SpringApplication.getShutdownHandlers().add(() -> stopIn(folder));
    return start(
        folder, true, Map.of("shared_buffers", "128MB", "jit", "off", "max_connections", "60"));
  }

  private static EmbeddedDatabase start(Path folder, boolean clean, Map<String, String> settings) {
    try {
      Files.createDirectories(folder);
      var builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(clean)
              // The library's own hook would stop the server while Spring still uses it.
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60));
      settings.forEach(builder::setServerConfig);
      return new EmbeddedDatabase(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("the database in " + folder + " did not start", e);
    }
  }

  /// The address of a server that another process runs on the folder, if one does.
  public static Optional<DatabaseAddress> runningIn(Path folder) {
    return pidFile(folder)
        .filter(lines -> isPostgres(Long.parseLong(lines.getFirst().trim())))
        .map(lines -> address(Integer.parseInt(lines.get(3).trim())));
  }

  public DatabaseAddress address() {
    return address(server.getPort());
  }

  private static DatabaseAddress address(int port) {
    return new DatabaseAddress(
        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "", APPLICATION, "");
  }

  /// Brings all that was committed to the disk.
  public static void settle(DatabaseAddress database) {
    try (var connection =
            DriverManager.getConnection(
                database.url(), database.owner(), database.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not write what it holds", e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Stops whatever server runs on the folder: the one that a killed starter left, or our own.
  private static void stopIn(Path folder) {
    pidFile(folder)
        .map(lines -> Long.parseLong(lines.getFirst().trim()))
        .filter(EmbeddedDatabase::isPostgres)
        .flatMap(ProcessHandle::of)
        .ifPresent(EmbeddedDatabase::stop);
  }

  private static void stop(ProcessHandle server) {
    signal(server);
    server.onExit().orTimeout(STOPPING.toSeconds(), TimeUnit.SECONDS).join();
  }

  /// Asks for a fast stop: whoever is still connected is sent away, and what is committed stays. A
  /// plain `SIGTERM` would wait for them.
  private static void signal(ProcessHandle server) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
    } catch (IOException e) {
      server.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A folder in which no server ever ran holds nothing but the beginnings of an interrupted
  /// making.
  private static void removeHalfMade(Path folder) {
    if (Files.exists(folder.resolve("PG_VERSION"))
        && !Files.exists(folder.resolve("postmaster.opts"))) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove the half-made database in " + folder, e);
      }
    }
  }

  private static Optional<List<String>> pidFile(Path folder) {
    try {
      var file = folder.resolve("postmaster.pid");
      return Files.exists(file)
          ? Optional.of(Files.readAllLines(file)).filter(lines -> lines.size() > 3)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .map(command -> command.contains("postgres"))
        .orElse(false);
  }
}
