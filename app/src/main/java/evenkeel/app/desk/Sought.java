package evenkeel.app.desk;

import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody typed into the search box, and what it can only be.
sealed interface Sought {

  /// A payment reference.
  record Reference(String digits) implements Sought {}

  /// The beginning of a postcode, as postcodes are written: `KM4 2`.
  record Postcode(String start) implements Sought {}

  /// Words with a number in them: the beginning of an address.
  record Address(String words) implements Sought {}

  /// Words that may be a name or a street.
  record Words(String words) implements Sought {}

  /// Too little to look for.
  record TooShort() implements Sought {}

  Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?( ?[0-9][A-Z]{0,2})?");
  int LEAST = 2;
  int MOST = 100;

  static Sought of(String typed) {
    var text = typed.strip().replaceAll("\\s+", " ");
    text = text.substring(0, Math.min(MOST, text.length()));
    if (text.length() < LEAST) {
      return new TooShort();
    }
    var bare = text.replaceAll("[ -]", "");
    if (bare.matches("[0-9]{6,20}")) {
      return new Reference(bare);
    }
    var upper = text.toUpperCase(Locale.UK);
    if (POSTCODE.matcher(upper).matches()) {
      return new Postcode(spaced(upper));
    }
    return text.matches(".*[0-9].*") ? new Address(text) : new Words(text);
  }

  /// `KM42ZZ` is written `KM4 2ZZ`; an outward code alone is left as it is.
  private static String spaced(String postcode) {
    return postcode.contains(" ")
        ? postcode
        : postcode.replaceFirst("^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{1,2})$", "$1 $2");
  }
}
