package evenkeel.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.nights.Nights;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.core.recovery.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The counts that lists of work show are what a fresh count says, at every moment.
class StateCountsTest {

  private static final LocalDate EVENING = LocalDate.of(2026, 5, 20);

  private ConfigurableApplicationContext service;
  private HandWritten books;
  private StateCounts counts;
  private Standings standings;
  private JdbcClient jdbc;

  @BeforeEach
  void start() {
    service = EvenkeelApplication.quiet(TestDatabase.fresh(), Map.of());
    books = new HandWritten(service);
    counts = service.getBean(StateCounts.class);
    standings = service.getBean(Standings.class);
    jdbc = service.getBean(JdbcClient.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void night(LocalDate evening) {
    service.getBean(Nights.class).run(evening, Progress.SILENT);
  }

  private void landed(long debt, Runnable fact) {
    service
        .getBean(TransactionOperations.class)
        .executeWithoutResult(
            _ -> {
              fact.run();
              service.publishEvent(new FactsLanded(Set.of(debt), "test"));
            });
  }

  private long rows() {
    return jdbc.sql("select count(*) from monitoring.state_count").query(Long.class).single();
  }

  private void areTrue() {
    assertThat(counts.kept()).isEqualTo(standings.spread().debts());
  }

  @Test
  void before_the_first_night_nothing_is_in_any_state_and_the_book_is_counted() {
    books.debt();

    assertThat(counts.kept().values()).containsOnly(0L);
    assertThat(counts.debts()).isEqualTo(1);
  }

  @Test
  void a_night_and_a_fact_that_lands_keep_them_true() {
    var debt = books.debt();
    books.debt();
    night(EVENING);
    areTrue();
    assertThat(counts.kept()).containsEntry(State.ACTION, 2L);

    landed(debt, () -> books.hold("debt_id", debt, "bereavement", EVENING.plusDays(1)));

    areTrue();
    assertThat(counts.kept()).containsEntry(State.ACTION, 1L).containsEntry(State.HOLD, 1L);
    assertThat(standings.spread().undecided()).isZero();
  }

  @Test
  void a_transaction_that_fails_changes_no_count() {
    var debt = books.debt();
    night(EVENING);
    var before = counts.kept();

    assertThatThrownBy(
            () ->
                service
                    .getBean(TransactionOperations.class)
                    .executeWithoutResult(
                        _ -> {
                          books.hold("debt_id", debt, "bereavement", EVENING.plusDays(1));
                          service.publishEvent(new FactsLanded(Set.of(debt), "test"));
                          throw new IllegalStateException("undone");
                        }))
        .hasMessage("undone");

    assertThat(counts.kept()).isEqualTo(before);
    areTrue();
  }

  @Test
  void what_arrived_since_the_night_is_in_the_book_and_in_no_state() {
    books.debt();
    night(EVENING);
    books.debt();

    assertThat(counts.debts()).isEqualTo(2);
    assertThat(counts.kept().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
  }

  @Test
  void a_night_folds_the_changes_and_mends_what_was_wrong() {
    var debt = books.debt();
    night(EVENING);
    for (var day = 1; day <= 3; day++) {
      var on = EVENING.plusDays(1);
      landed(debt, () -> books.hold("debt_id", debt, "bereavement", on));
    }
    jdbc.sql("insert into monitoring.state_count (state, debts) values ('on_plan', 7)").update();
    assertThat(counts.kept()).containsEntry(State.ON_PLAN, 7L);

    night(EVENING.plusDays(1));

    areTrue();
    assertThat(rows()).isLessThanOrEqualTo(State.values().length);
  }
}
