package evenkeel.core.recommendation;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.StepTaken;
import evenkeel.core.sums.Answer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides whether a step may be taken: the books first, then the gate and the step's own checks by
/// the officer's answers, then its sums. The same is asked again when a second person approves.
public final class Rulings {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Rulings() {}

  /// What the books alone say, whatever the officer would answer: a step that is barred here is
  /// shown with why, and not asked about further.
  public static Ruling byTheBooks(Recommendable step, Considered on) {
    var bars = bars(step, on);
    if (!bars.isEmpty()) {
      return new Ruling.Barred(bars);
    }
    if (step.gate() == null) {
      return new Ruling.Open(List.of(), List.of(), List.of());
    }
    return switch (Gate.ask(step.gate(), on, step.kindest()::get)) {
      case Gate.Passed passed -> new Ruling.Open(passed.lines(), List.of(), List.of());
      case Gate.Shut shut -> new Ruling.Barred(List.of(shut.bar()));
      case Gate.Unclear unclear ->
          new Ruling.Barred(
              unclear.problems().values().stream()
                  .map(problem -> new Ruling.Bar(problem, null))
                  .toList());
    };
  }

  /// What the books and the officer's answers say together.
  ///
  /// @param typed answers by the names of [Recommendable#questions]
  public static Ruling of(Recommendable step, Considered on, Map<String, String> typed) {
    var bars = new ArrayList<>(bars(step, on));
    if (!bars.isEmpty()) {
      return new Ruling.Barred(bars);
    }
    var problems = new LinkedHashMap<String, String>();
    var lines = new ArrayList<Answer.Line>();
    var questions = new ArrayList<String>(beside(step, on));
    if (step.gate() != null) {
      gate(step.gate(), on, typed, problems, lines, questions, bars);
    }
    checks(step, on.law(), typed, problems, bars);
    details(step, typed, problems);
    var figures = Figures.of(step, on, typed, problems);
    if (!problems.isEmpty()) {
      return new Ruling.Unanswered(problems);
    }
    if (!bars.isEmpty()) {
      return new Ruling.Barred(bars);
    }
    figures.stream()
        .map(Ruling.Figured::question)
        .filter(q -> !q.isEmpty())
        .distinct()
        .forEach(questions::add);
    return new Ruling.Open(lines, questions, figures);
  }

  private static void gate(
      Worked gate,
      Considered on,
      Map<String, String> typed,
      Map<String, String> problems,
      List<Answer.Line> lines,
      List<String> questions,
      List<Ruling.Bar> bars) {
    switch (Gate.ask(gate, on, field -> typed.get(gate.sum() + "." + field))) {
      case Gate.Passed passed -> {
        lines.addAll(passed.lines());
        if (!passed.question().isEmpty()) {
          questions.add(passed.question());
        }
      }
      case Gate.Shut shut -> bars.add(shut.bar());
      case Gate.Unclear unclear -> problems.putAll(unclear.problems());
    }
  }

  /// What the books forbid.
  private static List<Ruling.Bar> bars(Recommendable step, Considered on) {
    var bars = new ArrayList<Ruling.Bar>();
    if (!step.never().isEmpty() && step.gate() == null) {
      bars.add(bar(step.never(), step.rule(), on.law()));
    }
    OfficersStep.forbids(step.kind(), on.s(), on.law(), on.policy())
        .forEach(reason -> bars.add(new Ruling.Bar(reason.text(), reason.citation())));
    var proposed = on.beside().proposed().get(step.kind());
    if (proposed != null) {
      bars.add(
          new Ruling.Bar(
              "The night of "
                  + DAY.format(proposed)
                  + " proposes it already: it is in that night's batch, from which it is released"
                  + " or left out.",
              null));
    }
    var needs = step.needs();
    if (needs != null && OfficersStep.order(on.s(), needs) == null) {
      bars.add(
          bar(
              "It needs a " + needs.title().toLowerCase(Locale.ROOT) + ", and none is recorded.",
              step.rule(),
              on.law()));
    }
    return bars;
  }

  /// What runs already beside this step. Under a liability order the gate says what may not run
  /// together; where no source does, the second person is asked.
  private static List<String> beside(Recommendable step, Considered on) {
    var running = OfficersStep.running(on.s());
    return running != null && step.kind().isMethod() ? List.of(sentence(running, step)) : List.of();
  }

  private static String sentence(StepTaken running, Recommendable step) {
    return running.kind() == step.kind()
        ? step.title() + " runs already: is a second one right?"
        : running.kind().title() + " runs already: should this run beside it?";
  }

  private static void checks(
      Recommendable step,
      Law law,
      Map<String, String> typed,
      Map<String, String> problems,
      List<Ruling.Bar> bars) {
    for (var check : step.checks()) {
      var name = Recommendable.OWN + "." + check.field().name();
      switch (typed.getOrDefault(name, "")) {
        case "yes" -> {}
        case "no" -> bars.add(bar(check.missing(), check.rule(), law));
        default -> problems.put(name, "Choose: " + check.field().label());
      }
    }
  }

  private static void details(
      Recommendable step, Map<String, String> typed, Map<String, String> problems) {
    for (var detail : step.details()) {
      var name = Recommendable.OWN + "." + detail.name();
      var text = typed.getOrDefault(name, "").strip();
      if (text.isEmpty() && detail.needed()) {
        problems.put(name, "Enter: " + detail.label());
      } else if (text.length() > Detail.MOST) {
        problems.put(
            name,
            "%s: expected at most %d letters, found %d"
                .formatted(detail.label(), Detail.MOST, text.length()));
      }
    }
  }

  private static Ruling.Bar bar(String why, @Nullable Key<?> rule, Law law) {
    return new Ruling.Bar(why, rule != null && law.has(rule) ? law.cite(rule) : null);
  }
}
