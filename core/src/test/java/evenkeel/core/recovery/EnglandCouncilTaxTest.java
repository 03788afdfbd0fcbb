package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnglandCouncilTaxTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  private static Decision decide(Situation s) {
    return Debts.decide(s, RULEBOOK, Policy.DEFAULTS);
  }

  @Test
  void a_missed_instalment_is_left_for_the_days_of_grace_and_then_reminded() {
    var debt = Debts.tenOf100().pays("2026-04-01", "100.00");

    assertThat(decide(debt.on("2026-04-30"))).isInstanceOf(Decision.NothingDue.class);
    assertThat(decide(debt.on("2026-05-01"))).isInstanceOf(Decision.Wait.class);
    var take = (Decision.Take) decide(debt.on("2026-05-10"));
    assertThat(take.step()).isEqualTo(StepKind.REMINDER_1);
    assertThat(take.issueOn()).isEqualTo("2026-05-11");
    assertThat(take.amount()).isEqualTo(Money.parse("100.00"));
    assertThat(take.payBy()).isEqualTo("2026-05-17");
    assertThat(take.nextStepFrom()).isEqualTo("2026-05-25");
  }

  @Test
  void a_failed_reminder_leads_to_a_question_and_never_to_a_complaint_by_itself() {
    var debt =
        Debts.tenOf100()
            .pays("2026-04-01", "100.00")
            .step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "100.00");

    assertThat(decide(debt.on("2026-05-24"))).isInstanceOf(Decision.Wait.class);
    var refer = (Decision.Refer) decide(debt.on("2026-05-25"));
    assertThat(refer.step()).isEqualTo(StepKind.COMPLAINT);
    assertThat(refer.because().getFirst().code()).isEqualTo("ready-for-complaint");
    assertThat(refer.amount()).isEqualTo(Money.parse("900.00"));
    assertThat(LocalDate.parse("2026-05-26")).isEqualTo(refer.lookAgain());
  }
}
