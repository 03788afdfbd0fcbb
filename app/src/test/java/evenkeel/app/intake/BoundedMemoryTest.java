package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.cli.EvenkeelCommand;
import evenkeel.app.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A file of many rows is read as a stream: the memory of whoever loads it does not grow with it.
class BoundedMemoryTest {

  private static final int ROWS = 200_000;

  /// What the service itself needs, and less than the rows would take beside it.
  private static final String HEAP = "-Xmx96m";

  @Test
  void many_rows_load_in_a_process_that_could_not_hold_them() throws Exception {
    var database = TestDatabase.fresh();
    try (var books = new Books(database)) {
      var file = many().write(books.folder());

      var process = new ProcessBuilder(importing(file, database.url(), database.owner()));
      var child = process.redirectErrorStream(true).start();
      var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(child.exitValue()).as(said).isZero();
      assertThat(books.count("people.party")).isEqualTo(ROWS + 1);
    }
  }

  private static List<String> importing(Path file, String url, String owner) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", HEAP, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(EvenkeelCommand.class.getName());
    command.addAll(
        List.of("import", "--database-url", url, "--database-owner", owner, file.toString()));
    return command;
  }

  private static Package many() {
    return Package.oneHousehold()
        .more(
            "parties",
            IntStream.range(0, ROWS)
                .mapToObj(number -> "X" + number + ",person,Many,Person" + number)
                .toArray(String[]::new));
  }
}
