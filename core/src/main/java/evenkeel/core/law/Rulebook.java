package evenkeel.core.law;

import evenkeel.core.calendar.Nation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All law that the product knows, for all time. It resolves to the [Law] of one day and nation;
/// only that is ever seen by what decides, so nothing can pick the wrong version.
public final class Rulebook {

  private static final String HEADER = "rule,from,to,value,citation,confidence,reading";

  /// A row as it stands in its file.
  public record Row(Nation nation, Rule<?> rule, String file, int line) {}

  /// Bad rows: all of them, each with file, line, field, what was found and what was expected.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  private final List<Row> rows;
  private final String version;

  private Rulebook(List<Row> rows, String version) {
    this.rows = List.copyOf(rows);
    this.version = version;
  }

  /// Reads every `rules.csv` given. English rows hold in Wales too, unless Wales has a row of that
  /// key for the day.
  ///
  /// @throws Unreadable when any row is bad
  public static Rulebook parse(List<LawText> files) {
    var keys = new HashMap<String, Key<?>>();
    Rules.ALL.forEach(key -> keys.put(key.name(), key));
    var rows = new ArrayList<Row>();
    var problems = new ArrayList<String>();
    var contents = new StringBuilder();
    for (var file : files) {
      contents.append(file.text());
      var lines = file.text().lines().toList();
      if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
        problems.add(file.path() + " line 1: expected the header " + HEADER);
        continue;
      }
      var nation = file.path().startsWith("wales/") ? Nation.WALES : Nation.ENGLAND;
      for (var i = 1; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          var where = new Where(file.path(), i + 1, problems);
          var rule = read(CsvLine.cells(lines.get(i)), keys, where);
          if (rule != null) {
            rows.add(new Row(nation, rule, file.path(), i + 1));
          }
        }
      }
    }
    overlaps(rows, problems);
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return new Rulebook(rows, Long.toHexString(hash(contents)));
  }

  private record Where(String file, int line, List<String> problems) {
    void problem(String field, String found, String expected) {
      problems.add(
          "%s line %d: %s: expected %s, found \"%s\""
              .formatted(file, line, field, expected, found));
    }
  }

  private static @Nullable Rule<?> read(List<String> cells, Map<String, Key<?>> keys, Where where) {
    if (cells.size() != 7) {
      where.problem("row", String.join(",", cells), "7 cells");
      return null;
    }
    var key = keys.get(cells.getFirst());
    var from = date("from", cells.get(1), where);
    var to = cells.get(2).isEmpty() ? null : date("to", cells.get(2), where);
    var confidence = confidence(cells.get(5), where);
    if (cells.get(4).isEmpty()) {
      where.problem("citation", "", "the provision");
    }
    if (key == null) {
      where.problem("rule", cells.getFirst(), "a rule that the code knows");
    }
    if (key == null || from == null || confidence == null) {
      return null;
    }
    var citation = new Citation(key.name(), cells.get(4), confidence);
    return typed(key, cells.get(3), from, to, citation, cells.get(6), where);
  }

  private static <T> @Nullable Rule<T> typed(
      Key<T> key,
      String value,
      LocalDate from,
      @Nullable LocalDate to,
      Citation citation,
      String reading,
      Where where) {
    try {
      return new Rule<>(key, key.reader().apply(value), from, to, citation, reading);
    } catch (IllegalArgumentException unreadable) {
      where.problem("value", value, String.valueOf(unreadable.getMessage()));
      return null;
    }
  }

  private static @Nullable LocalDate date(String field, String text, Where where) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      where.problem(field, text, "a date such as 2026-04-01");
      return null;
    }
  }

  private static @Nullable Confidence confidence(String text, Where where) {
    for (var confidence : Confidence.values()) {
      if (confidence.name().equalsIgnoreCase(text)) {
        return confidence;
      }
    }
    where.problem("confidence", text, "official, secondary, derived, memory or unsettled");
    return null;
  }

  private static void overlaps(List<Row> rows, List<String> problems) {
    for (var one : rows) {
      for (var other : rows) {
        if (one != other
            && one.nation() == other.nation()
            && one.rule().key().equals(other.rule().key())
            && !other.rule().from().isBefore(one.rule().from())
            && holds(one.rule(), other.rule().from())) {
          problems.add(
              "%s line %d: %s already holds on %s (line %d)"
                  .formatted(
                      other.file(),
                      other.line(),
                      other.rule().key(),
                      other.rule().from(),
                      one.line()));
        }
      }
    }
  }

  private static boolean holds(Rule<?> rule, LocalDate day) {
    var to = rule.to();
    return !day.isBefore(rule.from()) && (to == null || !day.isAfter(to));
  }

  /// The law of one day: every key resolved once.
  public Law on(LocalDate day, Nation nation) {
    var rules = new HashMap<String, Rule<?>>();
    for (var row : rows) {
      if (row.nation() == Nation.ENGLAND && holds(row.rule(), day)) {
        rules.put(row.rule().key().name(), row.rule());
      }
    }
    if (nation == Nation.WALES) {
      for (var row : rows) {
        if (row.nation() == Nation.WALES && holds(row.rule(), day)) {
          rules.put(row.rule().key().name(), row.rule());
        }
      }
    }
    return new Law(day, nation, rules, version);
  }

  /// Every row, for pages.
  public List<Row> all() {
    return rows;
  }

  /// Changes when any row changes. Decisions and proofs keep it.
  public String version() {
    return version;
  }

  private static long hash(CharSequence text) {
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
