package evenkeel.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three seeded kills, one each of a night, an import and a release; `./evenkeel bench kill` makes
/// more of them.
class KillsTest {

  private static final long SEED = 20_261_120;

  @TempDir private Path folder;

  @Test
  void what_was_killed_and_run_again_ends_as_what_was_not() throws Exception {
    try (var kills = new Kills(folder, SEED)) {
      kills.prepare();
      for (var work : Work.values()) {
        var result = kills.next();

        assertThat(result.differences()).as("%s of %s", result, work.ordinal()).isEmpty();
      }
    }
  }
}
