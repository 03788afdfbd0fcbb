package evenkeel.core.ledger;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that happened to the money, as legs that sum to zero. Entries are never changed: a
/// mistake is corrected by adding its [#reversal].
///
/// @param key names it once and for all: the same key is never posted twice
/// @param effective the day on which it counts
/// @param evidence where it came from: file and line, officer and reason, or decision
/// @param reverses the key of the entry that this one undoes, null when it undoes none
public record Entry(
    String key,
    LocalDate effective,
    Kind kind,
    String reason,
    String evidence,
    List<Leg> legs,
    @Nullable String reverses) {

  /// What happened.
  public enum Kind {
    CHARGE,
    REDUCTION,
    RECEIPT,
    COSTS,
    REFUND,
    TRANSFER,
    WRITE_OFF,
    MATCH
  }

  public Entry {
    legs = List.copyOf(legs);
    if (legs.isEmpty()) {
      throw new IllegalArgumentException("entry " + key + " has no legs");
    }
    var fund = legs.getFirst().fund();
    var total = Money.ZERO;
    for (var leg : legs) {
      total = total.plus(leg.amount());
      if (leg.fund() != fund) {
        throw new IllegalArgumentException(
            "entry " + key + " mixes " + fund + " and " + leg.fund());
      }
    }
    if (!total.isZero()) {
      throw new IllegalArgumentException("entry " + key + " is out of balance by " + total);
    }
  }

  /// The entry that undoes this one to the penny, in every book.
  ///
  /// @throws IllegalStateException when this one undoes another: what was undone is posted afresh
  public Entry reversal(String newKey, LocalDate on, String why, String newEvidence) {
    if (reverses != null) {
      throw new IllegalStateException("entry " + key + " undoes " + reverses + "; post it afresh");
    }
    var undone = legs.stream().map(Leg::opposite).toList();
    return new Entry(newKey, on, kind, why, newEvidence, undone, key);
  }

  /// What a book holds at the end of a day.
  public static Money balance(Collection<Entry> entries, Book book, LocalDate day) {
    var sum = Money.ZERO;
    for (var entry : entries) {
      if (!entry.effective().isAfter(day)) {
        for (var leg : entry.legs()) {
          sum = leg.book() == book ? sum.plus(leg.amount()) : sum;
        }
      }
    }
    return sum;
  }

  /// What a debt owes at the end of a day.
  public static Money owed(Collection<Entry> entries, long debt, LocalDate day) {
    var sum = Money.ZERO;
    for (var entry : entries) {
      if (!entry.effective().isAfter(day)) {
        for (var leg : entry.legs()) {
          var its = leg.debt();
          sum = its != null && its == debt ? sum.plus(leg.amount()) : sum;
        }
      }
    }
    return sum;
  }
}
