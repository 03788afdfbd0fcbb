package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.DAY;
import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.figure;
import static evenkeel.core.recovery.Considering.judged;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.ordered;
import static evenkeel.core.recovery.Considering.other;
import static evenkeel.core.recovery.Considering.readyFor;
import static evenkeel.core.recovery.Considering.step;
import static evenkeel.core.recovery.Considering.why;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Which steps an officer may recommend, by the books, the law of the day and the officer's
/// answers.
class RulingsTest {

  private static Stream<Recommendable> every() {
    return Considering.every();
  }

  @ParameterizedTest
  @MethodSource("every")
  void every_step_may_be_recommended_where_nothing_stands_in_its_way(Recommendable step) {
    var on = on(readyFor(step));

    assertThat(Rulings.byTheBooks(step, on)).as(step.title()).isInstanceOf(Ruling.Open.class);
    assertThat(Rulings.of(step, on, answers(step, on)))
        .as(step.title())
        .isInstanceOf(Ruling.Open.class);
  }

  @ParameterizedTest
  @MethodSource("every")
  void every_step_waits_for_its_answers(Recommendable step) {
    var on = on(readyFor(step));

    assertThat(Rulings.of(step, on, Map.of()))
        .as(step.title())
        .isInstanceOfSatisfying(
            Ruling.Unanswered.class, unanswered -> assertThat(unanswered.problems()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("every")
  void every_check_answered_no_forbids_the_step(Recommendable step) {
    var on = on(readyFor(step));
    for (var check : step.checks()) {
      var ruling = Rulings.of(step, on, answers(step, on, "own." + check.field().name(), "no"));
      assertThat(why(ruling)).isEqualTo(check.missing());
    }
  }

  @ParameterizedTest
  @MethodSource("every")
  void a_breathing_space_forbids_every_step_but_a_write_off(Recommendable step) {
    var on = on(readyFor(step).hold(HoldKind.BREATHING_SPACE, "2026-11-02", "2026-12-31"));
    var ruling = Rulings.byTheBooks(step, on);

    if (step.kind() == StepKind.WRITTEN_OFF) {
      assertThat(ruling).isInstanceOf(Ruling.Open.class);
    } else {
      assertThat(why(ruling)).startsWith("Breathing space since 2 November 2026");
      assertThat(((Ruling.Barred) ruling).bars().getFirst().citation()).isNotNull();
    }
  }

  @Test
  void a_plan_that_is_kept_and_money_that_is_looked_for_forbid_a_step() {
    var planned = ordered(12);
    planned.plan = new PlanInForce(1, LocalDate.of(2026, 10, 5), true, LocalDate.of(2026, 12, 5));
    var awaited = ordered(12);
    awaited.awaited = DAY;
    var earnings = step(DebtType.COUNCIL_TAX, "earnings");

    assertThat(why(Rulings.byTheBooks(earnings, on(planned))))
        .isEqualTo("The plan agreed on 5 October 2026 is being kept.");
    assertThat(why(Rulings.byTheBooks(earnings, on(awaited))))
        .startsWith("Money that may belong to this debt is being identified");
  }

  @Test
  void nothing_follows_before_a_liability_order_or_once_all_is_paid() {
    var unordered = Debts.tenOf100();
    var paid = ordered(2).pays("2026-11-01", "200.00");

    for (var step : Recommendable.of(DebtType.COUNCIL_TAX)) {
      assertThat(why(Rulings.byTheBooks(step, on(paid)))).isEqualTo("Nothing is owed.");
      if (step.needs() != null) {
        assertThat(why(Rulings.byTheBooks(step, on(unordered))))
            .isEqualTo("It needs a liability order, and none is recorded.");
      }
    }
  }

  @Test
  void one_method_runs_under_an_order_at_a_time() {
    var debt =
        ordered(60)
            .step(StepKind.AGENT_INSTRUCTED, "2026-10-20", "2026-10-20", "2026-10-20", "6000.00");

    for (var key :
        List.of(
            "benefit", "earnings", "allowances", "charging-order", "bankruptcy", "winding-up")) {
      var ruling = Rulings.byTheBooks(step(DebtType.COUNCIL_TAX, key), on(debt));
      assertThat(why(ruling)).isEqualTo("Another method runs under this order: end it first.");
      assertThat(((Ruling.Barred) ruling).bars().getFirst().citation()).isNotNull();
    }
    var again = step(DebtType.COUNCIL_TAX, "agent");
    assertThat(Rulings.of(again, on(debt), answers(again, on(debt))))
        .isInstanceOfSatisfying(
            Ruling.Open.class,
            open ->
                assertThat(open.questions())
                    .contains("Enforcement agent runs already: is a second one right?"));
  }

  @Test
  void a_benefit_deduction_on_another_order_bars_every_method() {
    var elsewhere = Considering.beside(true, null, false);

    assertThat(
            why(
                Rulings.byTheBooks(
                    step(DebtType.COUNCIL_TAX, "benefit"), on(ordered(12), elsewhere))))
        .isEqualTo("One benefit deduction for council tax at a time.");
    assertThat(
            why(
                Rulings.byTheBooks(
                    step(DebtType.COUNCIL_TAX, "agent"), on(ordered(12), elsewhere))))
        .isEqualTo("A benefit deduction is taken or asked for from this person.");
  }

  @ParameterizedTest
  @CsvSource({
    "charging-order, 9, 'A charging order needs £1,000.00 or more.'",
    "bankruptcy, 49, 'A petition needs £5,000.00 or more.'",
    "winding-up, 7, 'A winding-up petition needs £750.00 or more.'"
  })
  void a_debt_too_small_for_a_method_forbids_it(String key, int hundreds, String expected) {
    assertThat(why(Rulings.byTheBooks(step(DebtType.COUNCIL_TAX, key), on(ordered(hundreds)))))
        .isEqualTo(expected);
  }

  @Test
  void committal_and_forfeiture_are_never_recommended() {
    assertThat(step(DebtType.COUNCIL_TAX, "committal").never()).isNotEmpty();
    assertThat(step(DebtType.LEASEHOLD, "forfeiture").never()).isNotEmpty();
    assertThat(
            Rulings.byTheBooks(
                step(DebtType.LEASEHOLD, "forfeiture"), on(other(DebtType.LEASEHOLD))))
        .isInstanceOf(Ruling.Barred.class);
  }

  @Test
  void once_a_committal_was_applied_for_the_officer_says_whether_a_term_is_fixed() {
    var debt =
        ordered(60).step(StepKind.COMMITTAL, "2026-10-20", "2026-10-20", "2026-10-20", "6000.00");
    debt.steps.set(
        1,
        new StepTaken(
            2,
            StepKind.COMMITTAL,
            LocalDate.of(2026, 10, 20),
            LocalDate.of(2026, 10, 20),
            LocalDate.of(2026, 10, 20),
            Money.ofPounds(6_000),
            false,
            false,
            LocalDate.of(2026, 11, 1)));
    var earnings = step(DebtType.COUNCIL_TAX, "earnings");

    assertThat(
            why(
                Rulings.of(
                    earnings,
                    on(debt),
                    answers(earnings, on(debt), "enforcement-gate.committal-fixed", "yes"))))
        .isEqualTo("Once a term is fixed nothing else may ever be done for that sum.");
  }

  @ParameterizedTest
  @CsvSource({
    "benefit, decided, no, 'Nobody has decided, with reasons, to recover it.'",
    "benefit, notice, no, The person has had no complete notice.",
    "benefit, underlying, no, The underlying entitlement comes off first.",
    "dwp, unable, no, It can be recovered from housing benefit.",
    "dwp, misrepresented, no, This person neither misrepresented nor failed to disclose.",
    "dwp, gets, none, No benefit from which DWP may deduct.",
    "earnings, refused, no, A plan that can be afforded comes first.",
    "earnings, ni-number, no, The notice must have the National Insurance number.",
    "earnings, exempt, yes, The employer is exempt.",
    "court, checked, no, 'Means and vulnerability are looked at, and other ways tried, first.'"
  })
  void each_gate_of_an_overpayment_forbids_its_way(
      String key, String field, String answer, String expected) {
    var step = step(DebtType.HB_OVERPAYMENT, key);
    var on = on(other(DebtType.HB_OVERPAYMENT));

    assertThat(why(Rulings.of(step, on, answers(step, on, "recovery-gate." + field, answer))))
        .isEqualTo(expected);
  }

  @Test
  void an_overpayment_that_is_not_recoverable_or_is_disputed_has_no_way() {
    var never = Considering.beside(false, false, false);
    var disputed = Considering.beside(false, true, true);
    var benefit = step(DebtType.HB_OVERPAYMENT, "benefit");
    var debt = other(DebtType.HB_OVERPAYMENT);

    assertThat(why(Rulings.byTheBooks(benefit, on(debt, never))))
        .isEqualTo("It has no balance and no way to recover it.");
    assertThat(why(Rulings.byTheBooks(benefit, on(debt, disputed))))
        .isEqualTo("A dispute is open.");
  }

  @Test
  void an_overpayment_waits_for_its_notice_and_its_month() {
    var benefit = step(DebtType.HB_OVERPAYMENT, "benefit");
    var unnoticed = other(DebtType.HB_OVERPAYMENT);
    unnoticed.demand = null;
    var fresh = other(DebtType.HB_OVERPAYMENT);
    fresh.demand = LocalDate.of(2026, 11, 2);

    assertThat(why(Rulings.byTheBooks(benefit, on(unnoticed))))
        .startsWith("No decision notice is recorded");
    assertThat(why(Rulings.byTheBooks(benefit, on(fresh))))
        .isEqualTo("The month for a dispute has not passed.");
  }

  @Test
  void a_claim_waits_for_its_letter_and_the_letters_days() {
    var claim = step(DebtType.LEASEHOLD, "claim");
    var late =
        other(DebtType.LEASEHOLD)
            .step(
                StepKind.LETTER_BEFORE_ACTION, "2026-11-02", "2026-12-02", "2026-12-07", "6000.00");

    assertThat(why(Rulings.byTheBooks(claim, on(other(DebtType.LEASEHOLD)))))
        .isEqualTo("It needs a letter of claim, and none is recorded.");
    assertThat(why(Rulings.byTheBooks(claim, on(late))))
        .isEqualTo("A claim may be started from: 7 December 2026.");
  }

  @Test
  void a_judgment_is_not_enforced_while_it_gives_time_or_its_instalments_are_kept() {
    var warrant = step(DebtType.LEASEHOLD, "warrant");
    var timed =
        other(DebtType.LEASEHOLD)
            .step(StepKind.JUDGMENT, "2026-11-10", "2026-12-10", "2026-12-11", "6000.00");

    assertThat(why(Rulings.byTheBooks(warrant, on(timed))))
        .isEqualTo("The time to pay has not passed.");
    assertThat(
            why(
                Rulings.of(
                    warrant,
                    on(judged()),
                    answers(warrant, on(judged()), "judgment-enforcement.instalments", "kept"))))
        .isEqualTo("The instalments are kept.");
  }

  @Test
  void the_sums_of_a_step_come_by_the_law_of_the_day() {
    var earnings = step(DebtType.COUNCIL_TAX, "earnings");
    var agent = step(DebtType.COUNCIL_TAX, "agent");
    var benefit = step(DebtType.HB_OVERPAYMENT, "benefit");
    var on = on(ordered(20));
    var overpaid = on(other(DebtType.HB_OVERPAYMENT));

    assertThat(figure(Rulings.of(earnings, on, answers(earnings, on)), 0)).isEqualTo("£255.00");
    var fees = Rulings.of(agent, on, answers(agent, on));
    assertThat(List.of(figure(fees, 0), figure(fees, 1), figure(fees, 2)))
        .containsExactly("£75.00", "£347.50", "£495.00");
    assertThat(figure(Rulings.of(benefit, overpaid, answers(benefit, overpaid)), 0))
        .isEqualTo("£14.40");
    assertThat(
            figure(
                Rulings.of(
                    benefit,
                    overpaid,
                    answers(benefit, overpaid, "benefit-deduction.benefit", "10.00")),
                0))
        .as("50p of benefit is left")
        .isEqualTo("£9.50");
  }

  @Test
  void what_a_sum_leaves_to_a_person_is_asked_of_the_second_person() {
    var benefit = step(DebtType.HB_OVERPAYMENT, "benefit");
    var on = on(other(DebtType.HB_OVERPAYMENT));

    assertThat(
            ((Ruling.Open)
                    Rulings.of(
                        benefit, on, answers(benefit, on, "benefit-deduction.another", "yes")))
                .questions())
        .containsExactly("Two overpayments and one benefit: which is taken, and how much of it?");
  }

  @Test
  void an_answer_that_cannot_be_read_is_named_with_what_was_expected() {
    var earnings = step(DebtType.COUNCIL_TAX, "earnings");
    var on = on(ordered(12));

    assertThat(
            Rulings.of(
                earnings,
                on,
                answers(
                    earnings,
                    on,
                    "attachment-of-earnings.net",
                    "lots",
                    "own.employer",
                    "x".repeat(501))))
        .isInstanceOfSatisfying(
            Ruling.Unanswered.class,
            unanswered ->
                assertThat(unanswered.problems())
                    .containsOnlyKeys("attachment-of-earnings.net", "own.employer"));
  }
}
