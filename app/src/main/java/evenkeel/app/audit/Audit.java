package evenkeel.app.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The door to the audit books. Acts are written in the caller's transaction: without the act there
/// is no record of it, and without the record there is no act.
@Service
public class Audit {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Audit(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// An act as it stands in the book.
  public record Act(
      long seq,
      java.time.OffsetDateTime at,
      String actor,
      String role,
      String act,
      String subjectKind,
      String subjectId,
      String reason,
      String details) {}

  /// A look as it stands in the book.
  public record Look(
      long seq,
      java.time.OffsetDateTime at,
      String actor,
      String role,
      String what,
      String subjectKind,
      String subjectId,
      String reason,
      String details) {}

  /// Records an act. No name, address or other personal detail belongs in `details`.
  @Transactional
  public void act(Actor actor, String act, Subject subject, String reason, Map<String, ?> details) {
    jdbc.sql(
            """
            insert into audit.act (actor, role, act, subject_kind, subject_id, reason, details)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            actor.name(),
            actor.role(),
            act,
            subject.kind(),
            subject.id(),
            reason,
            json.writeValueAsString(details))
        .update();
  }

  /// Records a look at a person's record, a search (with its terms and count) or an export (with
  /// its filter and count).
  @Transactional
  public void look(Actor actor, String what, Subject subject, Map<String, ?> details) {
    jdbc.sql(
            """
            insert into audit.look (actor, role, what, subject_kind, subject_id, details)
            values (?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            actor.name(),
            actor.role(),
            what,
            subject.kind(),
            subject.id(),
            json.writeValueAsString(details))
        .update();
  }

  /// Acts on one subject, newest first.
  ///
  /// @param before the sequence number to go on from; [Long#MAX_VALUE] for the first page
  public List<Act> acts(Subject subject, long before, int limit) {
    return jdbc.sql(
            """
            select seq, at, actor, role, act, subject_kind, subject_id, reason, details::text
              from audit.act
             where subject_kind = ? and subject_id = ? and seq < ? order by seq desc limit ?
            """)
        .params(subject.kind(), subject.id(), before, limit)
        .query(Act.class)
        .list();
  }

  /// Acts on any of these subjects, newest first.
  ///
  /// @param before the sequence number to go on from; [Long#MAX_VALUE] for the first page
  public List<Act> acts(Collection<Subject> subjects, long before, int limit) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select seq, at, actor, role, act, subject_kind, subject_id, reason, details::text
                  from audit.act
                 where (subject_kind, subject_id) in (:subjects) and seq < :before
                 order by seq desc limit :limit
                """)
            .param("subjects", subjects.stream().map(s -> new Object[] {s.kind(), s.id()}).toList())
            .param("before", before)
            .param("limit", limit)
            .query(Act.class)
            .list();
  }

  /// All acts, newest first, by an actor or (with a blank name) by anyone.
  public List<Act> actsBy(String actor, long before, int limit) {
    return jdbc.sql(
            """
            select seq, at, actor, role, act, subject_kind, subject_id, reason, details::text
              from audit.act
             where (? = '' or actor = ?) and seq < ? order by seq desc limit ?
            """)
        .params(actor, actor, before, limit)
        .query(Act.class)
        .list();
  }

  /// Who looked at one subject, newest first.
  public List<Look> looks(Subject subject, long before, int limit) {
    return jdbc.sql(
            """
            select seq, at, actor, role, what, subject_kind, subject_id, reason, details::text
              from audit.look
             where subject_kind = ? and subject_id = ? and seq < ? order by seq desc limit ?
            """)
        .params(subject.kind(), subject.id(), before, limit)
        .query(Look.class)
        .list();
  }

  /// All looks, newest first, by an actor or (with a blank name) by anyone.
  public List<Look> looksBy(String actor, long before, int limit) {
    return jdbc.sql(
            """
            select seq, at, actor, role, what, subject_kind, subject_id, reason, details::text
              from audit.look
             where (? = '' or actor = ?) and seq < ? order by seq desc limit ?
            """)
        .params(actor, actor, before, limit)
        .query(Look.class)
        .list();
  }
}
