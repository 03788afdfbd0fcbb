package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.OwnPart;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A claimant and a landlord owe one overpayment and live apart: each has a letter of their own at
/// their own address, for what they owe, with a proof, a despatch and a clock of its own; what one
/// pays both owe no more.
class LettersOfEachTest {

  private static final Money SUM = Money.ofPounds(480);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);

  private static Town town;
  private long claimant;
  private long landlord;
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
  void two_who_owe_it() {
    town.reset();
    claimant = town.person("Bennett");
    landlord = town.elsewhere("Landlord", "9 Owner Street");
    debt = town.overpayment(claimant);
    town.liable(town.accountOf(debt), landlord, "landlord", true);
  }

  private void bothOwe() {
    town.owes(debt, claimant, MARCH);
    town.owes(debt, landlord, MARCH);
  }

  private List<NoticeRow> notices(Batch batch) {
    return town.notices().ofAccount(town.accountOf(debt)).stream()
        .filter(notice -> notice.batch() == batch.id())
        .sorted(Comparator.comparing(NoticeRow::id))
        .toList();
  }

  private NoticeRow noticeTo(long party, Batch batch) {
    return notices(batch).stream()
        .filter(notice -> notice.parties().equals(List.of(party)))
        .findFirst()
        .orElseThrow();
  }

  private String letter(long party, Batch batch) {
    return PrintHouse.text(
        town.notices().document(noticeTo(party, batch).id(), Town.MANAGER).orElseThrow().pdf());
  }

  private void post(Batch batch, LocalDate on) {
    assertThat(town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT))
        .isInstanceOf(Printed.Written.class);
    assertThat(town.batches().confirmDespatch(batch.id(), on, Town.MANAGER))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void each_is_written_to_at_their_own_address_and_nobody_is_flagged() {
    bothOwe();
    var batch = town.night(Town.EVENING).getFirst();

    assertThat(notices(batch))
        .hasSize(2)
        .allMatch(notice -> notice.state() == NoticeState.PROPOSED)
        .allMatch(notice -> notice.exceptions().isEmpty());
    assertThat(town.release(batch)).isEqualTo(new Outcome.Done(2, 0, SUM.plus(SUM)));
    post(batch, Town.ISSUE);

    assertThat(letter(claimant, batch))
        .contains("For Ms Asha Bennett.", "14 Quarry Rise", "Please pay £480.00")
        .doesNotContain("Landlord", "9 Owner Street");
    assertThat(letter(landlord, batch))
        .contains("For Ms Asha Landlord.", "9 Owner Street", "Please pay £480.00")
        .doesNotContain("Bennett");
    assertThat(steps()).containsExactly(claimant + " 48000", landlord + " 48000");
    assertThat(proofs(batch)).isEqualTo(2);
  }

  /// To whom each reminder went, and for how much.
  private List<String> steps() {
    return town.jdbc
        .sql(
            """
            select p.party_id || ' ' || s.amount_pence from history.step s
              join history.step_party p on p.step_id = s.id
             where s.debt_id = ? order by s.id
            """)
        .param(debt)
        .query(String.class)
        .list();
  }

  private static long proofs(Batch batch) {
    return town.jdbc
        .sql(
            """
            select count(distinct n.id) from letters.notice n
              join letters.proof p on p.notice_id = n.id
             where n.batch_id = ? and p.proven and p.stage = 'composing'
            """)
        .param(batch.id())
        .query(Long.class)
        .single();
  }

  @Test
  void a_dispute_of_one_stops_only_theirs() {
    bothOwe();
    var batch = town.night(Town.EVENING).getFirst();
    town.owes(debt, landlord, MARCH, 48_000, true, Town.EVENING);

    town.release(batch);

    assertThat(noticeTo(claimant, batch).state()).isEqualTo(NoticeState.RELEASED);
    assertThat(noticeTo(landlord, batch).state()).isEqualTo(NoticeState.FELL_OUT);
    assertThat(noticeTo(landlord, batch).because()).contains("may they be asked now");
  }

  @Test
  void a_stop_of_one_stops_only_theirs() {
    bothOwe();
    var batch = town.night(Town.EVENING).getFirst();
    town.holdOn(claimant, "breathing_space", Town.ISSUE);

    town.release(batch);

    assertThat(noticeTo(claimant, batch).state()).isEqualTo(NoticeState.FELL_OUT);
    assertThat(noticeTo(landlord, batch).state()).isEqualTo(NoticeState.RELEASED);
  }

  @Test
  void each_owes_their_own_part_and_one_payment_reduces_all() {
    town.owes(debt, claimant, MARCH);
    town.owes(debt, landlord, MARCH, 10_000, false, LocalDate.of(2026, 3, 16));
    var batch = town.night(Town.EVENING).getFirst();
    assertThat(noticeTo(claimant, batch).amount()).isEqualTo(SUM);
    assertThat(noticeTo(landlord, batch).amount()).isEqualTo(Money.ofPounds(100));

    town.paid(debt, 1, 6_000, Town.ISSUE);
    var next = town.night(Town.ISSUE).getFirst();

    assertThat(noticeTo(claimant, next).amount()).isEqualTo(Money.ofPounds(420));
    assertThat(noticeTo(landlord, next).amount()).isEqualTo(Money.ofPounds(40));
  }

  @Test
  void all_that_came_counts_towards_each_part_and_the_night_says_by_which_reading() {
    town.owes(debt, claimant, MARCH, 30_000, false, LocalDate.of(2026, 3, 16));
    town.owes(debt, landlord, MARCH, 18_000, false, LocalDate.of(2026, 3, 16));
    town.paid(debt, 1, 10_000, Town.ISSUE);
    var batch = town.night(Town.ISSUE).getFirst();

    assertThat(noticeTo(claimant, batch).amount()).isEqualTo(Money.ofPounds(200));
    assertThat(noticeTo(landlord, batch).amount()).isEqualTo(Money.ofPounds(80));
    assertThat(because())
        .contains("owes £300.00 of it and is asked for £200.00 at most, since £100.00 came.")
        .contains("owes £180.00 of it and is asked for £80.00 at most", OwnPart.READING);

    town.paid(debt, 2, 10_000, Town.ISSUE.plusDays(1));
    var next = town.night(Town.ISSUE.plusDays(1)).getFirst();
    assertThat(notices(next))
        .as("the landlord's part is met: of what is left an officer writes")
        .extracting(NoticeRow::parties)
        .containsExactly(List.of(claimant));
    assertThat(noticeTo(claimant, next).amount()).isEqualTo(Money.ofPounds(100));
  }

  private String because() {
    return town.jdbc
        .sql(
            """
            select d.because::text from monitoring.decision d
             where d.debt_id = ? order by d.id desc limit 1
            """)
        .param(debt)
        .query(String.class)
        .single();
  }

  @Test
  void each_has_a_clock_of_their_own() {
    town.owes(debt, claimant, MARCH);
    town.owes(debt, landlord, LocalDate.of(2026, 4, 27));
    var first = town.night(Town.EVENING).getFirst();
    assertThat(notices(first)).hasSize(1);
    town.release(first);
    post(first, Town.ISSUE);
    assertThat(town.night(LocalDate.of(2026, 5, 27))).isEmpty();

    var second = town.night(LocalDate.of(2026, 5, 28));
    assertThat(second)
        .extracting(Batch::step)
        .containsExactlyInAnyOrder(StepKind.INVOICE_REMINDER, StepKind.INVOICE_FINAL_REMINDER);
    assertThat(toWhom(second, StepKind.INVOICE_REMINDER)).containsExactly(List.of(landlord));
    assertThat(toWhom(second, StepKind.INVOICE_FINAL_REMINDER)).containsExactly(List.of(claimant));
  }

  private List<List<Long>> toWhom(List<Batch> batches, StepKind step) {
    return notices(of(batches, step)).stream().map(NoticeRow::parties).toList();
  }

  private static Batch of(List<Batch> batches, StepKind step) {
    return batches.stream().filter(batch -> batch.step() == step).findFirst().orElseThrow();
  }

  @Test
  void a_first_reminder_that_nobody_posts_keeps_no_final_one_of_another_from_leaving() {
    town.owes(debt, claimant, MARCH);
    town.owes(debt, landlord, LocalDate.of(2026, 4, 27));
    var first = town.night(Town.EVENING).getFirst();
    town.release(first);
    post(first, Town.ISSUE);

    var both = town.night(LocalDate.of(2026, 5, 28));
    var last = of(both, StepKind.INVOICE_FINAL_REMINDER);
    assertThat(town.release(last)).isEqualTo(new Outcome.Done(1, 0, SUM));
    post(last, LocalDate.of(2026, 5, 29));

    assertThat(letter(claimant, last)).contains("Please pay £480.00").doesNotContain("Landlord");
    assertThat(steps()).containsExactly(claimant + " 48000", claimant + " 48000");
    var next = town.night(LocalDate.of(2026, 5, 31));
    assertThat(next)
        .as("the first one is still proposed, and no final one for anybody")
        .extracting(Batch::step)
        .containsExactly(StepKind.INVOICE_REMINDER);
    assertThat(toWhom(next, StepKind.INVOICE_REMINDER)).containsExactly(List.of(landlord));
  }

  @Test
  void a_stop_of_the_one_takes_out_the_final_reminder_and_leaves_the_others_first() {
    town.owes(debt, claimant, MARCH);
    town.owes(debt, landlord, LocalDate.of(2026, 4, 27));
    var first = town.night(Town.EVENING).getFirst();
    town.release(first);
    post(first, Town.ISSUE);
    town.holdOn(claimant, "breathing_space", LocalDate.of(2026, 5, 27));

    var night = town.night(LocalDate.of(2026, 5, 28));

    assertThat(night).extracting(Batch::step).containsExactly(StepKind.INVOICE_REMINDER);
    assertThat(toWhom(night, StepKind.INVOICE_REMINDER)).containsExactly(List.of(landlord));
  }

  @Test
  void where_no_source_tells_who_owes_it_each_on_the_account_has_a_letter_for_the_whole() {
    var batch = town.night(Town.EVENING).getFirst();

    assertThat(notices(batch))
        .extracting(NoticeRow::parties, NoticeRow::amount)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(List.of(claimant), SUM),
            org.assertj.core.groups.Tuple.tuple(List.of(landlord), SUM));
  }

  @Test
  void a_letter_that_waits_is_taken_along_and_the_other_goes_ahead() {
    bothOwe();
    var batch = town.night(Town.EVENING).getFirst();
    var now = town.batches().find(batch.id()).orElseThrow();
    town.batches()
        .release(
            now.id(),
            now.version(),
            new Selection.Only(java.util.Set.of(noticeTo(claimant, batch).id())),
            Town.MANAGER,
            "the landlord is looked at");
    var next = town.night(Town.ISSUE).getFirst();

    assertThat(notices(next)).extracting(NoticeRow::parties).containsExactly(List.of(landlord));
    assertThat(noticeTo(claimant, batch).state()).isEqualTo(NoticeState.RELEASED);
  }
}
