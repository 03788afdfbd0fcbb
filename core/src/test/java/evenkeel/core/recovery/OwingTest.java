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
    debt.overpaid = new Overpaid(true, null, List.of(owing));
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

  @Test
  void who_owes_a_part_only_or_is_not_chosen_gets_no_letter_for_the_whole() {
    var part =
        new Owing(
            1,
            Money.ofPounds(100),
            true,
            LocalDate.of(2026, 1, 15),
            false,
            null,
            List.of(),
            List.of());
    var passedOver =
        new Owing(1, SUM, false, LocalDate.of(2026, 1, 15), false, null, List.of(), List.of());

    assertThat(addressed(owedBy(part, owes(2, "2026-01-15")), READY)).containsExactly(2L);
    assertThat(addressed(owedBy(passedOver, owes(2, "2026-01-15")), READY)).containsExactly(2L);
    assertThat(why(decide(owedBy(part), READY))).isEqualTo("person.owes-part");
  }

  @Test
  void a_final_reminder_goes_to_those_to_whom_the_reminder_went() {
    var reminded =
        new Owing(1, SUM, true, LocalDate.of(2026, 1, 15), false, null, List.of(), List.of(1L));
    var debt = owedBy(reminded, owes(2, "2026-01-15"));
    debt.step(StepKind.INVOICE_REMINDER, "2026-02-20", "2026-02-27", "2026-02-28", "480.00");
    var s = debt.on(READY);

    assertThat(
            Recovery.addressed(
                StepKind.INVOICE_FINAL_REMINDER, s, Debts.law(s, RULEBOOK), Policy.DEFAULTS))
        .extracting(LiablePerson::party)
        .containsExactly(1L);
    assertThat(decide(debt, READY).because())
        .extracting(Reason::code)
        .contains("person.not-reminded");
  }

  @Test
  void what_one_pays_all_owe_no_more() {
    var debt = owedBy(owes(1, "2026-01-15"), owes(2, "2026-01-15")).pays("2026-03-01", "380.00");
    var part =
        owedBy(
                new Owing(
                    1,
                    Money.ofPounds(100),
                    true,
                    LocalDate.of(2026, 1, 15),
                    false,
                    null,
                    List.of(),
                    List.of()),
                owes(2, "2026-01-15"))
            .pays("2026-03-01", "380.00");

    assertThat(((Decision.Take) decide(debt, READY)).amount()).isEqualTo(Money.ofPounds(100));
    assertThat(addressed(part, READY)).containsExactly(1L, 2L);
    assertThat(decide(debt.pays("2026-03-02", "100.00"), READY).state())
        .isEqualTo(State.NOTHING_DUE);
  }
}
