package evenkeel.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench kill`: what a SIGKILL at any point leaves behind, once the work was run again.
@Command(
    name = "kill",
    mixinStandardHelpOptions = true,
    description =
        "Kills an import, a night and a release at seeded points and compares every table.")
public final class KillBench implements Callable<Integer> {

  @Option(names = "--points", description = "How many kills (default: ${DEFAULT-VALUE}).")
  private int points = 24;

  @Option(names = "--seed", description = "Other points (default: ${DEFAULT-VALUE}).")
  private long seed = 2026;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("evenkeel-kill");
    var equal = 0;
    try (var kills = new Kills(folder, seed)) {
      kills.prepare();
      System.out.println("compared after each: " + kills.size());
      System.out.printf("%n%5s  %-8s  %-46s %s%n", "kill", "of the", "struck after", "tables");
      for (var i = 1; i <= points; i++) {
        var result = kills.next();
        var same = result.differences().isEmpty();
        equal += same ? 1 : 0;
        System.out.printf(
            "%5d  %-8s  %-46s %s%n",
            i,
            result.work().name().toLowerCase(Locale.ROOT),
            result.struck(),
            same ? "equal" : "NOT EQUAL");
        result.differences().forEach(difference -> System.out.println("       " + difference));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.out.printf("%nkills: %d, equal: %d%n", points, equal);
    return equal == points ? 0 : 1;
  }
}
