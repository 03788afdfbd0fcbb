package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import org.junit.jupiter.api.Test;

/// What an officer may say is payable at once.
class PayableTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  private static String payable(Debts debt, String evening) {
    var s = debt.on(evening);
    return Recovery.payable(s, Debts.law(s, RULEBOOK), Policy.DEFAULTS).toString();
  }

  private static Debts reminded() {
    return Debts.tenOf100()
        .pays("2026-04-01", "100.00")
        .step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "100.00");
  }

  @Test
  void while_instalments_hold_it_is_what_has_fallen_due() {
    assertThat(payable(Debts.tenOf100().pays("2026-04-01", "100.00"), "2026-05-08"))
        .isEqualTo("£100.00");
    assertThat(payable(reminded(), "2026-05-15")).isEqualTo("£100.00");
  }

  @Test
  void until_the_further_seven_days_have_run_out_the_rest_is_not_payable() {
    assertThat(payable(reminded(), "2026-05-24")).isEqualTo("£100.00");
    assertThat(payable(reminded(), "2026-05-25")).isEqualTo("£900.00");
  }

  @Test
  void a_third_default_makes_the_whole_balance_payable() {
    var debt =
        Debts.tenOf100()
            .pays("2026-04-01", "100.00")
            .step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "100.00")
            .pays("2026-05-12", "100.00")
            .step(StepKind.REMINDER_2, "2026-06-11", "2026-06-17", "2026-06-25", "100.00")
            .pays("2026-06-12", "100.00");

    assertThat(payable(debt, "2026-07-20")).isEqualTo("£700.00");
  }

  @Test
  void once_the_court_was_asked_the_costs_are_payable_too() {
    var debt =
        reminded()
            .step(StepKind.LIABILITY_ORDER, "2026-07-10", "2026-07-10", "2026-07-10", "995.00");
    debt.costs = Money.ofPounds(95);

    assertThat(payable(debt, "2026-07-20")).isEqualTo("£995.00");
  }

  @Test
  void in_wales_a_final_notice_does_not_make_the_rest_payable_by_itself() {
    var debt = Debts.tenOf100().pays("2026-04-01", "100.00");
    debt.nation = Nation.WALES;

    assertThat(payable(debt, "2026-06-20")).isEqualTo("£200.00");
  }

  @Test
  void nothing_is_payable_where_nothing_is_owed() {
    assertThat(payable(Debts.tenOf100().pays("2026-04-01", "1000.00"), "2026-05-08"))
        .isEqualTo("£0.00");
  }
}
