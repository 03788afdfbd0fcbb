package evenkeel.app.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form: all of it, in the officer's words.
public record Problems(List<Problem> all) {

  public static final Problems NONE = new Problems(List.of());

  /// @param field name of the field, which is also its id; blank for the form as a whole
  /// @param text what was expected and what to do
  public record Problem(String field, String text) {}

  public Problems {
    all = List.copyOf(all);
  }

  public static Problems of(String field, String text) {
    return new Problems(List.of(new Problem(field, text)));
  }

  /// These and one more.
  public Problems and(String field, String text) {
    var more = new ArrayList<>(all);
    more.add(new Problem(field, text));
    return new Problems(more);
  }

  /// These and all of the others.
  public Problems and(Problems others) {
    var more = new ArrayList<>(all);
    more.addAll(others.all);
    return new Problems(more);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// What is wrong with one field, null when nothing is. The three boxes of a date are one field,
  /// which is asked for by the first of them.
  public @Nullable String of(String field) {
    var boxes = field.endsWith("-day") ? boxes(field) : List.of(field);
    return all.stream()
        .filter(problem -> boxes.contains(problem.field()))
        .map(Problem::text)
        .reduce((one, other) -> one + ". " + other)
        .orElse(null);
  }

  private static List<String> boxes(String first) {
    var date = first.substring(0, first.length() - "-day".length());
    return List.of(first, date + "-month", date + "-year");
  }
}
