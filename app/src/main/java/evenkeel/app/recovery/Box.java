package evenkeel.app.recovery;

import evenkeel.app.ui.Choice;
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
    var boxes = look.equals("day") ? threeBoxes(name, value, typed) : List.of("", "", "");
    return new Box(
        name,
        label,
        hint.isEmpty() ? null : hint,
        look,
        value,
        Choice.choose(options, List.of(value)),
        boxes.get(0),
        boxes.get(1),
        boxes.get(2),
        problems.get(name));
  }

  private static String look(Field.Kind kind) {
    return switch (kind) {
      case DAY -> "day";
      case CHOICE -> "choice";
      case MONEY, WHOLE, WHOLES -> "text";
    };
  }

  /// A day as typed into its three boxes; one that was known already is taken apart.
  private static List<String> threeBoxes(String name, String value, Map<String, String> typed) {
    if (typed.containsKey(name + "-day")) {
      return List.of(
          typed.getOrDefault(name + "-day", ""),
          typed.getOrDefault(name + "-month", ""),
          typed.getOrDefault(name + "-year", ""));
    }
    try {
      var day = LocalDate.parse(value);
      return List.of("" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear());
    } catch (DateTimeException notADay) {
      return List.of("", "", "");
    }
  }

  /// What was typed, with each day of three boxes as one value such as `2026-11-20`.
  static Map<String, String> read(Map<String, String> typed) {
    var read = new HashMap<>(typed);
    for (var name : new ArrayList<>(typed.keySet())) {
      if (name.endsWith("-year")) {
        var root = name.substring(0, name.length() - "-year".length());
        read.put(
            root,
            day(
                typed.getOrDefault(name, "").strip(),
                typed.getOrDefault(root + "-month", "").strip(),
                typed.getOrDefault(root + "-day", "").strip()));
      }
    }
    return read;
  }

  private static String day(String year, String month, String day) {
    return (year + month + day).isEmpty()
        ? ""
        : year + "-" + twoDigits(month) + "-" + twoDigits(day);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /// The id to which its problem leads.
  String id() {
    return look.equals("day") ? name + "-day" : name;
  }
}
