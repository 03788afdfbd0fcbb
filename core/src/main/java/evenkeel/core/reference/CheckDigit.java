package evenkeel.core.reference;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The weighted check digit of a payment reference, as a council's system makes it. Published
/// set-ups differ in every part, so each part is a setting and none is assumed.
///
/// @param modulus what the weighted sum is divided by
/// @param weights one for each place of the whole reference, nought at the place of the check
///   character
/// @param prefixInstead digits that stand for the reference's first letters in the sum; empty when
///   the reference has none
/// @param subtract whether the check is the modulus less the remainder
/// @param results check characters that are not the result itself, such as 10 to `0` or `A`
/// @param shape what a whole reference looks like
public record CheckDigit(
    int modulus,
    List<Integer> weights,
    String prefixInstead,
    boolean subtract,
    Map<Integer, String> results,
    Pattern shape) {

  /// Eight digits and a check digit, weights 3 7 1, modulus 10, subtracted: a council tax reference
  /// of a widely used billing system.
  public static final CheckDigit COUNCIL_TAX =
      of(10, "3,7,1,3,7,1,3,7,0", "", true, "10:0", "########@");

  public CheckDigit {
    weights = List.copyOf(weights);
    results = Map.copyOf(results);
    if (modulus < 2 || weights.stream().filter(weight -> weight == 0).findAny().isEmpty()) {
      throw new IllegalArgumentException(
          "expected a modulus of 2 or more and a weight of 0 for the check character, found "
              + modulus
              + " and "
              + weights);
    }
  }

  /// Reads the settings as administrators write them.
  ///
  /// @param weights such as `3,7,1,3,7,1,3,7,0`
  /// @param results such as `10:0`, several with semicolons between, or nothing
  /// @param mask `#` a digit, `?` a letter, `@` a digit or letter, anything else itself
  public static CheckDigit of(
      int modulus,
      String weights,
      String prefixInstead,
      boolean subtract,
      String results,
      String mask) {
    var places = Pattern.compile(",").splitAsStream(weights).map(String::trim);
    var map = new java.util.HashMap<Integer, String>();
    for (var result : results.isBlank() ? new String[0] : results.split(";", -1)) {
      var parts = result.split(":", -1);
      map.put(Integer.valueOf(parts[0].trim()), parts[1].trim());
    }
    return new CheckDigit(
        modulus, places.map(Integer::valueOf).toList(), prefixInstead, subtract, map, shape(mask));
  }

  private static Pattern shape(String mask) {
    var pattern = new StringBuilder();
    for (var place : mask.toCharArray()) {
      pattern.append(
          switch (place) {
            case '#' -> "[0-9]";
            case '?' -> "[A-Z]";
            case '@' -> "[0-9A-Z]";
            default -> Pattern.quote(String.valueOf(place));
          });
    }
    return Pattern.compile(pattern.toString());
  }

  /// Whether a reference has the shape and its check character is right.
  public boolean valid(String reference) {
    return shape.matcher(reference).matches()
        && reference.length() == weights.size()
        && reference.endsWith(check(reference.substring(0, reference.length() - 1)));
  }

  /// A reference without its check character, made whole.
  public String append(String body) {
    return body + check(body);
  }

  /// The check character of a reference given without it.
  ///
  /// @throws IllegalArgumentException when a place that counts is no digit, or there are too few
  public String check(String body) {
    var digits = prefixInstead + body.substring(prefixInstead.length());
    if (digits.length() + 1 != weights.size()) {
      throw new IllegalArgumentException(
          "expected " + (weights.size() - 1) + " places, found " + digits.length());
    }
    var sum = 0;
    for (var place = 0; place < digits.length(); place++) {
      sum += weights.get(place) * digit(digits, place).orElse(0);
    }
    var result = subtract ? modulus - sum % modulus : sum % modulus;
    return results.getOrDefault(result, String.valueOf(result));
  }

  private OptionalInt digit(String digits, int place) {
    var value = Character.digit(digits.charAt(place), 10);
    if (value < 0 && weights.get(place) != 0) {
      throw new IllegalArgumentException("expected a digit at place " + (place + 1));
    }
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
