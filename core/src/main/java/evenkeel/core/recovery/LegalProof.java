package evenkeel.core.recovery;

import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a step rests on: the facts, the rules, the dates and the guards, each tested on its own. It
/// is derived from the books without the decision, and shares no branch with it, so that a mistake
/// in one is seen by the other.
///
/// @param provenFor the day of issue that it holds for, and no other
/// @param amount the sum that it holds for, and no other
public record LegalProof(StepKind step, LocalDate provenFor, Money amount, List<Check> checks) {

  public LegalProof {
    checks = List.copyOf(checks);
  }

  /// Tests everything that a step needs to be lawful when it is issued on a day for a sum.
  ///
  /// @param law the law of the day of issue
  public static LegalProof of(
      StepKind step, LocalDate issueOn, Money amount, Situation s, Law law, Policy policy) {
    if (!law.day().equals(issueOn) || law.nation() != s.nation()) {
      throw new IllegalArgumentException(
          "a step of "
              + issueOn
              + " is proven by the law of that day in "
              + s.nation()
              + ", found "
              + law.nation()
              + " on "
              + law.day());
    }
    var facts = new ProofFacts(step, issueOn, amount, s, law, policy);
    var checks = new ArrayList<Check>();
    switch (s.type()) {
      case COUNCIL_TAX -> {
        checks.addAll(ProofOfDebt.checks(facts));
        checks.addAll(ProofOfGuards.checks(facts));
        checks.addAll(ProofOfSteps.checks(facts));
      }
      case HB_OVERPAYMENT -> checks.addAll(ProofOfInvoice.checks(facts));
      case LEASEHOLD -> checks.addAll(ProofOfCharge.checks(facts));
      case SUNDRY -> checks.add(noStep(facts));
    }
    return new LegalProof(step, issueOn, amount, checks);
  }

  private static Check noStep(ProofFacts f) {
    return f.fact("step", "Is it a step that this product proposes?", false, "it is not");
  }

  /// Whether every check passed.
  public boolean proven() {
    return failures().isEmpty();
  }

  /// The checks that did not pass.
  public List<Check> failures() {
    return checks.stream().filter(check -> !check.passed()).toList();
  }
}
