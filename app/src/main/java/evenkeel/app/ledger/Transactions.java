package evenkeel.app.ledger;

import evenkeel.app.store.Extract;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The money movements that an extract reports. Refunds, transfers, write-offs and adjustments are
/// posted. Payments are staged for posting, or matched with the receipts that files brought: money
/// seen in both is never posted twice.
@Service
public class Transactions {

  /// The temporary table that it needs beside the staged rows.
  public static final String STAGING =
      """
      transaction_debt (
        line bigint, account_id bigint, debt_id bigint)
      """;

  /// A payment that the billing system reports and no file brought.
  public record Unmatched(
      long id, String transaction, long account, long amountPence, LocalDate effectiveOn) {}

  private static final String PAYMENTS =
      """
      ('payment', 'payment_reversal', 'benefit_deduction', 'earnings_deduction',
       'enforcement_agent_payment', 'unallocated')\
      """;

  private static final String POST =
      """
      with fresh as (
        select s.*, d.account_id, d.debt_id, left(s.financial_year, 4)::smallint as year,
               case s.type when 'refund' then 'refunds' when 'write_off' then 'write_offs'
                    when 'write_on' then 'write_offs'
                    when 'adjustment'
                      then case when s.amount < 0 then 'reductions' else 'income' end
                    else 'transfers' end as book,
               case s.type when 'refund' then 'refund' when 'write_off' then 'write_off'
                    when 'write_on' then 'write_off'
                    when 'adjustment'
                      then case when s.amount < 0 then 'reduction' else 'charge' end
                    else 'transfer' end as kind
          from staged_transactions s join transaction_debt d on d.line = s.line
         where s.amount <> 0
           and not exists (
             select from ledger.entry e
              where e.idempotency_key = 'transaction:' || :source || ':' || s.transaction_id)),
      noted as (
        insert into affected_debt select distinct debt_id from fresh where debt_id is not null),
      entries as (
        insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
        select f.effective_on, f.kind, replace(f.type, '_', ' '),
               'extract ' || :extract || ', transaction ' || f.transaction_id,
               'transaction:' || :source || ':' || f.transaction_id
          from fresh f order by f.line
        returning id, idempotency_key)
      insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id, financial_year,
        amount_pence, effective_on)
      select e.id, n.leg_no,
             case when n.leg_no = 2 then f.book when f.debt_id is null then 'on_account'
                  else 'debtor' end,
             'general_fund', case when n.leg_no = 1 then f.account_id end,
             case when n.leg_no = 1 then f.debt_id end, f.year,
             case when n.leg_no = 1 then f.amount else -f.amount end, f.effective_on
        from fresh f
        join entries e
          on e.idempotency_key = 'transaction:' || :source || ':' || f.transaction_id
       cross join (values (1), (2)) n (leg_no)
      """;

  private static final String MATCH =
      """
      with open as (
        select p.* from ledger.reported_payment p
         where p.source = :source and not exists (
           select from ledger.entry e
            where e.idempotency_key = 'match:' || p.source || ':' || p.transaction_id)),
      pairs as (
        select o.id, o.transaction_id, r.id as receipt_id,
               row_number() over (partition by o.id order by r.source_key <> o.number,
                 abs(r.effective_on - o.effective_on), r.id) as nth,
               row_number() over (partition by r.id order by r.source_key <> o.number,
                 abs(r.effective_on - o.effective_on), o.id) as other_nth
          from open o
          join ledger.receipt r
            on r.account_id = o.account_id and r.amount_pence = o.amount_pence
           and (r.source_key = o.number or abs(r.effective_on - o.effective_on) <= 5)
         where not exists (
           select from ledger.entry e where e.evidence = 'matched receipt ' || r.id
              and e.kind = 'match'))
      insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
      select :asAt, 'match', 'the billing system reports this receipt too',
             'matched receipt ' || receipt_id, 'match:' || :source || ':' || transaction_id
        from pairs where nth = 1 and other_nth = 1
      """;

  private final JdbcClient jdbc;

  Transactions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Posts what moves money without being a payment, on the debts in `transaction_debt`. A
  /// transaction is posted once; the source corrects one by sending another.
  public void post(Extract extract) {
    jdbc.sql(POST)
        .param("source", extract.source())
        .param("extract", extract.id().toString())
        .update();
  }

  /// Stages the payments in `staged_receipts`, under the receipt numbers of the bank's files where
  /// the source kept them, so that later files know them again.
  public void stagePayments() {
    jdbc.sql(
            """
            with numbered as (
              select s.*,
                     case when row_number() over (
                            partition by coalesce(s.external_reference, s.transaction_id)
                            order by s.line) = 1
                          then coalesce(s.external_reference, s.transaction_id)
                          else s.transaction_id end as receipt_id
                from staged_transactions s
               where s.type in %s and s.amount <> 0)
            insert into staged_receipts (line, receipt_id, received_on, effective_on, reference,
              amount, method, narrative, directed_year, reverses_receipt_id)
            select n.line, n.receipt_id, (n.posted_at at time zone 'UTC')::date, n.effective_on,
                   n.account_ref, -n.amount,
                   coalesce(n.method, case n.type when 'earnings_deduction' then 'employer'
                                                  when 'benefit_deduction' then 'dwp'
                                                  when 'enforcement_agent_payment' then 'agent'
                                                  else 'internal' end), n.narrative,
                   n.financial_year, coalesce(o.receipt_id, n.reverses_transaction_id)
              from numbered n
              left join numbered o on o.transaction_id = n.reverses_transaction_id
            """
                .formatted(PAYMENTS))
        .update();
  }

  /// Notes the payments that the source reports, and matches each with a receipt of its account: by
  /// number, or by sum and a day no more than five days away.
  ///
  /// @return how many are matched now
  public long match(Extract extract) {
    jdbc.sql(
            """
            insert into ledger.reported_payment
              (source, transaction_id, account_id, number, amount_pence, effective_on, extract_id)
            select :source, s.transaction_id, a.id,
                   coalesce(s.external_reference, s.transaction_id), -s.amount, s.effective_on,
                   :extract
              from staged_transactions s join map_account a on a.account_ref = s.account_ref
             where s.type in %s and s.amount <> 0
            on conflict (source, transaction_id) do nothing
            """
                .formatted(PAYMENTS))
        .param("source", extract.source())
        .param("extract", extract.id())
        .update();
    return jdbc.sql(MATCH).param("source", extract.source()).param("asAt", extract.asAt()).update();
  }

  /// Payments that the billing system reports and no file brought, oldest first.
  ///
  /// @param after the payment to go on from; 0 for the first page
  public List<Unmatched> unmatched(long after, int limit) {
    return jdbc.sql(
            """
            select p.id, p.transaction_id as transaction, p.account_id as account, p.amount_pence,
                   p.effective_on
              from ledger.reported_payment p
             where p.id > ? and not exists (
               select from ledger.entry e
                where e.idempotency_key = 'match:' || p.source || ':' || p.transaction_id)
             order by p.id limit ?
            """)
        .params(after, limit)
        .query(Unmatched.class)
        .list();
  }
}
