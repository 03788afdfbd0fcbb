package evenkeel.app.nights;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.monitoring.HandWritten;
import evenkeel.app.nights.NightReport.Outcome;
import evenkeel.app.store.Progress;
import evenkeel.app.store.Relay;
import evenkeel.app.store.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The database goes away during the night.
class LostTest {

  private static final LocalDate EVENING = LocalDate.of(2026, 5, 20);

  @ParameterizedTest
  @EnumSource(Stage.class)
  void a_night_that_loses_its_database_says_so_and_goes_on_when_it_is_run_again(Stage stage) {
    try (var relay = new Relay(TestDatabase.fresh());
        var service = EvenkeelApplication.quiet(relay.address(), Map.of())) {
      new HandWritten(service).debt();
      var nights = service.getBean(Nights.class);

      var report =
          nights.run(
              EVENING,
              (what, _, _) -> {
                if (what.equals(stage.title())) {
                  relay.cut();
                }
              });

      assertThat(report.outcome()).as(report.inWords()).isEqualTo(Outcome.INTERRUPTED);
      assertThat(report.inWords()).contains("database went away").contains("run it again");
      relay.mend();
      assertThat(again(nights).outcome()).isEqualTo(Outcome.GREEN);
      assertThat(nights.businessDate()).isEqualTo(EVENING.plusDays(1));
    }
  }

  /// Runs the night again until the pool has found which of its connections are dead.
  private static NightReport again(Nights nights) {
    var report = nights.run(EVENING, Progress.SILENT);
    for (var i = 0; i < 20 && report.outcome() == Outcome.INTERRUPTED; i++) {
      LockSupport.parkNanos(500_000_000L);
      report = nights.run(EVENING, Progress.SILENT);
    }
    return report;
  }
}
