package evenkeel.core.recovery;

import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;

/// What a notice asks for, and what falls due if it fails.
///
/// @param amount the sum asked for: what is overdue and what falls due within its days
/// @param payBy the last day to pay it
/// @param nextStepFrom the first day on which the next step may lawfully follow
/// @param ifNotPaid what becomes payable when it is not paid
public record NoticeTerms(
    Money amount,
    Money overdue,
    Money fallingDue,
    LocalDate payBy,
    LocalDate nextStepFrom,
    Money ifNotPaid) {

  /// The terms of a step that is issued on a day.
  ///
  /// @param law the law of the day of issue
  /// @param policy the council's choices of that day
  public static NoticeTerms of(
      StepKind step, LocalDate issueOn, Situation s, Law law, Policy policy) {
    if (!law.day().equals(issueOn)) {
      throw new IllegalArgumentException(
          "the terms of a step issued on "
              + issueOn
              + " need the law of that day, found the law of "
              + law.day());
    }
    return Recovery.ladder(s, law).terms(step, issueOn, s, law, policy);
  }

  /// What the instalments that fall due in a period leave unpaid on the evening.
  static Money unpaid(Situation s, LocalDate from, LocalDate to) {
    var unpaid = 0L;
    for (var instalment : s.instalments()) {
      if (!instalment.due().isBefore(from) && !instalment.due().isAfter(to)) {
        unpaid += instalment.unpaidAtEndOf(s.evening()).pence();
      }
    }
    return Money.ofPence(unpaid);
  }

  /// Terms for what is overdue on the day of issue and what falls due up to the last day to pay.
  static NoticeTerms overdueAnd(
      Situation s, LocalDate issueOn, LocalDate fallingDueTo, LocalDate payBy, LocalDate next) {
    var tax = s.balance().minus(s.costs()).orZero();
    var loose = s.loose();
    var overdue = unpaid(s, LocalDate.MIN, issueOn.minusDays(1)).minus(loose).min(tax);
    var spare = overdue.negated().orZero();
    overdue = overdue.orZero();
    var falling = unpaid(s, issueOn, fallingDueTo).minus(spare).orZero().min(tax.minus(overdue));
    return new NoticeTerms(overdue.plus(falling), overdue, falling, payBy, next, tax);
  }

  /// Terms for what is overdue on the day of issue and nothing else: no more falls due by not
  /// paying.
  static NoticeTerms overdue(Situation s, LocalDate issueOn, LocalDate payBy) {
    return overdue(s, issueOn, payBy, payBy.plusDays(1));
  }

  /// The same where the next step waits longer.
  static NoticeTerms overdue(Situation s, LocalDate issueOn, LocalDate payBy, LocalDate next) {
    var asked = overdueAnd(s, issueOn, issueOn.minusDays(1), payBy, next).overdue();
    return new NoticeTerms(asked, asked, Money.ZERO, payBy, next, asked);
  }

  /// Terms for the whole of what is left of the year's tax.
  static NoticeTerms whole(Situation s, LocalDate payBy, LocalDate next) {
    var tax = s.balance().minus(s.costs()).orZero();
    return new NoticeTerms(tax, tax, Money.ZERO, payBy, next, tax);
  }
}
