package evenkeel.bench;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Role;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.Scope;
import evenkeel.app.store.DatabaseAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench charges`: a year's actual costs shared out among every dwelling, each share held against
/// its lease and the law, kept, and charged by a second person. The limit is the rows that it reads
/// copied out, and the rows that it leaves copied in.
@Command(
    name = "charges",
    mixinStandardHelpOptions = true,
    description = "A service charge year shared out and charged, beside the same rows moved.")
final class ChargesBench implements Callable<Integer> {

  private static final String REASON = "Measuring";
  private static final int YEAR = 2025;
  private static final List<String> READ =
      List.of(
          "charges.cost_nodes_version",
          "charges.cost_units_version",
          "charges.unit_weights_version",
          "charges.costs_version",
          "charges.lease_terms_version",
          "charges.lease_heads_version",
          "accounts.lease_version");

  /// Charges are left out: those of earlier years would count as left by the run.
  private static final List<String> LEFT =
      List.of(
          "charges.run",
          "charges.run_line",
          "charges.run_share",
          "charges.run_unit",
          "charges.run_demand",
          "accounts.instalment",
          "ledger.entry",
          "ledger.leg");

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = "--dwellings",
      paramLabel = "N",
      description = "How many, half of them leased (default: ${DEFAULT-VALUE}).")
  private int dwellings = 25_000;

  @Override
  public Integer call() throws SQLException, IOException {
    try (var council = BenchCouncil.open(options)) {
      var address = council.empty("measured");
      ChargesTown.build(address, dwellings);
      var meter = new Meter(council.server());
      try (var service = EvenkeelApplication.quiet(address, Map.of())) {
        run(service, meter);
      }
      var whole = meter.stop().values().stream().reduce(Meter.Took::plus).orElseThrow();
      Report.memory();
      var limit = limit(address, meter);
      Report.ratio(whole.seconds() / limit.seconds());
    }
    return 0;
  }

  private void run(ApplicationContext service, Meter meter) {
    var runs = service.getBean(ChargeRuns.class);
    var first = Bencher.signUp(service, "bench-senior", Role.SENIOR_OFFICER);
    var second = Bencher.signUp(service, "bench-manager", Role.MANAGER);
    var asked =
        new ChargeRuns.Asked(
            new Scope(YEAR, Scope.Basis.ACTUAL, Scope.Part.SERVICES, ChargesTown.TOP),
            null,
            REASON);
    meter.at("shared out, checked and kept", 0, 0);
    var prepared = runs.prepare(asked, first);
    if (!(prepared instanceof ChargeRuns.Result.Prepared(var run, _))) {
      throw new IllegalStateException("the year was not shared out: " + prepared);
    }
    meter.at("asked, worked out again and charged", 0, 0);
    var requested = runs.ask(run, REASON, first);
    var posted = runs.decide(run, true, REASON, second);
    var stages = meter.stop();
    if (!(posted instanceof ChargeRuns.Result.Posted(var accounts))) {
      throw new IllegalStateException("the run was not charged: " + requested + ", " + posted);
    }
    Report.heading("A year of %,d dwellings, %,d accounts charged".formatted(dwellings, accounts));
    stages.forEach((stage, took) -> Report.line(stage, took, 0));
  }

  private static Meter.Took limit(DatabaseAddress address, Meter meter)
      throws SQLException, IOException {
    Report.heading("The limit: the rows that it reads out, and those that it left in again");
    var whole = meter.timeChecked(() -> out(address));
    Report.line("out", whole, 0);
    var copies = new Copies(address);
    var file = Files.createTempFile("evenkeel-bench", ".copy");
    try {
      for (var table : LEFT) {
        var rows = copies.prepare(table, file);
        var took = meter.timeChecked(() -> copies.again(table, file));
        Report.line(table, took, rows);
        whole = whole.plus(took);
      }
    } finally {
      Files.delete(file);
    }
    Report.line("all", whole, 0);
    return whole;
  }

  private static void out(DatabaseAddress address) throws SQLException, IOException {
    try (var connection = BenchCouncil.asOwner(address)) {
      var copies = new CopyManager(connection.unwrap(BaseConnection.class));
      for (var table : READ) {
        copies.copyOut(
            "copy " + table + " to stdout with (format binary)", OutputStream.nullOutputStream());
      }
    }
  }
}
