package evenkeel.core.recommendation;

import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The sums that come with a step: what would be taken, what the agent or the court would charge.
final class Figures {

  private Figures() {}

  /// @param problems where a sum cannot be worked, by the answers' names
  static List<Ruling.Figured> of(
      Recommendable step, Considered on, Map<String, String> typed, Map<String, String> problems) {
    var figures = new ArrayList<Ruling.Figured>();
    for (var worked : step.figures()) {
      if (worked.optional() && unanswered(step, worked, typed)) {
        continue;
      }
      var sum = Sums.find(worked.sum()).orElseThrow();
      switch (Gate.work(sum, worked, on, field -> typed.get(worked.sum() + "." + field))) {
        case Answer.Worked done ->
            figures.add(new Ruling.Figured(worked.title(), done.lines(), ""));
        case Answer.Referred referred ->
            figures.add(new Ruling.Figured(worked.title(), referred.lines(), referred.question()));
        case Answer.Wrong wrong -> problems.putAll(Gate.named(sum, wrong.problems()));
      }
    }
    return figures;
  }

  /// Whether the officer answered nothing of what makes a figure worth working: of one with
  /// criminal data, nothing of those that it alone asks.
  private static boolean unanswered(Recommendable step, Worked worked, Map<String, String> typed) {
    return worked.asks().stream()
        .filter(
            field ->
                worked.criminal().isEmpty()
                    || (worked.criminal().contains(field) && !askedOpenly(step, worked, field)))
        .allMatch(field -> typed.getOrDefault(worked.answer(field), "").isBlank());
  }

  private static boolean askedOpenly(Recommendable step, Worked worked, String field) {
    return step.figures().stream()
        .anyMatch(
            other ->
                other.criminal().isEmpty()
                    && other.sum().equals(worked.sum())
                    && other.asks().contains(field));
  }
}
