package evenkeel.app.charges;

import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What an officer types to share a year out.
///
/// @param year such as `2025-26`
/// @param due the day for payment where a lease names none, blank for the run's own
public record ChargeRunForm(
    String year, String basis, String part, String node, DateTyped due, String reason) {

  /// An empty form.
  static final ChargeRunForm EMPTY =
      new ChargeRunForm("", "actual", "services", "", DateTyped.NOTHING, "");

  /// What a form sent.
  static ChargeRunForm of(Map<String, String> typed) {
    return new ChargeRunForm(
        typed.getOrDefault("year", ""),
        typed.getOrDefault("basis", ""),
        typed.getOrDefault("part", ""),
        typed.getOrDefault("node", ""),
        DateTyped.of(typed, "due"),
        typed.getOrDefault("reason", ""));
  }

  /// What is wrong with it; the keys are the fields' ids.
  Problems problems() {
    var problems = Problems.NONE;
    if (!year.strip().matches("20\\d{2}-\\d{2}")
        || (start() + 1) % 100 != Integer.parseInt(year.strip().substring(5))) {
      problems = problems.and("year", "Enter a year such as 2025-26");
    }
    if (basisTyped().isEmpty()) {
      problems = problems.and("basis", "Choose estimate or actual costs");
    }
    if (partTyped().isEmpty()) {
      problems = problems.and("part", "Choose services or major works");
    }
    if (node.isBlank()) {
      problems = problems.and("node", "Enter the estate, block or borough");
    }
    problems = problems.and(due.problemsUnlessBlank("due", "the day for payment"));
    if (reason.isBlank()) {
      problems = problems.and("reason", "Enter why the run is made");
    }
    return problems;
  }

  private int start() {
    return Integer.parseInt(year.strip().substring(0, 4));
  }

  private Optional<Scope.Basis> basisTyped() {
    return Arrays.stream(Scope.Basis.values()).filter(b -> b.key().equals(basis)).findFirst();
  }

  private Optional<Scope.Part> partTyped() {
    return Arrays.stream(Scope.Part.values()).filter(p -> p.key().equals(part)).findFirst();
  }

  /// What is asked; only of a form without problems.
  ChargeRuns.Asked asked() {
    return new ChargeRuns.Asked(
        new Scope(start(), basisTyped().orElseThrow(), partTyped().orElseThrow(), node.strip()),
        due.date().orElse(null),
        reason.strip());
  }
}
