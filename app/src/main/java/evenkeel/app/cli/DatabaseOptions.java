package evenkeel.app.cli;

import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which database a command works on.
public final class DatabaseOptions {

  private static final long MEGABYTE = 1024L * 1024L;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder of the embedded database (default: ${DEFAULT-VALUE}).")
  public Path data = Path.of(System.getProperty("evenkeel.home", ""), ".evenkeel", "demo");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "A PostgreSQL 15 or later, such as jdbc:postgresql://db.example/evenkeel.")
  public @Nullable String url;

  @Option(
      names = "--database-user",
      paramLabel = "USER",
      description = "Who the application signs in as (password: EVENKEEL_DATABASE_PASSWORD).")
  private @Nullable String user;

  @Option(
      names = "--database-owner",
      paramLabel = "USER",
      description = "Who runs migrations (password: EVENKEEL_DATABASE_OWNER_PASSWORD).")
  private @Nullable String owner;

  /// What to close when the command ends, with where the database is.
  public record Opened(DatabaseAddress address, AutoCloseable server) implements AutoCloseable {
    @Override
    public void close() {
      try {
        server.close();
      } catch (Exception e) {
        throw new IllegalStateException("the database did not stop", e);
      }
    }
  }

  /// The configured database, or the embedded one: already running, or started for this command.
  public Opened open() {
    var configured = configured(System::getenv);
    if (configured != null) {
      return new Opened(configured, () -> {});
    }
    if (!Files.isDirectory(serverFolder())) {
      throw new Trouble(
          "no database: give --database-url or EVENKEEL_DATABASE_URL, or make the demo council"
              + " first with ./evenkeel demo (there is none in "
              + data
              + ")");
    }
    return FolderLock.take(data)
        .map(this::startEmbedded)
        .orElseGet(
            () ->
                EmbeddedDatabase.runningIn(serverFolder())
                    .map(address -> new Opened(address, () -> {}))
                    .orElseThrow(() -> new Trouble("another command is starting on " + data)));
  }

  /// The embedded server of the data folder, for this command alone.
  Opened openEmbedded() {
    return FolderLock.take(data)
        .map(this::startEmbedded)
        .orElseThrow(
            () ->
                new Trouble(
                    "another command already works on "
                        + data
                        + ": stop it, or choose another folder with --data"));
  }

  private Opened startEmbedded(FolderLock lock) {
    var server = EmbeddedDatabase.keptIn(serverFolder());
    return new Opened(
        server.address(),
        () -> {
          server.close();
          lock.close();
        });
  }

  /// Where print files go: beside the embedded database, so that two councils never share them. A
  /// configured database keeps the configured folder.
  Map<String, Object> printFolder() {
    return configured(System::getenv) == null ? printFolderIn(data) : Map.of();
  }

  static Map<String, Object> printFolderIn(Path data) {
    return Map.of("evenkeel.print-folder", data.resolve("print-files").toAbsolutePath().toString());
  }

  Path serverFolder() {
    return data.resolve("postgres").toAbsolutePath();
  }

  /// Refuses to start where the disk would fill up half-way.
  void requireDisk(long megabytes) {
    try {
      Files.createDirectories(data);
      var free = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
      if (free < megabytes) {
        throw new Trouble(
            "too little disk for %s: %,d MB needed, %,d MB free: choose another folder with --data"
                .formatted(data, megabytes, free));
      }
    } catch (IOException e) {
      throw new Trouble("cannot use the folder " + data + ": " + e.getMessage());
    }
  }

  @Nullable DatabaseAddress configured(Function<String, @Nullable String> environment) {
    var address = url != null ? url : environment.apply("EVENKEEL_DATABASE_URL");
    if (address == null) {
      return null;
    }
    if (!address.startsWith("jdbc:postgresql://")) {
      throw new Trouble(
          "expected a database address such as jdbc:postgresql://db.example/evenkeel, found \""
              + address
              + "\"");
    }
    var user =
        this.user != null
            ? this.user
            : setting(environment, "EVENKEEL_DATABASE_USER", "evenkeel_app");
    var password = setting(environment, "EVENKEEL_DATABASE_PASSWORD", "");
    return new DatabaseAddress(
        address,
        owner != null ? owner : setting(environment, "EVENKEEL_DATABASE_OWNER", user),
        setting(environment, "EVENKEEL_DATABASE_OWNER_PASSWORD", password),
        user,
        password);
  }

  private static String setting(
      Function<String, @Nullable String> environment, String name, String otherwise) {
    var value = environment.apply(name);
    return value == null ? otherwise : value;
  }
}
