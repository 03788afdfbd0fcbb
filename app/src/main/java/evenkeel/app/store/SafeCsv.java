package evenkeel.app.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.regex.Pattern;

/// CSV that a spreadsheet opens without running anything: a cell that begins like a formula gets an
/// apostrophe before it.
public final class SafeCsv implements AutoCloseable {

  private static final Pattern MONEY = Pattern.compile("-\\d+\\.\\d{2}");

  private final CsvWriter writer;

  public SafeCsv(Writer to) {
    this.writer = CsvWriter.builder().build(to);
  }

  /// Writes one row.
  public void row(String... cells) {
    writer.writeRecord(Arrays.stream(cells).map(SafeCsv::safe).toArray(String[]::new));
  }

  /// A cell that a spreadsheet shows and does not run. A negative sum of money stays as it is.
  public static String safe(String cell) {
    return !cell.isEmpty()
            && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0
            && !MONEY.matcher(cell).matches()
        ? "'" + cell
        : cell;
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
