package evenkeel.app.nights;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Lets one night in at a time, in the whole installation. The lock belongs to a session: when its
/// process is killed it is free again.
@Component
class Turnstile {

  private static final int LOCK = 3_000;
  private static final int TRIES = 50;
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final DataSource dataSource;

  Turnstile(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Does the work when nobody else is inside; a killed predecessor's session is waited for.
  <T> T alone(Supplier<T> work, Supplier<T> otherwise) {
    try (var connection = dataSource.getConnection()) {
      if (!enter(connection)) {
        return otherwise.get();
      }
      try {
        return work.get();
      } finally {
        leave(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the night's lock", e);
    }
  }

  private static boolean enter(Connection connection) throws SQLException {
    for (var i = 0; i < TRIES; i++) {
      if (ask(connection, "select pg_try_advisory_lock(" + LOCK + ", 0)")) {
        return true;
      }
      try {
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private static void leave(Connection connection) throws SQLException {
    if (connection.isValid(1)) {
      ask(connection, "select pg_advisory_unlock(" + LOCK + ", 0)");
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
