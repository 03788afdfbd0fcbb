package evenkeel.bench;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.intake.Intake;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `bench intake`: a whole council's extract into empty books, stage by stage. The limit is the
/// rows that it left there, copied into tables of the same keys and indexes.
@Command(
    name = "intake",
    mixinStandardHelpOptions = true,
    description = "A full extract into empty books, beside the same rows copied in.")
final class IntakeBench implements Callable<Integer> {

  @Mixin private BenchOptions options = new BenchOptions();

  @Override
  public Integer call() throws SQLException, IOException {
    try (var council = BenchCouncil.open(options)) {
      var extract = council.files(Progress.SILENT).first();
      var read = lines(extract);
      var address = council.empty("measured");
      var meter = new Meter(council.server());
      try (var service = EvenkeelApplication.quiet(address, Map.of())) {
        BenchCouncil.load(service.getBean(Intake.class), extract, meter);
      }
      var stages = meter.stop();
      Report.heading("The extract of %,d accounts, loaded".formatted(options.accounts));
      stages.forEach((stage, took) -> Report.line(stage, took, 0));
      var whole = stages.values().stream().reduce(Meter.Took::plus).orElseThrow();
      Report.line("all, rows of the extract", whole, read);
      var limit = limit(address, meter);
      Report.memory();
      Report.ratio(whole.seconds() / limit.seconds());
    }
    return 0;
  }

  private Meter.Took limit(DatabaseAddress address, Meter meter) throws SQLException, IOException {
    var copies = new Copies(address);
    var file = Files.createTempFile("evenkeel-bench", ".copy");
    Report.heading("The limit: the rows that it left, copied into like tables");
    var whole = new Meter.Took(0, 0, 0);
    try {
      for (var table : tables(copies)) {
        var rows = copies.prepare(table, file);
        var took = meter.timeChecked(() -> copies.again(table, file));
        if (rows > 0) {
          Report.line(table, took, rows);
          whole = whole.plus(took);
        }
      }
    } finally {
      Files.delete(file);
    }
    Report.line("all", whole, 0);
    return whole;
  }

  private static List<String> tables(Copies copies) throws SQLException {
    return copies.filled("people", "accounts", "ledger", "history", "intake");
  }

  private static long lines(Path extract) throws IOException {
    var lines = 0L;
    try (var files = Files.newDirectoryStream(extract, "*.csv")) {
      for (var file : files) {
        try (var rows = Files.lines(file)) {
          lines += rows.count() - 1;
        }
      }
    }
    return lines;
  }
}
