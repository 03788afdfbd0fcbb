package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.audit.Actor;
import evenkeel.app.intake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./evenkeel import`: loads packages and receipts files, in the order given.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Loads extract packages (a folder or a .zip with manifest.json) and receipts files.")
final class ImportCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, in the order to load.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    for (var file : files) {
      if (!Files.exists(file)) {
        throw new Trouble("no such file: " + file);
      }
    }
    try (var opened = database.open();
        var service = EvenkeelApplication.quiet(opened.address(), Map.of())) {
      var intake = service.getBean(Intake.class);
      var refused = 0;
      for (var file : files) {
        refused += load(intake, file);
      }
      return refused == 0 ? 0 : 1;
    }
  }

  private static int load(Intake intake, Path file) {
    var by = new Actor("command line", "system");
    return switch (intake.load(file, by, new ConsoleProgress(System.out))) {
      case Intake.Loaded loaded -> {
        System.out.println(file + ": " + loaded.inWords());
        yield 0;
      }
      case Intake.Refused refused -> {
        refused.reasons().forEach(reason -> System.out.println(file + ": " + reason));
        System.out.println(file + ": refused, nothing was loaded");
        yield 1;
      }
    };
  }
}
