package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.ordered;
import static evenkeel.core.recovery.Considering.step;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What was asked for and came to nothing: nothing rests on it, and nobody asks again unaware.
class RefusedTest {

  private static StepRefused refused(
      StepKind kind, String asked, Refusal outcome, @Nullable LocalDate decided) {
    return new StepRefused(kind, LocalDate.parse(asked), outcome, decided);
  }

  @Test
  void it_says_what_was_asked_and_what_became_of_it() {
    assertThat(
            refused(
                    StepKind.COUNTY_COURT_CLAIM,
                    "2026-09-01",
                    Refusal.STRUCK_OUT,
                    LocalDate.of(2026, 10, 5))
                .inWords())
        .isEqualTo("County court claim of 1 September 2026: struck out on 5 October 2026.");
    assertThat(refused(StepKind.CHARGING_ORDER, "2026-09-01", Refusal.WITHDRAWN, null).inWords())
        .isEqualTo("Charging order of 1 September 2026: withdrawn.");
  }

  @Test
  void the_second_person_is_told_that_the_same_was_refused_before() {
    var debt = ordered(60);
    debt.refused.add(refused(StepKind.CHARGING_ORDER, "2026-10-12", Refusal.REFUSED, null));
    var charge = step(DebtType.COUNCIL_TAX, "charging-order");
    var agent = step(DebtType.COUNCIL_TAX, "agent");

    assertThat(((Ruling.Open) Rulings.of(charge, on(debt), answers(charge, on(debt)))).questions())
        .containsExactly("Charging order of 12 October 2026: refused. What is different now?");
    assertThat(((Ruling.Open) Rulings.of(agent, on(debt), answers(agent, on(debt)))).questions())
        .isEmpty();
  }

  @Test
  void no_order_for_sale_rests_on_a_charging_order_that_was_refused() {
    var debt = ordered(60);
    debt.refused.add(refused(StepKind.CHARGING_ORDER, "2026-10-12", Refusal.REFUSED, null));

    assertThat(
            Considering.why(
                Rulings.byTheBooks(step(DebtType.COUNCIL_TAX, "order-for-sale"), on(debt))))
        .isEqualTo("No charging order stands under this order.");
  }
}
