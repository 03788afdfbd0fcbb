package evenkeel.app.ledger;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Posts the charges that an extract brought (`landed_charge`) and reverses those that it withdrew
/// (`withdrawn_charge`), whole sets at a time.
@Service
public class ChargePosting {

  private static final String ENTRIES =
      """
      with posted as (
        insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
        select c.effective_on,
               case when c.charge_type in ('summons_costs', 'liability_order_costs',
                      'enforcement_fee', 'court_costs', 'court_fee') then 'costs'
                    when c.amount_pence < 0 or c.charge_type in
                      ('ctr', 'discount', 'exemption', 'band_reduction', 's13a')
                      then 'reduction'
                    else 'charge' end,
               c.charge_type, 'extract ' || :extract || ', charge ' || c.source_key,
               'charge:' || c.charge_id
          from landed_charge c where c.amount_pence <> 0
         order by c.charge_id
        returning id, kind, substring(idempotency_key from 8)::bigint as charge_id)
      insert into posted_charge (entry_id, kind, charge_id)
      select id, kind, charge_id from posted
      """;

  private final JdbcClient jdbc;

  ChargePosting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Posts and reverses what is staged.
  public void post(Extract extract) {
    reverse(extract);
    jdbc.sql(ENTRIES).param("extract", extract.id().toString()).update();
    jdbc.sql(
            """
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
              financial_year, amount_pence, effective_on)
            select p.entry_id, l.leg_no,
                   case when l.leg_no = 1 then 'debtor' when p.kind = 'charge' then 'income'
                        when p.kind = 'reduction' then 'reductions' else 'costs' end,
                   'general_fund',
                   case when l.leg_no = 1 then c.account_id end,
                   case when l.leg_no = 1 then c.debt_id end,
                   c.financial_year,
                   case when l.leg_no = 1 then c.amount_pence else -c.amount_pence end,
                   c.effective_on
              from posted_charge p
              join landed_charge c on c.charge_id = p.charge_id
             cross join (values (1), (2)) l (leg_no)
             order by p.entry_id, l.leg_no
            """)
        .update();
  }

  private void reverse(Extract extract) {
    jdbc.sql(
            """
            with original as (
              select e.id, e.kind, e.evidence, w.charge_id
                from withdrawn_charge w
                join ledger.entry e on e.idempotency_key = 'charge:' || w.charge_id),
            reversal as (
              insert into ledger.entry
                (effective_on, kind, reason, evidence, idempotency_key, reverses)
              select :asAt, o.kind, 'the billing system withdrew or changed it',
                     'extract ' || :extract, 'charge-withdrawn:' || o.charge_id, o.id
                from original o
              returning id, reverses)
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
              financial_year, amount_pence, effective_on)
            select r.id, l.leg_no, l.book, l.fund, l.account_id, l.debt_id, l.financial_year,
                   -l.amount_pence, :asAt
              from reversal r join ledger.leg l on l.entry_id = r.reverses
            """)
        .param("extract", extract.id().toString())
        .param("asAt", extract.asAt())
        .update();
  }
}
