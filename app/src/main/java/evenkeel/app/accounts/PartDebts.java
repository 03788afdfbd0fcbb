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

  /// The one debt in which a bill's charges in force stand.
  private static final String BILLED =
      """
      select min(c.debt_id) as id
        from accounts.debt d join accounts.charge c on c.debt_id = d.id
       where d.account_id = %s and c.bill_number = %s
         and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
      having count(distinct c.debt_id) = 1\
      """;

  /// A year's debt without a part, or the only one that the year has.
  private static final String OF_YEAR =
      """
      select coalesce(min(d.id) filter (where d.part = ''),
                      case when count(*) = 1 then min(d.id) end) as id
        from accounts.debt d where d.account_id = %s and d.financial_year = %s\
      """;

  private static final String SOLE =
      "select min(d.id) as id from accounts.debt d where d.account_id = %s having count(*) = 1";

  private final JdbcClient jdbc;

  PartDebts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A council's first load fills the books before the database has counted them: it takes them for
  /// empty, and would read them whole for each row that asks. It is told to use their keys.
  private void byKey(Runnable work) {
    jdbc.sql("set local enable_seqscan = off").update();
    work.run();
    jdbc.sql("set local enable_seqscan = on").update();
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
    byKey(() -> ofPlansByKey(extract));
  }

  private void ofPlansByKey(Extract extract) {
    jdbc.sql(
            """
            insert into plan_debt (plan_id, debt_id)
            select q.plan_id, q.debt_id from (
              select p.plan_id,
                     case when p.bill is null
                          then coalesce(known.debt_id, named.id, opening.id, sole.id)
                          else billed.id end as debt_id
                from (
                  select s.plan_id, a.id as account_id, min(s.due_on) as first_due,
                         max(left(s.financial_year, 4))::int as named, max(s.bill_number) as bill
                    from staged_instalments s join map_account a on a.account_ref = s.account_ref
                   where a.debt_type <> 'council_tax'
                   group by s.plan_id, a.id) p
                left join lateral (
                  select i.debt_id from accounts.instalment i
                    join accounts.debt d on d.id = i.debt_id and d.account_id = p.account_id
                   where i.source = :source and i.plan_key = p.plan_id
                   order by i.id desc limit 1) known on true
                left join lateral (%s) billed on true
                left join lateral (%s) named on true
                left join lateral (%s) opening on p.named is null
                left join lateral (%s) sole on true) q
             where q.debt_id is not null
            """
                .formatted(
                    BILLED.formatted("p.account_id", "p.bill"),
                    OF_YEAR.formatted("p.account_id", "p.named"),
                    OF_YEAR.formatted(
                        "p.account_id", "extract(year from p.first_due - interval '3 months')"),
                    SOLE.formatted("p.account_id")))
        .param("source", extract.source())
        .update();
  }

  /// Says in `action_debt` on which debt each staged recovery action was taken: that of the bill it
  /// names; or, where it names none, its year's or the account's only one.
  void ofActions() {
    byKey(() -> ofActionsByKey());
  }

  private void ofActionsByKey() {
    jdbc.sql(
            """
            insert into action_debt (line, debt_id)
            select q.line, q.debt_id from (
              select s.line, case when s.bill_number is null then coalesce(named.id, sole.id)
                                  else billed.id end as debt_id
                from staged_recovery_actions s
                join map_account a on a.account_ref = s.account_ref
                left join lateral (%s) billed on true
                left join lateral (%s) named on true
                left join lateral (%s) sole on true
               where a.debt_type <> 'council_tax') q
             where q.debt_id is not null
            """
                .formatted(
                    BILLED.formatted("a.id", "s.bill_number"),
                    OF_YEAR.formatted("a.id", "left(s.financial_year, 4)::int"),
                    SOLE.formatted("a.id")))
        .update();
  }

  /// Says in `transaction_debt` which debt each staged transaction moves: that of its charge, its
  /// year's, or the account's only one; no debt means the account as a whole.
  void ofTransactions(Extract extract) {
    byKey(() -> ofTransactionsByKey(extract));
  }

  private void ofTransactionsByKey(Extract extract) {
    jdbc.sql(
            """
            insert into transaction_debt (line, account_id, debt_id)
            select s.line, a.id, coalesce(charged.debt_id, named.id, sole.id)
              from staged_transactions s
              join map_account a on a.account_ref = s.account_ref
              left join lateral (
                select c.debt_id from accounts.charge c
                 where c.source = :source and c.source_key = s.charge_id and c.account_id = a.id
                 order by c.id desc limit 1) charged on true
              left join lateral (%s) named on true
              left join lateral (%s) sole on true
             where a.debt_type <> 'council_tax'
               and s.type in ('refund', 'transfer_in', 'transfer_out', 'write_off', 'write_on',
                              'adjustment')
            """
                .formatted(
                    OF_YEAR.formatted("a.id", "left(s.financial_year, 4)::int"),
                    SOLE.formatted("a.id")))
        .param("source", extract.source())
        .update();
  }
}
