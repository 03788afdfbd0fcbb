package evenkeel.app.letters;

import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A town whose officers work on pages and through the API.
final class OpenTown implements AutoCloseable {

  final TestService service;
  final Town town;

  OpenTown() {
    var folder = Town.folder();
    var database = TestDatabase.fresh();
    service = TestService.over(database, Map.of("evenkeel.print-folder", folder.toString()));
    town = new Town(service, database, folder);
  }

  /// Empties the books; nobody has declared to know anybody.
  void reset() {
    town.reset();
    service
        .bean(JdbcClient.class)
        .sql("update access.conflict_of_interest set ended_at = now(), ended_by = 'test'")
        .update();
  }

  @Override
  public void close() {
    town.close();
  }
}
