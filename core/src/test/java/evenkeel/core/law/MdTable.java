package evenkeel.core.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of a law page, with the list that stands before it and the heading that it stands under.
public record MdTable(
    String page, String heading, List<String> given, List<String> header, List<Row> rows) {

  public record Row(int line, List<String> cells) {}

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
        var rows = new ArrayList<Row>();
        for (i = i + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
          rows.add(new Row(i + 1, cells(lines.get(i))));
        }
        tables.add(new MdTable(page, heading, List.copyOf(given), header, rows));
        given.clear();
        i--;
      }
    }
    return tables;
  }

  private static List<String> cells(String line) {
    var inside = line.substring(1, line.lastIndexOf('|'));
    return Arrays.stream(inside.split("\\|", -1))
        .map(cell -> cell.replace("`", "").trim())
        .toList();
  }
}
