package evenkeel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Reads back what was written.
final class Written {

  private Written() {}

  static Delivery council(Path folder, Settings settings) throws IOException {
    return DemoCouncil.of(settings).write(folder, (_, _) -> {});
  }

  /// Rows of one table by column name; none when the package has no such file.
  static List<Row> rows(Path folder, Table table) {
    return read(folder.resolve(table.file() + ".csv"));
  }

  /// Rows of one table that belong to accounts of one kind of debt.
  static List<Row> of(Stream stream, Path folder, Table table) {
    var accounts =
        rows(folder, Table.ACCOUNTS).stream()
            .filter(row -> row.get("stream").equals(stream.key()))
            .map(row -> row.get("account_ref"))
            .collect(Collectors.toSet());
    return rows(folder, table).stream()
        .filter(row -> accounts.contains(row.get("account_ref")))
        .toList();
  }

  /// Lines of money in a receipts file, without its control line.
  static List<Row> receipts(Path file) {
    return read(file).stream().filter(row -> !row.get("receipt_id").equals("TOTAL")).toList();
  }

  static List<Row> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      var lines = Files.readAllLines(file);
      var columns = cells(lines.getFirst());
      var rows = new ArrayList<Row>(lines.size());
      for (var line : lines.subList(1, lines.size())) {
        var cells = cells(line);
        if (cells.size() != columns.size()) {
          throw new IllegalStateException(file + " has a line of another width: " + line);
        }
        var row = new HashMap<String, String>();
        for (var i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), cells.get(i));
        }
        rows.add(new Row(row));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long pence(String pounds) {
    return Long.parseLong(pounds.replace(".", ""));
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
