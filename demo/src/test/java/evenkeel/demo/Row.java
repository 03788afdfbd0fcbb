package evenkeel.demo;

import java.util.Map;
import java.util.Objects;

/// A row of a file by column name. A column that is not there is a mistake of the test.
record Row(Map<String, String> cells) {

  String get(String column) {
    return Objects.requireNonNull(cells.get(column), column);
  }
}
