package evenkeel.bench;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.nights.Nights;
import evenkeel.app.nights.Stage;
import evenkeel.app.store.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench night`: nights in a row, stage by stage. The first night stores a decision of every debt,
/// and is held against the limit at once; those after it store what changed.
@Command(
    name = "night",
    mixinStandardHelpOptions = true,
    description = "The night, stage by stage, beside the same rows out and in.")
final class NightBench implements Callable<Integer> {

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(names = "--nights", description = "How many nights in a row (default: ${DEFAULT-VALUE}).")
  private int nights = 2;

  @Override
  public Integer call() throws SQLException, IOException {
    try (var council = BenchCouncil.open(options)) {
      var address = council.copy(Progress.SILENT);
      var meter = new Meter(council.server());
      var limit = new Limit(address, meter);
      var out = limit.out();
      try (var service = EvenkeelApplication.quiet(address, Map.of())) {
        var deciding = night(council, service, 0);
        Report.memory();
        var in = limit.in(council.firstEvening());
        Report.heading("The limit: the same rows, nothing in between");
        Report.line("out", out.took(), out.rows());
        Report.line("in", in.took(), in.rows());
        for (var i = 1; i < nights; i++) {
          night(council, service, i);
        }
        Report.ratio(deciding / (out.took().seconds() + in.took().seconds()));
      }
    }
    return 0;
  }

  /// Composing and counting run side by side, so the stages above share their time: this is what
  /// each took from its beginning to its end.
  private static void besideOneAnother(ApplicationContext service, LocalDate evening) {
    service
        .getBean(JdbcClient.class)
        .sql(
            """
            select name, extract(epoch from finished_at - started_at) as seconds
              from nights.stage
             where evening = ? and name in ('compose', 'count', 'compare') order by position
            """)
        .param(evening)
        .query(
            row -> {
              System.out.printf(
                  Locale.UK,
                  "%-36s %10.2f%n",
                  "  " + row.getString("name") + ", beside the others",
                  row.getDouble("seconds"));
            });
  }

  /// @return the seconds of its deciding
  private double night(BenchCouncil council, ApplicationContext service, int number) {
    LocalDate evening = council.firstEvening().plusDays(number);
    var meter = new Meter(council.server());
    var report = service.getBean(Nights.class).run(evening, meter);
    var stages = meter.stop();
    Report.heading(report.inWords());
    stages.forEach((stage, took) -> Report.line(stage, took, 0));
    besideOneAnother(service, evening);
    var deciding = stages.get(Stage.DECIDE.title());
    return deciding == null ? 0 : deciding.seconds();
  }
}
