package evenkeel.core.recommendation;

import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Sum;
import evenkeel.core.sums.Sums;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Asks a sum of the law desk whether a step may start. A sum answers in words, as an officer reads
/// it: "May …?" with yes or no.
sealed interface Gate {

  /// @param question what the sum leaves to a person, blank where it answers
  record Passed(List<Answer.Line> lines, String question) implements Gate {}

  record Shut(Ruling.Bar bar) implements Gate {}

  /// @param problems by the answers' names
  record Unclear(Map<String, String> problems) implements Gate {}

  /// @param typed the officer's answer to a field of the sum, null or blank for none
  static Gate ask(Worked gate, Considered on, UnaryOperator<@Nullable String> typed) {
    var sum = Sums.find(gate.sum()).orElseThrow();
    return switch (work(sum, gate, on, typed)) {
      case Answer.Worked worked -> read(worked.lines());
      case Answer.Referred referred -> new Passed(referred.lines(), referred.question());
      case Answer.Wrong wrong -> new Unclear(named(sum, wrong.problems()));
    };
  }

  /// Works a sum by what the books know and the officer answered.
  static Answer work(Sum sum, Worked worked, Considered on, UnaryOperator<@Nullable String> typed) {
    var facts = on.facts();
    var values = new HashMap<String, String>();
    for (var field : sum.fields()) {
      var name = field.name();
      var known = worked.known().get(name);
      // What the books know is never the officer's to answer.
      var value = worked.asksFor(name, facts) ? typed.apply(name) : null;
      if ((value == null || value.isBlank()) && known != null) {
        value = known.startsWith("@") ? facts.value(known.substring(1)).orElse(null) : known;
      }
      if (value == null && field.needed()) {
        value = typed.apply(name);
      }
      if (value != null) {
        values.put(name, value);
      }
    }
    return Sums.work(sum, values, on.desk());
  }

  static Map<String, String> named(Sum sum, Map<String, String> problems) {
    var named = new LinkedHashMap<String, String>();
    problems.forEach((field, problem) -> named.put(sum.key() + "." + field, problem));
    return named;
  }

  private static Gate read(List<Answer.Line> lines) {
    for (var line : lines) {
      if (line.answer() && line.what().startsWith("May ") && line.value().startsWith("no")) {
        return new Shut(because(lines, line));
      }
    }
    return new Passed(lines, "");
  }

  /// Why, in the first line that says so.
  private static Ruling.Bar because(List<Answer.Line> lines, Answer.Line no) {
    return lines.stream()
        .filter(line -> line.what().equals("Because") || line.what().equals("Missing"))
        .findFirst()
        .map(line -> new Ruling.Bar(sentence(line), line.citation()))
        .orElse(new Ruling.Bar(no.what() + " " + no.value() + ".", no.citation()));
  }

  private static String sentence(Answer.Line line) {
    var text = line.what().equals("Missing") ? "it lacks " + line.value() : line.value();
    return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1) + ".";
  }
}
