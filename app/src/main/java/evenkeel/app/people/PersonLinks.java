package evenkeel.app.people;

import evenkeel.app.access.PersonRecords;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers whose record a record is, by its latest link.
@Component
class PersonLinks implements PersonRecords {

  private static final String LATEST =
      """
       and not exists (select from people.person_link n
                        where n.party_id = k.party_id and n.id > k.id)
      """;

  private final JdbcClient jdbc;

  PersonLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Long> personsOf(Collection<Long> parties) {
    return read("select k.person_id from people.person_link k where k.party_id = any (?)", parties);
  }

  @Override
  public Set<Long> partiesOf(Collection<Long> persons) {
    return read("select k.party_id from people.person_link k where k.person_id = any (?)", persons);
  }

  private Set<Long> read(String linked, Collection<Long> ids) {
    return new HashSet<>(
        jdbc.sql(linked + LATEST).param(ids.toArray(Long[]::new)).query(Long.class).list());
  }
}
