package evenkeel.app.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import evenkeel.app.store.CopyRows;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which need a health condition creates: `docs/formats/extract/needs.csv`, dated rows that a
/// council may change before it builds. A source that names a condition is understood and its words
/// are let go: of a person we keep what to do, never what they have.
///
/// A condition is one word in lower case, or the beginning of one. The row in force is the last of
/// its condition whose day has come.
final class Needs {

  /// What the doors of people and history ask. It lasts as long as the load.
  static final String CREATE =
      "create temp table condition_need (condition text, need text) on commit drop";

  private record Row(LocalDate from, String condition, String need) {}

  private static final List<Row> ROWS = read();

  private Needs() {}

  /// The needs in force on a day, by condition.
  static Map<String, String> on(LocalDate day) {
    var needs = new LinkedHashMap<String, String>();
    for (var row : ROWS) {
      if (!row.from().isAfter(day)) {
        needs.put(row.condition(), row.need());
      }
    }
    return needs;
  }

  /// Stages the needs in force on a day.
  static void stage(Connection connection, LocalDate day) {
    try (var rows = CopyRows.into(connection, "condition_need (condition, need)")) {
      on(day).forEach((condition, need) -> rows.text(condition).text(need).end());
    }
  }

  private static List<Row> read() {
    try (var in = Needs.class.getResourceAsStream("/formats/extract/needs.csv")) {
      if (in == null) {
        throw new IllegalStateException("expected the resource needs.csv, found none");
      }
      try (var csv =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return csv.stream()
            .map(Needs::row)
            .sorted(java.util.Comparator.comparing(Row::from))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(NamedCsvRecord line) {
    var condition = line.getField("condition");
    if (!condition.matches("[a-z]{2,30}")) {
      throw new IllegalStateException(
          "needs.csv: expected a word in lower case, found " + condition);
    }
    return new Row(LocalDate.parse(line.getField("from")), condition, line.getField("need"));
  }
}
