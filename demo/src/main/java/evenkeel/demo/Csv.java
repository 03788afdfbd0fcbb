package evenkeel.demo;

/// Lines as RFC 4180 has them.
final class Csv {

  private Csv() {}

  static String line(String... cells) {
    var line = new StringBuilder(96);
    for (var i = 0; i < cells.length; i++) {
      if (i > 0) {
        line.append(',');
      }
      cell(line, cells[i]);
    }
    return line.toString();
  }

  private static void cell(StringBuilder line, String cell) {
    if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0) {
      line.append(cell);
    } else {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }

  /// Pounds with two decimals.
  static String pounds(long pence) {
    var size = Math.abs(pence);
    var text = size / 100 + (size % 100 < 10 ? ".0" : ".") + size % 100;
    return pence < 0 ? "-" + text : text;
  }
}
