package evenkeel.app.store;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// Writes rows to a table with PostgreSQL's `copy`. Rows are gathered to about a megabyte and go in
/// one statement, so that other statements may run on the connection between them.
public final class CopyRows implements Closeable {

  private static final int FLUSH_AT = 1 << 20;
  private static final int LAST_PLAIN_YEAR = 9999;

  private final CopyManager copies;
  private final String statement;
  private byte[] buffer = new byte[FLUSH_AT + (1 << 16)];
  private int used;
  private boolean inRow;
  private long rows;

  private CopyRows(CopyManager copies, String statement) {
    this.copies = copies;
    this.statement = statement;
  }

  /// @param target a table with its columns, such as `staged (line, amount)`
  public static CopyRows into(Connection connection, String target) {
    try {
      var copies = new CopyManager(connection.unwrap(BaseConnection.class));
      return new CopyRows(copies, "copy " + target + " from stdin");
    } catch (SQLException e) {
      throw new IllegalStateException("copy into " + target, e);
    }
  }

  /// Adds a column's value; null where there is none.
  public CopyRows text(@Nullable String value) {
    startColumn();
    if (value == null) {
      put('\\');
      put('N');
      return this;
    }
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (c >= 0x80) {
        rest(value.substring(i));
        return this;
      }
      escaped((byte) c);
    }
    return this;
  }

  public CopyRows number(long value) {
    startColumn();
    if (value < 0) {
      put('-');
      // The smallest number has no positive.
      if (value == Long.MIN_VALUE) {
        rest("9223372036854775808");
        return this;
      }
    }
    digits(Math.abs(value), 1);
    return this;
  }

  public CopyRows number(@Nullable Long value) {
    return value == null ? text(null) : number((long) value);
  }

  public CopyRows date(@Nullable LocalDate value) {
    if (value == null || value.getYear() < 1 || value.getYear() > LAST_PLAIN_YEAR) {
      return text(value == null ? null : value.toString());
    }
    startColumn();
    digits(value.getYear(), 4);
    put('-');
    digits(value.getMonthValue(), 2);
    put('-');
    digits(value.getDayOfMonth(), 2);
    return this;
  }

  /// Ends the row.
  public void end() {
    put('\n');
    inRow = false;
    rows++;
    if (used >= FLUSH_AT) {
      flush();
    }
  }

  /// How many rows were written.
  public long rows() {
    return rows;
  }

  /// Sends what is gathered.
  public void flush() {
    if (used == 0) {
      return;
    }
    try {
      var copy = copies.copyIn(statement);
      try {
        copy.writeToCopy(buffer, 0, used);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new CopyFailed(statement, e);
    }
    used = 0;
  }

  /// The rows did not arrive.
  public static final class CopyFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CopyFailed(String statement, SQLException cause) {
      super(statement, cause);
    }
  }

  @Override
  public void close() {
    flush();
  }

  private void startColumn() {
    if (inRow) {
      put('\t');
    }
    inRow = true;
  }

  private void rest(String text) {
    for (var b : text.getBytes(StandardCharsets.UTF_8)) {
      escaped(b);
    }
  }

  private void escaped(byte b) {
    switch (b) {
      case '\\' -> two('\\');
      case '\n' -> two('n');
      case '\r' -> two('r');
      case '\t' -> two('t');
      default -> put(b);
    }
  }

  private void digits(long value, int atLeast) {
    var power = 1L;
    for (var digits = 1; digits < atLeast || value / power >= 10; digits++) {
      power *= 10;
    }
    for (; power > 0; power /= 10) {
      put((byte) ('0' + value / power % 10));
    }
  }

  private void two(char second) {
    put('\\');
    put(second);
  }

  private void put(char ascii) {
    put((byte) ascii);
  }

  private void put(byte b) {
    if (used == buffer.length) {
      buffer = Arrays.copyOf(buffer, used * 2);
    }
    buffer[used++] = b;
  }
}
