package evenkeel.app.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who may stand behind a payer's name.
@Service
public class PayerNames {

  private final JdbcClient jdbc;

  PayerNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes to `payer_party (item, party_id)` the parties whose name is that of a payer in
  /// `payer_name (item, name)`, as "forename surname", "surname forename" or with the first letter
  /// for the forename.
  public void match() {
    jdbc.sql(
            """
            with spelt as (
              select distinct p.item, n.key
                from payer_name p
               cross join lateral (
                 select array_remove(regexp_split_to_array(lower(p.name), '[^a-z''-]+'), '')
                        as words) w
               cross join lateral (values
                 (w.words[cardinality(w.words)] || ' ' || w.words[1]),
                 (w.words[1] || ' ' || w.words[cardinality(w.words)])) n (key)
               where cardinality(w.words) between 2 and 6)
            insert into payer_party (item, party_id)
            select distinct s.item, v.party_id
              from spelt s
              join people.party_version v
                on v.name_key = s.key
                or (s.key ~ ' .$' and v.name_key ^@ s.key)
             where not exists (select from people.party_version w
                                where w.party_id = v.party_id and w.id > v.id)
               and not v.deleted
            """)
        .update();
  }
}
