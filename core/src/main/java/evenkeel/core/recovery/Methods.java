package evenkeel.core.recovery;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Methods of recovery that run: a deduction, an agent, a charge.
final class Methods {

  private Methods() {}

  /// The method that began last and was not ended; null when none runs. An agent's return ends the
  /// agent's.
  static @Nullable StepTaken running(List<StepTaken> steps) {
    StepTaken running = null;
    for (var step : steps) {
      if (step.kind().isMethod()) {
        running = step;
      } else if (step.kind() == StepKind.AGENT_RETURNED
          && running != null
          && running.kind() == StepKind.AGENT_INSTRUCTED) {
        running = null;
      }
    }
    return running;
  }

  /// A method that runs is looked at again each month from its day.
  ///
  /// @param law what the law says of other methods meanwhile, null where nothing
  static Course.Running runs(StepTaken method, Situation s, @Nullable Reason law) {
    var months = ChronoUnit.MONTHS.between(method.issuedOn(), s.evening()) + 1;
    var because = new ArrayList<Reason>();
    because.add(
        Reason.fact(
            "method-runs", method.kind().title() + " since " + Words.day(method.issuedOn()) + "."));
    if (law != null) {
      because.add(law);
    }
    return new Course.Running(
        method.issuedOn().plusMonths(months), StepKind.RECOVERY_METHOD, because);
  }
}
