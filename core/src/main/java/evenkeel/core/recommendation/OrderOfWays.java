package evenkeel.core.recommendation;

import evenkeel.core.benefit.Method;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the order in which ways to recover an overpayment are thought of puts before a step, and
/// nobody took: the approver answers for passing it over.
final class OrderOfWays {

  private static final String GATE = "recovery-gate.";

  private OrderOfWays() {}

  /// @param typed the officer's answers, by the names of the step's questions
  static List<String> questions(Recommendable step, Considered on, Map<String, String> typed) {
    var own = own(step);
    if (own == null) {
      return List.of();
    }
    var passed = new ArrayList<Method>();
    for (var way : Method.values()) {
      if (way.compareTo(own) < 0 && passedOver(way, on, typed)) {
        passed.add(way);
      }
    }
    return passed.isEmpty()
        ? List.of()
        : List.of(
            "The order puts first "
                + passed.stream().map(Method::toString).collect(Collectors.joining("; "))
                + ". None of that is on record: is it right to pass it over?");
  }

  /// The place in the order of a step that presses somebody; null for every other.
  private static @Nullable Method own(Recommendable step) {
    if (step.type() != DebtType.HB_OVERPAYMENT) {
      return null;
    }
    return switch (step.key()) {
      case "dwp" -> Method.DWP;
      case "earnings" -> Method.EARNINGS;
      case "court", "claim", "bankruptcy" -> Method.COURT;
      default -> null;
    };
  }

  private static boolean passedOver(Method way, Considered on, Map<String, String> typed) {
    var s = on.s();
    return switch (way) {
      case ARREARS, BENEFIT, OTHER_COUNCIL ->
          !saidOfBenefit(typed) && !taken(s, StepKind.ATTACHMENT_OF_BENEFITS);
      case LANDLORD ->
          !on.beside().landlords().isEmpty() && !taken(s, StepKind.ATTACHMENT_OF_BENEFITS);
      case PLAN ->
          !is(typed, "refused", "yes") && s.plan() == null && !taken(s, StepKind.TERMS_OFFERED);
      case DWP -> !taken(s, StepKind.DWP_REFERRAL);
      case EARNINGS -> !taken(s, StepKind.DIRECT_EARNINGS_ATTACHMENT);
      case NONE, COURT, WRITE_OFF -> false;
    };
  }

  /// Whether the gate asked of housing benefit: what it could pay is then a question of its own.
  private static boolean saidOfBenefit(Map<String, String> typed) {
    return typed.containsKey(GATE + "from-benefit") || is(typed, "unable", "yes");
  }

  private static boolean is(Map<String, String> typed, String field, String value) {
    return value.equals(typed.get(GATE + field));
  }

  private static boolean taken(Situation s, StepKind kind) {
    return s.steps().stream().anyMatch(step -> step.kind() == kind);
  }
}
