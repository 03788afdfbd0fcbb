package evenkeel.core.sums;

import evenkeel.core.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was asked of a sum, each answer read as its field wants it.
public final class Asked {

  private static final int MOST_DIGITS = 9;
  private static final String MOST_WHOLE = "999,999,999";
  private static final String MOST_MONEY = "£999,999,999.99";
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
    var found = ", found \"" + text + "\"";
    return switch (tooLarge(field, text)) {
      case "" -> said(field, "expected " + expected + found);
      case String most -> said(field, "too large: expected at most " + most + found);
    };
  }

  /// The most that a field takes where the text is a good number beyond it; blank elsewhere.
  private static String tooLarge(Field field, String text) {
    return switch (field.kind()) {
      case MONEY -> plain(text).matches("\\d+(\\.\\d{2})?") ? MOST_MONEY : "";
      case WHOLE -> text.matches("\\d+") ? MOST_WHOLE : "";
      case WHOLES ->
          numbers(text).length <= MOST_NUMBERS && text.matches("[\\d ]+")
              ? MOST_WHOLE + " in each"
              : "";
      case DAY, CHOICE -> "";
    };
  }

  /// What is wrong with a field, after its label. A question is a sentence of its own.
  private static String said(Field field, String problem) {
    return field.label().endsWith("?")
        ? field.label()
            + " "
            + problem.substring(0, 1).toUpperCase(Locale.UK)
            + problem.substring(1)
        : field.label() + ": " + problem;
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
    var numbers = numbers(text);
    return numbers.length <= MOST_NUMBERS
            && Arrays.stream(numbers).allMatch(each -> each.matches("\\d{1," + MOST_DIGITS + "}"))
        ? Arrays.stream(numbers).map(Long::valueOf).toList()
        : null;
  }

  private static String[] numbers(String text) {
    return text.split(" +", -1);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private static @Nullable Money money(String text) {
    var plain = plain(text);
    if (!plain.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{2})?")) {
      return null;
    }
    return Money.parse(plain.contains(".") ? plain : plain + ".00");
  }

  private static String plain(String text) {
    return text.replace(",", "").replace("£", "");
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
