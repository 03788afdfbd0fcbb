package evenkeel.app.ui;

import java.util.ArrayList;
import java.util.List;

/// The head of a table's column; numbers and money stand to the right.
public record Column(String text, boolean numeric) {

  /// Columns by their heads; a head that begins with `#` is of numbers.
  public static List<Column> of(String... heads) {
    var columns = new ArrayList<Column>();
    for (var head : heads) {
      columns.add(
          head.startsWith("#") ? new Column(head.substring(1), true) : new Column(head, false));
    }
    return columns;
  }
}
