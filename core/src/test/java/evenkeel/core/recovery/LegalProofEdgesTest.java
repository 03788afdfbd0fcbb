package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The edges of a proof: what just passes, and what just fails.
class LegalProofEdgesTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  private static Debts missedMay() {
    return Debts.tenOf100().pays("2026-04-01", "100.00");
  }

  private static List<String> failures(Debts debt, StepKind step, String evening, Policy policy) {
    var s = debt.on(evening);
    var law = Debts.law(s, RULEBOOK);
    var amount = NoticeTerms.of(step, s.issueOn(), s, law, policy).amount();
    return LegalProof.of(step, s.issueOn(), amount, s, law, policy).failures().stream()
        .map(Check::code)
        .toList();
  }

  private static List<String> failures(Debts debt, StepKind step, String evening) {
    return failures(debt, step, evening, Policy.DEFAULTS);
  }

  private static Check check(Debts debt, StepKind step, String evening, String code) {
    var s = debt.on(evening);
    var law = Debts.law(s, RULEBOOK);
    var amount = NoticeTerms.of(step, s.issueOn(), s, law, Policy.DEFAULTS).amount();
    return LegalProof.of(step, s.issueOn(), amount, s, law, Policy.DEFAULTS).checks().stream()
        .filter(check -> check.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Policy policy(String key, String value) {
    var day = LocalDate.of(2026, 4, 1);
    return Policy.on(List.of(new Policy.Row(key, day, value, "an officer")), day);
  }

  private static Debts first(Debts debt) {
    return debt.step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "100.00");
  }

  /// Both reminders of the year complied with, July missed.
  private static Debts thirdDefault() {
    return first(missedMay())
        .pays("2026-05-17", "100.00")
        .step(StepKind.REMINDER_2, "2026-06-09", "2026-06-15", "2026-06-23", "100.00")
        .pays("2026-06-15", "100.00");
  }

  private static void reported(Debts debt, int index) {
    var s = debt.steps.get(index);
    debt.steps.set(
        index,
        new StepTaken(
            s.id(), s.kind(), s.issuedOn(), s.payBy(), s.nextStepFrom(), s.amount(), true, false));
  }

  @Test
  void a_third_default_needs_two_reminders_that_were_complied_with() {
    assertThat(failures(thirdDefault(), StepKind.FINAL_NOTICE, "2026-07-08")).isEmpty();
    assertThat(check(thirdDefault(), StepKind.FINAL_NOTICE, "2026-07-08", "balance-due").found())
        .isEqualTo("2 reminders were complied with");
    assertThat(failures(thirdDefault(), StepKind.REMINDER_2, "2026-07-08"))
        .containsExactly("reminder-number");
    assertThat(failures(thirdDefault(), StepKind.REMINDER_1, "2026-07-08"))
        .containsExactly("reminder-number");

    var one = first(missedMay()).pays("2026-05-17", "100.00");
    assertThat(failures(one, StepKind.FINAL_NOTICE, "2026-06-09")).containsExactly("balance-due");
    assertThat(failures(one, StepKind.REMINDER_2, "2026-06-09")).isEmpty();
    assertThat(failures(missedMay(), StepKind.REMINDER_2, "2026-05-10"))
        .containsExactly("reminder-number");
  }

  @Test
  void a_late_payment_counts_as_complied_only_where_the_council_gives_instalments_back() {
    var late = first(missedMay()).pays("2026-05-20", "100.00");
    var kind = policy("reinstate-instalments", "yes");

    assertThat(failures(late, StepKind.REMINDER_2, "2026-06-09", kind)).isEmpty();
    assertThat(failures(late, StepKind.REMINDER_2, "2026-06-09"))
        .containsExactly("no-notice-runs", "reminder-number");
    assertThat(failures(late, StepKind.COMPLAINT, "2026-06-09")).isEmpty();
    assertThat(failures(late, StepKind.COMPLAINT, "2026-06-09", kind)).contains("notice-failed");
  }

  @Test
  void a_shortfall_within_tolerance_is_compliance_and_a_penny_more_is_not() {
    var near = first(missedMay()).pays("2026-05-17", "95.00");
    var far = first(missedMay()).pays("2026-05-17", "94.99");

    assertThat(failures(near, StepKind.COMPLAINT, "2026-06-09")).contains("notice-failed");
    assertThat(failures(far, StepKind.COMPLAINT, "2026-06-09")).isEmpty();
    assertThat(failures(missedMay().pays("2026-05-02", "95.00"), StepKind.REMINDER_1, "2026-05-10"))
        .contains("unpaid", "days-of-grace");
  }

  @Test
  void a_reminder_that_asked_for_another_sum_than_was_unpaid_carries_nothing() {
    for (var sum : List.of("99.99", "100.01")) {
      var debt =
          missedMay().step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", sum);
      assertThat(failures(debt, StepKind.COMPLAINT, "2026-05-25"))
          .containsExactly("notice-failed", "days-elapsed");
      assertThat(failures(debt, StepKind.REMINDER_1, "2026-05-25")).isEmpty();
    }
  }

  @Test
  void what_another_system_reported_is_checked_by_an_officer_and_not_by_its_sum() {
    var debt =
        missedMay().step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "88.00");
    reported(debt, 0);

    assertThat(failures(debt, StepKind.COMPLAINT, "2026-05-25")).containsExactly("notices-checked");
  }

  @Test
  void a_change_of_the_charge_on_the_day_of_issue_was_already_in_the_notice() {
    var debt = first(missedMay());
    debt.changedOn = LocalDate.of(2026, 5, 11);
    assertThat(failures(debt, StepKind.COMPLAINT, "2026-05-25")).isEmpty();
    debt.changedOn = LocalDate.of(2026, 5, 12);
    assertThat(failures(debt, StepKind.COMPLAINT, "2026-05-25")).contains("notice-failed");
  }

  @Test
  void a_final_notice_of_a_third_default_rests_on_the_reminders_before_it() {
    var debt =
        thirdDefault()
            .step(StepKind.FINAL_NOTICE, "2026-07-09", "2026-07-15", "2026-07-16", "700.00");
    assertThat(failures(debt, StepKind.COMPLAINT, "2026-07-16")).isEmpty();
    reported(debt, 1);
    assertThat(failures(debt, StepKind.COMPLAINT, "2026-07-16")).containsExactly("notices-checked");
  }

  @Test
  void a_final_notice_after_the_last_instalment_rests_on_itself() {
    var debt =
        first(missedMay())
            .pays("2026-05-17", "800.00")
            .step(StepKind.FINAL_NOTICE, "2027-01-11", "2027-01-17", "2027-01-18", "100.00");
    reported(debt, 0);

    assertThat(failures(debt, StepKind.COMPLAINT, "2027-01-18")).isEmpty();
    assertThat(failures(debt, StepKind.COMPLAINT, "2027-01-17")).containsExactly("days-elapsed");
    assertThat(check(debt, StepKind.COMPLAINT, "2027-01-18", "days-elapsed").citation())
        .hasToString("SI 1992/613 reg 33 and 34(1)");
    assertThat(
            check(first(missedMay()), StepKind.COMPLAINT, "2026-05-25", "days-elapsed").citation())
        .hasToString("SI 1992/613 reg 23(3)");
  }

  @Test
  void a_joint_person_may_be_noticed_once_told_and_once_the_rule_is_signed_off() {
    var signedOff = policy("signed-off-rules", "council-tax.joint.notice-first");
    var debt = missedMay();
    debt.liable.clear();
    debt.liable.add(
        new LiablePerson(
            2,
            LocalDate.of(2026, 4, 1),
            null,
            false,
            LocalDate.of(2026, 5, 10),
            false,
            false,
            false));

    assertThat(failures(debt, StepKind.REMINDER_1, "2026-05-10", signedOff)).isEmpty();
    assertThat(failures(debt, StepKind.REMINDER_1, "2026-05-09", signedOff))
        .containsExactly("person-told");
    assertThat(failures(debt, StepKind.REMINDER_1, "2026-05-10")).containsExactly("person-told");
  }

  @Test
  void a_hold_counts_from_its_first_day_to_its_last() {
    var over = missedMay().hold(HoldKind.OTHER, "2026-05-01", "2026-05-09");
    assertThat(failures(over, StepKind.REMINDER_1, "2026-05-10")).isEmpty();
    assertThat(failures(over, StepKind.REMINDER_1, "2026-05-09")).containsExactly("council-hold");

    var ahead = missedMay().hold(HoldKind.OTHER, "2026-05-11", null);
    assertThat(failures(ahead, StepKind.REMINDER_1, "2026-05-09")).isEmpty();
    assertThat(failures(ahead, StepKind.REMINDER_1, "2026-05-10")).containsExactly("council-hold");
    assertThat(check(ahead, StepKind.REMINDER_1, "2026-05-10", "council-hold").found())
        .isEqualTo("Other reason since 11 May 2026");
    assertThat(check(ahead, StepKind.REMINDER_1, "2026-05-09", "council-hold").found())
        .isEqualTo("none stands on 10 May 2026");
  }

  @Test
  void a_broken_plan_and_a_bill_of_fourteen_days_before_stop_nothing() {
    var debt = missedMay();
    debt.plan = new PlanInForce(1, LocalDate.of(2026, 5, 2), false, LocalDate.of(2026, 6, 1));
    debt.demand = LocalDate.of(2026, 3, 18);

    assertThat(failures(debt, StepKind.REMINDER_1, "2026-05-10")).isEmpty();
    assertThat(check(debt, StepKind.REMINDER_1, "2026-05-10", "no-plan-kept").found())
        .isEqualTo("a plan was broken");
    assertThat(check(debt, StepKind.REMINDER_1, "2026-05-10", "demand-lead").citation())
        .isNotNull();
  }

  private static Debts wales() {
    var debt = Debts.tenOf100().pays("2026-05-01", "200.00");
    debt.nation = Nation.WALES;
    return debt;
  }

  @Test
  void a_welsh_final_notice_may_be_issued_on_the_forty_first_day_and_not_before() {
    var none = policy("reminder-where-optional", "no");
    assertThat(failures(wales(), StepKind.FINAL_NOTICE, "2026-07-11", none)).isEmpty();
    assertThat(failures(wales(), StepKind.FINAL_NOTICE, "2026-07-10", none))
        .containsExactly("days-after-missed");

    var reminded =
        wales().step(StepKind.REMINDER_1, "2026-07-01", "2026-07-07", "2026-07-15", "200.00");
    assertThat(failures(reminded, StepKind.FINAL_NOTICE, "2026-07-14")).isEmpty();
    assertThat(failures(reminded, StepKind.FINAL_NOTICE, "2026-07-13"))
        .containsExactly("days-after-reminder");
  }

  @Test
  void a_welsh_reminder_of_an_earlier_default_is_not_one_of_this() {
    var debt =
        wales().step(StepKind.REMINDER_1, "2026-05-09", "2026-05-15", "2026-05-23", "100.00");

    assertThat(failures(debt, StepKind.REMINDER_1, "2026-06-09")).isEmpty();
    assertThat(failures(debt, StepKind.FINAL_NOTICE, "2026-07-13"))
        .containsExactly("days-after-reminder");
    assertThat(failures(debt, StepKind.REMINDER_2, "2026-06-09"))
        .containsExactly("reminder-number");
  }
}
