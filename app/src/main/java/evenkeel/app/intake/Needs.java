package evenkeel.app.intake;

import evenkeel.app.audit.HealthWords;
import evenkeel.app.store.CopyRows;
import java.sql.Connection;

/// Which need a health condition creates, staged for the doors of people and history. A source that
/// names a condition is understood and its words are let go.
final class Needs {

  /// What the doors of people and history ask. It lasts as long as the load.
  static final String TABLES = "condition_need (condition text, need text)";

  private Needs() {}

  static void stage(Connection connection, HealthWords words) {
    try (var rows = CopyRows.into(connection, "condition_need (condition, need)")) {
      words.needs().forEach((condition, need) -> rows.text(condition).text(need).end());
    }
  }
}
