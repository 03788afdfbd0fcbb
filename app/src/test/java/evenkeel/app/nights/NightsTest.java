package evenkeel.app.nights;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.monitoring.HandWritten;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.nights.NightReport.Outcome;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NightsTest {

  private static final LocalDate EVENING = LocalDate.of(2026, 5, 20);

  private DatabaseAddress database;
  private ConfigurableApplicationContext service;
  private HandWritten books;
  private Nights nights;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    service = EvenkeelApplication.quiet(database, Map.of());
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

  /// Quiet debts are looked at "a year from now", those that need an officer "tomorrow": neither is
  /// written again for that each night, and both show a look that is still to come.
  @Test
  void a_debt_of_which_nothing_changed_is_not_written_again_and_shows_a_look_to_come() {
    var paid = books.debt("sundry", "liable");
    books.paid(paid, 1, 100_000, EVENING);
    var unpaid = books.debt("sundry", "liable");
    nights.run(EVENING, Progress.SILENT);
    var standings = service.getBean(Standings.class);
    var promised = standings.ofDebt(paid).orElseThrow().lookAgain();

    nights.run(EVENING.plusDays(1), Progress.SILENT);
    nights.run(EVENING.plusDays(2), Progress.SILENT);

    assertThat(decidedOn(paid)).isEqualTo(EVENING);
    assertThat(decidedOn(unpaid)).isEqualTo(EVENING);
    assertThat(promised).isEqualTo(EVENING.plusYears(1));
    assertThat(standings.ofDebt(paid).orElseThrow().lookAgain()).isEqualTo(promised);
    assertThat(standings.ofDebt(unpaid).orElseThrow().lookAgain()).isEqualTo(EVENING.plusDays(3));
  }

  private LocalDate decidedOn(long debt) {
    return service.getBean(Standings.class).ofDebt(debt).orElseThrow().decidedOn();
  }

  @Test
  void a_notice_without_its_decision_does_not_pass_the_night() {
    books.debt();
    nights.run(EVENING, Progress.SILENT);
    var proofs = service.getBean(Proofs.class);
    assertThat(proofs.noticesHaveDecisions(EVENING).passed()).isTrue();

    change("update letters.notice set decision_id = decision_id + 1000");

    assertThat(proofs.noticesHaveDecisions(EVENING))
        .isEqualTo(
            new Proof(
                "Does every notice proposed rest on the decision that stands this evening?",
                false,
                "1 do not"));
  }

  @Test
  void a_decision_to_send_that_has_no_notice_does_not_pass_the_night() {
    books.debt();
    nights.run(EVENING, Progress.SILENT);
    var proofs = service.getBean(Proofs.class);
    assertThat(proofs.decisionsHaveNotices(EVENING).passed()).isTrue();

    change("update letters.notice set state = 'left_out', because = 'No address.'");
    assertThat(proofs.decisionsHaveNotices(EVENING).passed()).isTrue();
    change("update letters.notice set because = ''");

    assertThat(proofs.decisionsHaveNotices(EVENING).passed()).isFalse();
    assertThat(proofs.decisionsHaveNotices(EVENING).found()).isEqualTo("1 have none");
  }

  @Test
  void a_notice_proposed_where_the_books_show_nothing_missed_makes_the_night_red() {
    var debt = books.debt();
    nights.run(EVENING, Progress.SILENT);
    books.paid(debt, 1, 10_000, EVENING.plusDays(1));
    TestDatabase.execute(
        database,
        """
        create function monitoring.stray() returns trigger language plpgsql as
          $$ begin new.answer = 'take'; return new; end $$
        """);
    TestDatabase.execute(
        database,
        """
        create trigger stray before insert or update on monitoring.standing
          for each row execute function monitoring.stray()
        """);

    var report = nights.run(EVENING.plusDays(1), Progress.SILENT);

    assertThat(report.outcome()).isEqualTo(Outcome.RED);
    assertThat(report.inWords())
        .contains(
            "Was an instalment missed on every debt that is proposed for a notice?"
                + " on 1 none was.");
  }

  @Test
  void a_debt_that_arrives_after_the_first_night_is_decided_at_once() {
    books.debt();
    var before = books.debt();
    nights.run(EVENING, Progress.SILENT);
    var fresh = books.debt();

    tell(fresh, before);

    assertThat(service.getBean(Standings.class).ofDebt(fresh).orElseThrow().answer())
        .isEqualTo("take");
    var next = nights.run(EVENING.plusDays(1), Progress.SILENT);
    assertThat(next.outcome()).as(next.inWords()).isEqualTo(Outcome.GREEN);
  }

  @Test
  void before_the_first_night_a_fact_decides_nothing() {
    var debt = books.debt();

    tell(debt);

    assertThat(service.getBean(Standings.class).ofDebt(debt)).isEmpty();
  }

  private void tell(Long... debts) {
    new TransactionTemplate(service.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            _ -> service.publishEvent(new FactsLanded(Set.of(debts), "it was billed")));
  }

  private void change(String sql) {
    service.getBean(JdbcClient.class).sql(sql).update();
  }

  private long decisions() {
    return service
        .getBean(JdbcClient.class)
        .sql("select count(*) from monitoring.decision")
        .query(Long.class)
        .single();
  }
}
