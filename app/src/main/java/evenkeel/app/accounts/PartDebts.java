package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which debt a file means on an account that is not council tax, where a year may hold several: an
/// overpayment is one for each invoice, with a notice and a clock of its own; a lease has one for
/// the service charges of a year and others for major works, ground rent and administration
/// charges. A bill's number tells them apart; where nothing does, no debt is guessed.
@Component
class PartDebts {

  /// What a row may mean: `billed`, the one debt in which a bill's charges in force stand;
  /// `yearly`, a year's debt without a part, or the only one that the year has; `sole`, the
  /// account's only one.
  private static final String MEANT =
      """
      with part as materialized (
        select d.id, d.account_id, d.financial_year, d.part
          from accounts.debt d join map_account a on a.id = d.account_id
         where a.debt_type <> 'council_tax'),
      billed as (
        select d.account_id, c.bill_number, min(d.id) as id
          from part d join accounts.charge c on c.debt_id = d.id
         where c.bill_number is not null
           and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
         group by d.account_id, c.bill_number
        having count(distinct d.id) = 1),
      yearly as (
        select d.account_id, d.financial_year,
               coalesce(min(d.id) filter (where d.part = ''),
                        case when count(*) = 1 then min(d.id) end) as id
          from part d group by d.account_id, d.financial_year),
      sole as (
        select d.account_id, min(d.id) as id
          from part d group by d.account_id having count(*) = 1)
      """;

  private final JdbcClient jdbc;

  PartDebts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A council's first load fills the books before the database has counted them: it takes them for
  /// empty, and would read one whole for each row of another. It is told to read each of them once.
  private void readingOnce(Runnable work) {
    jdbc.sql("set local enable_nestloop = off").update();
    work.run();
    jdbc.sql("set local enable_nestloop = on").update();
  }

  /// Says in `charge_year (line, year, part)` which part each staged charge belongs to. An invoice
  /// is one debt however many years its charges are for: that of the debt already there, or the
  /// first.
  void ofCharges() {
    jdbc.sql(
            """
            update charge_year y
               set part = case
                     when a.debt_type = 'hb_overpayment'
                       then coalesce(s.bill_number, case s.charge_type
                              when 'hb_overpayment' then 'charge:' || s.charge_id else '' end)
                     when a.debt_type <> 'leasehold' then ''
                     when s.charge_type = 'major_works'
                       then 'major_works:' || coalesce(s.bill_number, s.charge_id)
                     when s.charge_type in ('ground_rent', 'admin_charge') then s.charge_type
                     else '' end
              from staged_charges s join map_account a on a.account_ref = s.account_ref
             where s.line = y.line and a.debt_type <> 'council_tax'
            """)
        .update();
    jdbc.sql(
            """
            update charge_year y set year = o.year
              from (
                select p.line, coalesce(
                         (select min(d.financial_year) from accounts.debt d
                           where d.account_id = a.id and d.part = p.part),
                         min(p.year) over (partition by a.id, p.part)) as year
                  from charge_year p
                  join staged_charges s on s.line = p.line
                  join map_account a on a.account_ref = s.account_ref
                 where p.part not in ('', 'ground_rent', 'admin_charge')) o
             where o.line = y.line
            """)
        .update();
  }

  /// Says in `plan_debt` which debt each staged plan pays: that of the bill it names; or, where it
  /// names none, the debt that it paid before, its year's, or the account's only one.
  void ofPlans(Extract extract) {
    readingOnce(() -> plans(extract));
  }

