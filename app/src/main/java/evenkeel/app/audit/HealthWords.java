package evenkeel.app.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words that name what a person has, with the need that each creates:
/// `docs/formats/extract/needs.csv`, dated rows that a council may change before it builds. Of a
/// person we keep what to do, never what they have: wherever one of these words is sent or typed,
/// it is let go.
///
/// A row's condition is one word in lower case, or the beginning of one. The row in force is the
/// last of its condition whose day has come. A word that is joined to a digit is a code and no
/// word.
public final class HealthWords {

  /// What stands where a word was.
  public static final String LEFT_OUT = "[left out]";

  private static final int LETTERS = 26;

  private record Row(LocalDate from, String condition, String need) {}

  private static final List<Row> ROWS = read();

  /// Every word on file, whatever its day.
  private static final HealthWords ALL = on(LocalDate.MAX);

  private final Map<String, String> needs;
  private final List<List<String>> byLetter = new ArrayList<>();

  private HealthWords(Map<String, String> needs) {
    this.needs = needs;
    for (var letter = 0; letter < LETTERS; letter++) {
      byLetter.add(new ArrayList<>());
    }
    needs.keySet().forEach(word -> byLetter.get(word.charAt(0) - 'a').add(word));
  }

  /// The words in force on a day.
  public static HealthWords on(LocalDate day) {
    var needs = new LinkedHashMap<String, String>();
    for (var row : ROWS) {
      if (!row.from().isAfter(day)) {
        needs.put(row.condition(), row.need());
      }
    }
    return new HealthWords(needs);
  }

  /// Every word on file, whatever its day: what an officer types is held against these.
  public static HealthWords all() {
    return ALL;
  }

  /// The need that each condition creates.
  public Map<String, String> needs() {
    return Map.copyOf(needs);
  }

  /// The need that the first of these words in a text creates; empty where none is in it.
  public Optional<String> need(String text) {
    for (var at = 0; at < text.length(); at++) {
      var end = wordFrom(text, at);
      var condition = end > at ? condition(text, at, end) : null;
      if (condition != null) {
        return Optional.of(needs.getOrDefault(condition, ""));
      }
      at = Math.max(at, end);
    }
    return Optional.empty();
  }

  /// The text with each of these words left out; the same text where none is in it.
  public String without(String text) {
    StringBuilder left = null;
    var copied = 0;
    for (var at = 0; at < text.length(); at++) {
      var end = wordFrom(text, at);
      if (end > at && condition(text, at, end) != null) {
        left = left == null ? new StringBuilder() : left;
        left.append(text, copied, at).append(LEFT_OUT);
        copied = end;
      }
      at = Math.max(at, end);
    }
    return left == null ? text : left.append(text, copied, text.length()).toString();
  }

  /// The same as a pattern of PostgreSQL, without regard to case; one that matches nothing where no
  /// word is in force.
  public String pattern() {
    return needs.isEmpty()
        ? "x^"
        : "(?<![a-z0-9])(" + String.join("|", needs.keySet()) + ")[a-z]*(?![a-z0-9])";
  }

  /// Where the run of letters that begins here ends; where it is when none does.
  private static int wordFrom(String text, int at) {
    var end = at;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private @Nullable String condition(String text, int from, int to) {
    if ((from > 0 && isDigit(text.charAt(from - 1)))
        || (to < text.length() && isDigit(text.charAt(to)))) {
      return null;
    }
    for (var word : byLetter.get(Character.toLowerCase(text.charAt(from)) - 'a')) {
      if (word.length() <= to - from && text.regionMatches(true, from, word, 0, word.length())) {
        return word;
      }
    }
    return null;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static List<Row> read() {
    try (var in = HealthWords.class.getResourceAsStream("/formats/extract/needs.csv")) {
      if (in == null) {
        throw new IllegalStateException("expected the resource needs.csv, found none");
      }
      try (var csv =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return csv.stream().map(HealthWords::row).sorted(Comparator.comparing(Row::from)).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(NamedCsvRecord line) {
    var condition = line.getField("condition");
    if (!condition.matches("[a-z]{2,30}")) {
      throw new IllegalStateException(
          "needs.csv: expected a word in lower case, found " + condition.toLowerCase(Locale.UK));
    }
    return new Row(LocalDate.parse(line.getField("from")), condition, line.getField("need"));
  }
}
