package evenkeel.app.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells a database that went away from a mistake of ours.
public final class LostDatabase {

  private static final String CONNECTION_CLASS = "08";
  private static final String SHUTDOWN_CLASS = "57P";

  /// What the pool says, with no code, of a connection that it closed because its server was gone.
  private static final String CLOSED = "Connection is closed";

  private LostDatabase() {}

  /// Whether something failed because the database was not there.
  public static boolean in(@Nullable Throwable failure) {
    if (FullDisk.in(failure)) {
      return false;
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (isLost(cause)) {
        return true;
      }
      // A transaction that could not even be rolled back keeps what it failed of beside its cause.
      if (cause instanceof TransactionSystemException rollback
          && in(rollback.getApplicationException())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLost(Throwable cause) {
    return cause instanceof SQLTransientConnectionException
        || cause instanceof DataAccessResourceFailureException
        || cause instanceof CannotCreateTransactionException
        || (cause instanceof SQLException sql
            && (isLost(sql.getSQLState())
                || sql.getSQLState() == null && CLOSED.equals(sql.getMessage())));
  }

  private static boolean isLost(@Nullable String state) {
    return state != null
        && (state.startsWith(CONNECTION_CLASS) || state.startsWith(SHUTDOWN_CLASS));
  }
}
