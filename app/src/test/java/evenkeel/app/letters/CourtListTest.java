package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourtListTest {

  /// A reminder of 8 May was not paid: a complaint is possible from 22 May.
  private static final LocalDate REMINDED = LocalDate.of(2026, 5, 8);

  private static final LocalDate READY = LocalDate.of(2026, 6, 2);

  private static Town town;
  private long debt;

  @BeforeAll
  static void open() {
    town = new Town();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void anew() {
    town.reset();
    debt = town.debt(town.person("Bennett"));
    town.step(debt, "reminder_1", REMINDED);
    town.policy("complaint-costs", "65.00", LocalDate.of(2026, 5, 1));
  }

  private Batch complaint(LocalDate evening) {
    return town.night(evening).stream()
        .filter(batch -> batch.step() == StepKind.COMPLAINT)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_case_ready_for_complaint_is_listed_with_what_a_court_checks() {
    var batch = complaint(READY);

    assertThat(town.release(batch)).isEqualTo(new Outcome.Done(1, 0, Money.ofPounds(1_000)));

    var cases = town.bean(CourtList.class).of(batch, Town.MANAGER).cases();
    assertThat(cases).hasSize(1);
    assertThat(cases.getFirst().reminders()).containsExactly(REMINDED);
    assertThat(CourtList.csv(cases).lines().toList().get(1))
        .isEqualTo(
            "1,"
                + cases.getFirst().reference()
                + ",Ms Asha Bennett,\"14 Quarry Rise, Kelmere, KM4 2ZZ\","
                + "\"14 Quarry Rise, Kelmere, KM4 2ZZ\",2026-27,2026-03-16,2026-05-08,,"
                + "1000.00,65.00,1065.00");
    assertThat(town.id("select count(*) from audit.look where what = 'court list'")).isEqualTo(1);
  }

  @Test
  void what_is_not_released_is_on_no_list() {
    assertThat(town.bean(CourtList.class).of(complaint(READY), Town.MANAGER).cases()).isEmpty();
  }

  @Test
  void a_case_is_not_listed_afresh_each_night() {
    var before = complaint(READY);
    var first = town.noticeOf(debt);

    var next = complaint(READY.plusDays(1));

    assertThat(next.id()).isNotEqualTo(before.id());
    assertThat(town.notices().ofAccount(town.accountOf(debt)))
        .extracting(NoticeRow::id)
        .containsExactly(first.id());
    town.release(next);
    assertThat(town.night(READY.plusDays(2)))
        .noneMatch(batch -> batch.step() == StepKind.COMPLAINT);
  }

  @Test
  void a_complaint_that_was_made_becomes_a_step_and_the_case_is_proposed_no_more() {
    var batch = complaint(READY);
    town.release(batch);

    assertThat(town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT))
        .isEqualTo(
            new Printed.Refused("Nothing is posted to anybody: open the list for the court."));
    assertThat(town.batches().confirmDespatch(batch.id(), READY.plusDays(1), Town.MANAGER))
        .isEqualTo(new Outcome.Done(1, 0, Money.ofPounds(1_000)));

    assertThat(town.id("select count(*) from history.step where kind = 'complaint'")).isEqualTo(1);
    assertThat(town.night(READY.plusDays(1))).noneMatch(one -> one.step() == StepKind.COMPLAINT);
  }

  @Test
  void a_case_that_is_paid_after_its_release_falls_out_before_the_complaint() {
    var batch = complaint(READY);
    town.release(batch);
    for (var i = 1; i <= 10; i++) {
      town.paid(debt, i, 10_000, READY.plusDays(1));
    }

    assertThat(town.batches().confirmDespatch(batch.id(), READY.plusDays(1), Town.MANAGER))
        .isEqualTo(new Outcome.Done(0, 1, Money.ZERO));

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.FELL_OUT);
    assertThat(town.bean(CourtList.class).of(batch, Town.MANAGER).cases()).isEmpty();
  }
}
