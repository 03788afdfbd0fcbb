package evenkeel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A command in a process of its own is told to stop, as Ctrl-C and a shutdown of the machine do.
class SignalTest {

  private static final int SECONDS_TO_STOP = 20;

  @TempDir private Path data;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNothingBehind() {
    started.forEach(Process::destroyForcibly);
    server().ifPresent(ProcessHandle::destroy);
  }

  @Test
  void a_service_that_is_told_to_stop_stops_its_database_and_finds_everything_again()
      throws Exception {
    keep("create schema kept");
    keep("create table kept.fact as select 42 as found");

    stop(until("Evenkeel serves http", "serve", "--port", "0", "--data", data.toString()));
    stop(until("Evenkeel serves http", "serve", "--port", "0", "--data", data.toString()));

    assertThat(found()).isEqualTo(42);
  }

  @Test
  void a_making_of_the_demo_that_is_told_to_stop_stops_its_database_and_goes_on_later()
      throws Exception {
    var command = new String[] {"demo", "--accounts", "500", "--no-serve", "--data", "" + data};

    stop(until("posting charges", command));
    stop(until("posting charges", command));

    assertThat(data.resolve("made")).doesNotExist();
  }

  /// Starts a command and waits until it says something.
  private Process until(String words, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(EvenkeelCommand.class.getName());
    command.addAll(List.of(arguments));
    var said = Files.createTempFile("evenkeel-signal", ".txt");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    started.add(process);
    var give = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!Files.readString(said).contains(words)) {
      assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
      assertThat(System.nanoTime()).as(Files.readString(said)).isLessThan(give);
      waitABit();
    }
    Files.delete(said);
    return process;
  }

  private void stop(Process process) throws InterruptedException {
    assertThat(server()).isPresent();
    process.destroy();
    assertThat(process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)).isTrue();
    assertThat(server()).isEmpty();
  }

  /// The PostgreSQL that works on the data folder, by its own command line.
  private java.util.Optional<ProcessHandle> server() {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().commandLine().orElse("").contains(data.resolve("postgres") + ""))
        .findFirst();
  }

  private void keep(String sql) {
    try (var database = EmbeddedDatabase.keptIn(data.resolve("postgres"))) {
      jdbc(database).sql(sql).update();
    }
  }

  private int found() {
    try (var database = EmbeddedDatabase.keptIn(data.resolve("postgres"))) {
      return jdbc(database).sql("select found from kept.fact").query(Integer.class).single();
    }
  }

  private static JdbcClient jdbc(EmbeddedDatabase database) {
    var address = database.address();
    return JdbcClient.create(
        new DriverManagerDataSource(address.url(), address.owner(), address.ownerPassword()));
  }

  private static void waitABit() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