  private void plans(Extract extract) {
    jdbc.sql(
            MEANT
                + """
                , plans as (
                  select s.plan_id, a.id as account_id, max(s.bill_number) as bill,
                         coalesce(max(left(s.financial_year, 4))::int,
                                  extract(year from min(s.due_on) - interval '3 months')::int)
                           as year
                    from staged_instalments s join map_account a on a.account_ref = s.account_ref
                   where a.debt_type <> 'council_tax'
                   group by s.plan_id, a.id),
                known as (
                  select distinct on (d.account_id, i.plan_key)
                         d.account_id, i.plan_key, i.debt_id as id
                    from accounts.instalment i join part d on d.id = i.debt_id
                   where i.source = :source
                   order by d.account_id, i.plan_key, i.id desc)
                insert into plan_debt (plan_id, debt_id)
                select q.plan_id, q.debt_id from (
                  select p.plan_id,
                         case when p.bill is null then coalesce(known.id, yearly.id, sole.id)
                              else billed.id end as debt_id
                    from plans p
                    left join known
                      on known.account_id = p.account_id and known.plan_key = p.plan_id
                    left join billed
                      on billed.account_id = p.account_id and billed.bill_number = p.bill
                    left join yearly
                      on yearly.account_id = p.account_id and yearly.financial_year = p.year
                    left join sole on sole.account_id = p.account_id) q
                 where q.debt_id is not null
                """)
        .param("source", extract.source())
        .update();
  }

  /// Says in `action_debt` on which debt each staged recovery action was taken: that of the bill it
  /// names; or, where it names none, its year's or the account's only one.
  void ofActions() {
    readingOnce(this::actions);
  }

  private void actions() {
    jdbc.sql(
            MEANT
                + """
                insert into action_debt (line, debt_id)
                select q.line, q.debt_id from (
                  select s.line, case when s.bill_number is null then coalesce(yearly.id, sole.id)
                                      else billed.id end as debt_id
                    from staged_recovery_actions s
                    join map_account a on a.account_ref = s.account_ref
                    left join billed
                      on billed.account_id = a.id and billed.bill_number = s.bill_number
                    left join yearly
                      on yearly.account_id = a.id
                     and yearly.financial_year = left(s.financial_year, 4)::int
                    left join sole on sole.account_id = a.id
                   where a.debt_type <> 'council_tax') q
                 where q.debt_id is not null
                """)
        .update();
  }

  /// Says in `hold_debt` which one debt a staged hold is of, and what was charged on it: that of
  /// the bill it names; or, of a disputed part that names none, the account's only one.
  void ofHolds() {
    readingOnce(this::holds);
  }

  private void holds() {
    jdbc.sql(
            MEANT
                + """
                insert into hold_debt (line, debt_id, charged_pence)
                select q.line, q.debt_id, (
                         select coalesce(sum(c.amount_pence), 0) from accounts.charge c
                          where c.debt_id = q.debt_id and not exists (
                            select from accounts.charge_withdrawn w where w.charge_id = c.id))
                  from (
                    select s.line, case when s.bill_number is null then sole.id
                                        else billed.id end as debt_id
                      from staged_holds s
                      join map_account a on a.account_ref = s.account_ref
                      left join billed
                        on billed.account_id = a.id and billed.bill_number = s.bill_number
                      left join sole on sole.account_id = a.id
                     where s.bill_number is not null or s.disputed_amount is not null) q
                 where q.debt_id is not null
                """)
        .update();
  }

  /// Says in `transaction_debt` which debt each staged transaction moves: that of its charge, its
  /// year's, or the account's only one; no debt means the account as a whole.
  void ofTransactions(Extract extract) {
    readingOnce(() -> transactions(extract));
  }

  private void transactions(Extract extract) {
    jdbc.sql(
            MEANT
                + """
                , charged as (
                  select distinct on (d.account_id, c.source_key)
                         d.account_id, c.source_key, c.debt_id as id
                    from accounts.charge c join part d on d.id = c.debt_id
                   where c.source = :source
                   order by d.account_id, c.source_key, c.id desc)
                insert into transaction_debt (line, account_id, debt_id)
                select s.line, a.id, coalesce(charged.id, yearly.id, sole.id)
                  from staged_transactions s
                  join map_account a on a.account_ref = s.account_ref
                  left join charged
                    on charged.account_id = a.id and charged.source_key = s.charge_id
                  left join yearly
                    on yearly.account_id = a.id
                   and yearly.financial_year = left(s.financial_year, 4)::int
                  left join sole on sole.account_id = a.id
                 where a.debt_type <> 'council_tax'
                   and s.type in ('refund', 'transfer_in', 'transfer_out', 'write_off', 'write_on',
                                  'adjustment')
                """)
        .param("source", extract.source())
        .update();
  }
}
