package evenkeel.bench;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `bench mutation`: changes the core's rules one at a time and counts how many changes its tests
/// notice.
@Command(
    name = "mutation",
    mixinStandardHelpOptions = true,
    description = "Mutation testing of the core (about a quarter of an hour).")
final class MutationBench implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    var home = new File(System.getProperty("evenkeel.home", "."));
    return new ProcessBuilder("mvn", "-B", "-ntp", "-pl", "core", "-P", "mutation", "test")
        .directory(home)
        .inheritIO()
        .start()
        .waitFor();
  }
}
