package evenkeel.core.recovery;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// What a proof is derived from, with the sums that it needs, counted here on their own.
record ProofFacts(
    StepKind step, LocalDate issueOn, Money amount, Situation s, Law law, Policy policy) {

  /// What chosen instalments left unpaid at the end of a day, less money that none has taken.
  Money unpaid(Predicate<Instalment> chosen, LocalDate day) {
    var sum =
        s.instalments().stream()
            .filter(chosen)
            .mapToLong(instalment -> instalment.unpaidAtEndOf(day).pence())
            .sum();
    return Money.ofPence(sum).minus(s.unallocated().orZero()).orZero();
  }

  Money tax() {
    return s.balance().minus(s.costs()).orZero();
  }

  Money overdue() {
    return unpaid(due -> !due.due().isAfter(s.evening()), s.evening()).min(tax());
  }

  List<StepTaken> taken(StepKind... kinds) {
    var wanted = List.of(kinds);
    return s.steps().stream().filter(taken -> wanted.contains(taken.kind())).toList();
  }

  List<StepTaken> reminders() {
    return taken(StepKind.REMINDER_1, StepKind.REMINDER_2);
  }

  boolean everyInstalmentDue(LocalDate day) {
    return !s.instalments().isEmpty()
        && s.instalments().stream().noneMatch(instalment -> instalment.due().isAfter(day));
  }

  Check fact(String code, String question, boolean passed, String found) {
    return new Check(code, question, passed, found, null);
  }

  Check rule(String code, String question, boolean passed, String found, Key<?> rule) {
    return new Check(code, question, passed, found, law.cite(rule));
  }
}
