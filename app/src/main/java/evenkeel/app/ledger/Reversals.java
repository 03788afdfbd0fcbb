package evenkeel.app.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Undoes receipts that came back: an entry that reverses the receipt's own, and a counter-row for
/// each allocation that still stands. The payment counts until the day of its reversal.
@Component
class Reversals {

  record Done(long done, long toSuspense) {}

  private static final String CREATE =
      """
      create temp table landed_reversal (
        line bigint, receipt_id text, pence bigint, effective_on date, original bigint,
        original_entry bigint, account_id bigint, in_suspense boolean, why text, entry_id bigint)
        on commit drop
      """;

  private final JdbcClient jdbc;

  Reversals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Posts the negative rows of `staged_receipts`. One whose receipt is not known, has another
  /// amount or was reversed before goes to suspense: the money left the bank all the same.
  Done post(String source, @Nullable Long file, String name, LocalDate today) {
    jdbc.sql(CREATE).update();
    if (match(source) == 0) {
      return new Done(0, 0);
    }
    entries(source, file, name);
    legs();
    jdbc.sql(
            """
            insert into affected_debt
            select distinct l.debt_id from landed_reversal r
              join ledger.leg l on l.entry_id = r.entry_id where l.debt_id is not null
            """)
        .update();
    unapply();
    var strange = queue(today);
    var done =
        jdbc.sql("select count(*) from landed_reversal where original is not null")
            .query(Long.class)
            .single();
    return new Done(done, strange);
  }

  private int match(String source) {
    return jdbc.sql(
            """
            insert into landed_reversal (line, receipt_id, pence, effective_on, original,
              original_entry, account_id, in_suspense, why)
            select s.line, s.receipt_id, s.amount, s.effective_on, o.id, o.entry_id,
                   coalesce(o.account_id, i.account_id),
                   o.id is not null and coalesce(o.account_id, i.account_id) is null,
                   case when s.amount > 0 then 'a reversal is negative, and this is not'
                        when s.reverses_receipt_id is null
                          then 'money out that names no receipt'
                        else 'it reverses a receipt that is not known, has another amount, or was '
                             || 'reversed before' end
              from staged_receipts s
              left join lateral (
                select r.* from ledger.receipt r
                 where r.source = :source and r.source_key = s.reverses_receipt_id
                   and r.amount_pence = -s.amount and r.amount_pence > 0
                   and not exists (select from ledger.entry e where e.reverses = r.entry_id)
                   and not exists (select from staged_receipts t
                                    where t.reverses_receipt_id = s.reverses_receipt_id
                                      and t.line < s.line)) o on true
              left join ledger.suspense_item i on i.receipt_id = o.id
             where s.amount < 0 or s.reverses_receipt_id is not null
            """)
        .param("source", source)
        .update();
  }

  private void entries(String source, @Nullable Long file, String name) {
    jdbc.sql(
            """
            with entries as (
              insert into ledger.entry
                (effective_on, kind, reason, evidence, idempotency_key, reverses)
              select s.effective_on, 'receipt', 'money returned', :name || ', line ' || s.line,
                     'receipt:' || :source || ':' || s.receipt_id, r.original_entry
                from landed_reversal r join staged_receipts s on s.line = r.line
               order by s.line
              returning id, idempotency_key),
            receipts as (
              insert into ledger.receipt (source, source_key, received_on, effective_on, reference,
                amount_pence, method, payer_name, narrative, reverses_key, account_id, entry_id,
                file_id, line)
              select :source, s.receipt_id, s.received_on, s.effective_on,
                     coalesce(s.reference, ''), s.amount, s.method, s.payer_name, s.narrative,
                     s.reverses_receipt_id, r.account_id, e.id, cast(:file as bigint), s.line
                from landed_reversal r
                join staged_receipts s on s.line = r.line
                join entries e on e.idempotency_key = 'receipt:' || :source || ':' || s.receipt_id
               order by s.line
              returning source_key, entry_id)
            update landed_reversal r set entry_id = n.entry_id
              from receipts n where n.source_key = r.receipt_id
            """)
        .param("source", source)
        .param("file", file)
        .param("name", name)
        .update();
  }

  private void legs() {
    jdbc.sql(
            """
            with standing as (
              select r.entry_id, a.debt_id, sum(a.amount_pence) as pence
                from landed_reversal r
                join ledger.allocation a on a.receipt_id = r.original and a.undoes is null
               where not exists (select from ledger.allocation u where u.undoes = a.id)
               group by r.entry_id, a.debt_id),
            year_of as (
              select l.debt_id, min(l.financial_year) as year from ledger.leg l
               where l.debt_id in (select debt_id from standing) group by l.debt_id),
            legs as (
              select r.entry_id, 'bank' as book, null::bigint as account_id,
                     null::bigint as debt_id, null::smallint as year, r.pence, r.effective_on
                from landed_reversal r
              union all
              select r.entry_id, 'debtor', r.account_id, s.debt_id, y.year, s.pence, r.effective_on
                from landed_reversal r
                join standing s on s.entry_id = r.entry_id
                join year_of y on y.debt_id = s.debt_id
              union all
              select r.entry_id,
                     case when r.account_id is null then 'suspense' else 'on_account' end,
                     r.account_id, null, null,
                     -r.pence - coalesce((select sum(s.pence) from standing s
                                           where s.entry_id = r.entry_id), 0), r.effective_on
                from landed_reversal r)
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
              financial_year, amount_pence, effective_on)
            select entry_id, row_number() over (partition by entry_id order by book, debt_id), book,
                   'general_fund', account_id, debt_id, year, pence, effective_on
              from legs where pence <> 0
            """)
        .update();
  }

  private void unapply() {
    jdbc.sql(
            """
            insert into ledger.allocation (receipt_id, debt_id, instalment_id, amount_pence,
              effective_on, rule, because, undoes)
            select a.receipt_id, a.debt_id, a.instalment_id, -a.amount_pence, r.effective_on,
                   'returned', 'the payment was returned', a.id
              from landed_reversal r
              join ledger.allocation a on a.receipt_id = r.original and a.undoes is null
             where not exists (select from ledger.allocation u where u.undoes = a.id)
            """)
        .update();
  }

  private long queue(LocalDate today) {
    jdbc.sql(
            """
            update ledger.suspense_item i set state = 'returned', settled_on = :today
              from landed_reversal r
             where i.receipt_id = r.original and r.in_suspense
            """)
        .param("today", today)
        .update();
    return jdbc.sql(
            """
            insert into ledger.suspense_item (receipt_id, amount_pence, reference, why, opened_on)
            select n.id, r.pence, n.reference, r.why, :today
              from landed_reversal r join ledger.receipt n on n.entry_id = r.entry_id
             where r.original is null
            """)
        .param("today", today)
        .update();
  }
}
