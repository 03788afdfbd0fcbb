package evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {

  @TempDir Path folder;

  @Test
  void the_same_seed_writes_the_same_bytes() throws IOException {
    var once = write("once", 600, 7);
    var twice = write("twice", 600, 7);
    assertThat(twice.sha256()).isEqualTo(once.sha256());
    assertThat(twice.totals()).isEqualTo(once.totals());
  }

  @Test
  void another_seed_is_another_council() throws IOException {
    assertThat(write("one", 500, 1).sha256()).isNotEqualTo(write("two", 500, 2).sha256());
  }

  @Test
  void more_accounts_leave_the_others_as_they_were() throws IOException {
    var few = write("few", 500, 7);
    var more = write("more", 900, 7);
    for (var table : Table.values()) {
      if (Files.exists(few.first().resolve(table.file() + ".csv"))) {
        assertThat(lines(more.first(), table)).containsAll(lines(few.first(), table));
      }
    }
  }

  private Delivery write(String name, int accounts, long seed) throws IOException {
    return DemoCouncil.of(Settings.standard(accounts, seed, 7))
        .write(folder.resolve(name), (_, _) -> {});
  }

  /// A flat of a block is there before its household is, and without a lease till then.
  private static Set<String> lines(Path folder, Table table) throws IOException {
    var lines = new HashSet<>(Files.readAllLines(folder.resolve(table.file() + ".csv")));
    lines.removeIf(line -> table == Table.COST_UNITS && line.endsWith(",,"));
    return lines;
  }
}
