package evenkeel.app.recovery;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A step that an officer recommended, and the second person's answer.
///
/// @param request the approval's own number
/// @param step the step's key, or [OrderMade#KEY] for an order that waits for a second look
/// @param against the party at whom it aims, null where it aims at nobody
/// @param amount what could be sought by it when it was recommended: what was owed, or the part of
///   the person at whom it aims
/// @param answers the officer's answers by question
/// @param facts the facts of that day, in words
public record Recommendation(
    long id,
    long request,
    long debt,
    long account,
    String reference,
    String debtType,
    String step,
    @Nullable Long against,
    Money amount,
    Map<String, String> answers,
    Map<String, String> facts,
    String reason,
    String by,
    LocalDate on,
    @Nullable Answered answered) {

  /// The second person's answer.
  ///
  /// @param approved false where it was returned
  /// @param step what history recorded, null where it was returned
  /// @param proof what the gates and the sums said then
  public record Answered(
      boolean approved,
      String because,
      String by,
      LocalDate on,
      @Nullable Long step,
      Money amount,
      Proof proof) {

    Answered without(Set<String> figures) {
      return new Answered(approved, because, by, on, step, amount, proof.without(figures));
    }
  }

  public Recommendation {
    answers = new TreeMap<>(answers);
    facts = Map.copyOf(facts);
  }

  /// The same without some answers, and without the figures of these titles.
  Recommendation without(Set<String> names, Set<String> figures) {
    var left = new TreeMap<>(answers);
    left.keySet().removeAll(names);
    return new Recommendation(
        id,
        request,
        debt,
        account,
        reference,
        debtType,
        step,
        against,
        amount,
        left,
        facts,
        reason,
        by,
        on,
        answered == null ? null : answered.without(figures));
  }

  boolean waits() {
    return answered == null;
  }
}
