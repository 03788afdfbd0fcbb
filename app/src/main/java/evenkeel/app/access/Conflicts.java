package evenkeel.app.access;

import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to conflicts of interest: an officer who knows a person declares it and can no longer
/// open or act on that record. A manager or the administrator ends it; nobody ends their own.
@Service
public class Conflicts {

  /// How an officer knows somebody.
  public enum Kind {
    OWN("It is my own record"),
    FAMILY("A member of my family or household"),
    FRIEND("A friend or a neighbour"),
    COLLEAGUE("A colleague or a councillor whom I work with"),
    OTHER("In another way");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// As on pages.
    public String title() {
      return title;
    }

    /// As in the database and the API.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A declaration that stands.
  public record Declared(
      long id,
      String username,
      String displayName,
      long person,
      String kind,
      String reason,
      OffsetDateTime recordedAt) {}

  /// What came of ending one.
  public sealed interface Ended {
    record Done(Declared declared) implements Ended {}

    record Unknown() implements Ended {}

    record Refused(String because) implements Ended {}
  }

  private static final int MOST_ROWS = 1_000;

  private static final String STANDING =
      """
      select min(c.id) as id, o.username, o.display_name, c.person_id as person,
             min(c.kind) as kind, min(c.reason) as reason, min(c.recorded_at) as recorded_at
        from access.conflict_of_interest c join access.officer o on o.id = c.officer_id
       where c.ended_at is null
       group by o.username, o.display_name, c.person_id
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final Audit audit;

  Conflicts(JdbcClient jdbc, Access access, Audit audit) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
  }

  /// Declares that the officer knows a person. Declared twice, it stands once.
  ///
  /// @param parties every record that the sources hold of them
  @Transactional
  public void declare(
      Officer officer, long person, Collection<Long> parties, Kind kind, String reason) {
    access.require(officer, Act.DECLARE_CONFLICT);
    for (var party : parties) {
      jdbc.sql(
              """
              insert into access.conflict_of_interest
                (officer_id, person_id, party_id, kind, reason, declared_by)
              values (?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(officer.id(), person, party, kind.key(), reason, officer.username())
          .update();
    }
    audit.act(
        officer.actor(),
        "conflict of interest declared",
        Subject.of("person", person),
        reason,
        Map.of("kind", kind.key()));
  }

  /// Declarations that stand, the oldest first.
  ///
  /// @param after the declaration to go on after; 0 for the first page
  public List<Declared> standing(Officer officer, long after, int limit) {
    access.require(officer, Act.KEEP_CONFLICTS);
    return jdbc.sql(STANDING + " having min(c.id) > ? order by min(c.id) limit ?")
        .params(after, Math.min(limit, MOST_ROWS))
        .query(Declared.class)
        .list();
  }

  /// Declarations without those of colleagues about somebody whom the officer knows too: they would
  /// tell who else is close to that person, and how. An officer's own stay.
  public List<Declared> shown(List<Declared> declarations, Officer officer) {
    var shut = access.subjectsShutTo(officer);
    return declarations.stream()
        .filter(
            each ->
                each.username().equals(officer.username())
                    || !shut.test(Subject.of("person", each.person())))
        .toList();
  }

  /// Lets the officer open the person's record again.
  @Transactional
  public Ended end(Officer by, long id, String reason) {
    access.require(by, Act.KEEP_CONFLICTS);
    var found =
        jdbc.sql(STANDING + " having min(c.id) = ?").param(id).query(Declared.class).optional();
    if (found.isEmpty()) {
      return new Ended.Unknown();
    }
    var declared = found.get();
    if (declared.username().equals(by.username())) {
      return new Ended.Refused("you declared this yourself: somebody else must end it");
    }
    access.requireOpen(by, Act.KEEP_CONFLICTS, Subject.of("person", declared.person()));
    jdbc.sql(
            """
            update access.conflict_of_interest
               set ended_at = clock_timestamp(), ended_by = ?, ended_because = ?
             where ended_at is null and person_id = ?
               and officer_id = (select id from access.officer where username = ?)
            """)
        .params(by.username(), reason, declared.person(), declared.username())
        .update();
    audit.act(
        by.actor(),
        "conflict of interest ended",
        Subject.of("person", declared.person()),
        reason,
        Map.of("officer", declared.username()));
    return new Ended.Done(declared);
  }
}
