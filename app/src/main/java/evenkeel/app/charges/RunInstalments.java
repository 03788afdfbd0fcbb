package evenkeel.app.charges;

import evenkeel.app.accounts.ChargeIntake;
import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An estimate falls due on the days that the lease names: in equal parts, of which the first takes
/// the pence left over.
@Component
class RunInstalments {

  static final String STAGED =
      """
      staged_instalments (
        line bigint, plan_id text, account_ref text, plan_type text, sequence smallint, due_on date,
        amount bigint);
      """;

  static final String STAGING =
      """
      plan_debt (plan_id text, debt_id bigint);
      changed_instalment (
        line bigint, debt_id bigint, old bigint);
      """;

  /// A day such as 02-30 is the last of its month; one that has passed is the day of issue.
  private static final String STAGE =
      """
      with days as (
        select c.account_ref, c.amount,
               greatest(:issued, least(f.first + (d.day::int - 1),
                 (f.first + interval '1 month - 1 day')::date)) as due_on
          from staged_charges c
          join (select distinct on (account_ref) account_ref, lease_id from charges.run_unit
                 where run_id = :run order by account_ref, unit_id) u
            on u.account_ref = c.account_ref
          join charges.lease_terms t on t.source = :source and t.lease_id = u.lease_id
         cross join lateral regexp_split_to_table(t.due_days, ' ') as e (named)
         cross join lateral (select left(e.named, 2) as month, right(e.named, 2) as day) d
         cross join lateral (
           select make_date(extract(year from :begins::date)::int
                              + (to_char(:begins::date, 'MM-DD') > e.named)::int,
                            d.month::int, 1) as first) f
         where c.amount > 0 and t.due_days ~ '^[0-9]{2}-[0-9]{2}'),
      numbered as (
        select d.*, row_number() over (partition by account_ref order by due_on) as n,
               count(*) over (partition by account_ref) as of
          from days d)
      insert into staged_instalments
      select row_number() over (order by account_ref, n), 'run-' || :run || '-' || account_ref,
             account_ref, 'statutory', n, due_on,
             case when n = 1 then amount - amount / of * (of - 1) else amount / of end
        from numbered
      """;

  private final JdbcClient jdbc;
  private final ChargeIntake charges;

  RunInstalments(JdbcClient jdbc, ChargeIntake charges) {
    this.jdbc = jdbc;
    this.charges = charges;
  }

  /// Makes the instalments of an estimate; other charges fall due on one day.
  void make(Run run, Extract extract) {
    if (run.scope().basis() != Scope.Basis.ESTIMATE || run.scope().part() != Scope.Part.SERVICES) {
      return;
    }
    jdbc.sql(STAGE)
        .param("run", run.id())
        .param("source", run.source())
        .param("begins", run.begins())
        .param("issued", run.issued())
        .update();
    jdbc.sql(
            """
            insert into plan_debt
            select distinct 'run-' || :run || '-' || m.account_ref, l.debt_id
              from landed_charge l join map_account m on m.id = l.account_id
            """)
        .param("run", run.id())
        .update();
    charges.instalments(extract);
  }
}
