package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.other;
import static evenkeel.core.recovery.Considering.step;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Considered;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import evenkeel.core.sums.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// More may be taken from benefit and from earnings where there was an offence: a sum of its own,
/// beside the ordinary one that everybody reads.
class CriminalFiguresTest {

  @Test
  void more_is_taken_where_there_was_an_offence_and_only_who_may_know_is_asked_of_one() {
    var benefit = step(DebtType.HB_OVERPAYMENT, "benefit");
    var earnings = step(DebtType.HB_OVERPAYMENT, "earnings");
    var on = on(other(DebtType.HB_OVERPAYMENT));
    var guilty =
        answers(
            benefit,
            on,
            "benefit-deduction.fraud",
            "convicted",
            "benefit-deduction.fraud-day",
            "2026-03-02",
            "benefit-deduction.chosen",
            "20.00");
    var higher =
        answers(
            earnings,
            on,
            "direct-earnings-attachment.higher",
            "yes",
            "direct-earnings-attachment.convicted",
            "yes");

    assertThat(figures(Rulings.of(benefit, on, guilty))).containsExactly("£14.40", "£20.00");
    assertThat(figures(Rulings.of(earnings, on, higher)).subList(0, 2))
        .containsExactly("£165.00", "£330.00");
    for (var step : List.of(benefit, earnings)) {
      assertThat(names(step, on, true)).containsAll(step.criminalAnswers()).doesNotHaveDuplicates();
      assertThat(names(step, on, false))
          .noneMatch(name -> name.matches(".*(fraud|convict|higher).*"));
    }
  }

  @Test
  void a_figure_with_criminal_data_is_left_out_where_none_is_answered() {
    var benefit = step(DebtType.HB_OVERPAYMENT, "benefit");
    var on = on(other(DebtType.HB_OVERPAYMENT));

    assertThat(
            figures(
                Rulings.of(benefit, on, answers(benefit, on, "benefit-deduction.chosen", "5.00"))))
        .containsExactly("£5.00");
  }

  @Test
  void a_write_off_asks_of_fraud_only_who_may_know_and_of_a_dispute_only_where_one_is_recorded() {
    var quiet = on(other(DebtType.HB_OVERPAYMENT));
    var disputed = on(other(DebtType.HB_OVERPAYMENT), Considering.beside(false, true, true));
    var held = on(other(DebtType.HB_OVERPAYMENT).hold(HoldKind.DISPUTE, "2026-11-02", null));
    var step = step(DebtType.HB_OVERPAYMENT, "write-off");

    assertThat(names(step, quiet, true))
        .contains("write-off-reason.fraud")
        .doesNotContain("write-off-reason.disputed");
    assertThat(names(step, quiet, false))
        .noneMatch(name -> name.contains("fraud") || name.contains("disputed"));
    for (var on : List.of(disputed, held)) {
      assertThat(names(step, on, false))
          .contains("write-off-reason.disputed")
          .doesNotContain("write-off-reason.fraud");
    }
    for (var type : List.of(DebtType.COUNCIL_TAX, DebtType.LEASEHOLD, DebtType.SUNDRY)) {
      assertThat(names(step(type, "write-off"), on(other(type)), true))
          .noneMatch(name -> name.contains("fraud") || name.contains("disputed"));
    }
  }

  @Test
  void nothing_got_by_fraud_or_disputed_is_matched_and_the_question_is_put_whatever_was_answered() {
    var step = step(DebtType.HB_OVERPAYMENT, "write-off");
    var quiet = on(other(DebtType.HB_OVERPAYMENT));
    var disputed = on(other(DebtType.HB_OVERPAYMENT), Considering.beside(false, true, true));
    var matched = answers(step, quiet, "write-off-reason.reason", "matched");
    var guilty = new java.util.HashMap<>(matched);
    guilty.put("write-off-reason.fraud", "yes");
    var cleared = new java.util.HashMap<>(matched);
    cleared.put("write-off-reason.fraud", "no");

    assertThat(Considering.why(Rulings.of(step, quiet, guilty)))
        .isEqualTo("Nothing got by fraud or disputed is matched.");
    assertThat(
            Considering.why(
                Rulings.of(
                    step,
                    disputed,
                    answers(
                        step,
                        disputed,
                        "write-off-reason.reason",
                        "matched",
                        "write-off-reason.disputed",
                        "yes"))))
        .isEqualTo("Nothing got by fraud or disputed is matched.");
    assertThat(Rulings.of(step, quiet, cleared)).isEqualTo(Rulings.of(step, quiet, matched));
    assertThat(((Ruling.Open) Rulings.of(step, quiet, matched)).questions())
        .singleElement()
        .asString()
        .startsWith("Nothing got by fraud is matched");
  }

  private static List<String> figures(Ruling ruling) {
    return ((Ruling.Open) ruling)
        .figures().stream()
            .flatMap(figure -> figure.lines().stream().filter(Answer.Line::answer))
            .map(Answer.Line::value)
            .toList();
  }

  private static List<String> names(Recommendable step, Considered on, boolean criminal) {
    return step.questions(on.facts(), criminal).stream()
        .flatMap(group -> group.questions().stream())
        .map(Recommendable.Question::name)
        .toList();
  }
}
