package evenkeel.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The bulk door to whom a letter is addressed, where it goes, and what the person needs.
@Service
public class Correspondents {

  /// Someone to whom a letter may go.
  ///
  /// @param type `person`, `organisation` or `estate`
  /// @param name as a letter addresses them
  /// @param markers kinds of markers that stand on the day
  /// @param address where post reaches them, null when none is known
  public record Correspondent(
      long party,
      String type,
      String name,
      boolean died,
      String language,
      String formatNeed,
      Set<String> markers,
      @Nullable PostalAddress address) {

    public Correspondent {
      markers = Set.copyOf(markers);
    }
  }

  /// @param key equal for the same address however it is spaced
  public record PostalAddress(List<String> lines, String postcode, String country, String key) {
    public PostalAddress {
      lines = List.copyOf(lines);
    }
  }

  private final JdbcClient jdbc;

  Correspondents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The correspondents by party, as known on a day.
  public Map<Long, Correspondent> of(Collection<Long> parties, LocalDate day) {
    var ids = parties.stream().distinct().toArray(Long[]::new);
    var addresses = addresses(ids, day);
    var markers = markers(ids, day);
    var found = new LinkedHashMap<Long, Correspondent>();
    jdbc.sql(
            """
            select distinct on (party_id) party_id, party_type, title, forename, surname,
                   organisation_name, date_of_death, language, format_need
              from people.party_version
             where party_id = any(?) and effective_on <= ? and not deleted
             order by party_id, id desc
            """)
        .params(ids, day)
        .query(
            row -> {
              var party = row.getLong("party_id");
              found.put(
                  party,
                  read(row, party, markers.getOrDefault(party, Set.of()), addresses.get(party)));
            });
    return found;
  }

  private static Correspondent read(
      ResultSet row, long party, Set<String> markers, @Nullable PostalAddress address)
      throws SQLException {
    var type = row.getString("party_type");
    return new Correspondent(
        party,
        type,
        name(row, type),
        row.getObject("date_of_death") != null,
        row.getString("language"),
        row.getString("format_need"),
        markers,
        address);
  }

  private static String name(ResultSet row, String type) throws SQLException {
    var person =
        joined(row.getString("title"), row.getString("forename"), row.getString("surname"));
    var organisation = joined(row.getString("organisation_name"));
    return switch (type) {
      case "organisation" -> organisation.isEmpty() ? person : organisation;
      case "estate" ->
          organisation.isEmpty() ? "The executors of the late " + person : organisation;
      default -> person.isEmpty() ? organisation : person;
    };
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .map(String::trim)
        .collect(Collectors.joining(" "));
  }

  /// An address that the person gave for post comes before where they live.
  private Map<Long, PostalAddress> addresses(Long[] parties, LocalDate day) {
    var found = new HashMap<Long, PostalAddress>();
    jdbc.sql(
            """
            select distinct on (a.party_id) a.party_id, a.line_1, a.line_2, a.line_3, a.line_4,
                   a.line_5, a.postcode, a.country, a.address_key
              from people.party_address a
             where a.party_id = any(?)
               and a.address_type in ('correspondence', 'forwarding', 'residence')
               and (a.valid_from is null or a.valid_from <= ?)
               and (a.valid_to is null or a.valid_to >= ?)
               and not exists (select from people.party_address_withdrawn w
                                where w.party_address_id = a.id)
             order by a.party_id,
               array_position(array['correspondence', 'forwarding', 'residence'], a.address_type),
               a.valid_from desc nulls last, a.id desc
            """)
        .params(parties, day, day)
        .query(
            row -> {
              found.put(row.getLong("party_id"), address(row));
            });
    return found;
  }

  private static PostalAddress address(ResultSet row) throws SQLException {
    var lines =
        Stream.of("line_1", "line_2", "line_3", "line_4", "line_5")
            .map(
                column -> {
                  try {
                    return row.getString(column);
                  } catch (SQLException e) {
                    throw new IllegalStateException(column, e);
                  }
                })
            .filter(line -> line != null && !line.isBlank())
            .toList();
    var postcode = row.getString("postcode");
    return new PostalAddress(
        lines,
        postcode == null ? "" : postcode,
        row.getString("country"),
        row.getString("address_key"));
  }

  private Map<Long, Set<String>> markers(Long[] parties, LocalDate day) {
    var found = new HashMap<Long, Set<String>>();
    jdbc.sql(
            """
            select m.party_id, array_agg(distinct m.kind) as kinds
              from people.marker m
             where m.party_id = any(?) and m.starts_on <= ?
               and not exists (select from people.marker_withdrawn w where w.marker_id = m.id)
             group by m.party_id
            """)
        .params(parties, day)
        .query(
            row -> {
              var kinds = (String[]) row.getArray("kinds").getArray();
              found.put(row.getLong("party_id"), Set.copyOf(Arrays.asList(kinds)));
            });
    return found;
  }
}
