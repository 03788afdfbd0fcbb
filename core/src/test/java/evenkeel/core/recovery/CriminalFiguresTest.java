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
