package evenkeel.app.store;

import java.io.Closeable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final String query;
  private final CopyOut copy;
  private byte[] message = {};
  private int at;
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
    if (at == message.length && !more()) {
      return false;
    }
    if (!headerRead) {
      at = HEADER;
      var more = anInt();
      at += more;
      headerRead = true;
      return next();
    }
    var columns = (short) SHORT.get(message, at);
    at += Short.BYTES;
    return columns >= 0 || !drained();
  }

  /// A whole number of any width.
  public long number() {
    return number(anInt());
  }

  /// A whole number, or the other where there is none.
  public long numberOr(long other) {
    var width = anInt();
    return width < 0 ? other : number(width);
  }

  public LocalDate date() {
    anInt();
    return day();
  }

  public @Nullable LocalDate dateOrNull() {
    return anInt() < 0 ? null : day();
  }

  public boolean yes() {
    anInt();
    return message[at++] != 0;
  }

  public String text() {
    var length = anInt();
    var text = new String(message, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /// Reads what is left, so that the connection is free again.
  @Override
  public void close() {
    if (copy.isActive()) {
      drained();
    }
  }

  private int anInt() {
    var value = (int) INT.get(message, at);
    at += Integer.BYTES;
    return value;
  }

  private long number(int width) {
    var value =
        switch (width) {
          case Short.BYTES -> (long) (short) SHORT.get(message, at);
          case Integer.BYTES -> (long) (int) INT.get(message, at);
          case Long.BYTES -> (long) LONG.get(message, at);
          default -> throw new IllegalStateException(width + " bytes for a number: " + query);
        };
    at += width;
    return value;
  }

  private LocalDate day() {
    var day = anInt() + EPOCH;
    var cached = day - FIRST_CACHED;
    return cached >= 0 && cached < DAYS.length ? DAYS[cached] : LocalDate.ofEpochDay(day);
  }

  private boolean more() {
    try {
      var bytes = copy.readFromCopy();
      if (bytes == null) {
        return false;
      }
      message = bytes;
      at = 0;
      return true;
    } catch (SQLException e) {
      throw new ReadFailed(query, e);
    }
  }

  /// After the trailer nothing comes but the end of the copy, which frees the connection.
  private boolean drained() {
    while (more()) {
      at = message.length;
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
