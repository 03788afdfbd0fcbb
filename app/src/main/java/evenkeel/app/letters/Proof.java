package evenkeel.app.letters;

import evenkeel.core.money.Money;
import evenkeel.core.recovery.Check;
import evenkeel.core.recovery.LegalProof;
import evenkeel.core.recovery.NoticeTerms;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A notice's proof, fresh from the books: the law's checks, and ours of the letter itself.
///
/// @param evening the day whose end the facts describe
/// @param terms what the step asks for on these facts
record Proof(
    StepKind step,
    LocalDate evening,
    LocalDate provenFor,
    Money amount,
    Situation situation,
    NoticeTerms terms,
    List<Check> checks,
    String rulebook) {

  /// When a proof is derived.
  enum Stage {
    COMPOSING,
    RELEASE,
    PRINT,
    DESPATCH
  }

  Proof {
    checks = List.copyOf(checks);
  }

  static Proof of(
      LegalProof legal, LocalDate evening, Situation s, NoticeTerms terms, String rulebook) {
    return new Proof(
        legal.step(),
        evening,
        legal.provenFor(),
        legal.amount(),
        s,
        terms,
        legal.checks(),
        rulebook);
  }

  /// With more checks.
  Proof and(List<Check> more) {
    var all = new ArrayList<>(checks);
    all.addAll(more);
    return new Proof(step, evening, provenFor, amount, situation, terms, all, rulebook);
  }

  boolean proven() {
    return checks.stream().allMatch(Check::passed);
  }

  /// What failed, in words that name the fact.
  String failuresInWords() {
    return checks.stream()
        .filter(check -> !check.passed())
        .map(check -> check.question() + " No: " + check.found())
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  static Check check(String code, String question, boolean passed, String found) {
    return new Check(code, question, passed, found, null);
  }
}
