package evenkeel.app.letters;

import evenkeel.app.audit.Actor;
import evenkeel.core.recovery.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Notices in the database: read and moved as sets.
@Service
class NoticeBook {

  private static final String ADD =
      """
      insert into letters.notice (batch_id, debt_id, account_id, account_ref, financial_year,
        decision_id, step, parties, amount_pence, if_not_paid_pence, planned_issue_on, pay_by,
        next_step_from, format_need, exceptions, settled, state, because, first_batch_id, party_id)
      select batch, debt, account, ref, year, decision, step,
             string_to_array(parties, ',')::bigint[], amount, rest, issue, pay_by, next, format,
             string_to_array(exceptions, ','), string_to_array(settled, ','), state, because, batch,
             party
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::int[], ?::bigint[],
          ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::date[], ?::date[], ?::date[],
          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
          as t (batch, debt, account, ref, year, decision, step, parties, amount, rest, issue,
            pay_by, next, format, exceptions, settled, state, because, party)
      on conflict (batch_id, debt_id, party_id) do nothing
      returning id, debt_id, party_id
      """;

  private final JdbcClient jdbc;

  NoticeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds notices to a batch; one that is there already is left as it is.
  ///
  /// @return the notices' numbers by letter
  Map<LetterOf, Long> add(Collection<NoticeRow> notices) {
    var added = new HashMap<LetterOf, Long>();
    jdbc.sql(ADD)
        .params(
            numbers(notices, NoticeRow::batch),
            numbers(notices, NoticeRow::debt),
            numbers(notices, NoticeRow::account),
            texts(notices, NoticeRow::reference),
            numbers(notices, n -> (long) n.year().startYear()),
            numbers(notices, NoticeRow::decision),
            texts(notices, n -> NoticeRow.key(n.step())),
            texts(notices, NoticeBook::parties),
            numbers(notices, n -> n.amount().pence()),
            numbers(notices, n -> n.ifNotPaid().pence()),
            dates(notices, NoticeRow::plannedIssueOn),
            dates(notices, NoticeRow::payBy),
            dates(notices, NoticeRow::nextStepFrom),
            texts(notices, NoticeRow::formatNeed),
            texts(notices, n -> NoticeRow.listed(n.exceptions())),
            texts(notices, n -> NoticeRow.listed(n.settled())),
            texts(notices, n -> NoticeRow.key(n.state())),
            texts(notices, NoticeRow::because),
            numbers(notices, NoticeRow::party))
        .query(
            row -> {
              added.put(letter(row), row.getLong("id"));
            });
    return added;
  }

  private static LetterOf letter(ResultSet row) throws SQLException {
    return new LetterOf(row.getLong("debt_id"), row.getLong("party_id"));
  }

