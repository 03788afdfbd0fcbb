package evenkeel.app.nights;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// Tells a database that went away from a mistake of ours.
final class Lost {

  private static final String CONNECTION_CLASS = "08";
  private static final String SHUTDOWN_CLASS = "57P";

  private Lost() {}

  static boolean connection(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && isLost(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLost(@Nullable String state) {
    return state != null
        && (state.startsWith(CONNECTION_CLASS) || state.startsWith(SHUTDOWN_CLASS));
  }
}
