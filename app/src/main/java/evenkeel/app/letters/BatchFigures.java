package evenkeel.app.letters;

import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Counts and totals of batches, and how one differs from the run before it.
@Service
public class BatchFigures {

  private static final int MOST_REASONS = 50;

  /// How many notices, and their total.
  public record Figure(long notices, Money total) {
    static final Figure NONE = new Figure(0, Money.ZERO);

    Figure minus(Figure other) {
      return new Figure(notices - other.notices, total.minus(other.total));
    }

    Figure plus(Figure other) {
      return new Figure(notices + other.notices, total.plus(other.total));
    }
  }

  /// Notices that have something in common.
  public record Group(String name, Figure figure) {}

  private final JdbcClient jdbc;

  BatchFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A batch's notices by state; states that none is in are left out.
  Map<NoticeState, Figure> byState(long batch) {
    return byState(List.of(batch)).getOrDefault(batch, Map.of());
  }

  /// Batches' notices by state.
  Map<Long, Map<NoticeState, Figure>> byState(Collection<Long> batches) {
    var all = new java.util.HashMap<Long, Map<NoticeState, Figure>>();
    jdbc.sql(
            """
            select batch_id, state, count(*) as notices, sum(amount_pence) as pence
              from letters.notice where batch_id = any(?) group by batch_id, state
            """)
        .param(batches.toArray(Long[]::new))
        .query(
            row -> {
              all.computeIfAbsent(row.getLong("batch_id"), _ -> new EnumMap<>(NoticeState.class))
                  .put(
                      NoticeState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                      new Figure(row.getLong("notices"), Money.ofPence(row.getLong("pence"))));
            });
    return all;
  }

  /// A batch's notices that are for somebody whom the officer knows, by state.
  Map<NoticeState, Figure> shut(long batch, NoticeRecords.Shut shut) {
    var states = new EnumMap<NoticeState, Figure>(NoticeState.class);
    if (shut.isEmpty()) {
      return states;
    }
    jdbc.sql(
            """
            select state, count(*) as notices, sum(amount_pence) as pence from letters.notice
             where batch_id = :batch and (account_id = any (:accounts) or parties && :parties)
             group by state
            """)
        .param("batch", batch)
        .param("accounts", shut.accounts().toArray(Long[]::new))
        .param("parties", shut.parties().toArray(Long[]::new))
        .query(
            row -> {
              states.put(
                  NoticeState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                  new Figure(row.getLong("notices"), Money.ofPence(row.getLong("pence"))));
            });
    return states;
  }

  /// What waits to be looked at, by the reason for it. One notice can have several reasons.
  List<Group> exceptions(long batch) {
    return jdbc.sql(
            """
            select reason, count(*) as notices, sum(n.amount_pence) as pence
              from letters.notice n, unnest(n.exceptions) as reason
             where n.batch_id = ? and n.state = 'exception'
             group by reason order by count(*) desc, reason
            """)
        .param(batch)
        .query(
            (row, _) ->
                new Group(
                    ExceptionReason.valueOf(row.getString("reason")).title(),
                    new Figure(row.getLong("notices"), Money.ofPence(row.getLong("pence")))))
        .list();
  }

  /// Why notices are in a state, by the first words of the reason.
  List<Group> reasons(long batch, NoticeState state) {
    return jdbc.sql(
            """
            select split_part(because, ' No: ', 1) as reason, count(*) as notices,
                   sum(amount_pence) as pence
              from letters.notice where batch_id = ? and state = ?
             group by reason order by count(*) desc, reason limit ?
            """)
        .params(batch, NoticeRow.key(state), MOST_REASONS)
        .query(
            (row, _) ->
                new Group(
                    row.getString("reason"),
                    new Figure(row.getLong("notices"), Money.ofPence(row.getLong("pence")))))
        .list();
  }

  /// How a batch differs from the one before it: classes that sum to the two batches exactly.
  List<Group> differences(Batch batch, Batch before) {
    var classes = new ArrayList<Group>();
    jdbc.sql(
            """
            select case when p.id is null and n.first_batch_id = n.batch_id
                          then 'Proposed for the first time'
                        else 'Proposed last time too' end as name,
                   count(*) as notices, sum(n.amount_pence) as pence
              from letters.notice n
              left join letters.notice p on p.batch_id = ? and p.debt_id = n.debt_id
               and p.party_id = n.party_id
             where n.batch_id = ? group by 1 order by 1
            """)
        .params(before.id(), batch.id())
        .query((row, _) -> read(row.getString(1), row.getLong(2), row.getLong(3)))
        .list()
        .forEach(classes::add);
    jdbc.sql(
            """
            select 'In the last run and not in this: ' || case
                     when p.state in ('released', 'printed', 'despatched', 'not_counted')
                       then 'sent'
                     when p.state = 'recalled' then 'recalled'
                     when p.state in ('fell_out', 'left_out') then 'fell out or left out then'
                     else 'no longer due' end,
                   count(*), sum(p.amount_pence)
              from letters.notice p
              left join letters.notice n on n.batch_id = ? and n.debt_id = p.debt_id
               and n.party_id = p.party_id
             where p.batch_id = ? and n.id is null group by 1 order by 1
            """)
        .params(batch.id(), before.id())
        .query((row, _) -> read(row.getString(1), row.getLong(2), row.getLong(3)))
        .list()
        .forEach(classes::add);
    return classes;
  }

  private static Group read(String name, long notices, long pence) {
    return new Group(name, new Figure(notices, Money.ofPence(pence)));
  }

  /// A few notices to open: the largest, the smallest, and some from the middle.
  List<NoticeRow> samples(long batch) {
    return jdbc.sql(
            NoticeRow.COLUMNS
                + """
                 where n.id in (
                   select id from (
                     select id, row_number() over (order by amount_pence desc, id) as place,
                            count(*) over () as many
                       from letters.notice where batch_id = ?
                        and state in ('proposed', 'released', 'printed', 'despatched')) ranked
                    where place in (1, 2, many / 4, many / 2, 3 * many / 4, many))
                 order by n.amount_pence desc, n.id
                """)
        .param(batch)
        .query(NoticeRow::read)
        .list();
  }

  /// The requests of a batch that nobody has decided.
  static List<evenkeel.app.audit.Approvals.Request> waiting(
      List<evenkeel.app.audit.Approvals.Request> open, long batch) {
    return open.stream()
        .filter(request -> request.kind().equals(Releasing.REQUEST))
        .filter(request -> request.subjectId().equals(Long.toString(batch)))
        .toList();
  }
}
