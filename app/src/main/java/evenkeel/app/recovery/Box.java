package evenkeel.app.recovery;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.sums.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One question of a form, with what was typed into it.
///
/// @param look `day`, `choice`, `text` or `words`
/// @param error null where nothing is wrong with it
public record Box(
    String name,
    String label,
    @Nullable String hint,
    String look,
    String value,
    List<Choice> choices,
    String day,
    String month,
    String year,
    @Nullable String error) {

  public Box {
    choices = List.copyOf(choices);
  }

  static Box of(
      Recommendable.Question question, Map<String, String> typed, Map<String, String> problems) {
    var field = question.field();
    var detail = question.detail();
    var hint = field != null ? field.hint() : detail == null ? "" : detail.hint();
    var options =
        field == null
            ? List.<Choice>of()
            : field.options().stream().map(each -> Choice.of(each.value(), each.text())).toList();
    return of(
        question.name(),
        question.label() + (question.optional() ? " (optional)" : ""),
        hint,
        field == null ? "words" : look(field.kind()),
        options,
        typed,
        problems);
  }

  static Box of(
      String name,
      String label,
      String hint,
      String look,
      List<Choice> options,
      Map<String, String> typed,
      Map<String, String> problems) {
    var value = typed.getOrDefault(name, "");
    var date = look.equals("day") ? date(name, value, typed) : DateTyped.NOTHING;
    var expected = problems.get(name);
    return new Box(
        name,
        label,
        hint.isEmpty() ? null : hint,
        look,
        value,
        Choice.choose(options, List.of(value)),
        date.day(),
        date.month(),
        date.year(),
        expected == null ? null : wrong(name, label, look, date, expected).of(id(name, look)));
  }

  private static String look(Field.Kind kind) {
    return switch (kind) {
      case DAY -> "day";
      case CHOICE -> "choice";
      case MONEY, WHOLE, WHOLES -> "text";
    };
  }

  /// A day as typed into its three boxes; one that was known already is taken apart.
  private static DateTyped date(String name, String value, Map<String, String> typed) {
    if (typed.containsKey(name + "-day")) {
      return DateTyped.of(typed, name);
    }
    try {
      return DateTyped.of(LocalDate.parse(value));
    } catch (DateTimeException notADay) {
      return DateTyped.NOTHING;
    }
  }

  /// What was typed, with each day of three boxes as one value such as `2026-11-20`.
  static Map<String, String> read(Map<String, String> typed) {
    var read = new HashMap<>(typed);
    for (var name : new ArrayList<>(typed.keySet())) {
      if (name.endsWith("-year")) {
        var root = name.substring(0, name.length() - "-year".length());
        read.put(root, DateTyped.of(typed, root).iso());
      }
    }
    return read;
  }

  /// What is wrong, each where it leads to. A day that is no date says which of its boxes is wrong.
  ///
  /// @param wrong by the names of the boxes; what names none of them is about the form
  static Problems problems(List<Box> boxes, Map<String, String> wrong) {
    var problems = Problems.NONE;
    for (var each : wrong.entrySet()) {
      problems =
          problems.and(
              boxes.stream()
                  .filter(box -> box.name().equals(each.getKey()))
                  .findFirst()
                  .map(box -> box.wrong(each.getValue()))
                  .orElseGet(() -> Problems.of(each.getKey(), each.getValue())));
    }
    return problems;
  }

  private Problems wrong(String expected) {
    return wrong(name, label, look, new DateTyped(day, month, year), expected);
  }

  private static Problems wrong(
      String name, String label, String look, DateTyped date, String expected) {
    var parts = date.problemsUnlessBlank(name, label);
    return parts.isEmpty() ? Problems.of(id(name, look), expected) : parts;
  }

  private static String id(String name, String look) {
    return look.equals("day") ? name + "-day" : name;
  }
}
