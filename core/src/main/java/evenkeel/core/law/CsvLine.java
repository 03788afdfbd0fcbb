package evenkeel.core.law;

import java.util.ArrayList;
import java.util.List;

/// Reads one line of our own law files: commas, and double quotes around a cell that holds a comma.
final class CsvLine {

  private CsvLine() {}

  static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().trim());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().trim());
    return cells;
  }
}
