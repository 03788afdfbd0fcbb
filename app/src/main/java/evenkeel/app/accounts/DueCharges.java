package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// An invoice falls due on one day. Where an account is not council tax and its billing system
/// sends no instalments for a debt, each charge that has a due day becomes one instalment of its
/// whole amount, so that receipts meet it and the night knows what is overdue. Court costs do not:
/// money meets them last.
@Service
public class DueCharges {

  /// The source of these instalments: no file sends them.
  private static final String OURS = "'evenkeel'";

  private static final String RECONCILE =
      """
      with moved as (
        select account_id, debt_id from landed_charge
        union
        select account_id, debt_id from withdrawn_charge
        union
        select d.account_id, d.id from moved_debt m join accounts.debt d on d.id = m.debt_id),
      looked_at as (
        select m.debt_id,
               exists (select from accounts.instalment i
                        where i.debt_id = m.debt_id and i.source <> %1$s) as planned_once
          from moved m
          join accounts.account a on a.id = m.account_id and a.debt_type <> 'council_tax'),
      wanted as (
        select 'charge:' || c.source_key as plan_key, c.id, c.debt_id, c.due_on, c.amount_pence,
               case when t.planned_once then :asAt else c.effective_on end as effective_on
          from looked_at t join accounts.charge c on c.debt_id = t.debt_id
         where c.due_on is not null and c.amount_pence > 0 and c.charge_type not in (%2$s)
           and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
           and not exists (
             select from accounts.instalment i
              where i.debt_id = c.debt_id and i.source <> %1$s
                and not exists (select from accounts.instalment_withdrawn w
                                 where w.instalment_id = i.id))),
      held as (
        select i.id, i.debt_id, i.plan_key, i.due_on, i.amount_pence
          from looked_at t join accounts.instalment i on i.debt_id = t.debt_id
         where i.source = %1$s
           and not exists (select from accounts.instalment_withdrawn w
                            where w.instalment_id = i.id)),
      gone as (
        insert into accounts.instalment_withdrawn (instalment_id, effective_on, extract_id)
        select h.id, :asAt, :extract from held h
         where (h.debt_id, h.plan_key, h.due_on, h.amount_pence)
               not in (select debt_id, plan_key, due_on, amount_pence from wanted))
      insert into accounts.instalment
        (debt_id, source, plan_key, sequence, due_on, amount_pence, extract_id, effective_on)
      select w.debt_id, %1$s, w.plan_key, 1, w.due_on, w.amount_pence, :extract,
             w.effective_on
        from wanted w
       where (w.debt_id, w.plan_key, w.due_on, w.amount_pence)
             not in (select debt_id, plan_key, due_on, amount_pence from held)
       order by w.id
      """
          .formatted(OURS, DebtFacts.COSTS);

  private final JdbcClient jdbc;

  DueCharges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Looks at the debts whose charges or instalments this load moved (`landed_charge`,
  /// `withdrawn_charge` and `moved_debt`). An instalment goes with its charge, and gives way to a
  /// plan of the debt's own.
  public void instalments(Extract extract) {
    jdbc.sql(RECONCILE).param("extract", extract.id()).param("asAt", extract.asAt()).update();
  }
}
