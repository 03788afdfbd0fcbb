package evenkeel.app.nights;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.monitoring.HandWritten;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.nights.NightReport.Outcome;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightsTest {

  private static final LocalDate EVENING = LocalDate.of(2026, 5, 20);

  private ConfigurableApplicationContext service;
  private HandWritten books;
  private Nights nights;

  @BeforeEach
  void start() {
    service = EvenkeelApplication.quiet(TestDatabase.fresh(), Map.of());
    books = new HandWritten(service);
    nights = service.getBean(Nights.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_night_puts_every_debt_in_one_state_and_opens_the_next_day() {
    books.debt();
    books.paid(books.debt(), 1, 10_000, EVENING);

    var report = nights.run(EVENING, Progress.SILENT);

    assertThat(report.outcome()).as(report.inWords()).isEqualTo(Outcome.GREEN);
    assertThat(service.getBean(Standings.class).spread().sum()).isEqualTo(2);
    assertThat(nights.businessDate()).isEqualTo(EVENING.plusDays(1));
  }

  @Test
  void a_finished_night_run_again_changes_nothing_and_says_so() {
    books.debt();
    nights.run(EVENING, Progress.SILENT);

    var again = nights.run(EVENING, Progress.SILENT);

    assertThat(again.outcome()).isEqualTo(Outcome.CLOSED_BEFORE);
    assertThat(again.inWords()).contains("nothing was changed");
    assertThat(nights.businessDate()).isEqualTo(EVENING.plusDays(1));
  }

  @Test
  void nights_run_in_order() {
    nights.run(EVENING, Progress.SILENT);

    for (var wrong : new LocalDate[] {EVENING.plusDays(2), EVENING.minusDays(1)}) {
      var report = nights.run(wrong, Progress.SILENT);

      assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(report.inWords()).contains("expected --date 2026-05-21").contains("" + wrong);
    }
  }

  @Test
  void a_night_in_which_nothing_changed_stores_no_decision() {
    books.paid(books.debt(), 1, 10_000, EVENING);
    nights.run(EVENING, Progress.SILENT);
    var before = decisions();

    nights.run(EVENING.plusDays(1), Progress.SILENT);

    assertThat(decisions()).isEqualTo(before);
  }

  private long decisions() {
    return service
        .getBean(JdbcClient.class)
        .sql("select count(*) from monitoring.decision")
        .query(Long.class)
        .single();
  }
}
