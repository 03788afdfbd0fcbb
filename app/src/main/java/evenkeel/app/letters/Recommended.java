package evenkeel.app.letters;

import evenkeel.app.audit.Approvals;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recovery.Check;
import evenkeel.core.recovery.StepKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Steps that the night proposes and an officer may recommend too: each debt has one path at a
/// time. While a recommendation waits for its second person, the night leaves that debt's step to
/// it.
@Component
class Recommended {

  /// The keys under which officers recommend each step.
  private static final Map<StepKind, Set<String>> KEYS =
      Arrays.stream(DebtType.values())
          .flatMap(type -> Recommendable.of(type).stream())
          .collect(
              Collectors.groupingBy(
                  Recommendable::kind, Collectors.mapping(Recommendable::key, Collectors.toSet())));

  private final Approvals approvals;
  private final JsonMapper json;

  Recommended(Approvals approvals, JsonMapper json) {
    this.approvals = approvals;
    this.json = json;
  }

  /// The recommendations of a step that wait for a second person, by debt.
  Map<Long, Approvals.Request> of(StepKind step, Collection<Long> debts) {
    var keys = KEYS.getOrDefault(step, Set.of());
    var found = new HashMap<Long, Approvals.Request>();
    if (keys.isEmpty() || debts.isEmpty()) {
      return found;
    }
    approvals
        .open(Recommendable.REQUEST, "debt", debts.stream().map(String::valueOf).toList())
        .forEach(
            request -> {
              if (keys.contains(json.readTree(request.facts()).path("step").asString(""))) {
                found.putIfAbsent(Long.valueOf(request.subjectId()), request);
              }
            });
    return found;
  }

  /// Whether the night may propose a step itself; nothing to check of one that nobody recommends.
  static List<Check> checks(StepKind step, Approvals.@Nullable Request waits) {
    return KEYS.containsKey(step)
        ? List.of(
            Proof.check(
                "not-recommended",
                "Is it left to the night: does no officer's recommendation of it wait?",
                waits == null,
                waits == null
                    ? "none waits"
                    : "an officer recommended it, and it waits for a second person"))
        : List.of();
  }
}
