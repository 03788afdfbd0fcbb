package evenkeel.app.letters;

import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Batches in the database, and what was done to them.
@Service
class BatchBook {

  /// Something done to a batch.
  record Done(String act, String actor, String reason, String details, OffsetDateTime at) {}

  private static final String COLUMNS =
      """
      select b.id, b.step, b.evening, b.planned_issue_on, b.state, b.held, b.night, b.composed_to,
             b.version from letters.batch b
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Audit audit;

  BatchBook(JdbcClient jdbc, JsonMapper json, Audit audit) {
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
  }

  /// The batch of a step and an evening, opened when there is none. It is held from the start when
  /// the one before it is.
  Batch open(StepKind step, LocalDate evening, LocalDate plannedIssueOn) {
    jdbc.sql(
            """
            insert into letters.batch (step, evening, planned_issue_on, held)
            values (:step, :evening, :issue, coalesce((
              select held from letters.batch where step = :step and evening <= :evening
               order by evening desc, id desc limit 1), false))
            on conflict (step, evening) where night <> 'red' do nothing
            """)
        .param("step", NoticeRow.key(step))
        .param("evening", evening)
        .param("issue", plannedIssueOn)
        .update();
    return jdbc.sql(COLUMNS + " where b.step = ? and b.evening = ? and b.night <> 'red'")
        .params(NoticeRow.key(step), evening)
        .query(Batch::read)
        .single();
  }

  Optional<Batch> find(long batch) {
    return jdbc.sql(COLUMNS + " where b.id = ?").param(batch).query(Batch::read).optional();
  }

  /// The batch, which nobody else changes until the transaction ends.
  Optional<Batch> locked(long batch) {
    return jdbc.sql(COLUMNS + " where b.id = ? for update")
        .param(batch)
        .query(Batch::read)
        .optional();
  }

  /// Batches of an evening.
  List<Batch> of(LocalDate evening) {
    return jdbc.sql(COLUMNS + " where b.evening = ? order by b.id")
        .param(evening)
        .query(Batch::read)
        .list();
  }

  /// Batches, newest first.
  List<Batch> newest(long before, int limit) {
    return newest("", before, limit);
  }

  /// Batches out of which not everything went on into a later night's, newest first.
  List<Batch> newestWorked(long before, int limit) {
    return newest(
        """
        and (b.state <> 'closed' or exists (
          select from letters.notice n where n.batch_id = b.id and n.state <> 'superseded'))
        """,
        before,
        limit);
  }

  private List<Batch> newest(String only, long before, int limit) {
    return jdbc.sql(COLUMNS + " where b.id < ? " + only + " order by b.id desc limit ?")
        .params(before, limit)
        .query(Batch::read)
        .list();
  }

  /// The batch of the same step before this one.
  Optional<Batch> before(Batch batch) {
    return jdbc.sql(COLUMNS + " where b.step = ? and b.id < ? order by b.id desc limit 1")
        .params(NoticeRow.key(batch.step()), batch.id())
        .query(Batch::read)
        .optional();
  }

  void composedTo(long batch, long debt) {
    jdbc.sql("update letters.batch set composed_to = ? where id = ?").params(debt, batch).update();
  }

  void composed(long batch) {
    jdbc.sql("update letters.batch set state = 'proposed' where id = ? and state = 'composing'")
        .param(batch)
        .update();
    settleState(batch);
  }

  /// Takes away a batch for which nothing was left to propose.
  boolean dropIfEmpty(long batch) {
    return jdbc.sql(
                """
                delete from letters.batch b where b.id = ?
                   and not exists (select from letters.notice n where n.batch_id = b.id)
                """)
            .param(batch)
            .update()
        == 1;
  }

  void hold(long batch, boolean held) {
    jdbc.sql("update letters.batch set held = ? where id = ?").params(held, batch).update();
  }

  /// Says how the night ended of the batches that wait for it.
  List<Batch> nightEnded(LocalDate evening, Batch.Night night) {
    var waiting =
        of(evening).stream().filter(batch -> batch.night() == Batch.Night.RUNNING).toList();
    jdbc.sql("update letters.batch set night = ? where evening = ? and night = 'running'")
        .params(NoticeRow.key(night), evening)
        .update();
    return waiting;
  }

  /// Derives the batch's state from its notices, and marks every page of it as out of date.
  void settleState(long batch) {
    jdbc.sql(
            """
            update letters.batch b set version = b.version + 1,
              state = case
                when b.state = 'composing' then 'composing'
                when n.released > 0 then 'released'
                when n.printed > 0 then 'printed'
                when n.open > 0 then 'proposed'
                when n.posted > 0 then 'despatched'
                else 'closed' end
              from (select count(*) filter (where state = 'released') as released,
                           count(*) filter (where state = 'printed') as printed,
                           count(*) filter (where state in ('proposed', 'exception')) as open,
                           count(*) filter (where state in ('despatched', 'not_counted')) as posted
                      from letters.notice where batch_id = :batch) n
             where b.id = :batch
            """)
        .param("batch", batch)
        .update();
  }

  /// Settles the state of older batches of a step that nothing waits in any more.
  void settleOlder(StepKind step, long than) {
    jdbc.sql(
            """
            select b.id from letters.batch b
             where b.step = ? and b.id < ? and b.state = 'proposed'
            """)
        .params(NoticeRow.key(step), than)
        .query(Long.class)
        .list()
        .forEach(this::settleState);
  }

  /// Keeps what was done to a batch, in its own book and in the audit.
  void did(long batch, String act, Actor actor, String reason, Map<String, ?> details) {
    jdbc.sql(
            """
            insert into letters.batch_act (batch_id, act, actor, reason, details)
            values (?, ?, ?, ?, ?::jsonb)
            """)
        .params(batch, act, actor.name(), reason, json.writeValueAsString(details))
        .update();
    audit.act(actor, "batch " + act, Subject.of("batch", batch), reason, details);
  }

  List<Done> done(long batch) {
    return jdbc.sql(
            """
            select act, actor, reason, details::text, at from letters.batch_act
             where batch_id = ? order by id
            """)
        .param(batch)
        .query(Done.class)
        .list();
  }
}
