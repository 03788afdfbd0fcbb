package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A claimant and a landlord both owe an overpayment: two notices, two months, two people to stop,
/// and one debt.
class OwingTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();
  private static final Money SUM = Money.ofPounds(480);
  private static final String READY = "2026-03-05";

  private static Owing owes(long party, @Nullable String notified) {
    return new Owing(
        party,
        SUM,
        true,
        notified == null ? null : LocalDate.parse(notified),
        false,
        null,
        List.of(),
        List.of());
  }

  private static Owing disputed(long party) {
    return new Owing(party, SUM, true, LocalDate.of(2026, 1, 15), true, null, List.of(), List.of());
  }

  private static Owing stopped(long party, HoldKind kind) {
    var hold = new HoldInForce(7, kind, LocalDate.of(2026, 3, 1), null, "told by telephone");
    return new Owing(
        party, SUM, true, LocalDate.of(2026, 1, 15), false, null, List.of(hold), List.of());
  }

  private static Debts owedBy(Owing... owing) {
    var debt = new Debts();
    debt.type = DebtType.HB_OVERPAYMENT;
    debt.demand = LocalDate.of(2026, 1, 15);
    debt.instalment(LocalDate.of(2026, 2, 1), SUM);
    debt.liable.add(Debts.person(1));
    debt.liable.add(Debts.person(2));
    debt.overpaid = new Overpaid(true, null, List.of(owing), NoticeContent.WHOLE);
    return debt;
  }

  private static Decision decide(Debts debt, String evening) {
    return Debts.decide(debt.on(evening), RULEBOOK, Policy.DEFAULTS);
  }

  private static List<Long> addressed(Debts debt, String evening) {
    var s = debt.on(evening);
    return Recovery.addressed(StepKind.INVOICE_REMINDER, s, Debts.law(s, RULEBOOK), Policy.DEFAULTS)
        .stream()
        .map(LiablePerson::party)
        .toList();
  }

  private static String why(Decision decision) {
    return decision.because().getFirst().code();
  }

  @Test
  void nothing_is_recovered_from_anybody_before_everybody_has_had_a_notice() {
    var decision = decide(owedBy(owes(1, "2026-01-15"), owes(2, null)), READY);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer ->
                assertThat(refer.question())
                    .isEqualTo("Has everybody who owes this overpayment had a decision notice?"));
    assertThat(decision.because().getFirst().citation()).isNotNull();
  }

  @Test
  void who_may_still_dispute_it_is_left_out_and_the_other_is_reminded() {
    var debt = owedBy(owes(1, "2026-01-15"), owes(2, "2026-02-20"));

    assertThat(decide(debt, READY))
        .isInstanceOfSatisfying(
            Decision.Take.class,
            take ->
                assertThat(take.because()).extracting(Reason::code).contains("person.may-dispute"));
    assertThat(addressed(debt, READY)).containsExactly(1L);
    assertThat(addressed(debt, "2026-03-21")).containsExactly(1L, 2L);
  }

  @Test
  void it_waits_while_nobody_may_be_asked_yet() {
    var debt = owedBy(owes(1, "2026-02-25"), owes(2, "2026-02-20"));

    assertThat(decide(debt, READY))
        .isInstanceOfSatisfying(
            Decision.Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-03-21"));
    assertThat(why(decide(debt, READY))).isEqualTo("month-to-dispute");
  }

  @Test
  void a_dispute_of_one_person_leaves_the_other_to_be_asked() {
    var debt = owedBy(disputed(1), owes(2, "2026-01-15"));

    assertThat(decide(debt, READY)).isInstanceOf(Decision.Take.class);
    assertThat(addressed(debt, READY)).containsExactly(2L);
    assertThat(decide(owedBy(disputed(1), disputed(2)), READY)).isInstanceOf(Decision.Refer.class);
  }

  @Test
  void what_stops_one_person_stops_their_part_and_what_stops_all_stops_the_debt() {
    var one = owedBy(stopped(1, HoldKind.BREATHING_SPACE), owes(2, "2026-01-15"));
    assertThat(decide(one, READY)).isInstanceOf(Decision.Take.class);
    assertThat(addressed(one, READY)).containsExactly(2L);

    var both = owedBy(stopped(1, HoldKind.OTHER), stopped(2, HoldKind.INSOLVENCY));
    assertThat(decide(both, READY))
        .isInstanceOfSatisfying(
            Decision.Stopped.class,
            stopped -> assertThat(stopped.hold().kind()).isEqualTo(HoldKind.INSOLVENCY));
  }

  @Test
  void a_hold_on_the_debt_stops_it_for_everybody() {
    var debt = owedBy(owes(1, "2026-01-15"), owes(2, "2026-01-15"));
    debt.hold(HoldKind.DISPUTE, "2026-03-01", null);

    assertThat(decide(debt, READY)).isInstanceOf(Decision.Stopped.class);
  }

  private static Owing part(long party, String pounds) {
    return new Owing(
        party,
        Money.parse(pounds),
        true,
        LocalDate.of(2026, 1, 15),
        false,
        null,
        List.of(),
        List.of());
  }

  private static Money asked(Debts debt, long party, String evening) {
    var s = debt.on(evening).to(party);
    return NoticeTerms.of(
            StepKind.INVOICE_REMINDER, s.issueOn(), s, Debts.law(s, RULEBOOK), Policy.DEFAULTS)
        .amount();
  }

  @Test
  void each_is_asked_for_what_they_owe_and_who_is_not_chosen_for_nothing() {
    var debt = owedBy(part(1, "100.00"), owes(2, "2026-01-15"));
    var passedOver =
        new Owing(1, SUM, false, LocalDate.of(2026, 1, 15), false, null, List.of(), List.of());

    assertThat(addressed(debt, READY)).containsExactly(1L, 2L);
    assertThat(asked(debt, 1, READY)).isEqualTo(Money.ofPounds(100));
    assertThat(asked(debt, 2, READY)).isEqualTo(SUM);
    assertThat(addressed(owedBy(passedOver, owes(2, "2026-01-15")), READY)).containsExactly(2L);
  }

  @Test
  void who_owes_a_part_is_never_asked_for_more_than_it_less_all_that_came() {
    var debt = owedBy(part(1, "100.00"), owes(2, "2026-01-15")).pays("2026-03-01", "40.00");

    assertThat(asked(debt, 1, READY)).isEqualTo(Money.ofPounds(60));
    assertThat(asked(debt, 2, READY)).isEqualTo(Money.ofPounds(440));
    assertThat(addressed(debt.pays("2026-03-02", "60.00"), READY)).containsExactly(2L);
    assertThat(decide(debt, READY).because()).extracting(Reason::code).contains("person.owes-part");
  }

  private static Owing reminded(long party, long... letters) {
    return new Owing(
        party,
        SUM,
        true,
        LocalDate.of(2026, 1, 15),
        false,
        null,
        List.of(),
        java.util.Arrays.stream(letters).boxed().toList());
  }

  private static List<Long> addressed(StepKind step, Debts debt, String evening) {
    var s = debt.on(evening);
    return Recovery.addressed(step, s, Debts.law(s, RULEBOOK), Policy.DEFAULTS).stream()
        .map(LiablePerson::party)
        .toList();
  }

  @Test
  void each_has_reminders_of_their_own_and_the_earlier_letter_goes_first() {
    var debt = owedBy(reminded(1, 1), owes(2, "2026-01-15"));
    debt.step(StepKind.INVOICE_REMINDER, "2026-02-20", "2026-02-27", "2026-02-28", "480.00");

    assertThat(decide(debt, READY))
        .isInstanceOfSatisfying(
            Decision.Take.class,
            take -> {
              assertThat(take.step()).isEqualTo(StepKind.INVOICE_REMINDER);
              assertThat(take.because()).extracting(Reason::code).contains("person.reminded");
            });
    assertThat(addressed(StepKind.INVOICE_REMINDER, debt, READY)).containsExactly(2L);
    assertThat(addressed(StepKind.INVOICE_FINAL_REMINDER, debt, READY)).containsExactly(1L);
  }

  @Test
  void a_final_reminder_follows_each_first_one_by_its_own_days() {
    var debt = owedBy(reminded(1, 1), reminded(2, 2));
    debt.step(StepKind.INVOICE_REMINDER, "2026-02-20", "2026-02-27", "2026-02-28", "480.00");
    debt.step(StepKind.INVOICE_REMINDER, "2026-03-03", "2026-03-10", "2026-03-11", "480.00");

    assertThat(((Decision.Take) decide(debt, READY)).step())
        .isEqualTo(StepKind.INVOICE_FINAL_REMINDER);
    assertThat(addressed(StepKind.INVOICE_FINAL_REMINDER, debt, READY)).containsExactly(1L);
    assertThat(addressed(StepKind.INVOICE_FINAL_REMINDER, debt, "2026-03-11"))
        .containsExactly(1L, 2L);
  }

  @Test
  void the_debt_waits_for_the_first_day_on_which_a_letter_is_due_to_anybody() {
    var debt = owedBy(reminded(1, 1), owes(2, "2026-02-20"));
    debt.step(StepKind.INVOICE_REMINDER, "2026-03-04", "2026-03-11", "2026-03-12", "480.00");

    assertThat(decide(debt, READY))
        .isInstanceOfSatisfying(
            Decision.Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-03-12"));
  }

  @Test
  void an_officer_is_asked_once_somebodys_last_reminder_failed() {
    var debt = owedBy(reminded(1, 1, 2), owes(2, "2026-02-20"));
    debt.step(StepKind.INVOICE_REMINDER, "2026-02-17", "2026-02-24", "2026-02-25", "480.00");
    debt.step(StepKind.INVOICE_FINAL_REMINDER, "2026-02-25", "2026-03-03", "2026-03-04", "480.00");

    assertThat(decide(debt, READY))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer -> assertThat(refer.question()).startsWith("How is this overpayment"));
    assertThat(((Decision.Take) decide(debt, "2026-03-21")).step())
        .isEqualTo(StepKind.INVOICE_REMINDER);
  }

  @Test
  void a_letter_is_proven_for_the_one_to_whom_it_goes() {
    var debt = owedBy(reminded(1, 1), part(2, "100.00"));
    debt.step(StepKind.INVOICE_REMINDER, "2026-02-20", "2026-02-27", "2026-02-28", "480.00");

    assertThat(failures(debt, 1, StepKind.INVOICE_REMINDER, "480.00"))
        .containsExactly("reminder-turn");
    assertThat(failures(debt, 1, StepKind.INVOICE_FINAL_REMINDER, "480.00")).isEmpty();
    assertThat(failures(debt, 2, StepKind.INVOICE_REMINDER, "100.00")).isEmpty();
    assertThat(failures(debt, 2, StepKind.INVOICE_REMINDER, "480.00")).containsExactly("amount");
    assertThat(
            failures(
                owedBy(disputed(1), owes(2, "2026-01-15")), 1, StepKind.INVOICE_REMINDER, "480.00"))
        .containsExactly("person-told");
    assertThat(
            failures(
                owedBy(disputed(1), owes(2, "2026-01-15")), 2, StepKind.INVOICE_REMINDER, "480.00"))
        .isEmpty();
  }

  private static List<String> failures(Debts debt, long party, StepKind step, String amount) {
    var s = debt.on(READY).to(party);
    return LegalProof.of(
            step, s.issueOn(), Money.parse(amount), s, Debts.law(s, RULEBOOK), Policy.DEFAULTS)
        .failures()
        .stream()
        .map(Check::code)
        .toList();
  }

  @Test
  void what_one_pays_all_owe_no_more() {
    var debt = owedBy(owes(1, "2026-01-15"), owes(2, "2026-01-15")).pays("2026-03-01", "380.00");

    assertThat(((Decision.Take) decide(debt, READY)).amount()).isEqualTo(Money.ofPounds(100));
    assertThat(asked(debt, 1, READY))
        .isEqualTo(asked(debt, 2, READY))
        .isEqualTo(Money.ofPounds(100));
    assertThat(decide(debt.pays("2026-03-02", "100.00"), READY).state())
        .isEqualTo(State.NOTHING_DUE);
  }
}
