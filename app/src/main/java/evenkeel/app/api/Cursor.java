package evenkeel.app.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a list goes on: the last row's keys, packed so that callers hand them back and read
/// nothing into them.
///
/// @param keys in the order of the list
public record Cursor(List<String> keys) {

  private static final String BETWEEN = "\u001f";

  public Cursor {
    keys = List.copyOf(keys);
  }

  public static Cursor after(Object... keys) {
    return new Cursor(List.of(keys).stream().map(String::valueOf).toList());
  }

  /// @param text as the caller handed it back; null on the first page
  /// @param size how many keys the list has
  /// @return null on the first page
  public static @Nullable Cursor read(@Nullable String text, int size) {
    if (text == null) {
      return null;
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      var keys = List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1));
      if (keys.size() == size) {
        return new Cursor(keys);
      }
    } catch (IllegalArgumentException _) {
      throw unknown();
    }
    throw unknown();
  }

  /// @throws Refusal when the key is no number
  public long number(int index) {
    try {
      return Long.parseLong(keys.get(index));
    } catch (NumberFormatException _) {
      throw unknown();
    }
  }

  /// @throws Refusal when the key is no day
  public LocalDate day(int index) {
    try {
      return LocalDate.parse(keys.get(index));
    } catch (DateTimeParseException _) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.unreadable("cursor", "unknown", "expected a cursor as a `next` link gave it");
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
  }
}
