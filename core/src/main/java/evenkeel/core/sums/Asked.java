package evenkeel.core.sums;

import evenkeel.core.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was asked of a sum, each answer read as its field wants it.
public final class Asked {

  private static final int MOST_DIGITS = 9;
  private static final int MOST_NUMBERS = 200;

  private final Map<String, Object> values;

  private Asked(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /// The answers that could not be read, by field, with what was expected.
  static Map<String, String> problems(Sum sum, Map<String, String> typed) {
    var problems = new LinkedHashMap<String, String>();
    for (var field : sum.fields()) {
      var text = typed.getOrDefault(field.name(), "").strip();
      if (text.isEmpty()) {
        if (field.needed()) {
          problems.put(field.name(), missing(field));
        }
      } else if (value(field, text) == null) {
        problems.put(field.name(), unreadable(field, text));
      }
    }
    return problems;
  }

  static Asked of(Sum sum, Map<String, String> typed) {
    var values = new HashMap<String, Object>();
    for (var field : sum.fields()) {
      var text = typed.getOrDefault(field.name(), "").strip();
      var value = text.isEmpty() ? null : value(field, text);
      if (value != null) {
        values.put(field.name(), value);
      }
    }
    return new Asked(values);
  }

  private static String missing(Field field) {
    return switch (field.kind()) {
      case DAY, MONEY, WHOLE, WHOLES -> "Enter: " + field.label();
      case CHOICE -> "Choose: " + field.label();
    };
  }

  private static String unreadable(Field field, String text) {
    var expected =
        switch (field.kind()) {
          case DAY -> "a real day such as 2026-11-20";
          case MONEY -> "pounds and pence such as 1250.00";
          case WHOLE -> "a whole number, 0 or more";
          case WHOLES -> "up to " + MOST_NUMBERS + " whole numbers with spaces between";
          case CHOICE -> "one of " + field.options().stream().map(Field.Option::value).toList();
        };
    return field.label() + ": expected " + expected + ", found \"" + text + "\"";
  }

  private static @Nullable Object value(Field field, String text) {
    return switch (field.kind()) {
      case DAY -> day(text);
      case MONEY -> money(text);
      case WHOLE ->
          text.matches("\\d{1," + MOST_DIGITS + "}") ? (Object) Integer.valueOf(text) : null;
      case WHOLES -> wholes(text);
      case CHOICE ->
          field.options().stream().anyMatch(option -> option.value().equals(text)) ? text : null;
    };
  }

  private static @Nullable List<Long> wholes(String text) {
    var numbers = text.split(" +", -1);
    return numbers.length <= MOST_NUMBERS
            && Arrays.stream(numbers).allMatch(each -> each.matches("\\d{1," + MOST_DIGITS + "}"))
        ? Arrays.stream(numbers).map(Long::valueOf).toList()
        : null;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private static @Nullable Money money(String text) {
    var plain = text.replace(",", "").replace("£", "");
    if (!plain.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{2})?")) {
      return null;
    }
    return Money.parse(plain.contains(".") ? plain : plain + ".00");
  }

  public LocalDate day(Field field) {
    return (LocalDate) needed(field);
  }

  public Money money(Field field) {
    return (Money) needed(field);
  }

  /// A sum that may be left blank.
  public Money moneyOr(Field field, Money otherwise) {
    return values.get(field.name()) instanceof Money money ? money : otherwise;
  }

  public int whole(Field field) {
    return (Integer) needed(field);
  }

  /// Numbers that may be left blank, which is none.
  public List<Long> wholes(Field field) {
    return values.get(field.name()) instanceof List<?> numbers
        ? numbers.stream().map(Long.class::cast).toList()
        : List.of();
  }

  public String choice(Field field) {
    return (String) needed(field);
  }

  public boolean yes(Field field) {
    return "yes".equals(needed(field));
  }

  public boolean has(Field field) {
    return values.containsKey(field.name());
  }

  private Object needed(Field field) {
    var value = values.get(field.name());
    if (value == null) {
      throw new IllegalStateException(field.name() + " was not asked for");
    }
    return value;
  }
}
