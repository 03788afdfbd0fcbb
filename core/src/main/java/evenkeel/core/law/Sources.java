package evenkeel.core.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where each citation was read, in what version and when: `law/sources.csv`.
public final class Sources {

  private static final String HEADER = "citation,title,version read,confidence,read on";

  /// One citation's source.
  ///
  /// @param versionRead which text was read, and where
  public record Source(
      String citation, String title, String versionRead, Confidence confidence, LocalDate readOn) {}

  /// Bad lines: all of them.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  private final Map<String, Source> byCitation;

  private Sources(Map<String, Source> byCitation) {
    this.byCitation = byCitation;
  }

  /// @throws Unreadable when any line is bad or a citation comes twice
  public static Sources parse(String csv) {
    var problems = new ArrayList<String>();
    var sources = new LinkedHashMap<String, Source>();
    var lines = csv.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      problems.add("sources.csv line 1: expected the header " + HEADER);
    }
    for (var i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        var where = "sources.csv line " + (i + 1) + ": ";
        var source = read(CsvLine.cells(lines.get(i)), where, problems);
        if (source != null && sources.put(source.citation(), source) != null) {
          problems.add(where + source.citation() + " is listed twice");
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return new Sources(sources);
  }

  private static @Nullable Source read(List<String> cells, String where, List<String> problems) {
    if (cells.size() != 5 || cells.contains("")) {
      problems.add(where + "expected 5 cells, none empty, found " + cells);
      return null;
    }
    try {
      var confidence = Confidence.valueOf(cells.get(3).toUpperCase(Locale.ROOT));
      return new Source(
          cells.get(0), cells.get(1), cells.get(2), confidence, LocalDate.parse(cells.get(4)));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      problems.add(where + unreadable.getMessage());
      return null;
    }
  }

  public List<Source> all() {
    return List.copyOf(byCitation.values());
  }

  public Optional<Source> find(String citation) {
    return Optional.ofNullable(byCitation.get(citation));
  }

  /// Sources that were last read over a year before a day: somebody must read them again.
  public List<Source> stale(LocalDate day) {
    return byCitation.values().stream()
        .filter(source -> source.readOn().isBefore(day.minusYears(1)))
        .toList();
  }
}
