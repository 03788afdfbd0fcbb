package evenkeel.app.people;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bulk door to parties: what monitoring must know of a person, and no more.
public final class PartyFacts {

  private PartyFacts() {}

  /// Hears the rows, kind by kind, in the order of the parties' numbers.
  public interface Told {

    void party(long party, @Nullable LocalDate bornOn, @Nullable LocalDate diedOn);

    /// There is an address at which a notice can be served.
    void hasAddress(long party);

    void marker(long party, String kind);
  }

  /// Tells what was effective by the evening.
  public static void tell(Connection connection, Ids parties, LocalDate evening, Told told) {
    if (parties.isEmpty()) {
      return;
    }
    parties(connection, parties, evening, told);
    addresses(connection, parties, evening, told);
    markers(connection, parties, evening, told);
  }

  /// The latest version comes first, so that the listener keeps the first of each party.
  private static void parties(Connection connection, Ids parties, LocalDate evening, Told told) {
    var query =
        """
        select v.party_id, v.date_of_birth, v.date_of_death from people.party_version v
         where %s and v.effective_on <= '%s' order by v.party_id, v.id desc
        """
            .formatted(parties.holds("v.party_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      var last = -1L;
      while (rows.next()) {
        var party = rows.number();
        var bornOn = rows.dateOrNull();
        var diedOn = rows.dateOrNull();
        if (party != last) {
          told.party(party, bornOn, diedOn);
        }
        last = party;
      }
    }
  }

  private static void addresses(Connection connection, Ids parties, LocalDate evening, Told told) {
    var query =
        """
        select a.party_id from people.party_address a
         where %s and a.address_type <> 'previous'
           and (a.valid_from is null or a.valid_from <= '%2$s')
           and (a.valid_to is null or a.valid_to >= '%2$s')
           and not exists (select from people.party_address_withdrawn w
                            where w.party_address_id = a.id)
         order by a.party_id
        """
            .formatted(parties.holds("a.party_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.hasAddress(rows.number());
      }
    }
  }

  private static void markers(Connection connection, Ids parties, LocalDate evening, Told told) {
    var query =
        """
        select m.party_id, m.kind from people.marker m
         where %s and m.starts_on <= '%s'
           and not exists (select from people.marker_withdrawn w where w.marker_id = m.id)
         order by m.party_id
        """
            .formatted(parties.holds("m.party_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.marker(rows.number(), rows.text());
      }
    }
  }
}
