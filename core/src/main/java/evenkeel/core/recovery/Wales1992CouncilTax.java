package evenkeel.core.recovery;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.List;

/// SI 1992/613 as it stood in Wales until 31 March 2026: the English ladder.
final class Wales1992CouncilTax implements Ladder {

  private final EnglandCouncilTax same = new EnglandCouncilTax();

  @Override
  public Course course(Situation s, Arrears arrears, Law law, Policy policy) {
    return same.course(s, arrears, law, policy);
  }

  @Override
  public NoticeTerms terms(StepKind step, LocalDate issueOn, Situation s, Law law, Policy policy) {
    return same.terms(step, issueOn, s, law, policy);
  }

  @Override
  public List<StepKind> usual() {
    return same.usual();
  }

  @Override
  public List<Key<?>> restsOn(StepKind step) {
    return same.restsOn(step);
  }
}
