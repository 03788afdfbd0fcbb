package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.core.recommendation.Recommendable;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether an overpayment followed a fraud, where a recommended step asks for it or would tell it:
/// asked of, and told to, the two roles that see criminal data. Everybody else reads the ordinary
/// figure, whatever the case: what is left out is left out of every such step, so that its absence
/// tells nothing.
@Component
class TellingOfFraud {

  private final Access access;
  private final Audit audit;

  TellingOfFraud(Access access, Audit audit) {
    this.access = access;
    this.audit = audit;
  }

  /// Whether an officer may be asked for it.
  boolean mayAsk(DebtCase found, Officer officer) {
    return access.may(officer, Act.SEE_CRIMINAL_DATA, found.record())
        instanceof Access.Answer.Allowed;
  }

  /// A recommendation as an officer may read it. Where it may hold criminal data and they are told,
  /// the look is kept as one.
  Recommendation asToldTo(Officer officer, Recommendation asked, DebtCase found) {
    var step = found.step(asked.step()).filter(Recommendable::asksCriminalData);
    if (step.isEmpty()) {
      return asked;
    }
    if (mayAsk(found, officer)) {
      audit.look(officer.actor(), "criminal data", found.record().subject(), Map.of());
      return asked;
    }
    return asked.without(step.get().criminalAnswers(), step.get().criminalFigures());
  }

  /// What the gates say now of a recommendation, as an officer may read it.
  ///
  /// @param asked whole: they are asked by all that was answered
  Proof proofToldTo(Officer officer, Recommendation asked, DebtCase found) {
    var proof = Answering.proof(asked, found);
    return mayAsk(found, officer) ? proof : proof.without(figures(asked, found));
  }

  /// Whether something may have been left out for an officer.
  boolean leavesOut(Officer officer, Recommendation asked, DebtCase found) {
    return !figures(asked, found).isEmpty() && !mayAsk(found, officer);
  }

  private static Set<String> figures(Recommendation asked, DebtCase found) {
    return found.step(asked.step()).map(Recommendable::criminalFigures).orElse(Set.of());
  }
}
