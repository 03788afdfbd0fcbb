package evenkeel.core.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of a law page, with the list that stands before it and the heading that it stands under.
public record MdTable(
    String page, String heading, List<String> given, List<String> header, List<Row> rows) {

  private static final String EXAMPLE = "Example";

  /// @param examples numbers of the worked examples that the row is, such as `CT-A1`: the last cell
  ///   of a table whose last column is headed `Example`
  public record Row(int line, List<String> cells, List<String> examples) {}

  public static List<MdTable> of(String page, String markdown) {
    var tables = new ArrayList<MdTable>();
    var lines = markdown.lines().toList();
    var heading = "";
    var given = new ArrayList<String>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.startsWith("#")) {
        heading = line.replaceAll("^#+ *", "");
        given.clear();
      } else if (line.startsWith("- ")) {
        given.add(line.substring(2).trim());
      } else if (line.startsWith("  ") && !given.isEmpty()) {
        given.set(given.size() - 1, given.getLast() + " " + line.trim());
      } else if (line.startsWith("|")) {
        var header = cells(line);
        var marked = header.getLast().equals(EXAMPLE);
        var rows = new ArrayList<Row>();
        for (i = i + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
          rows.add(row(i + 1, cells(lines.get(i)), marked));
        }
        header = marked ? header.subList(0, header.size() - 1) : header;
        tables.add(new MdTable(page, heading, List.copyOf(given), header, rows));
        given.clear();
        i--;
      }
    }
    return tables;
  }

  private static Row row(int line, List<String> cells, boolean marked) {
    return marked
        ? new Row(
            line,
            cells.subList(0, cells.size() - 1),
            Arrays.stream(cells.getLast().split(" ")).filter(id -> !id.isEmpty()).toList())
        : new Row(line, cells, List.of());
  }

  private static List<String> cells(String line) {
    var inside = line.substring(1, line.lastIndexOf('|'));
    return Arrays.stream(inside.split("\\|", -1))
        .map(cell -> cell.replace("`", "").trim())
        .toList();
  }
}
