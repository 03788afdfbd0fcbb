package evenkeel.bench;

import evenkeel.app.store.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows that a person's page is about, read by key and thrown away: no page, no rules, nobody
/// asked whether it is allowed.
final class KeyReads {

  private static final List<String> QUERIES =
      List.of(
          """
          select v.* from people.person_link k join people.party_version v using (party_id)
           where k.person_id = ?
          """,
          """
          select a.* from people.person_link k join people.party_address a using (party_id)
           where k.person_id = ?
          """,
          """
          select a.*, s.* from people.person_link k join accounts.liability l using (party_id)
            join accounts.account a on a.id = l.account_id
            join monitoring.standing s on s.account_id = a.id
           where k.person_id = ?
          """,
          """
          select g.* from people.person_link k join accounts.liability l using (party_id)
            join accounts.debt d on d.account_id = l.account_id
            join ledger.leg g on g.debt_id = d.id
           where k.person_id = ?
          """);

  private KeyReads() {}

  static Latency of(DatabaseAddress address, List<Long> people) throws SQLException {
    try (var connection = BenchCouncil.asOwner(address)) {
      var nanos = new ArrayList<Long>();
      for (var person : people) {
        var start = System.nanoTime();
        read(connection, person);
        nanos.add(System.nanoTime() - start);
      }
      return new Latency(nanos);
    }
  }

  private static void read(Connection connection, long person) throws SQLException {
    for (var query : QUERIES) {
      try (var asked = connection.prepareStatement(query)) {
        asked.setLong(1, person);
        try (var rows = asked.executeQuery()) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
      }
    }
  }
}
