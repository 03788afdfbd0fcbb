package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.ForAll;
import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Rulebook;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LookAgainPropertyTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();
  private static final int EVENINGS = 120;
  private static final LocalDate WELSH_CHANGE = LocalDate.of(2026, 4, 1);

  @Test
  void until_it_is_looked_at_again_no_answer_changes_by_itself() {
    holds(2000, _ -> {});
  }

  @Test
  void nor_does_that_of_an_overpayment() {
    holds(400, AnyDebt::overpayment);
  }

  private static void holds(int cases, Consumer<AnyDebt> kind) {
    ForAll.cases(
        cases,
        random -> {
          var any = new AnyDebt(random);
          kind.accept(any);
          any.live(RULEBOOK, (_, _) -> {});
          var day = any.debt.year.firstDay().plusDays(random.nextInt(460));
          any.debt.paid.removeIf(money -> money.on().isAfter(day));
          any.debt.steps.removeIf(step -> step.issuedOn().isAfter(day));
          any.debt.issueOn = day.plusDays(1L + random.nextInt(4));
          var decided = decide(any, day);
          var evening = day.plusDays(1);
          while (evening.isBefore(decided.lookAgain())
              && lawStands(any, day, evening)
              && evening.isBefore(day.plusDays(EVENINGS))) {
            any.debt.issueOn = evening.plusDays(1L + random.nextInt(4));
            assertThat(answer(decide(any, evening)))
                .as("%s after %s was decided on %s", evening, decided, day)
                .isEqualTo(answer(decided));
            evening = evening.plusDays(1);
          }
        });
  }

  /// A change of the law is news, as a payment is.
  private static boolean lawStands(AnyDebt any, LocalDate decidedOn, LocalDate evening) {
    return any.debt.nation == Nation.ENGLAND
        || decidedOn.isAfter(WELSH_CHANGE)
        || evening.isBefore(WELSH_CHANGE.minusDays(10));
  }

  private static Decision decide(AnyDebt any, LocalDate day) {
    return Debts.decide(any.debt.on(day), RULEBOOK, any.policy);
  }

  private static String answer(Decision decision) {
    return decision.getClass().getSimpleName() + decision.state();
  }
}
