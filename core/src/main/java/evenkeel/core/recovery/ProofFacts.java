package evenkeel.core.recovery;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a proof is derived from, with the sums that it needs, counted here on their own.
record ProofFacts(
    StepKind step, LocalDate issueOn, Money amount, Situation s, Law law, Policy policy) {

  /// What chosen instalments left unpaid at the end of a day, less money that none has taken and
  /// what nobody may be asked for now.
  Money unpaid(Predicate<Instalment> chosen, LocalDate day) {
    return unpaidInAll(chosen, day).minus(disputed()).minus(lacking()).minus(others()).orZero();
  }

  /// What only others owe, where it is proven for one who owes a part of an overpayment.
  Money others() {
    var overpaid = s.overpaid();
    if (overpaid == null || s.liable().size() != 1) {
      return Money.ZERO;
    }
    var person = s.liable().getFirst().party();
    return overpaid.owing().stream()
        .filter(one -> one.party() == person)
        .map(one -> s.charged().minus(one.amount()).orZero())
        .findFirst()
        .orElse(Money.ZERO);
  }

  /// The same with what nobody may be asked for now.
  Money unpaidInAll(Predicate<Instalment> chosen, LocalDate day) {
    var sum =
        s.instalments().stream()
            .filter(chosen)
            .mapToLong(instalment -> instalment.unpaidAtEndOf(day).pence())
            .sum();
    return Money.ofPence(sum).minus(s.unallocated().orZero()).orZero();
  }

  /// What is disputed and held by itself on the day of issue or before it.
  Money disputed() {
    return Money.sum(
        s.type() == DebtType.COUNCIL_TAX
            ? List.of()
            : s.holds().stream()
                .filter(hold -> !hold.from().isAfter(issueOn))
                .filter(hold -> hold.until() == null || !hold.until().isBefore(s.evening()))
                .map(HoldInForce::amount)
                .flatMap(Stream::ofNullable)
                .toList());
  }

  /// What the demands of a lease asked for without making it payable.
  Money lacking() {
    var leased = s.leased();
    return leased == null
        ? Money.ZERO
        : leased.demanded().asked().minus(leased.demanded().payable());
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
