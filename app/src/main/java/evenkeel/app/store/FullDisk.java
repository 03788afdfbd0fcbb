package evenkeel.app.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Tells a database whose disk is full from one that went away.
public final class FullDisk {

  private static final String DISK_FULL = "53100";

  private FullDisk() {}

  /// Whether something failed because the database had no room to write.
  public static boolean in(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
