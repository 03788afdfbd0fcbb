package evenkeel.bench;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which council to measure on.
final class BenchOptions {

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = "Size of the council (default: ${DEFAULT-VALUE}).")
  int accounts = 100_000;

  @Option(names = "--seed", description = "Which invented council (default: ${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Keeps loaded councils between runs (default: ${DEFAULT-VALUE}).")
  Path data = Path.of(".evenkeel", "bench");
}
