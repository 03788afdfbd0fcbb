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

    /// @param body whether it is a company or other body and no person
    void party(long party, @Nullable LocalDate bornOn, @Nullable LocalDate diedOn, boolean body);

    /// An address at which a notice can be served, unless it was withdrawn.
    void address(long party, long address);

    void addressWithdrawn(long address);

    /// @param seenOn when somebody last looked at it: the day from which it stands, or a later look
    void marker(long party, String kind, LocalDate seenOn);
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
        select v.party_id, v.date_of_birth, v.date_of_death,
               v.party_type = 'organisation'
          from people.party_version v
         where %s and v.effective_on <= '%s' order by v.party_id, v.id desc
        """
            .formatted(parties.holds("v.party_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      var last = -1L;
      while (rows.next()) {
        var party = rows.number();
        var bornOn = rows.dateOrNull();
        var diedOn = rows.dateOrNull();
        var body = rows.yes();
        if (party != last) {
          told.party(party, bornOn, diedOn, body);
        }
        last = party;
      }
    }
  }

  private static void addresses(Connection connection, Ids parties, LocalDate evening, Told told) {
    var query =
        """
        select party_id, id from people.party_address
         where %1$s and address_type <> 'previous'
           and (valid_from is null or valid_from <= '%2$s')
           and (valid_to is null or valid_to >= '%2$s')
        """
            .formatted(parties.holds("party_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.address(rows.number(), rows.number());
      }
    }
  }

  /// Tells which of these addresses a source took back.
  public static void tellWithdrawn(Connection connection, Ids addresses, Told told) {
    if (addresses.isEmpty()) {
      return;
    }
    var query =
        "select party_address_id from people.party_address_withdrawn where "
            + addresses.holds("party_address_id");
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.addressWithdrawn(rows.number());
      }
    }
  }

  private static void markers(Connection connection, Ids parties, LocalDate evening, Told told) {
    var query =
        """
        select m.party_id, m.kind,
               greatest(m.starts_on, (
                 select max(r.reviewed_on) from people.marker_review r
                  where r.source = m.source and r.marker_key = m.source_key
                    and r.reviewed_on <= '%2$s'))
          from people.marker m
         where %1$s and m.starts_on <= '%2$s'
           and not exists (select from people.marker_withdrawn w where w.marker_id = m.id)
         order by m.party_id
        """
            .formatted(parties.holds("m.party_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.marker(rows.number(), rows.text(), rows.date());
      }
    }
  }
}
