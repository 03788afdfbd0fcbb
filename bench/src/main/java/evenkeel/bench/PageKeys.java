package evenkeel.bench;

import evenkeel.app.store.DatabaseAddress;
import evenkeel.core.debt.DebtType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// People and accounts chosen at random, the same for the same seed.
///
/// @param accounts one on which each of the people stands
/// @param overpayments accounts of that type alone
/// @param leases likewise
record PageKeys(
    List<Long> people, List<String> accounts, List<String> overpayments, List<String> leases) {

  PageKeys {
    people = List.copyOf(people);
    accounts = List.copyOf(accounts);
    overpayments = List.copyOf(overpayments);
    leases = List.copyOf(leases);
  }

  static PageKeys of(DatabaseAddress address, long seed, int count) throws SQLException {
    var people = new ArrayList<Long>();
    var accounts = new ArrayList<String>();
    try (var connection = BenchCouncil.asOwner(address)) {
      choose(connection, new Random(seed), count, people, accounts);
      return new PageKeys(
          people,
          accounts,
          ofType(connection, DebtType.HB_OVERPAYMENT, seed, count),
          ofType(connection, DebtType.LEASEHOLD, seed, count));
    }
  }

  private static void choose(
      Connection connection, Random random, int count, List<Long> people, List<String> accounts)
      throws SQLException {
    try (var asked =
            connection.prepareStatement(
                """
                select k.person_id, a.account_ref from people.person_link k
                  join accounts.liability l using (party_id)
                  join accounts.account a on a.id = l.account_id
                 where k.id >= ? order by k.id limit 1
                """);
        var last = connection.createStatement()) {
      var top = last.executeQuery("select max(id) from people.person_link");
      top.next();
      while (people.size() < count) {
        asked.setLong(1, random.nextLong(1, top.getLong(1) + 1));
        try (var row = asked.executeQuery()) {
          if (row.next()) {
            people.add(row.getLong(1));
            accounts.add(row.getString(2));
          }
        }
      }
    }
  }

  /// Few people owe on these types: a small council's accounts are given again and again.
  private static List<String> ofType(Connection connection, DebtType type, long seed, int count)
      throws SQLException {
    var found = new ArrayList<String>();
    try (var asked =
        connection.prepareStatement(
            "select account_ref from accounts.account where debt_type = ? order by id")) {
      asked.setString(1, type.key());
      try (var rows = asked.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("the council has no account of type " + type.key());
    }
    Collections.shuffle(found, new Random(seed));
    var chosen = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      chosen.add(found.get(i % found.size()));
    }
    return chosen;
  }
}
