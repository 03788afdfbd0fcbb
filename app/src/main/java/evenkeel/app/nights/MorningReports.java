package evenkeel.app.nights;

import evenkeel.app.charges.CostsRaised;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.nights.Comparison.Difference;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// What a night did, and how it differs from the night before and from the expected number.
@Service
public class MorningReports {

  /// How many costs a report names; the page of all has the rest.
  private static final int RAISED = 10;

  private final Runs runs;
  private final Standings standings;
  private final Comparison comparison;
  private final CostsRaised costs;

  MorningReports(Runs runs, Standings standings, Comparison comparison, CostsRaised costs) {
    this.runs = runs;
    this.standings = standings;
    this.comparison = comparison;
    this.costs = costs;
  }

  /// One kind of decision, this night and the night before.
  record Change(String what, long debts, long before, long balancePence) {
    long difference() {
      return debts - before;
    }
  }

  /// @param proofs what the night proved of itself, in words, and whether it held
  /// @param costs what the night found of costs that run out of time
  /// @param raised the most pressing of them
  record Report(
      Runs.Run run,
      Optional<Runs.Run> before,
      List<Change> changes,
      long missed,
      long proposed,
      long notMissed,
      List<Difference> classes,
      List<Proven> proofs,
      Map<String, Object> swept,
      Map<String, Object> decided,
      Map<String, Object> composed,
      Map<String, Object> costs,
      List<CostsRaised.Raised> raised) {

    /// Whether the classes make the difference to the last debt.
    boolean sums() {
      return missed - proposed + notMissed == classes.stream().mapToLong(Difference::debts).sum();
    }
  }

  /// Something that the night proved of itself.
  public record Proven(String question, String found, boolean passed) {}

  Optional<Report> find(LocalDate evening) {
    return runs.find(evening).map(this::report);
  }

  private Report report(Runs.Run run) {
    var before = runs.before(run.evening());
    var differences = comparison.of(run.evening());
    var ends = List.of(Comparison.MISSED, Comparison.PROPOSED, Comparison.NOT_MISSED);
    return new Report(
        run,
        before,
        changes(run.evening(), before.map(Runs.Run::evening)),
        Comparison.debts(differences, Comparison.MISSED),
        Comparison.debts(differences, Comparison.PROPOSED),
        Comparison.debts(differences, Comparison.NOT_MISSED),
        differences.stream().filter(one -> !ends.contains(one.name())).toList(),
        proofs(run.evening()),
        runs.facts(run.evening(), Stage.POST),
        runs.facts(run.evening(), Stage.DECIDE),
        runs.facts(run.evening(), Stage.COMPOSE),
        runs.facts(run.evening(), Stage.COSTS),
        costs.on(run.evening(), RAISED));
  }

  private List<Change> changes(LocalDate evening, Optional<LocalDate> before) {
    var lines = new LinkedHashMap<String, long[]>();
    for (var line : standings.counts(evening)) {
      var row = lines.computeIfAbsent(name(line), _ -> new long[3]);
      row[0] += line.debts();
      row[2] += line.balancePence();
    }
    before.ifPresent(
        day -> {
          for (var line : standings.counts(day)) {
            lines.computeIfAbsent(name(line), _ -> new long[3])[1] += line.debts();
          }
        });
    var changes = new ArrayList<Change>();
    lines.forEach((what, row) -> changes.add(new Change(what, row[0], row[1], row[2])));
    return changes;
  }

  private static String name(Standings.Line line) {
    var step =
        line.step().isEmpty()
            ? ""
            : ", "
                + StepKind.valueOf(line.step().toUpperCase(Locale.ROOT))
                    .title()
                    .toLowerCase(Locale.UK);
    var answer =
        switch (line.answer()) {
          case "take" -> "to be sent";
          case "refer" -> "an officer must decide";
          case "faulted" -> "could not be decided";
          default -> "";
        };
    return line.state().title() + (answer.isEmpty() ? "" : ": " + answer) + step;
  }

  private List<Proven> proofs(LocalDate evening) {
    var proofs = new ArrayList<Proven>();
    if (runs.facts(evening, Stage.PROVE).get("proofs") instanceof List<?> all) {
      for (var one : all) {
        if (one instanceof Map<?, ?> proof) {
          proofs.add(
              new Proven(
                  String.valueOf(proof.get("question")),
                  String.valueOf(proof.get("found")),
                  Boolean.TRUE.equals(proof.get("passed"))));
        }
      }
    }
    return proofs;
  }
}
