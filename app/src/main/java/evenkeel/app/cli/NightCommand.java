package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.nights.Nights;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./evenkeel night`: closes one day. Safe to run again after a kill at any point.
@Command(
    name = "night",
    mixinStandardHelpOptions = true,
    description = "Closes a day: decides every debt and proposes notices.")
final class NightCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day to close (default: the business date).")
  private @Nullable LocalDate date;

  @Override
  public Integer call() {
    try (var opened = database.open();
        var service = EvenkeelApplication.quiet(opened.address(), Map.of())) {
      var nights = service.getBean(Nights.class);
      var evening = date == null ? nights.businessDate() : date;
      var report = nights.run(evening, new ConsoleProgress(System.out));
      System.out.println(report.inWords());
      return report.isRed() ? 1 : 0;
    }
  }
}
