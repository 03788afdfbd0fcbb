package evenkeel.bench;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.letters.Batches;
import evenkeel.app.letters.Outcome;
import evenkeel.app.letters.Printed;
import evenkeel.app.letters.Selection;
import evenkeel.app.nights.Nights;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `bench letters`: what a night proposed is released and printed, each notice proven twice on the
/// way. The limit is the same documents copied into a table, made by nobody.
@Command(
    name = "letters",
    mixinStandardHelpOptions = true,
    description = "Notices released and rendered, beside the same documents copied in.")
final class LettersBench implements Callable<Integer> {

  private static final String REASON = "Measuring";

  @Mixin private BenchOptions options = new BenchOptions();

  private Meter.Took releasing = new Meter.Took(0, 0, 0);
  private Meter.Took printing = new Meter.Took(0, 0, 0);
  private long released;
  private long printed;
  private final Map<String, Long> printedOf = new LinkedHashMap<>();

  @Override
  public Integer call() throws SQLException, IOException {
    try (var council = BenchCouncil.open(options)) {
      var address = council.copy(Progress.SILENT);
      var meter = new Meter(council.server());
      try (var service = EvenkeelApplication.quiet(address, Map.of())) {
        service.getBean(Nights.class).run(council.firstEvening(), Progress.SILENT);
        release(council, service, meter);
      }
      Report.heading("Letters of one night of %,d accounts".formatted(options.accounts));
      Report.line("proven and released", releasing, released);
      Report.line("proven, rendered and in the print file", printing, printed);
      printedOf.forEach((kind, many) -> System.out.printf("  %s: %,d%n", kind, many));
      var limit = limit(address, meter);
      Report.memory();
      Report.ratio(printing.seconds() / limit.seconds());
    }
    return 0;
  }

  private void release(BenchCouncil council, ApplicationContext service, Meter meter) {
    var batches = service.getBean(Batches.class);
    var first = Bencher.signUp(service, "bench-senior", Role.SENIOR_OFFICER);
    var second = Bencher.signUp(service, "bench-manager", Role.MANAGER);
    for (var batch : batches.of(council.firstEvening())) {
      if (batch.step().isNotice()) {
        releasing = releasing.plus(meter.time(() -> release(batches, batch.id(), first, second)));
        var before = printed;
        printing = printing.plus(meter.time(() -> print(batches, batch.id(), first)));
        printedOf.put(batch.step().title(), printed - before);
      }
    }
  }

  private void release(Batches batches, long number, Officer first, Officer second) {
    var version = batches.find(number).orElseThrow().version();
    var outcome = batches.release(number, version, new Selection.Everything(), first, REASON);
    if (outcome instanceof Outcome.Requested(var request, _)) {
      outcome = batches.decideRelease(request, true, second, REASON);
    }
    switch (outcome) {
      case Outcome.Done(var notices, _, _) -> released += notices;
      case Outcome.Requested _, Outcome.Refused _, Outcome.Stale _ ->
          System.out.println("batch " + number + " was not released: " + outcome);
    }
  }

  private void print(Batches batches, long number, Officer first) {
    switch (batches.print(number, first, Progress.SILENT)) {
      case Printed.Written written -> printed += written.notices();
      case Printed.Refused(var why) -> System.out.println("batch " + number + ": " + why);
      case Printed.NotWritten(var why) -> throw new IllegalStateException(why);
    }
  }

  private static Meter.Took limit(DatabaseAddress address, Meter meter)
      throws SQLException, IOException {
    var copies = new Copies(address);
    var file = Files.createTempFile("evenkeel-bench", ".copy");
    try {
      var rows = copies.prepare("letters.document", file);
      var took = meter.timeChecked(() -> copies.again("letters.document", file));
      Report.heading("The limit: the same documents, copied into a like table");
      Report.line("letters.document", took, rows);
      return took;
    } finally {
      Files.delete(file);
    }
  }
}
