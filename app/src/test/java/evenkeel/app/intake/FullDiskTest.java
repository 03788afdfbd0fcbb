package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evenkeel.app.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database on a disk so small that an import fills it.
class FullDiskTest {

  private static final int ENOUGH_TO_FILL_IT = 60_000;

  @TempDir private Path disk;

  @Test
  void an_import_that_fills_the_disk_loads_nothing_says_so_and_works_when_there_is_room()
      throws Exception {
    assumeTrue(
        mounted("mount", "-t", "tmpfs", "-o", "size=40m,mode=777", "tmpfs", disk.toString()),
        "only root may mount a small disk");
    try {
      var database = TestDatabase.freshIn(disk);
      try (var books = new Books(database)) {
        var file = large().write(books.folder());

        var full = books.load(file);

        assertThat(full).isInstanceOf(Intake.Refused.class);
        assertThat(((Intake.Refused) full).reasons())
            .singleElement()
            .asString()
            .contains("disk is full")
            .contains("nothing was loaded")
            .contains("make room");
        assertThat(books.count("people.party")).isZero();
        assertThat(books.count("intake.extract")).isZero();

        assertThat(mounted("mount", "-o", "remount,size=400m", disk.toString())).isTrue();
        assertThat(books.load(file)).isInstanceOf(Intake.Loaded.class);
        assertThat(books.count("people.party")).isEqualTo(ENOUGH_TO_FILL_IT + 1);
      }
      TestDatabase.dropIn(database);
    } finally {
      assertThat(mounted("umount", disk.toString())).isTrue();
    }
  }

  private static Package large() {
    return Package.oneHousehold()
        .more(
            "parties",
            IntStream.range(0, ENOUGH_TO_FILL_IT)
                .mapToObj(number -> "X" + number + ",person,Many,Person" + number)
                .toArray(String[]::new));
  }

  private static boolean mounted(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
