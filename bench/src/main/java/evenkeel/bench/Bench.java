package evenkeel.bench;

import evenkeel.bench.kill.KillBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./evenkeel bench`: how fast the main jobs are, each beside the physical limit that the same
/// machine showed in the same run.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures the main jobs beside the limit of this machine.",
    subcommands = {
      ChargesBench.class,
      IntakeBench.class,
      KillBench.class,
      LettersBench.class,
      MutationBench.class,
      NightBench.class,
      PagesBench.class
    })
public final class Bench implements Runnable {

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name what to measure");
  }
}
