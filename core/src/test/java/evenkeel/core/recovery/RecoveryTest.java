package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.LawText;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  /// Ten of 100.00, the first paid, the second of 1 May missed.
  private static Debts missedMay() {
    return Debts.tenOf100().pays("2026-04-01", "100.00");
  }

  private static Debts reminded() {
    return missedMay()
        .step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "100.00");
  }

  private static Decision decide(Debts debt, String evening) {
    return Debts.decide(debt.on(evening), RULEBOOK, Policy.DEFAULTS);
  }

  private static Decision decide(Debts debt, String evening, Policy policy) {
    return Debts.decide(debt.on(evening), RULEBOOK, policy);
  }

  private static Policy policy(String key, String value) {
    var day = LocalDate.of(2026, 4, 1);
    return Policy.on(List.of(new Policy.Row(key, day, value, "an officer")), day);
  }

  private static String why(Decision decision) {
    return decision.because().getFirst().code();
  }

  private static Rulebook unsure(String rule, String confidence) {
    var path = "england/council-tax/rules.csv";
    var lines =
        LawOnFile.text(path)
            .lines()
            .map(line -> line.startsWith(rule) ? line.replace("official", confidence) : line)
            .toList();
    return Rulebook.parse(List.of(new LawText(path, String.join("\n", lines))));
  }

  @Test
  void the_law_of_another_day_or_nation_is_our_mistake() {
    var s = missedMay().on("2026-05-08");

    assertThatThrownBy(
            () -> Recovery.decide(s, RULEBOOK.on(s.evening(), Nation.ENGLAND), Policy.DEFAULTS))
        .hasMessageContaining("2026-05-09");
    assertThatThrownBy(
            () -> Recovery.decide(s, RULEBOOK.on(s.issueOn(), Nation.WALES), Policy.DEFAULTS))
        .hasMessageContaining("WALES");
    assertThatThrownBy(
            () ->
                NoticeTerms.of(
                    StepKind.REMINDER_1,
                    s.issueOn(),
                    s,
                    RULEBOOK.on(s.evening(), Nation.ENGLAND),
                    Policy.DEFAULTS))
        .hasMessageContaining("2026-05-09");
    assertThatThrownBy(
            () ->
                LegalProof.of(
                    StepKind.REMINDER_1,
                    s.issueOn(),
                    Money.ZERO,
                    s,
                    RULEBOOK.on(s.issueOn(), Nation.WALES),
                    Policy.DEFAULTS))
        .hasMessageContaining("WALES");
  }

  @Test
  void a_notice_that_rests_on_a_rule_from_memory_waits_for_its_sign_off() {
    var rulebook = unsure("council-tax.reminder.most", "memory");
    var s = missedMay().on("2026-05-08");
    var refer = (Decision.Refer) Debts.decide(s, rulebook, Policy.DEFAULTS);

    assertThat(why(refer)).isEqualTo("rule-not-signed-off");
    assertThat(refer.question()).contains("council-tax.reminder.most");
    assertThat(refer.because()).extracting(Reason::code).contains("first-default");
    assertThat(Debts.decide(s, rulebook, policy("signed-off-rules", "council-tax.reminder.most")))
        .isInstanceOf(Decision.Take.class);
  }

  @Test
  void an_unsettled_rule_is_always_referred_whoever_signs_it_off() {
    var rulebook = unsure("council-tax.reminder.most", "unsettled");
    var signedOff = policy("signed-off-rules", "council-tax.reminder.most");
    var decision = Debts.decide(missedMay().on("2026-05-08"), rulebook, signedOff);

    assertThat(why(decision)).isEqualTo("unsettled-law");
    assertThat(decision).isInstanceOf(Decision.Refer.class);
  }

  @Test
  void money_that_bounces_after_the_reminder_makes_its_sum_stale() {
    var debt = missedMay();
    debt.pays("2026-04-30", "60.00");
    debt.step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "40.00");
    assertThat(why(decide(debt, "2026-05-12"))).isEqualTo("notice-running");

    debt.paid.removeLast();
    var take = (Decision.Take) decide(debt, "2026-05-12");
    assertThat(take.step()).isEqualTo(StepKind.REMINDER_1);
    assertThat(take.amount()).isEqualTo(Money.ofPounds(100));
    assertThat(take.because()).extracting(Reason::code).contains("stale-notice");
  }

  @Test
  void a_reminder_that_asked_for_too_much_carries_nothing() {
    var debt =
        missedMay().step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "100.01");

    assertThat(decide(debt, "2026-05-25")).isInstanceOf(Decision.Take.class);
  }

  @Test
  void a_payment_that_counts_on_the_day_of_issue_leaves_the_reminder_standing() {
    var debt = missedMay().pays("2026-05-11", "30.00");
    debt.step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "70.00");

    assertThat(why(decide(debt, "2026-05-25"))).isEqualTo("ready-for-complaint");
  }

  @Test
  void whoever_paid_what_the_reminder_asked_for_has_complied_though_more_was_owed() {
    var debt = missedMay().pays("2026-05-16", "40.00");
    debt.step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "40.00");
    var take = (Decision.Take) decide(debt, "2026-05-25");

    assertThat(take.step()).isEqualTo(StepKind.REMINDER_2);
    assertThat(take.amount()).isEqualTo(Money.parse("160.00"));
  }

  @Test
  void a_sum_below_the_minimum_is_left_until_more_falls_due() {
    var least = policy("minimum-reminder", "150.00");
    var nothing = (Decision.NothingDue) decide(missedMay(), "2026-05-08", least);

    assertThat(why(nothing)).isEqualTo("below-minimum");
    assertThat(nothing.because().getFirst().text()).contains("£100.00").contains("£150.00");
    assertThat(nothing.lookAgain()).isEqualTo("2026-06-01");
  }

  @Test
  void the_councils_extra_days_come_on_top_of_the_laws() {
    var later = policy("complaint-extra-days", "3");

    assertThat(((Decision.Wait) decide(reminded(), "2026-05-27", later)).until())
        .isEqualTo("2026-05-28");
    assertThat(decide(reminded(), "2026-05-28", later)).isInstanceOf(Decision.Refer.class);
  }

  @Test
  void an_account_in_credit_or_paid_has_nothing_due() {
    assertThat(why(decide(missedMay().pays("2026-05-02", "950.00"), "2026-05-08")))
        .isEqualTo("in-credit");
    assertThat(why(decide(missedMay().pays("2026-05-02", "900.00"), "2026-05-08")))
        .isEqualTo("paid");
  }

  @Test
  void a_stop_of_the_law_comes_before_a_plan_and_a_plan_before_the_councils_own_hold() {
    var debt = reminded().hold(HoldKind.PROMISE, "2026-05-12", "2026-06-30");
    debt.plan = new PlanInForce(1, LocalDate.of(2026, 5, 12), true, LocalDate.of(2026, 6, 12));
    var kept = decide(debt, "2026-05-25");
    assertThat(kept).isInstanceOf(Decision.OnPlan.class);
    assertThat(kept.lookAgain()).isEqualTo("2026-06-12");

    debt.hold(HoldKind.BREATHING_SPACE, "2026-05-20", "2026-07-18");
    var stopped = (Decision.Stopped) decide(debt, "2026-05-25");
    assertThat(stopped.hold().kind()).isEqualTo(HoldKind.BREATHING_SPACE);
    assertThat(stopped.because().getFirst().citation()).isNotNull();
    assertThat(stopped.lookAgain()).isEqualTo("2026-07-19");
  }

  @Test
  void a_hold_that_begins_by_the_day_of_issue_stops_the_notice() {
    var debt = missedMay().hold(HoldKind.INVESTIGATION, "2026-05-11", null);
    debt.issueOn = LocalDate.of(2026, 5, 11);

    assertThat(decide(debt, "2026-05-08")).isInstanceOf(Decision.Stopped.class);
    debt.issueOn = LocalDate.of(2026, 5, 9);
    assertThat(decide(debt, "2026-05-08")).isInstanceOf(Decision.Take.class);
  }

  @Test
  void a_debt_whose_hold_is_still_to_begin_is_looked_at_every_evening() {
    var debt = reminded().hold(HoldKind.COURT, "2026-05-20", null);

    assertThat(decide(debt, "2026-05-17").lookAgain()).isEqualTo("2026-05-18");
    assertThat(decide(reminded(), "2026-05-17").lookAgain()).isEqualTo("2026-05-25");
  }

  @Test
  void a_hold_beside_an_account_that_is_up_to_date_is_told() {
    var debt = missedMay().hold(HoldKind.VULNERABILITY, "2026-04-10", null);

    assertThat(decide(debt, "2026-04-20").because())
        .extracting(Reason::code)
        .containsExactly("up-to-date", "hold-beside.vulnerability");
  }

  @Test
  void both_kinds_of_breathing_space_have_one_code() {
    var debt = reminded().hold(HoldKind.MENTAL_HEALTH_BREATHING_SPACE, "2026-05-12", null);

    assertThat(why(decide(debt, "2026-05-15"))).isEqualTo("hold.breathing-space");
  }

  @Test
  void a_third_default_known_only_from_another_system_is_checked_before_a_complaint() {
    var debt = missedMay().pays("2026-05-14", "100.00").pays("2026-06-12", "100.00");
    for (var month : List.of("05", "06")) {
      var issued = LocalDate.parse("2026-" + month + "-09");
      debt.steps.add(
          new StepTaken(
              1,
              month.equals("05") ? StepKind.REMINDER_1 : StepKind.REMINDER_2,
              issued,
              issued.plusDays(6),
              issued.plusDays(14),
              Money.ofPounds(100),
              true,
              month.equals("06")));
    }
    debt.step(StepKind.FINAL_NOTICE, "2026-07-09", "2026-07-15", "2026-07-16", "700.00");

    assertThat(why(decide(debt, "2026-07-20"))).isEqualTo("reported-notice");
  }

  @Test
  void a_final_notice_that_is_paid_in_time_leaves_nothing_due() {
    var debt = Debts.tenOf100().pays("2026-12-01", "900.00");
    debt.step(StepKind.FINAL_NOTICE, "2027-01-11", "2027-01-17", "2027-01-18", "100.00");
    debt.pays("2027-01-17", "100.00");

    assertThat(why(decide(debt, "2027-01-18"))).isEqualTo("paid");
  }

  @Test
  void the_terms_of_a_reminder_say_what_is_overdue_what_falls_due_and_what_failing_costs() {
    var debt = missedMay();
    debt.issueOn = LocalDate.of(2026, 5, 29);
    debt.costs = Money.ofPounds(60);
    debt.unallocated = Money.ofPounds(30);
    var s = debt.on("2026-05-28");
    var terms =
        NoticeTerms.of(
            StepKind.REMINDER_1, s.issueOn(), s, Debts.law(s, RULEBOOK), Policy.DEFAULTS);

    assertThat(terms.overdue()).isEqualTo(Money.ofPounds(70));
    assertThat(terms.fallingDue()).isEqualTo(Money.ofPounds(100));
    assertThat(terms.amount()).isEqualTo(Money.ofPounds(170));
    assertThat(terms.payBy()).isEqualTo("2026-06-04");
    assertThat(terms.nextStepFrom()).isEqualTo("2026-06-12");
    assertThat(terms.ifNotPaid()).isEqualTo(Money.ofPounds(900));
  }

  @Test
  void money_that_no_instalment_has_taken_covers_what_is_overdue_and_then_what_falls_due() {
    var debt = missedMay();
    debt.issueOn = LocalDate.of(2026, 5, 29);
    debt.unallocated = Money.ofPounds(130);
    var s = debt.on("2026-05-28");
    var terms =
        NoticeTerms.of(
            StepKind.REMINDER_1, s.issueOn(), s, Debts.law(s, RULEBOOK), Policy.DEFAULTS);

    assertThat(terms.overdue()).isEqualTo(Money.ZERO);
    assertThat(terms.fallingDue()).isEqualTo(Money.ofPounds(70));
    assertThat(why(decide(debt, "2026-05-28"))).isEqualTo("up-to-date");
  }

  @Test
  void a_step_that_no_ladder_proposes_has_no_terms_and_no_proof() {
    var s = missedMay().on("2026-05-08");
    var law = Debts.law(s, RULEBOOK);

    assertThatThrownBy(() -> NoticeTerms.of(StepKind.SUMMONS, s.issueOn(), s, law, Policy.DEFAULTS))
        .hasMessageContaining("SUMMONS");
    assertThat(
            LegalProof.of(StepKind.SUMMONS, s.issueOn(), Money.ZERO, s, law, Policy.DEFAULTS)
                .proven())
        .isFalse();
  }

  @Test
  void a_joint_notice_of_tomorrow_tells_nobody_tonight() {
    var debt = missedMay();
    debt.liable.clear();
    debt.liable.add(
        new LiablePerson(
            2,
            LocalDate.of(2026, 4, 1),
            null,
            false,
            LocalDate.of(2026, 5, 9),
            false,
            false,
            false));
    var signedOff = policy("signed-off-rules", "council-tax.joint.notice-first");

    assertThat(why(decide(debt, "2026-05-08", signedOff))).isEqualTo("person.joint-not-noticed");
    assertThat(decide(debt, "2026-05-09", signedOff)).isInstanceOf(Decision.Take.class);
  }

  @Test
  void nobody_liable_is_a_question() {
    var debt = missedMay();
    debt.liable.clear();

    assertThat(why(decide(debt, "2026-05-08"))).isEqualTo("nobody-liable");
  }
}
