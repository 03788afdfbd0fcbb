package evenkeel.app.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import evenkeel.app.audit.HealthWords;
import evenkeel.app.store.CopyRows;
import evenkeel.app.store.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one table's file into its staging table: good rows as typed columns, the others as
/// rejects.
final class TableFile {

  private static final int TELL_EVERY = 20_000;
  private static final int MOST_NOTED = 20;

  private final TableSchema schema;
  private final CsvFile file;
  private final String name;
  private final long expectedRows;
  private final Progress progress;
  private final int moneyAt;
  private final HealthWords words;
  private final List<String> problems = new ArrayList<>();
  private final List<String> unreadableAmounts = new ArrayList<>();
  private final @Nullable String controlKey;
  private @Nullable CsvRecord control;
  private int[] columns = {};
  private int width;
  private long rows;
  private long rejected;
  private long pence;

  /// @param words about health, which are let go
  TableFile(
      TableSchema schema, Path file, long expectedRows, HealthWords words, Progress progress) {
    this(schema, file, expectedRows, words, progress, null);
  }

  /// @param controlKey what stands in the first column of the last line, which is no row but the
  ///   control line; null where the format has none
  TableFile(
      TableSchema schema,
      Path file,
      long expectedRows,
      HealthWords words,
      Progress progress,
      @Nullable String controlKey) {
    this.words = words;
    this.controlKey = controlKey;
    this.schema = schema;
    this.file = new CsvFile(file);
    this.name = String.valueOf(file.getFileName());
    this.expectedRows = expectedRows;
    this.progress = progress;
    var money = schema.money();
    this.moneyAt = money == null ? -1 : schema.position(money.name());
  }

  void stage(Connection connection, Rejects rejects) {
    var target = schema.staged() + " (line, " + schema.columns() + ")";
    try (var staged = CopyRows.into(connection, target)) {
      file.read(row -> take(row, staged, rejects));
    }
    problems.addAll(file.problems());
    if (columns.length == 0 && problems.isEmpty()) {
      problems.add(name + ": expected a header row, found an empty file");
    }
  }

  String name() {
    return name;
  }

  long rows() {
    return rows;
  }

  long rejected() {
    return rejected;
  }

  String sha256() {
    return file.sha256();
  }

  /// Sum of the money column over the rows whose amount can be read.
  long pence() {
    return pence;
  }

  /// Whether the table has a money column at all.
  boolean hasMoney() {
    return moneyAt >= 0;
  }

  /// What makes the file unusable as a whole.
  List<String> problems() {
    return List.copyOf(problems);
  }

  /// A field of the control line; empty where there is no control line or no such field.
  String control(String field) {
    var at = columns.length == 0 ? -1 : columns[schema.position(field)];
    return control == null || at < 0 || at >= control.getFieldCount() ? "" : control.getField(at);
  }

  /// The first lines whose amount could not be read, in words.
  List<String> unreadableAmounts() {
    return List.copyOf(unreadableAmounts);
  }

  private void take(CsvRecord row, CopyRows staged, Rejects rejects) {
    if (columns.length == 0) {
      header(row);
      return;
    }
    if (!problems.isEmpty() || isBlankLine(row)) {
      return;
    }
    if (control != null) {
      problems.add(name + ": expected nothing after the control line, found more");
      return;
    }
    if (controlKey != null && row.getField(0).equals(controlKey)) {
      control = row;
      return;
    }
    rows++;
    if (rows % TELL_EVERY == 0) {
      progress.at("reading " + name, rows, expectedRows);
    }
    if (isGood(row, rejects)) {
      write(row, staged, rejects);
    } else {
      rejected++;
      rejects.hold(schema.name(), key(row));
    }
  }

  private static boolean isBlankLine(CsvRecord row) {
    return row.getFieldCount() == 1 && row.getField(0).isEmpty();
  }

  /// Columns may stand in any order, and one that is not required may be left out.
  private void header(CsvRecord row) {
    var found = row.getFields();
    var known = schema.fields().stream().map(FieldRule::name).collect(Collectors.toSet());
    var seen = new HashSet<String>();
    for (var column : found) {
      if (!known.contains(column)) {
        problems.add(name + ": line 1: expected columns of the format, found \"" + column + "\"");
      } else if (!seen.add(column)) {
        problems.add(name + ": line 1: expected each column once, found " + column + " twice");
      }
    }
    columns = new int[schema.fields().size()];
    for (var i = 0; i < columns.length; i++) {
      var field = schema.fields().get(i);
      columns[i] = found.indexOf(field.name());
      if (columns[i] < 0 && field.required()) {
        problems.add(name + ": line 1: expected a column " + field.name() + ", found none");
      }
    }
    width = found.size();
  }

  private boolean isGood(CsvRecord row, Rejects rejects) {
    var line = row.getStartingLineNumber();
    if (row.getFieldCount() != width) {
      rejects.add(name, line, "row", row.getFieldCount() + " fields", width + " fields");
      return false;
    }
    var good = true;
    for (var i = 0; i < columns.length; i++) {
      var field = schema.fields().get(i);
      var text = columns[i] < 0 ? "" : row.getField(columns[i]);
      if (text.isEmpty() ? field.required() : !field.allows(text)) {
        rejects.add(name, line, field.name(), words.without(field.shown(text)), field.expected());
        good = false;
        noteAmount(i, line);
      } else if (i == moneyAt && !text.isEmpty()) {
        pence = Math.addExact(pence, Long.parseLong(FieldRule.pence(text)));
      }
    }
    return good;
  }

  private void noteAmount(int field, long line) {
    if (field == moneyAt && unreadableAmounts.size() < MOST_NOTED) {
      unreadableAmounts.add(name + ": line " + line + ": the amount cannot be read");
    }
  }

  private void write(CsvRecord row, CopyRows staged, Rejects rejects) {
    var line = row.getStartingLineNumber();
    staged.number(line);
    for (var i = 0; i < columns.length; i++) {
      var text = columns[i] < 0 ? "" : row.getField(columns[i]);
      var field = schema.fields().get(i);
      staged.text(text.isEmpty() ? null : kept(field, text, line, rejects));
    }
    staged.end();
  }

  /// What is staged of a field. The doors that read notes need their words, to know the need; no
  /// other word about health goes further.
  private String kept(FieldRule field, String text, long line, Rejects rejects) {
    if (field.health() == FieldRule.Health.NONE) {
      return field.stored(text);
    }
    var without = words.without(text);
    if (without.equals(text)) {
      return text;
    }
    rejects.change(name, line, field.name(), field.health().became());
    return field.health() == FieldRule.Health.REPLACED ? without : text;
  }

  private String key(CsvRecord row) {
    return schema.key().stream()
        .map(part -> columns[schema.position(part)])
        .map(at -> at < 0 || at >= row.getFieldCount() ? "" : row.getField(at))
        .collect(Collectors.joining("|"));
  }
}
