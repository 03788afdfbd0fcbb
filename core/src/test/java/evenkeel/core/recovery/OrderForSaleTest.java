package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.DAY;
import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.ordered;
import static evenkeel.core.recovery.Considering.readyFor;
import static evenkeel.core.recovery.Considering.step;
import static evenkeel.core.recovery.Considering.why;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Confidence;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sale of a home under a charging order: what must be true first, and what nobody but a person
/// answers.
class OrderForSaleTest {

  private static Recommendable sale(DebtType type) {
    return step(type, "order-for-sale");
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNCIL_TAX", "LEASEHOLD"})
  void a_sale_is_put_to_the_second_person_and_no_figure_is_made_up(DebtType type) {
    var step = sale(type);
    var on = on(readyFor(step));

    assertThat(Rulings.of(step, on, answers(step, on)))
        .isInstanceOfSatisfying(
            Ruling.Open.class,
            open -> {
              assertThat(open.questions())
                  .as("that the charging order runs is no question")
                  .singleElement()
                  .asString()
                  .startsWith("No source at hand says from what sum a court orders a sale");
              assertThat(open.figures()).isEmpty();
            });
    var rule = java.util.Objects.requireNonNull(step.rule());
    assertThat(on.law().cite(rule).confidence()).isEqualTo(Confidence.MEMORY);
  }

  @Test
  void no_sale_without_a_charging_order_that_stands() {
    var taxed = sale(DebtType.COUNCIL_TAX);
    var charged = sale(DebtType.LEASEHOLD);

    assertThat(why(Rulings.byTheBooks(taxed, on(ordered(60)))))
        .isEqualTo("No charging order stands under this order.");
    assertThat(why(Rulings.byTheBooks(charged, on(Considering.judged()))))
        .isEqualTo("No charging order stands.");
    assertThat(why(Rulings.byTheBooks(taxed, on(ended(readyFor(taxed))))))
        .isEqualTo("No charging order stands under this order.");
    assertThat(why(Rulings.byTheBooks(charged, on(ended(readyFor(charged))))))
        .isEqualTo("No charging order stands.");
  }

  /// The charging order came to an end a week ago.
  private static Debts ended(Debts debt) {
    var charge = debt.steps.getLast();
    debt.steps.set(
        debt.steps.size() - 1,
        new StepTaken(
            charge.id(),
            charge.kind(),
            charge.issuedOn(),
            charge.payBy(),
            charge.nextStepFrom(),
            charge.amount(),
            false,
            false,
            DAY.minusDays(7)));
    return debt;
  }

  @Test
  void no_sale_while_the_instalments_of_the_judgment_are_kept() {
    var step = sale(DebtType.LEASEHOLD);
    var on = on(readyFor(step));
    var ruling =
        Rulings.of(step, on, answers(step, on, "judgment-enforcement.instalments", "kept"));

    assertThat(ruling)
        .isInstanceOfSatisfying(
            Ruling.Barred.class,
            barred -> {
              assertThat(barred.bars().getFirst().why()).isEqualTo("The instalments are kept.");
              assertThat(String.valueOf(barred.bars().getFirst().citation()))
                  .contains("Charging orders since 2012");
            });
  }

  @Test
  void no_sale_while_another_method_runs_under_the_order() {
    var step = sale(DebtType.COUNCIL_TAX);
    var agent =
        readyFor(step)
            .step(StepKind.AGENT_INSTRUCTED, "2026-10-27", "2026-10-27", "2026-10-27", "6000.00");

    assertThat(why(Rulings.byTheBooks(step, on(agent))))
        .isEqualTo("Another method runs under this order: end it first.");
  }

  @Test
  void while_a_sale_is_asked_for_no_other_method_starts_under_the_order() {
    var debt =
        readyFor(sale(DebtType.COUNCIL_TAX))
            .step(StepKind.ORDER_FOR_SALE, "2026-11-02", "2026-11-02", "2026-11-02", "6000.00");

    assertThat(why(Rulings.byTheBooks(step(DebtType.COUNCIL_TAX, "agent"), on(debt))))
        .isEqualTo("Another method runs under this order: end it first.");
  }

  @Test
  void the_charging_order_runs_on_where_a_sale_comes_to_nothing() {
    var debt = readyFor(sale(DebtType.COUNCIL_TAX));
    var day = LocalDate.of(2026, 11, 2);
    debt.steps.add(
        new StepTaken(
            9,
            StepKind.ORDER_FOR_SALE,
            day,
            day,
            day,
            Money.ofPounds(6_000),
            false,
            false,
            DAY.minusDays(2)));

    assertThat(OfficersStep.running(on(debt).s()))
        .isNotNull()
        .extracting(StepTaken::kind)
        .isEqualTo(StepKind.CHARGING_ORDER);
  }
}