  private static String parties(NoticeRow notice) {
    return notice.parties().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Long[] numbers(Collection<NoticeRow> rows, Function<NoticeRow, Long> column) {
    return rows.stream().map(column).toArray(Long[]::new);
  }

  private static String[] texts(Collection<NoticeRow> rows, Function<NoticeRow, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static String[] dates(Collection<NoticeRow> rows, Function<NoticeRow, LocalDate> column) {
    return rows.stream().map(column).map(LocalDate::toString).toArray(String[]::new);
  }

  Optional<NoticeRow> find(long notice) {
    return jdbc.sql(NoticeRow.COLUMNS + " where n.id = ?")
        .param(notice)
        .query(NoticeRow::read)
        .optional();
  }

  /// Notices of a batch in a state, ascending by number.
  List<NoticeRow> inState(long batch, NoticeState state, long after, int limit) {
    return jdbc.sql(
            NoticeRow.COLUMNS
                + " where n.batch_id = ? and n.state = ? and n.id > ? order by n.id limit ?")
        .params(batch, NoticeRow.key(state), after, limit)
        .query(NoticeRow::read)
        .list();
  }

  /// The numbers of all notices of a batch in a state, ascending.
  List<Long> numbersInState(long batch, NoticeState state) {
    return jdbc.sql("select id from letters.notice where batch_id = ? and state = ? order by id")
        .params(batch, NoticeRow.key(state))
        .query(Long.class)
        .list();
  }

  List<NoticeRow> byNumber(Collection<Long> notices) {
    return jdbc.sql(NoticeRow.COLUMNS + " where n.id = any(?) order by n.id")
        .param(notices.toArray(Long[]::new))
        .query(NoticeRow::read)
        .list();
  }

  /// Notices of the step that are on their way out in other batches, by letter.
  Map<LetterOf, NoticeRow> underWay(StepKind step, Collection<Long> debts, long exceptBatch) {
    return jdbc
        .sql(
            NoticeRow.COLUMNS
                + """
                 where n.debt_id = any(?) and n.step = ? and n.state in ('released', 'printed')
                   and n.batch_id <> ?
                """)
        .params(debts.toArray(Long[]::new), NoticeRow.key(step), exceptBatch)
        .query(NoticeRow::read)
        .list()
        .stream()
        .collect(Collectors.toMap(NoticeRow::letter, notice -> notice, (one, _) -> one));
  }

  /// Notices of the step that wait unreleased in other batches, by letter.
  Map<LetterOf, NoticeRow> waiting(StepKind step, Collection<Long> debts, long exceptBatch) {
    return jdbc
        .sql(
            NoticeRow.COLUMNS
                + """
                 where n.debt_id = any(?) and n.step = ? and n.state in ('proposed', 'exception')
                   and n.batch_id < ? order by n.id desc
                """)
        .params(debts.toArray(Long[]::new), NoticeRow.key(step), exceptBatch)
        .query(NoticeRow::read)
        .list()
        .stream()
        .collect(Collectors.toMap(NoticeRow::letter, notice -> notice, (one, _) -> one));
  }

  /// Takes waiting notices into a newer batch: the same notices, with the dates of its day.
  ///
  /// @param notices by the number of the notice that waits, as it would be drawn up now
  void carry(Map<Long, NoticeRow> notices) {
    if (notices.isEmpty()) {
      return;
    }
    var now = notices.values();
    jdbc.sql(
            """
            update letters.notice n
               set batch_id = t.batch, decision_id = t.decision, planned_issue_on = t.issue,
                   pay_by = t.pay_by, next_step_from = t.next
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::date[], ?::date[])
                as t (id, batch, decision, issue, pay_by, next)
             where n.id = t.id
            """)
        .params(
            notices.keySet().toArray(Long[]::new),
            numbers(now, NoticeRow::batch),
            numbers(now, NoticeRow::decision),
            dates(now, NoticeRow::plannedIssueOn),
            dates(now, NoticeRow::payBy),
            dates(now, NoticeRow::nextStepFrom))
        .update();
  }

  /// The exceptions that officers let pass on notices not yet superseded or sent, by letter.
  Map<LetterOf, List<ExceptionReason>> settledBefore(StepKind step, Collection<Long> debts) {
    var settled = new HashMap<LetterOf, List<ExceptionReason>>();
    jdbc.sql(
            """
            select debt_id, party_id, settled from letters.notice
             where debt_id = any(?) and step = ? and state in ('proposed', 'exception')
               and cardinality(settled) > 0
            """)
        .params(debts.toArray(Long[]::new), NoticeRow.key(step))
        .query(
            row -> {
              var reasons = (String[]) row.getArray("settled").getArray();
              settled.put(
                  letter(row), Arrays.stream(reasons).map(ExceptionReason::valueOf).toList());
            });
    return settled;
  }

  /// Moves notices that are in one state to another.
  ///
  /// @param because by notice, why
  /// @return those moved
  List<Long> move(Map<Long, String> because, NoticeState from, NoticeState to, Actor actor) {
    if (because.isEmpty()) {
      return List.of();
    }
    var numbers = because.keySet().stream().sorted().toArray(Long[]::new);
    var reasons = Arrays.stream(numbers).map(because::get).toArray(String[]::new);
    return jdbc.sql(
            """
            with moved as (
              update letters.notice n set state = ?, because = t.because
                from unnest(?::bigint[], ?::text[]) as t (id, because)
               where n.id = t.id and n.state = ?
              returning n.id, n.because),
            kept as (
              insert into letters.notice_act (notice_id, act, actor, reason)
              select id, ?, ?, because from moved order by id)
            select id from moved
            """)
        .params(NoticeRow.key(to), numbers, reasons, NoticeRow.key(from), to.title(), actor.name())
        .query(Long.class)
        .list();
  }

  /// Moves notices that are in one state to another, all for one reason.
  List<Long> move(
      Collection<Long> notices, NoticeState from, NoticeState to, Actor actor, String because) {
    var reasons = new HashMap<Long, String>();
    notices.forEach(notice -> reasons.put(notice, because));
    return move(reasons, from, to, actor);
  }

  /// Replaces what waits unreleased in older batches of the step.
  int supersede(StepKind step, long byBatch, Actor actor) {
    return supersede(
        "n.step = ? and n.batch_id < ?",
        "It was not released in time. Batch " + byBatch + " is the newer run.",
        actor,
        NoticeRow.key(step),
        byBatch);
  }

  /// Takes back what a batch proposes.
  int withdraw(long batch, String because, Actor actor) {
    return supersede("n.batch_id = ?", because, actor, batch);
  }

  private int supersede(String which, String because, Actor actor, Object... parameters) {
    var all = new ArrayList<Object>(List.of(because));
    all.addAll(List.of(parameters));
    all.addAll(List.of(NoticeState.SUPERSEDED.title(), actor.name()));
    return jdbc.sql(
            """
            with moved as (
              update letters.notice n set state = 'superseded', because = ?
               where %s and n.state in ('proposed', 'exception')
              returning n.id, n.because),
            kept as (
              insert into letters.notice_act (notice_id, act, actor, reason)
              select id, ?, ?, because from moved order by id)
            select count(*) from moved
            """
                .formatted(which))
        .params(all)
        .query(Integer.class)
        .single();
  }

  /// Something that became of a notice.
  record Done(String act, String actor, String reason, OffsetDateTime at) {}

  /// What became of a notice, newest first.
  List<Done> done(long notice) {
    return jdbc.sql(
            """
            select act, actor, reason, at from letters.notice_act
             where notice_id = ? order by id desc
            """)
        .param(notice)
        .query(Done.class)
        .list();
  }

  /// Marks a notice's exceptions as let pass.
  void settle(long notice) {
    jdbc.sql("update letters.notice set settled = exceptions where id = ?").param(notice).update();
  }

  /// Whether anything of a step waits unreleased.
  boolean waits(StepKind step) {
    return jdbc.sql(
            """
            select exists (select from letters.notice
                            where step = ? and state in ('proposed', 'exception'))
            """)
        .param(NoticeRow.key(step))
        .query(Boolean.class)
        .single();
  }

  /// How many notices the batches of an evening hold, however often it was stopped in between.
  int composedOn(LocalDate evening) {
    return jdbc.sql(
            """
            select count(*) from letters.notice n join letters.batch b on b.id = n.batch_id
             where b.evening = ? and b.night <> 'red'
            """)
        .param(evening)
        .query(Integer.class)
        .single();
  }
}
