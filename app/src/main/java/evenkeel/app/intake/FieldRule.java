package evenkeel.app.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one column of a file may hold.
///
/// @param expected the rule in words, for whoever must mend the file
/// @param personal whether its values are personal: they are never kept in a reject
/// @param health what becomes of a word about health in it
record FieldRule(
    String name,
    Type type,
    boolean required,
    int maxLength,
    Set<String> oneOf,
    @Nullable Pattern pattern,
    int most,
    String expected,
    boolean personal,
    Health health) {

  /// What becomes of a word that names what a person has.
  enum Health {
    /// The field holds no words of anybody's own: a key, a name, a place, a clause.
    NONE,
    /// The word is left out and the rest kept.
    REPLACED,
    /// The whole text becomes the need that the condition creates.
    NEED,
    /// The whole text is left out.
    LEFT_OUT;

    /// What the file's page says became of the field.
    String became() {
      return switch (this) {
        case NONE -> "";
        case REPLACED -> "the word is left out, and the rest is kept";
        case NEED -> "the need that the condition creates is kept in its place";
        case LEFT_OUT -> "the note is left out";
      };
    }
  }

  enum Type {
    STRING("text"),
    DATE("date"),
    DATETIME("timestamptz"),
    NUMBER("bigint"),
    INTEGER("integer"),
    BOOLEAN("boolean");

    private final String column;

    Type(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  private static final LocalDate FIRST_DAY = LocalDate.of(1850, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
  private static final int MOST_DIGITS = 13;

  /// Whether the text, which is not blank, keeps the rule.
  boolean allows(String text) {
    return switch (type) {
      case STRING ->
          text.length() <= maxLength
              && text.indexOf('\0') < 0
              && (oneOf.isEmpty() || oneOf.contains(text))
              && (pattern == null || pattern.matcher(text).matches());
      case DATE -> isDay(text);
      case DATETIME -> isTime(text);
      case NUMBER -> isMoney(text);
      case INTEGER -> isWhole(text) && Integer.parseInt(text) <= most;
      case BOOLEAN -> text.equals("true") || text.equals("false");
    };
  }

  /// The text as the database takes it: money as pence.
  String stored(String text) {
    return type == Type.NUMBER ? pence(text) : text;
  }

  /// Pence of a text that [#allows].
  static String pence(String text) {
    var point = text.length() - 3;
    return text.substring(0, point) + text.substring(point + 1);
  }

  /// What a reject says was found.
  String shown(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    if (personal) {
      return text.length() + " characters (personal, not kept)";
    }
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static boolean isDay(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (var at = 0; at < text.length(); at++) {
      if (at != 4 && at != 7 && !isDigit(text.charAt(at))) {
        return false;
      }
    }
    try {
      var day =
          LocalDate.of(
              Integer.parseInt(text, 0, 4, 10),
              Integer.parseInt(text, 5, 7, 10),
              Integer.parseInt(text, 8, 10, 10));
      return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      return isDay(OffsetDateTime.parse(text).toLocalDate().toString());
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isMoney(String text) {
    var start = text.startsWith("-") ? 1 : 0;
    var point = text.length() - 3;
    if (point <= start || point - start > MOST_DIGITS || text.charAt(point) != '.') {
      return false;
    }
    for (var i = start; i < text.length(); i++) {
      if (i != point && !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(String text) {
    return !text.isEmpty()
        && text.length() <= 9
        && text.chars().allMatch(c -> isDigit((char) c))
        && Integer.parseInt(text) > 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
