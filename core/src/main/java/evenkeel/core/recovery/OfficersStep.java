package evenkeel.core.recovery;

import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What forbids a step that an officer would choose, whatever the step itself asks for, and where
/// the debt stands for it.
public final class OfficersStep {

  private OfficersStep() {}

  /// Why the step may not be taken on this evening, each with its law; empty where nothing stands
  /// in its way. A write-off takes nothing from anybody: only a debt that is not owed forbids it.
  ///
  /// @param law the law of `s.issueOn()`
  public static List<Reason> forbids(StepKind step, Situation s, Law law, Policy policy) {
    if (!s.balance().isPositive()) {
      return List.of(Reason.fact("paid", "Nothing is owed."));
    }
    if (step == StepKind.WRITTEN_OFF) {
      return List.of();
    }
    var reasons = new ArrayList<Reason>();
    var arrears = Arrears.of(s, policy.shortfallTolerance());
    var stop = Guards.stop(s, arrears, step);
    if (stop != null) {
      reasons.add(Answers.standing(stop, s, law));
    }
    var unseen = Vulnerability.unseen(step, s, policy);
    if (unseen != null) {
      reasons.add(unseen);
    }
    var plan = s.plan();
    if (plan != null && plan.kept() && !step.isHelp()) {
      reasons.add(
          Reason.fact(
              "plan-kept", "The plan agreed on " + Words.day(plan.agreedOn()) + " is being kept."));
    }
    var awaited = s.moneyAwaitedUntil();
    if (awaited != null && !s.evening().isAfter(awaited) && !step.isHelp()) {
      reasons.add(
          Reason.fact(
              "money-awaited",
              "Money that may belong to this debt is being identified until "
                  + Words.day(awaited)
                  + "."));
    }
    if (Recovery.ladder(s, law) instanceof ReferredPath path) {
      ofPath(path, s, arrears, law, reasons);
    }
    return List.copyOf(reasons);
  }

  /// A debt that nobody was asked for, or of which nothing is due, is not recovered. Whether the
  /// month for a dispute has passed is a question of the way itself: an officer may decide not to
  /// wait.
  private static void ofPath(
      ReferredPath path, Situation s, Arrears arrears, Law law, List<Reason> reasons) {
    if (path.before(s, law) instanceof Course.Unclear unclear) {
      reasons.addAll(unclear.because());
    } else if (!s.instalments().isEmpty() && arrears.missedOn() == null) {
      reasons.add(Reason.fact("nothing-overdue", "Nothing of it is overdue."));
    }
  }

  /// The order or the judgment that stands, the latest; null when none was made.
  public static @Nullable StepTaken order(Situation s, StepKind kind) {
    StepTaken last = null;
    for (var step : s.steps()) {
      last = step.kind() == kind ? step : last;
    }
    return last;
  }

  /// The charging order that stands, the latest; null when none does.
  public static @Nullable StepTaken charged(Situation s) {
    var charge = order(s, StepKind.CHARGING_ORDER);
    return charge == null || charge.endedOn() != null ? null : charge;
  }

  /// The method that runs, null when none does. Under a liability order only what was begun since
  /// counts.
  public static @Nullable StepTaken running(Situation s) {
    var order = order(s, StepKind.LIABILITY_ORDER);
    return Methods.running(
        order == null
            ? s.steps()
            : s.steps().stream()
                .filter(step -> !step.issuedOn().isBefore(order.issuedOn()))
                .toList());
  }
}
