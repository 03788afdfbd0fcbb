package evenkeel.app.people;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to people as officers see them. A withheld address is given to those who must know it
/// and found by nobody else.
@Service
public class People {

  private static final int MOST_FOUND = 201;

  /// The latest words of a source on a party, and the person whom it belongs to now.
  private static final String LATEST =
      """
      select v.party_id, l.person_id, v.party_type, v.title, v.forename, v.middle_names, v.surname,
             v.organisation_name, v.date_of_birth, v.date_of_death, v.email, v.phone_mobile,
             v.phone_other, v.preferred_channel, v.language, v.format_need, v.name_key,
             p.source, p.source_key
        from people.party_version v
        join people.party p on p.id = v.party_id
        cross join lateral (
          select k.person_id from people.person_link k
           where k.party_id = v.party_id order by k.id desc limit 1) l
       where not v.deleted
         and not exists (select from people.party_version n
                          where n.party_id = v.party_id and n.id > v.id)
      """;

  private final JdbcClient jdbc;
  private final Access access;

  People(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /// Where a list of found people goes on.
  public record After(String nameKey, long party) {
    public static final After START = new After("", 0);
  }

  /// A party that a search found, with where the list goes on after it.
  public record Found(Party party, After next) {}

  /// A person with every record of theirs, as this officer may see them.
  public Optional<Person> person(long person, Officer officer) {
    return persons(List.of(person), officer).stream().findFirst();
  }

  /// These persons in this order, as this officer may see them; one who is not known is left out.
  public List<Person> persons(Collection<Long> persons, Officer officer) {
    var parties = partiesOf(persons);
    var ids = parties.stream().map(Party::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var markers = markers(ids);
    var addresses = addresses(ids);
    var mustKnow = mustKnow(officer);
    var byPerson = parties.stream().collect(Collectors.groupingBy(Party::person));
    return persons.stream()
        .distinct()
        .flatMap(person -> Stream.ofNullable(byPerson.get(person)))
        .map(own -> person(own, markers, addresses, mustKnow))
        .toList();
  }

  private List<Party> partiesOf(Collection<Long> persons) {
    return persons.isEmpty()
        ? List.of()
        : jdbc.sql(
                LATEST
                    + """
                       and v.party_id in (
                         select party_id from people.person_link where person_id in (:persons))
                       and l.person_id in (:persons)
                     order by v.party_id
                    """)
            .param("persons", Set.copyOf(persons))
            .query(People::party)
            .list();
  }

  private static Person person(
      List<Party> parties,
      List<Person.Marker> allMarkers,
      List<PostalAddress> allAddresses,
      boolean mustKnow) {
    var ids = parties.stream().map(Party::id).collect(Collectors.toSet());
    var markers = allMarkers.stream().filter(marker -> ids.contains(marker.party())).toList();
    var withheld = markers.stream().anyMatch(marker -> marker.kind().equals("address_hidden"));
    var addresses =
        withheld && !mustKnow
            ? List.<PostalAddress>of()
            : allAddresses.stream().filter(address -> ids.contains(address.party())).toList();
    return new Person(parties.getFirst().person(), parties, addresses, markers, withheld);
  }

  private boolean mustKnow(Officer officer) {
    return access.may(officer, Act.SEE_WITHHELD_ADDRESS) instanceof Access.Answer.Allowed;
  }

  /// The parties of these numbers.
  public Map<Long, Party> parties(Collection<Long> ids) {
    var found = new HashMap<Long, Party>();
    if (!ids.isEmpty()) {
      jdbc.sql(LATEST + " and v.party_id in (:ids)")
          .param("ids", Set.copyOf(ids))
          .query(People::party)
          .list()
          .forEach(party -> found.put(party.id(), party));
    }
    return found;
  }

  /// Those among the parties whose address is withheld from this officer.
  public Set<Long> withheldFrom(Officer officer, Collection<Long> parties) {
    if (parties.isEmpty() || mustKnow(officer)) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct m.party_id from people.marker m
                 where m.party_id in (:parties) and m.kind = 'address_hidden'
                   and not exists (select from people.marker_withdrawn w where w.marker_id = m.id)
                """)
            .param("parties", Set.copyOf(parties))
            .query(Long.class)
            .list());
  }

  /// People whose name begins so: the whole as it is written, surname first, or the beginnings of a
  /// forename and a surname in either order.
  public List<Found> named(String words, After after, int limit) {
    var key = nameKey(words);
    var found = beginningWith(key, "", after, limit);
    var space = key.lastIndexOf(' ');
    if (!found.isEmpty() || space < 0) {
      return found;
    }
    var first = key.substring(0, space);
    var last = key.substring(space + 1);
    var forenameFirst = beginningWith(last, first, after, limit);
    return forenameFirst.isEmpty() ? beginningWith(first, last, after, limit) : forenameFirst;
  }

  private List<Found> beginningWith(String key, String forename, After after, int limit) {
    if (key.isEmpty()) {
      return List.of();
    }
    var range = Prefix.of(key);
    return jdbc.sql(
            LATEST
                + """
                   and v.name_key ~>=~ :from and v.name_key ~<~ :to
                   and starts_with(lower(coalesce(v.forename, '')), :forename)
                   and v.name_key ~>=~ :after
                   and (v.name_key ~>~ :after or v.party_id > :party)
                 order by v.name_key using ~<~, v.party_id limit :limit
                """)
        .param("from", range.from())
        .param("to", range.to())
        .param("forename", forename)
        .param("after", after.nameKey())
        .param("party", after.party())
        .param("limit", Math.min(limit, MOST_FOUND))
        .query(
            (row, number) ->
                new Found(
                    party(row, number),
                    new After(row.getString("name_key"), row.getLong("party_id"))))
        .list();
  }

  private static String nameKey(String words) {
    return words
        .toLowerCase(java.util.Locale.UK)
        .replaceAll("\\b(mr|mrs|ms|miss|mx|dr)\\b\\.?", " ")
        .replace(',', ' ')
        .strip()
        .replaceAll("\\s+", " ");
  }

  /// People whose own address, in use on a day, has a postcode that begins so; never those whose
  /// address is withheld from this officer.
  public List<Party> atPostcode(String start, LocalDate day, Officer officer, int limit) {
    return atPostcode(start, day, officer, 0, limit);
  }

  /// A page of the same, in the order of the parties' numbers.
  ///
  /// @param after number of the party to go on after, 0 for the first page
  public List<Party> atPostcode(
      String start, LocalDate day, Officer officer, long after, int limit) {
    var range = Prefix.of(start);
    var ids =
        jdbc.sql(
                """
                select distinct a.party_id from people.party_address a
                 where a.postcode ~>=~ :from and a.postcode ~<~ :to and a.party_id > :after
                   and (a.valid_to is null or a.valid_to >= :day)
                   and not exists (select from people.party_address_withdrawn w
                                    where w.party_address_id = a.id)
                   and (:all or not exists (
                     select from people.marker m
                      where m.party_id = a.party_id and m.kind = 'address_hidden'
                        and not exists (select from people.marker_withdrawn w
                                         where w.marker_id = m.id)))
                 order by a.party_id limit :limit
                """)
            .param("from", range.from())
            .param("to", range.to())
            .param("day", day)
            .param("after", after)
            .param("all", mustKnow(officer))
            .param("limit", Math.min(limit, MOST_FOUND))
            .query(Long.class)
            .list();
    var parties = parties(ids);
    return ids.stream().flatMap(id -> Stream.ofNullable(parties.get(id))).toList();
  }

  private List<PostalAddress> addresses(Collection<Long> parties) {
    return jdbc.sql(
            """
            select a.party_id, a.address_type, a.line_1, a.line_2, a.line_3, a.line_4, a.line_5,
                   a.postcode, a.valid_from, a.valid_to
              from people.party_address a
             where a.party_id in (:parties)
               and not exists (select from people.party_address_withdrawn w
                                where w.party_address_id = a.id)
             order by a.valid_from desc nulls last, a.id desc limit :limit
            """)
        .param("parties", parties)
        .param("limit", (long) MOST_FOUND * parties.size())
        .query(People::address)
        .list();
  }

  private List<Person.Marker> markers(Collection<Long> parties) {
    return jdbc.sql(
            """
            select m.id, m.party_id, m.kind, m.need, m.starts_on, m.review_on,
                   greatest(m.starts_on, (
                     select max(r.reviewed_on) from people.marker_review r
                      where r.source = m.source and r.marker_key = m.source_key)) as seen_on
              from people.marker m
             where m.party_id in (:parties)
               and not exists (select from people.marker_withdrawn w where w.marker_id = m.id)
             order by m.starts_on, m.id limit :limit
            """)
        .param("parties", parties)
        .param("limit", (long) MOST_FOUND * parties.size())
        .query(
            (row, _) ->
                new Person.Marker(
                    row.getLong("id"),
                    row.getLong("party_id"),
                    row.getString("kind"),
                    row.getString("need"),
                    row.getObject("starts_on", LocalDate.class),
                    row.getObject("review_on", LocalDate.class),
                    row.getObject("seen_on", LocalDate.class)))
        .list();
  }

  private static PostalAddress address(ResultSet row, int number) throws SQLException {
    var lines = new java.util.ArrayList<String>();
    for (var i = 1; i <= 5; i++) {
      var line = row.getString("line_" + i);
      if (line != null) {
        lines.add(line);
      }
    }
    return new PostalAddress(
        row.getLong("party_id"),
        row.getString("address_type"),
        lines,
        row.getString("postcode"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private static Party party(ResultSet row, int number) throws SQLException {
    return new Party(
        row.getLong("party_id"),
        row.getLong("person_id"),
        row.getString("party_type"),
        name(row),
        row.getObject("date_of_birth", LocalDate.class),
        row.getObject("date_of_death", LocalDate.class),
        row.getString("email"),
        row.getString("phone_mobile"),
        row.getString("phone_other"),
        row.getString("preferred_channel"),
        row.getString("language"),
        row.getString("format_need"),
        row.getString("source"),
        row.getString("source_key"));
  }

  private static String name(ResultSet row) throws SQLException {
    if (row.getString("organisation_name") != null) {
      return row.getString("organisation_name");
    }
    var name =
        Stream.of(row.getString("title"), row.getString("forename"), row.getString("surname"))
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return row.getString("party_type").equals("estate") ? "Estate of " + name : name;
  }
}
