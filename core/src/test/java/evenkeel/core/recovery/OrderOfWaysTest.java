package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.other;
import static evenkeel.core.recovery.Considering.step;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Considered;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The order of the ways to recover an overpayment: what a recommendation passes over is put to the
/// second person, who answers for it by approving.
class OrderOfWaysTest {

  private static List<String> questions(String key, Considered on, String... answers) {
    var step = step(DebtType.HB_OVERPAYMENT, key);
    var ruling = Rulings.of(step, on, answers(step, on, answers));
    assertThat(ruling).isInstanceOf(Ruling.Open.class);
    return ((Ruling.Open) ruling).questions();
  }

  private static Considered tenant(Debts debt) {
    return on(debt, Considering.beside(false, true, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dwp|an arrangement that can be afforded",
        "earnings|a request to DWP",
        "court|a request to DWP; a direct earnings attachment",
        "claim|a request to DWP; a direct earnings attachment"
      })
  void what_comes_first_and_is_on_no_record_is_put_to_the_approver(String key, String passed) {
    assertThat(questions(key, tenant(other(DebtType.HB_OVERPAYMENT))))
        .contains(
            "The order puts first "
                + passed
                + ". None of that is on record: is it right to pass it over?");
  }

  @Test
  void what_was_tried_before_is_not_asked_about() {
    var tried =
        other(DebtType.HB_OVERPAYMENT)
            .step(StepKind.DWP_REFERRAL, "2026-03-02", "2026-03-02", "2026-03-02", "6000.00");

    assertThat(questions("earnings", tenant(tried)))
        .noneMatch(question -> question.startsWith("The order puts first"));
  }

  @Test
  void a_landlord_to_whom_benefit_is_paid_is_thought_of_first() {
    assertThat(questions("earnings", on(other(DebtType.HB_OVERPAYMENT))).getFirst())
        .contains("a deduction from benefit paid to the landlord");
  }

  @ParameterizedTest
  @CsvSource({"earnings", "court", "claim"})
  void housing_benefit_that_could_pay_it_is_put_to_the_approver(String key) {
    assertThat(
            questions(
                key, tenant(other(DebtType.HB_OVERPAYMENT)), "recovery-gate.from-benefit", "yes"))
        .contains("Housing benefit could pay it and comes first: is it right to pass it over?");
  }

  @Test
  void ways_that_press_nobody_pass_nothing_over() {
    assertThat(questions("benefit", tenant(other(DebtType.HB_OVERPAYMENT)))).isEmpty();
  }
}
