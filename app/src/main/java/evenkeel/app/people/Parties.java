package evenkeel.app.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to parties by the keys that their sources know them by.
@Service
public class Parties {

  private final JdbcClient jdbc;

  Parties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The party that a source knows by a key.
  public Optional<Long> keyed(String sourceKey) {
    return jdbc.sql("select id from people.party where source_key = ?")
        .param(sourceKey)
        .query(Long.class)
        .optional();
  }
}
