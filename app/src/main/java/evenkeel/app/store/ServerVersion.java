package evenkeel.app.store;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Migrates a database of a server that is new enough, and leaves any other as it is: its tables
/// need what PostgreSQL has had since version 15 (`nulls not distinct`).
@Component
public class ServerVersion implements FlywayMigrationStrategy {

  private static final int LEAST = 15;

  /// The server is too old. Its message is said as it is to whoever starts the service.
  public static final class TooOld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooOld(String found) {
      super(
          "the database's server is PostgreSQL "
              + found
              + ": Evenkeel needs PostgreSQL "
              + LEAST
              + " or later. Nothing was changed.");
    }
  }

  @Override
  public void migrate(Flyway flyway) {
    try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
      var server = connection.getMetaData();
      if (server.getDatabaseMajorVersion() < LEAST) {
        throw new TooOld(server.getDatabaseProductVersion());
      }
    } catch (SQLException unreachable) {
      throw new IllegalStateException("the database's server does not say what it is", unreachable);
    }
    flyway.migrate();
  }
}
