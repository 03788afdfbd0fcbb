package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsualStepsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void in_wales_a_final_notice_always_comes_before_the_court_and_in_england_not() {
    var rulebook = LawOnFile.rulebook();

    assertThat(Recovery.usualSteps(DebtType.COUNCIL_TAX, rulebook.on(DAY, Nation.WALES)))
        .containsSubsequence(StepKind.REMINDER_1, StepKind.FINAL_NOTICE, StepKind.COMPLAINT);
    assertThat(Recovery.usualSteps(DebtType.COUNCIL_TAX, rulebook.on(DAY, Nation.ENGLAND)))
        .doesNotContain(StepKind.FINAL_NOTICE)
        .isEqualTo(
            Recovery.usualSteps(
                DebtType.COUNCIL_TAX, rulebook.on(LocalDate.of(2026, 3, 31), Nation.WALES)));
  }
}
