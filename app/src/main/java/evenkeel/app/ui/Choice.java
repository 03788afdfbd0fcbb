package evenkeel.app.ui;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of several to choose from.
public record Choice(
    String value, String text, @Nullable String hint, boolean chosen, boolean disabled) {

  public static Choice of(String value, String text) {
    return new Choice(value, text, null, false, false);
  }

  public Choice hinted(String words) {
    return new Choice(value, text, words, chosen, disabled);
  }

  /// The choices with those chosen whose value is among the given.
  public static List<Choice> choose(Collection<Choice> choices, Collection<String> chosen) {
    return choices.stream()
        .map(c -> new Choice(c.value, c.text, c.hint, chosen.contains(c.value), c.disabled))
        .toList();
  }
}
