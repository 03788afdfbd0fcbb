package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An overpayment's invoice that nobody pays is reminded of twice, on the council's own days, and
/// then an officer is asked.
class InvoiceRemindersTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  /// 480.00 decided and notified on 15 January 2026, payable by 19 February: the month to dispute
  /// ends on 15 February, and the council waits until 5 March.
  private static Debts invoice() {
    var debt = new Debts();
    debt.type = DebtType.HB_OVERPAYMENT;
    debt.demand = LocalDate.of(2026, 1, 15);
    debt.instalment(LocalDate.of(2026, 2, 19), Money.ofPounds(480));
    debt.liable.add(Debts.person(1));
    debt.overpaid = new Overpaid(true, null, List.of(), NoticeContent.WHOLE);
    return debt;
  }

  private static Debts reminded() {
    return invoice()
        .step(StepKind.INVOICE_REMINDER, "2026-03-06", "2026-03-13", "2026-03-14", "480.00");
  }

  private static Debts remindedTwice() {
    return reminded()
        .step(StepKind.INVOICE_FINAL_REMINDER, "2026-03-16", "2026-03-23", "2026-03-24", "480.00");
  }

  private static Decision decide(Debts debt, String evening) {
    return Debts.decide(debt.on(evening), RULEBOOK, Policy.DEFAULTS);
  }

  private static String why(Decision decision) {
    return decision.because().getFirst().code();
  }

  private static void takes(Decision decision, StepKind step) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Take.class, take -> assertThat(take.step()).isEqualTo(step));
  }

  @Test
  void no_reminder_rests_on_a_notice_that_lacks_what_the_law_asks_for() {
    var debt = invoice();
    debt.overpaid = new Overpaid(true, null, List.of(), NoticeContent.parse("appeal weeks"));

    assertThat(decide(debt, "2026-03-05"))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer -> {
              assertThat(refer.because().getFirst().code()).isEqualTo("notice-defective");
              assertThat(refer.because().getFirst().text())
                  .contains("lacks the benefit weeks, how and when to appeal");
            });
    takes(decide(invoice(), "2026-03-05"), StepKind.INVOICE_REMINDER);
  }

  @Test
  void while_nobody_has_said_what_the_notice_held_an_officer_is_asked_and_what_runs_goes_on() {
    var debt = invoice();
    debt.overpaid = new Overpaid(true, null, List.of(), NoticeContent.UNKNOWN);

    assertThat(decide(debt, "2026-02-18")).isInstanceOf(Decision.NothingDue.class);
    assertThat(decide(debt, "2026-03-05"))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer ->
                assertThat(refer.because().getFirst().code()).isEqualTo("notice-not-looked-at"));
    debt.step(
        StepKind.DIRECT_EARNINGS_ATTACHMENT, "2026-03-01", "2026-04-01", "2026-04-02", "480.00");
    assertThat(why(decide(debt, "2026-03-05"))).isEqualTo("method-runs");
  }

  @Test
  void two_notices_together_lack_what_either_lacks_and_are_known_where_each_is() {
    var lacking = NoticeContent.lacking(NoticeContent.Item.HOW);

    assertThat(NoticeContent.WHOLE.with(NoticeContent.WHOLE)).isEqualTo(NoticeContent.WHOLE);
    assertThat(NoticeContent.WHOLE.with(NoticeContent.UNKNOWN)).isEqualTo(NoticeContent.UNKNOWN);
    assertThat(NoticeContent.UNKNOWN.with(lacking)).isEqualTo(lacking);
    assertThat(NoticeContent.parse(lacking.recorded())).isEqualTo(lacking);
    assertThat(NoticeContent.parse(NoticeContent.WHOLE.recorded())).isEqualTo(NoticeContent.WHOLE);
  }

  @Test
  void an_invoice_is_reminded_of_once_the_councils_days_since_it_fell_due_have_run_out() {
    assertThat(why(decide(invoice(), "2026-02-18"))).isEqualTo("nothing-overdue");
    assertThat(decide(invoice(), "2026-03-04"))
        .isInstanceOfSatisfying(
            Decision.Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-03-05"));
    assertThat(decide(invoice(), "2026-03-05"))
        .isInstanceOfSatisfying(
            Decision.Take.class,
            take -> {
              assertThat(take.step()).isEqualTo(StepKind.INVOICE_REMINDER);
              assertThat(take.issueOn()).isEqualTo("2026-03-06");
              assertThat(take.payBy()).isEqualTo("2026-03-13");
              assertThat(take.nextStepFrom()).isEqualTo("2026-03-14");
              assertThat(take.amount()).isEqualTo(Money.ofPounds(480));
            });
  }

  @Test
  void a_reminder_never_comes_within_the_month_in_which_the_decision_may_be_disputed() {
    var debt = invoice();
    debt.demand = LocalDate.of(2026, 3, 1);

    assertThat(why(decide(debt, "2026-03-20"))).isEqualTo("month-to-dispute");
    takes(decide(debt, "2026-04-02"), StepKind.INVOICE_REMINDER);
  }

  @Test
  void the_final_reminder_follows_when_the_days_of_the_first_have_run_out() {
    assertThat(why(decide(reminded(), "2026-03-13"))).isEqualTo("reminder-runs");
    takes(decide(reminded(), "2026-03-14"), StepKind.INVOICE_FINAL_REMINDER);
    assertThat(why(decide(reminded(), "2026-03-14"))).isEqualTo("reminder-unpaid");
  }

  @Test
  void after_the_final_reminder_an_officer_is_asked_how_it_is_recovered() {
    assertThat(decide(remindedTwice(), "2026-03-23")).isInstanceOf(Decision.Wait.class);
    assertThat(decide(remindedTwice(), "2026-03-24"))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer -> {
              assertThat(refer.question())
                  .isEqualTo("How is this overpayment to be recovered, if at all?");
              assertThat(refer.because()).extracting(Reason::code).contains("last-done");
            });
  }

  @Test
  void a_reminder_that_was_paid_is_answered() {
    assertThat(decide(reminded().pays("2026-03-12", "480.00"), "2026-03-20").state())
        .isEqualTo(State.NOTHING_DUE);
    var instalments = reminded().pays("2026-03-20", "480.00");
    instalments.instalment(LocalDate.of(2026, 4, 1), Money.ofPounds(60));

    takes(decide(instalments, "2026-04-15"), StepKind.INVOICE_REMINDER);
  }

  @Test
  void a_reminder_whose_sum_is_no_longer_owed_carries_nothing() {
    var debt = reminded();
    debt.changedOn = LocalDate.of(2026, 3, 10);

    takes(decide(debt, "2026-03-14"), StepKind.INVOICE_REMINDER);
  }

  @Test
  void only_what_is_recovered_by_invoice_is_reminded_of() {
    var debt = invoice();
    debt.overpaid = new Overpaid(false, null, List.of(), NoticeContent.WHOLE);
    assertThat(decide(debt, "2026-03-05")).isInstanceOf(Decision.Refer.class);

    debt.overpaid = null;
    assertThat(decide(debt, "2026-03-05")).isInstanceOf(Decision.Refer.class);
  }

  @Test
  void after_the_outcome_of_a_dispute_everything_waits_fourteen_days() {
    var debt = invoice();
    debt.overpaid = new Overpaid(true, LocalDate.of(2026, 3, 2), List.of(), NoticeContent.WHOLE);

    assertThat(why(decide(debt, "2026-03-15"))).isEqualTo("dispute-just-ended");
    takes(decide(debt, "2026-03-16"), StepKind.INVOICE_REMINDER);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CTR_PENDING", "ADDRESS_DOUBTFUL"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_hold_stops_a_reminder(HoldKind kind) {
    assertThat(decide(invoice().hold(kind, "2026-03-01", null), "2026-03-05"))
        .isInstanceOf(Decision.Stopped.class);
  }

  @Test
  void a_breathing_space_covers_an_overpayment_from_its_first_day() {
    var debt = invoice();
    debt.instalment(LocalDate.of(2026, 9, 1), Money.ofPounds(60));
    debt.hold(HoldKind.BREATHING_SPACE, "2026-03-06", "2026-05-04");

    assertThat(decide(debt, "2026-03-05")).isInstanceOf(Decision.Stopped.class);
  }

  @Test
  void a_plan_that_is_kept_money_on_its_way_and_a_method_that_runs_come_first() {
    var debt = invoice();
    debt.plan = new PlanInForce(1, LocalDate.of(2026, 2, 1), true, LocalDate.of(2026, 4, 1));
    assertThat(decide(debt, "2026-03-05")).isInstanceOf(Decision.OnPlan.class);

    debt.plan = null;
    debt.awaited = LocalDate.of(2026, 3, 9);
    assertThat(why(decide(debt, "2026-03-09"))).isEqualTo("money-awaited");

    debt.awaited = null;
    debt.step(
        StepKind.DIRECT_EARNINGS_ATTACHMENT, "2026-03-01", "2026-03-01", "2026-03-01", "480.00");
    assertThat(why(decide(debt, "2026-03-05"))).isEqualTo("method-runs");
  }

  @Test
  void who_cannot_be_reached_or_asked_is_an_officers() {
    var debt = invoice();
    debt.address = false;
    assertThat(why(decide(debt, "2026-03-05"))).isEqualTo("no-address");

    debt.address = true;
    debt.liable.clear();
    assertThat(why(decide(debt, "2026-03-05"))).isEqualTo("nobody-liable");
    debt.liable.add(
        new LiablePerson(2, LocalDate.of(2026, 1, 1), null, false, null, false, false, false));
    assertThat(why(decide(debt, "2026-03-05"))).isEqualTo("person.not-named");
    debt.liable.clear();
    debt.liable.add(
        new LiablePerson(2, LocalDate.of(2026, 1, 1), null, true, null, true, false, false));
    assertThat(why(decide(debt, "2026-03-05"))).isEqualTo("person.died");
  }

  @Test
  void nothing_is_sent_for_less_than_the_councils_minimum() {
    assertThat(why(decide(invoice().pays("2026-02-19", "474.00"), "2026-03-05")))
        .isEqualTo("overpayment-unpaid");
    var policy =
        Policy.on(
            List.of(
                new Policy.Row("minimum-reminder", LocalDate.of(2026, 1, 1), "20.00", "council")),
            LocalDate.of(2026, 3, 6));
    var s = invoice().pays("2026-02-19", "474.00").on("2026-03-05");

    assertThat(why(Debts.decide(s, RULEBOOK, policy))).isEqualTo("below-minimum");
  }

  @Test
  void the_days_are_the_councils_and_no_notice_of_council_tax_is_one_of_this_path() {
    var s = invoice().on("2026-03-05");
    var law = RULEBOOK.on(s.issueOn(), Nation.ENGLAND);
    var policy =
        Policy.on(
            List.of(
                new Policy.Row("invoice-reminder-days", LocalDate.of(2026, 1, 1), "28", "council"),
                new Policy.Row("invoice-pay-days", LocalDate.of(2026, 1, 1), "21", "council")),
            s.issueOn());

    assertThat(Recovery.decide(s, law, policy)).isInstanceOf(Decision.Wait.class);
    assertThat(NoticeTerms.of(StepKind.INVOICE_FINAL_REMINDER, s.issueOn(), s, law, policy).payBy())
        .isEqualTo("2026-03-27");
    assertThatThrownBy(() -> NoticeTerms.of(StepKind.REMINDER_1, s.issueOn(), s, law, policy))
        .hasMessageContaining("REMINDER_1");
  }

  @Test
  void its_usual_steps_are_two_reminders_and_an_officers_choice() {
    assertThat(
            Recovery.usualSteps(
                DebtType.HB_OVERPAYMENT, RULEBOOK.on(LocalDate.of(2026, 3, 5), Nation.ENGLAND)))
        .containsExactly(
            StepKind.INVOICE_REMINDER, StepKind.INVOICE_FINAL_REMINDER, StepKind.RECOVERY_METHOD);
  }
}
