package evenkeel.app.letters;

import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.recovery.LiablePerson;
import evenkeel.core.recovery.Recovery;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which letter of a step it is: one for the debt, to everybody whom it addresses, or one to each
/// who owes it on their own, with a sum, a proof, a despatch and a clock of its own.
///
/// @param party to whom alone it goes, [#EVERYBODY] where one letter is for all
record LetterOf(long debt, long party) {

  static final long EVERYBODY = 0;

  static LetterOf all(long debt) {
    return new LetterOf(debt, EVERYBODY);
  }

  /// The letters of a step on a debt, each with the debt as it stands to whom it goes. Where nobody
  /// may be written to, the one for the debt says why.
  static Map<LetterOf, Situation> of(StepKind step, Situation s, Law law, Policy policy) {
    var told = s.toEach() ? Recovery.addressed(step, s, law, policy) : List.<LiablePerson>of();
    if (told.isEmpty()) {
      return Map.of(all(s.debt()), s);
    }
    var letters = new LinkedHashMap<LetterOf, Situation>();
    for (var person : told) {
      letters.put(new LetterOf(s.debt(), person.party()), s.to(person.party()));
    }
    return letters;
  }

  /// The debt as it stands to whom this letter goes.
  Situation situation(Situation s) {
    return party == EVERYBODY ? s : s.to(party);
  }
}
