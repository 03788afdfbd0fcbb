package evenkeel.core.recommendation;

import evenkeel.core.law.Law;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.StepTaken;
import evenkeel.core.sums.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides whether a step may be taken: the books first, then the gate and the step's own checks by
/// the officer's answers, then its sums. The same is asked again when a second person approves.
public final class Rulings {

  private Rulings() {}

  /// What the books alone say, whatever the officer would answer: a step that is barred here is
  /// shown with why, and not asked about further.
  public static Ruling byTheBooks(Recommendable step, Considered on) {
    var bars = new ArrayList<>(Bars.of(step, on));
    if (!bars.isEmpty()) {
      return new Ruling.Barred(bars);
    }
    var lines = new ArrayList<Answer.Line>();
    for (var gate : step.gates()) {
      switch (Gate.ask(gate, on, step.kindest()::get)) {
        case Gate.Passed passed -> lines.addAll(passed.lines());
        case Gate.Shut shut -> bars.add(shut.bar());
        case Gate.Unclear unclear ->
            unclear.problems().values().forEach(problem -> bars.add(new Ruling.Bar(problem, null)));
      }
    }
    return bars.isEmpty() ? new Ruling.Open(lines, List.of(), List.of()) : new Ruling.Barred(bars);
  }

  /// What the books and the officer's answers say together.
  ///
  /// @param typed answers by the names of [Recommendable#questions]
  public static Ruling of(Recommendable step, Considered on, Map<String, String> typed) {
    var bars = new ArrayList<>(Bars.of(step, on));
    if (!bars.isEmpty()) {
      return new Ruling.Barred(bars);
    }
    var problems = new LinkedHashMap<String, String>();
    var lines = new ArrayList<>(Bars.proven(step, on));
    var questions = new ArrayList<String>(beside(step, on));
    questions.addAll(OrderOfWays.questions(step, on, typed));
    for (var gate : step.gates()) {
      gate(gate, on, typed, problems, lines, questions, bars);
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

  /// What runs already beside this step. Under a liability order the gate says what may not run
  /// together; where no source does, the second person is asked. An order for sale is asked for
  /// under the charging order that runs. What was refused before is not asked for again unaware.
  private static List<String> beside(Recommendable step, Considered on) {
    var running = OfficersStep.running(on.s());
    var questions = new ArrayList<String>();
    if (running != null
        && step.kind().isMethod()
        && !OrderForSale.restsOn(running.kind(), step.kind())) {
      questions.add(sentence(running, step));
    }
    on.s().refused().stream()
        .filter(refused -> refused.kind() == step.kind())
        .reduce((_, later) -> later)
        .ifPresent(refused -> questions.add(refused.inWords() + " What is different now?"));
    return questions;
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
        case "no" -> bars.add(Bars.bar(check.missing(), check.rule(), law));
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
}
