package evenkeel.app.store;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/// Reads a query's rows with PostgreSQL's binary `copy`, the fastest way out. Values are taken in
/// the order of the query's columns.
public final class BinaryRows implements Closeable {

  private static final int HEADER = 11 + 4;
  private static final int FIRST_CACHED = (int) LocalDate.of(1990, 1, 1).toEpochDay();
  private static final int EPOCH = (int) LocalDate.of(2000, 1, 1).toEpochDay();
  private static final LocalDate[] DAYS = days();

  private final String query;
  private final CopyOut copy;
  private ByteBuffer message = ByteBuffer.allocate(0);
  private boolean headerRead;

  private BinaryRows(String query, CopyOut copy) {
    this.query = query;
    this.copy = copy;
  }

  public static BinaryRows of(Connection connection, String query) {
    try {
      var copies = new CopyManager(connection.unwrap(BaseConnection.class));
      return new BinaryRows(
          query, copies.copyOut("copy (" + query + ") to stdout with (format binary)"));
    } catch (SQLException e) {
      throw new ReadFailed(query, e);
    }
  }

  /// The rows did not come.
  public static final class ReadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadFailed(String query, SQLException cause) {
      super(query, cause);
    }
  }

  /// Goes to the next row.
  public boolean next() {
    if (!message.hasRemaining() && !more()) {
      return false;
    }
    if (!headerRead) {
      message.position(HEADER);
      message.position(message.position() + Integer.BYTES + message.getInt());
      headerRead = true;
      return next();
    }
    return message.getShort() >= 0 || !drained();
  }

  /// A whole number of any width.
  public long number() {
    var width = message.getInt();
    return switch (width) {
      case Short.BYTES -> message.getShort();
      case Integer.BYTES -> message.getInt();
      case Long.BYTES -> message.getLong();
      default -> throw new IllegalStateException(width + " bytes for a number: " + query);
    };
  }

  /// A whole number, or the other where there is none.
  public long numberOr(long other) {
    if (isNull()) {
      return other;
    }
    return number();
  }

  public LocalDate date() {
    message.getInt();
    var day = message.getInt() + EPOCH;
    var cached = day - FIRST_CACHED;
    return cached >= 0 && cached < DAYS.length ? DAYS[cached] : LocalDate.ofEpochDay(day);
  }

  public @Nullable LocalDate dateOrNull() {
    return isNull() ? null : date();
  }

  public boolean yes() {
    message.getInt();
    return message.get() != 0;
  }

  public String text() {
    var text = new byte[message.getInt()];
    message.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      throw new ReadFailed(query, e);
    }
  }

  private boolean isNull() {
    if (message.getInt(message.position()) >= 0) {
      return false;
    }
    message.getInt();
    return true;
  }

  private boolean more() {
    try {
      var bytes = copy.readFromCopy();
      if (bytes == null) {
        return false;
      }
      message = ByteBuffer.wrap(bytes);
      return true;
    } catch (SQLException e) {
      throw new ReadFailed(query, e);
    }
  }

  /// After the trailer nothing comes but the end of the copy, which frees the connection.
  private boolean drained() {
    while (more()) {
      message.position(message.limit());
    }
    return true;
  }

  /// Most dates of a council lie within these; each is made once.
  private static LocalDate[] days() {
    var days = new LocalDate[(int) LocalDate.of(2045, 1, 1).toEpochDay() - FIRST_CACHED];
    for (var i = 0; i < days.length; i++) {
      days[i] = LocalDate.ofEpochDay(FIRST_CACHED + (long) i);
    }
    return days;
  }
}
