package evenkeel.app.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;

/// CSV that a spreadsheet opens without running anything: a cell that begins like a formula gets an
/// apostrophe before it.
final class SafeCsv implements AutoCloseable {

  private final CsvWriter writer;

  SafeCsv(Writer to) {
    this.writer = CsvWriter.builder().build(to);
  }

  void row(String... cells) {
    writer.writeRecord(Arrays.stream(cells).map(SafeCsv::safe).toArray(String[]::new));
  }

  static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
