package evenkeel.core.money;

import java.util.Collection;

/// An exact sum in pence, which may be negative. There is no rounding here: whoever must round
/// names the rule (see [Split]).
public record Money(long pence) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public static Money ofPence(long pence) {
    return pence == 0 ? ZERO : new Money(pence);
  }

  public static Money ofPounds(long pounds) {
    return ofPence(Math.multiplyExact(pounds, 100L));
  }

  /// Reads pounds with exactly two decimals, as in files: `1234.56`, `-0.50`. No comma, no sign but
  /// minus.
  ///
  /// @throws IllegalArgumentException when the text is anything else
  public static Money parse(String text) {
    if (!text.matches("-?\\d{1,13}\\.\\d{2}")) {
      throw new IllegalArgumentException(
          "expected pounds with two decimals such as 1234.56, found \"" + text + "\"");
    }
    return ofPence(Long.parseLong(text.replace(".", "")));
  }

  public static Money sum(Collection<Money> amounts) {
    var total = 0L;
    for (var amount : amounts) {
      total = Math.addExact(total, amount.pence);
    }
    return ofPence(total);
  }

  public Money plus(Money other) {
    return ofPence(Math.addExact(pence, other.pence));
  }

  public Money minus(Money other) {
    return ofPence(Math.subtractExact(pence, other.pence));
  }

  public Money times(long factor) {
    return ofPence(Math.multiplyExact(pence, factor));
  }

  public Money negated() {
    return ofPence(Math.negateExact(pence));
  }

  public Money min(Money other) {
    return pence <= other.pence ? this : other;
  }

  public Money max(Money other) {
    return pence >= other.pence ? this : other;
  }

  /// This sum, or nothing when it is below zero.
  public Money orZero() {
    return pence < 0 ? ZERO : this;
  }

  public boolean isZero() {
    return pence == 0;
  }

  public boolean isPositive() {
    return pence > 0;
  }

  public boolean isNegative() {
    return pence < 0;
  }

  public boolean isMoreThan(Money other) {
    return pence > other.pence;
  }

  public boolean isLessThan(Money other) {
    return pence < other.pence;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(pence, other.pence);
  }

  /// As in files: `1234.56`.
  public String plain() {
    var magnitude = Math.abs(pence);
    return (pence < 0 ? "-" : "")
        + magnitude / 100
        + (magnitude % 100 < 10 ? ".0" : ".")
        + magnitude % 100;
  }

  /// As on pages and letters: `£1,234.56`, `−£0.50` with a minus sign.
  @Override
  public String toString() {
    var magnitude = Math.abs(pence);
    var text = new StringBuilder(16).append(magnitude / 100);
    for (var at = text.length() - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    text.insert(0, pence < 0 ? "−£" : "£").append(magnitude % 100 < 10 ? ".0" : ".");
    return text.append(magnitude % 100).toString();
  }
}
