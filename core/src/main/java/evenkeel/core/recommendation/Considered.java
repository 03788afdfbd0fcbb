package evenkeel.core.recommendation;

import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Situation;
import evenkeel.core.sums.Desk;

/// A debt for which a step is considered: its facts, the law of the day and the council's choices.
///
/// @param law the law of `s.issueOn()`
public record Considered(Situation s, KnownFacts.Beside beside, Law law, Policy policy, Desk desk) {

  /// What the books say, as answers.
  public KnownFacts facts() {
    return KnownFacts.of(s, beside, law, policy);
  }

  /// What the step may seek: of those who owe only a part of an overpayment, no more than that
  /// part.
  public Money sought() {
    return KnownFacts.owedBy(s, beside);
  }
}
