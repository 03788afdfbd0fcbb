package evenkeel.app.intake;

import evenkeel.app.store.CopyRows;
import java.io.Closeable;
import java.sql.Connection;

/// The rows that could not be loaded, staged until the load is written down: file, line, field,
/// found, expected; and those from which a word about health was left out: file, line, field, what
/// became of it. A rejected row's key is remembered, because a row that was sent but could not be
/// read is not a row that is gone.
final class Rejects implements Closeable {

  static final String TABLES =
      """
      staged_reject (
        file text, line bigint, field text, found text, expected text);
      held_key (table_name text, key text);
      staged_change (
        file text, line bigint, field text, became text)
      """;

  private final CopyRows rows;
  private final CopyRows held;
  private final CopyRows changes;

  Rejects(Connection connection) {
    rows = CopyRows.into(connection, "staged_reject (file, line, field, found, expected)");
    held = CopyRows.into(connection, "held_key (table_name, key)");
    changes = CopyRows.into(connection, "staged_change (file, line, field, became)");
  }

  void add(String file, long line, String field, String found, String expected) {
    rows.text(file).number(line).text(field).text(found).text(expected).end();
  }

  void hold(String table, String key) {
    held.text(table).text(key).end();
  }

  void change(String file, long line, String field, String became) {
    changes.text(file).number(line).text(field).text(became).end();
  }

  @Override
  public void close() {
    rows.close();
    held.close();
    changes.close();
  }
}
