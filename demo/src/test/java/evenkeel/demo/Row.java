package evenkeel.demo;

import java.util.Map;

/// A row of a file by column name; a column that the table lacks reads as a blank.
record Row(Map<String, String> cells) {

  String get(String column) {
    return cells.getOrDefault(column, "");
  }
}
