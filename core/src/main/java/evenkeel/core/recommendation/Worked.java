package evenkeel.core.recommendation;

import java.util.List;
import java.util.Map;

/// A sum of the law desk that a step uses, as its gate or for a figure.
///
/// @param sum the sum's own key
/// @param title what it is called on the step's page
/// @param known answers that the officer does not give: a fixed value, or `@` and the name of a
///   fact of [KnownFacts]
/// @param asks the names of the fields that the officer answers, in order
/// @param optional whether it is left out when the officer answers none of its fields
public record Worked(
    String sum, String title, Map<String, String> known, List<String> asks, boolean optional) {

  public Worked {
    known = Map.copyOf(known);
    asks = List.copyOf(asks);
  }

  static Worked of(String sum, String title, Map<String, String> known, String... asks) {
    return new Worked(sum, title, known, List.of(asks), false);
  }

  Worked ifAnswered() {
    return new Worked(sum, title, known, asks, true);
  }
}
