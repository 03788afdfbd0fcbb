package evenkeel.app.history;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The agreed arrangements that a source keeps. A schedule that changed ends the plan as it was and
/// starts it as it is; a delta may send only the instalments that changed.
@Service
public class PlanIntake {

  /// The temporary tables that it needs beside the staged rows.
  public static final String STAGING =
      """
      plan_now (
        plan_id text, debt_id bigint, sequence smallint, due_on date, amount_pence bigint);
      plan_known (
        id bigint, plan_id text, debt_id bigint, schedule text);
      plan_over (plan_id text, because text);
      plan_started (id bigint, plan_id text, debt_id bigint)
      """;

  private final JdbcClient jdbc;

  PlanIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Applies the staged instalments that belong to no bill, on the debts in `plan_debt`.
  public void plans(Extract extract) {
    known(extract);
    schedules(extract);
    end(extract);
    start(extract);
  }

  private void known(Extract extract) {
    run(
        """
        insert into plan_known (id, plan_id, debt_id, schedule)
        select p.id, p.source_key, p.debt_id,
               string_agg(i.sequence || ':' || i.due_on || ':' || i.amount_pence, ','
                          order by i.sequence)
          from history.plan p join history.plan_instalment i on i.plan_id = p.id
         where p.source = :source
           and not exists (select from history.plan_ended e where e.plan_id = p.id)
         group by p.id
        """,
        extract);
    run(
        """
        insert into plan_over (plan_id, because)
        select s.plan_id, 'the billing system says it is ' || max(s.plan_status)
          from staged_instalments s
         where s.plan_type <> 'statutory'
           and s.plan_status in ('completed', 'broken', 'cancelled')
         group by s.plan_id
        """,
        extract);
  }

  private void schedules(Extract extract) {
    run(
        """
        insert into plan_now (plan_id, debt_id, sequence, due_on, amount_pence)
        select s.plan_id, d.debt_id, s.sequence, s.due_on, s.amount
          from staged_instalments s join plan_debt d on d.plan_id = s.plan_id
         where s.plan_type <> 'statutory'
        union all
        select k.plan_id, k.debt_id, i.sequence, i.due_on, i.amount_pence
          from plan_known k join history.plan_instalment i on i.plan_id = k.id
         where (not :full
                or exists (select from held_key h where h.table_name = 'instalments'
                            and h.key = k.plan_id || '|' || i.sequence))
           and not exists (select from staged_instalments s
                            where s.plan_id = k.plan_id and s.sequence = i.sequence)
           and not exists (select from gone_key g where g.table_name = 'instalments'
                            and g.key = k.plan_id || '|' || i.sequence)
        """,
        extract);
  }

  private void end(Extract extract) {
    run(
        """
        with now as (
          select plan_id, debt_id,
                 string_agg(sequence || ':' || due_on || ':' || amount_pence, ','
                            order by sequence) as schedule
            from plan_now group by plan_id, debt_id),
        over as (
          select k.id, k.debt_id,
                 coalesce(o.because, case when n.plan_id is null then 'the billing system ended it'
                                          else 'its instalments were changed' end) as because
            from plan_known k
            left join now n on n.plan_id = k.plan_id and n.debt_id = k.debt_id
            left join plan_over o on o.plan_id = k.plan_id
           where o.plan_id is not null or n.schedule is distinct from k.schedule),
        noted as (insert into affected_debt select debt_id from over)
        insert into history.plan_ended (plan_id, ended_on, because)
        select id, :asAt, because from over
        """,
        extract);
  }

  private void start(Extract extract) {
    run(
        """
        with fresh as (
          select n.plan_id, n.debt_id, min(n.due_on) as first_due
            from plan_now n
           where not exists (select from plan_over o where o.plan_id = n.plan_id)
             and not exists (
               select from plan_known k
                where k.plan_id = n.plan_id and k.debt_id = n.debt_id
                  and not exists (select from history.plan_ended e where e.plan_id = k.id))
           group by n.plan_id, n.debt_id),
        noted as (insert into affected_debt select debt_id from fresh),
        started as (
          insert into history.plan (debt_id, agreed_on, source, source_key)
          select debt_id, least(first_due, :asAt), :source, plan_id from fresh
           order by plan_id, debt_id
          returning id, debt_id, source_key)
        insert into plan_started (id, plan_id, debt_id) select id, source_key, debt_id from started
        """,
        extract);
    run(
        """
        insert into history.plan_instalment (plan_id, sequence, due_on, amount_pence)
        select p.id, n.sequence, n.due_on, n.amount_pence
          from plan_started p
          join plan_now n on n.plan_id = p.plan_id and n.debt_id = p.debt_id
         order by p.id, n.sequence
        """,
        extract);
  }

  private void run(String sql, Extract extract) {
    jdbc.sql(sql)
        .param("source", extract.source())
        .param("asAt", extract.asAt())
        .param("full", extract.whole("instalments"))
        .update();
  }
}
