package evenkeel.core.recovery;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.List;

/// One statute's sequence of steps. A new ladder is a new small class here, never a branch in an
/// old one.
sealed interface Ladder
    permits EnglandCouncilTax, Wales1992CouncilTax, Wales2026CouncilTax, ReferredPath {

  Course course(Situation s, Arrears arrears, Law law, Policy policy);

  /// What a step asks for when it is issued on a day. The days of a notice of council tax are the
  /// law's; those of a reminder of another debt are the council's own.
  NoticeTerms terms(StepKind step, LocalDate issueOn, Situation s, Law law, Policy policy);

  /// The steps that follow one another where nobody pays.
  List<StepKind> usual();

  /// The rules that a step rests on: all of them must be sure enough to carry it.
  List<Key<?>> restsOn(StepKind step);
}
