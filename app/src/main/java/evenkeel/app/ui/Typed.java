package evenkeel.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What somebody typed into a form that could not be acted on, so that it is not lost.
///
/// @param field its name, in words
public record Typed(String field, String value) {

  private static final Set<String> NOT_TYPED = Set.of("password", "username", "_csrf", "_once");
  private static final int MOST = 20;

  static List<Typed> in(HttpServletRequest request) {
    var typed = new ArrayList<Typed>();
    if ("POST".equals(request.getMethod())) {
      request
          .getParameterMap()
          .forEach(
              (name, values) -> {
                if (!NOT_TYPED.contains(name) && typed.size() < MOST && !values[0].isBlank()) {
                  typed.add(new Typed(inWords(name), String.join(", ", values)));
                }
              });
    }
    return typed;
  }

  private static String inWords(String name) {
    var words = name.replaceAll("[-_.]", " ").replaceAll("(?<=[a-z])(?=[A-Z])", " ").trim();
    return words.isEmpty() ? name : Words.sentence(words);
  }
}
