package evenkeel.core.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A sum of the law desk that a step uses, as its gate or for a figure.
///
/// @param sum the sum's own key
/// @param title what it is called on the step's page
/// @param known answers that the officer does not give: a fixed value, or `@` and the name of a
///   fact of [KnownFacts]
/// @param asks the names of the fields that the officer answers, in order
/// @param optional whether it is left out when the officer answers none of its fields
/// @param criminal those of its fields that say whether there was an offence, or would by what they
///   hold; empty for nearly every sum. Such a figure is worked only where one of two named roles
///   answered them, and shown to those roles alone
public record Worked(
    String sum,
    String title,
    Map<String, String> known,
    List<String> asks,
    boolean optional,
    Set<String> criminal) {

  public Worked {
    known = Map.copyOf(known);
    asks = List.copyOf(asks);
    criminal = Set.copyOf(criminal);
  }

  static Worked of(String sum, String title, Map<String, String> known, String... asks) {
    return new Worked(sum, title, known, List.of(asks), false, Set.of());
  }

  Worked ifAnswered() {
    return new Worked(sum, title, known, asks, true, criminal);
  }

  /// The same with criminal data among its answers.
  Worked withCriminalData(String... fields) {
    return new Worked(sum, title, known, asks, true, Set.of(fields));
  }

  /// The names of the answers to its criminal data, as they are sent and kept.
  Set<String> criminalAnswers() {
    return criminal.stream().map(this::answer).collect(Collectors.toSet());
  }

  /// Whether the officer answers one of its fields: not where the books know the fact.
  boolean asksFor(String field, KnownFacts facts) {
    var fact = known.getOrDefault(field, "");
    return asks.contains(field)
        && !(fact.startsWith("@") && facts.value(fact.substring(1)).isPresent());
  }

  /// The name of the answer to one of its fields.
  String answer(String field) {
    return sum + "." + field;
  }
}
