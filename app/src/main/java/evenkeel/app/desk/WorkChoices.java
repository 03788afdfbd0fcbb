package evenkeel.app.desk;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.monitoring.WorkFilter;
import evenkeel.app.ui.Choice;
import evenkeel.app.worklist.Division;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What a worklist can be cut by.
final class WorkChoices {

  static final List<Choice> TYPES = types();
  static final List<Choice> STEPS = steps();
  static final List<Choice> ANSWERS =
      List.of(
          Choice.of("", "Any answer"),
          Choice.of("take", "Send a notice"),
          Choice.of("refer", "An officer must decide"),
          Choice.of("faulted", "Could not be decided"),
          Choice.of("wait", "Wait"),
          Choice.of("stopped", "Stopped"),
          Choice.of("on_plan", "Plan on track"),
          Choice.of("nothing_due", "Nothing due"));
  static final List<Choice> VALUES =
      List.of(
          Choice.of("", "Any balance"),
          Choice.of("-10000", "Up to £100"),
          Choice.of("10001-50000", "Over £100, up to £500"),
          Choice.of("50001-100000", "Over £500, up to £1,000"),
          Choice.of("100001-500000", "Over £1,000, up to £5,000"),
          Choice.of("500001-", "Over £5,000"));
  static final List<Choice> WAITING = waiting();
  static final List<Choice> ORDERS =
      List.of(
          Choice.of("", "Most harm and money first"), Choice.of("oldest", "Longest waiting first"));

  private WorkChoices() {}

  /// Whose work can be listed.
  static List<Choice> whose(Division division, Officer officer) {
    var whose = new ArrayList<Choice>();
    var endings = officer.portfolio();
    whose.add(
        Choice.of(
            "mine",
            division.of(officer.username()).isEmpty() && !endings.isBlank()
                ? "My work: accounts ending " + endings.replace(",", ", ")
                : "My work"));
    whose.add(Choice.of("all", "The whole council"));
    whose.add(Choice.of("nobody", "Nobody's"));
    if (Act.SEE_BACKLOG.allowedTo(officer.role())) {
      whose.add(Choice.of("manager", "With the manager"));
    }
    division.officers().values().stream()
        .filter(Division::works)
        .sorted(Comparator.comparing(Officer::displayName))
        .forEach(
            each ->
                whose.add(
                    Choice.of("officer-" + each.username(), "Work of " + each.displayName())));
    division.desks().stream()
        .filter(desk -> !desk.byHand())
        .forEach(
            desk -> whose.add(Choice.of("portfolio-" + desk.portfolio(), "All of " + desk.name())));
    return whose;
  }

  private static List<Choice> types() {
    var types = new ArrayList<Choice>();
    types.add(Choice.of("", "Every debt"));
    for (var type : DebtType.values()) {
      types.add(Choice.of(type.key(), type.title()));
    }
    return List.copyOf(types);
  }

  private static List<Choice> steps() {
    var steps = new ArrayList<Choice>();
    steps.add(Choice.of("", "Any step"));
    for (var kind : StepKind.values()) {
      steps.add(Choice.of(kind.name().toLowerCase(Locale.ROOT), kind.title()));
    }
    steps.add(Choice.of(WorkFilter.What.NO_STEP, "No step"));
    return List.copyOf(steps);
  }

  private static List<Choice> waiting() {
    var waiting = new ArrayList<Choice>();
    waiting.add(Choice.of("", "Any time"));
    for (var band : Waiting.values()) {
      if (band.over() > 0) {
        waiting.add(Choice.of("over-" + band.over(), "Over " + band.over() + " working days"));
      }
    }
    for (var band : Waiting.values()) {
      if (band != Waiting.OVER_20) {
        waiting.add(Choice.of(band.name().toLowerCase(Locale.ROOT), band.title()));
      }
    }
    return List.copyOf(waiting);
  }
}
