package evenkeel.app.audit;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The one mechanism for acts that need a second person: a request with the facts that its maker
/// saw, then another officer's decision. What granting does is the asking module's own business.
@Service
public class Approvals {

  /// A request as it stands in the book.
  ///
  /// @param facts what the requester saw, as JSON
  /// @param granted null while nobody has decided
  public record Request(
      long id,
      String kind,
      String subjectKind,
      String subjectId,
      long amountPence,
      String requestedBy,
      String reason,
      String facts,
      OffsetDateTime at,
      @Nullable Boolean granted,
      @Nullable String decidedBy,
      @Nullable String because) {}

  private static final String REQUEST =
      """
      select r.id, r.kind, r.subject_kind, r.subject_id, r.amount_pence, r.requested_by, r.reason,
             r.facts::text, r.at, d.granted, d.decided_by, d.because
        from audit.approval_request r left join audit.approval_decision d on d.request_id = r.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Approvals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Transactional
  public long request(
      Actor actor,
      String kind,
      Subject subject,
      long amountPence,
      String reason,
      Map<String, ?> facts) {
    return jdbc.sql(
            """
            insert into audit.approval_request
              (kind, subject_kind, subject_id, amount_pence, requested_by, reason, facts)
            values (?, ?, ?, ?, ?, ?, ?::jsonb) returning id
            """)
        .params(
            kind,
            subject.kind(),
            subject.id(),
            amountPence,
            actor.name(),
            reason,
            json.writeValueAsString(facts))
        .query(Long.class)
        .single();
  }

  public Optional<Request> find(long id) {
    return jdbc.sql(REQUEST + " where r.id = ?").param(id).query(Request.class).optional();
  }

  /// Requests that nobody has decided, oldest first.
  public List<Request> open(int limit) {
    return jdbc.sql(REQUEST + " where d.request_id is null order by r.id limit ?")
        .param(limit)
        .query(Request.class)
        .list();
  }

  /// Requests of one kind about subjects of one kind that nobody has decided, oldest first.
  ///
  /// @param subjects their own identifiers
  public List<Request> open(String kind, String subjectKind, Collection<String> subjects) {
    return jdbc.sql(
            REQUEST
                + """
                 where d.request_id is null and r.kind = ? and r.subject_kind = ?
                   and r.subject_id = any(?) order by r.id
                """)
        .params(kind, subjectKind, subjects.toArray(String[]::new))
        .query(Request.class)
        .list();
  }

  /// Records a decision. Whether this officer may decide is for [evenkeel.core.approval.Approval]
  /// to say first; a request that was decided meanwhile is left as it is.
  ///
  /// @return false when somebody else has decided it already
  @Transactional
  public boolean decide(long request, Actor actor, boolean granted, String because) {
    return jdbc.sql(
                """
                insert into audit.approval_decision (request_id, granted, decided_by, because)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(request, granted, actor.name(), because)
            .update()
        == 1;
  }
}
