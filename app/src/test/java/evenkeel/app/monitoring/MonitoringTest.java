package evenkeel.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.nights.Nights;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class MonitoringTest {

  /// Nineteen days after the first instalment fell due.
  private static final LocalDate EVENING = LocalDate.of(2026, 5, 20);

  private ConfigurableApplicationContext service;
  private HandWritten books;
  private Standings standings;
  private Worklists worklists;

  @BeforeEach
  void start() {
    service = EvenkeelApplication.quiet(TestDatabase.fresh(), Map.of());
    books = new HandWritten(service);
    standings = service.getBean(Standings.class);
    worklists = service.getBean(Worklists.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_missed_instalment_is_proposed_for_a_reminder_with_its_reasons() {
    var missed = books.debt();
    night();

    var due = service.getBean(ActionQueue.class).due(StepKind.REMINDER_1, EVENING, 0, 10);
    assertThat(due).extracting(ActionQueue.Due::debt).containsExactly(missed);
    assertThat(due.getFirst().issueOn()).isEqualTo(LocalDate.of(2026, 5, 21));
    var decision = service.getBean(Decisions.class).latest(missed).orElseThrow();
    assertThat(decision.because()).isNotEmpty();
    assertThat(decision.wouldChange()).isNotEmpty();
  }

  @Test
  void other_debts_are_never_reminded_as_council_tax_and_their_people_are_protected() {
    var overpayment = books.debt("hb_overpayment", "claimant");
    var serviceCharge = books.debt("leasehold", "lessee");
    var sundry = books.debt("sundry", "liable");
    var held = books.debt("hb_overpayment", "landlord");
    books.hold("party_id", books.partyOf(held), "bereavement", EVENING);
    night();

    assertThat(service.getBean(ActionQueue.class).due(StepKind.REMINDER_1, EVENING, 0, 10))
        .isEmpty();
    for (var debt : List.of(overpayment, serviceCharge, sundry)) {
      var stands = standings.ofDebt(debt).orElseThrow();
      assertThat(stands.answer()).isEqualTo("refer");
      assertThat(stands.nextAction()).isEqualTo("Decide: Choose how to recover");
    }
    assertThat(stateOf(held)).isEqualTo(State.HOLD);
    assertThat(worklists.page(of(DebtType.HB_OVERPAYMENT), WorkFilter.After.START, 10))
        .extracting(Standings.Standing::debt)
        .containsExactlyInAnyOrder(overpayment, held);
    var tally = worklists.tally(of(DebtType.LEASEHOLD));
    assertThat(tally.listed().get(State.ACTION)).isEqualTo(1);
    assertThat(tally.council().get(State.ACTION)).isEqualTo(3);
  }

  private static WorkFilter of(DebtType type) {
    return WorkFilter.ALL.of(WorkFilter.What.of(type));
  }

  @Test
  void money_effective_after_the_evening_is_not_seen() {
    var late = books.debt();
    books.paid(late, 1, 10_000, EVENING.plusDays(1));
    var paid = books.debt();
    books.paid(paid, 1, 10_000, EVENING);
    night();

    assertThat(stateOf(late)).isEqualTo(State.ACTION);
    assertThat(stateOf(paid)).isEqualTo(State.NOTHING_DUE);
  }

  @Test
  void a_hold_stops_the_debts_that_it_covers_and_no_other() {
    var byDebt = books.debt();
    books.hold("debt_id", byDebt, "bereavement", EVENING);
    var byAccount = books.debt();
    books.hold("account_id", books.accountOf(byAccount), "bereavement", EVENING);
    var byPerson = books.debt();
    books.hold("party_id", books.partyOf(byPerson), "bereavement", EVENING);
    var free = books.debt();
    night();

    assertThat(List.of(stateOf(byDebt), stateOf(byAccount), stateOf(byPerson)))
        .containsOnly(State.HOLD);
    assertThat(stateOf(free)).isEqualTo(State.ACTION);
  }

  @Test
  void a_debt_that_cannot_be_decided_is_faulted_and_stops_no_other() {
    var spoilt = books.debt();
    books.hold("debt_id", spoilt, "a kind that nobody knows", EVENING);
    var sound = books.debt();

    var report = night();

    assertThat(report).contains("amber").contains("1 could not be decided");
    assertThat(standings.ofDebt(spoilt).orElseThrow().answer()).isEqualTo("faulted");
    assertThat(stateOf(sound)).isEqualTo(State.ACTION);
    assertThat(standings.spread().sum()).isEqualTo(2);
  }

  @Test
  void a_fact_that_lands_is_decided_on_at_once() {
    var debt = books.debt();
    night();

    landed(debt, () -> books.hold("debt_id", debt, "bereavement", EVENING.plusDays(1)));

    assertThat(stateOf(debt)).isEqualTo(State.HOLD);
    var decision = service.getBean(Decisions.class).latest(debt).orElseThrow();
    assertThat(decision.evening()).isEqualTo(EVENING.plusDays(1));
    assertThat(decision.occasion()).isEqualTo(1);
    assertThat(standings.spread().sum()).isEqualTo(1);
  }

  @Test
  void two_facts_on_one_day_are_two_occasions() {
    var debt = books.debt();
    night();

    landed(debt, () -> books.paid(debt, 1, 10_000, EVENING.plusDays(1)));
    landed(debt, () -> books.hold("debt_id", debt, "bereavement", EVENING.plusDays(1)));

    assertThat(service.getBean(Decisions.class).history(List.of(debt), 10))
        .extracting(Decisions.Kept::occasion)
        .containsExactly(2, 1, 0);
  }

  @Test
  void a_fact_whose_transaction_fails_leaves_the_decision_as_it_was() {
    var debt = books.debt();
    night();

    try {
      landed(
          debt,
          () -> {
            books.hold("debt_id", debt, "bereavement", EVENING.plusDays(1));
            throw new IllegalStateException("the officer's act failed");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("failed");
    }

    assertThat(stateOf(debt)).isEqualTo(State.ACTION);
  }

  @Test
  void a_debt_needs_somebody_since_the_first_evening_of_its_answer() {
    var debt = books.debt();
    night();
    nights(EVENING.plusDays(1), EVENING.plusDays(2));
    assertThat(neededSince(debt)).isEqualTo(EVENING);

    landed(debt, () -> books.hold("debt_id", debt, "bereavement", EVENING.plusDays(3)));
    assertThat(neededSince(debt)).isNull();

    landed(
        debt,
        () ->
            service
                .getBean(JdbcClient.class)
                .sql(
                    """
                    insert into history.hold_lifted (hold_id, lifted_on, reason, lifted_by)
                    select id, '2026-05-23', 'over', 'test' from history.hold
                    """)
                .update());
    assertThat(neededSince(debt)).isEqualTo(EVENING.plusDays(3));
  }

  private void nights(LocalDate... evenings) {
    for (var evening : evenings) {
      service.getBean(Nights.class).run(evening, Progress.SILENT);
    }
  }

  private @Nullable LocalDate neededSince(long debt) {
    return standings.ofDebt(debt).orElseThrow().neededSince();
  }

  @Test
  void the_worklist_pages_through_every_debt_once() {
    for (var i = 0; i < 7; i++) {
      books.debt();
    }
    night();

    var seen = new java.util.ArrayList<Long>();
    var after = WorkFilter.After.START;
    for (var page = worklists.page(WorkFilter.ALL, after, 3);
        !page.isEmpty();
        page = worklists.page(WorkFilter.ALL, after, 3)) {
      page.forEach(row -> seen.add(row.debt()));
      after = WorkFilter.ALL.after(page.getLast());
    }

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  private String night() {
    return service.getBean(Nights.class).run(EVENING, Progress.SILENT).inWords();
  }

  private State stateOf(long debt) {
    return standings.ofDebt(debt).orElseThrow().state();
  }

  private void landed(long debt, Runnable fact) {
    service
        .getBean(TransactionOperations.class)
        .executeWithoutResult(
            _ -> {
              fact.run();
              service.publishEvent(new FactsLanded(Set.of(debt), "a test"));
            });
  }
}
