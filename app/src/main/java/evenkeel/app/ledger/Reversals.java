package evenkeel.app.ledger;

import evenkeel.app.store.TempTables;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Undoes receipts that came back: an entry that reverses the receipt's own, and a counter-row for
/// each allocation that still stands. The payment counts until the day of its reversal.
@Component
class Reversals {

  record Done(long done, long toSuspense) {}

  private static final String TABLES =
      """
      landed_reversal (
        line bigint, receipt_id text, pence bigint, effective_on date, original bigint,
        original_entry bigint, account_id bigint, in_suspense boolean, why text, entry_id bigint)
      """;

  private final JdbcClient jdbc;

  Reversals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Posts the negative rows of `staged_receipts`. One whose receipt is not known, has another
  /// amount or was reversed before goes to suspense: the money left the bank all the same.
  Done post(String source, @Nullable Long file, String name, LocalDate today) {
    TempTables.make(jdbc, TABLES);
    if (match(source) == 0) {
      return new Done(0, 0);
    }
    entries(source, file, name);
    unapplied();
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
            with out as (
              select s.*, row_number() over (
                            partition by s.reverses_receipt_id order by s.line) as nth
                from staged_receipts s
               where s.amount < 0 or s.reverses_receipt_id is not null),
            standing as (
              select r.id, r.entry_id, r.source_key, r.amount_pence,
                     coalesce(r.account_id, i.account_id) as account_id
                from ledger.receipt r
                left join ledger.suspense_item i on i.receipt_id = r.id
               where r.source = :source and r.amount_pence > 0
                 and r.source_key in (select reverses_receipt_id from out)
                 and not exists (select from ledger.entry e where e.reverses = r.entry_id))
            select s.line, s.receipt_id, s.amount, s.effective_on, o.id, o.entry_id, o.account_id,
                   o.id is not null and o.account_id is null,
                   case when s.amount > 0 then 'a reversal is negative, and this is not'
                        when s.reverses_receipt_id is null
                          then 'money out that names no receipt'
                        else 'it reverses a receipt that is not known, has another amount, or was '
                             || 'reversed before' end
              from out s
              left join standing o on o.source_key = s.reverses_receipt_id
                and o.amount_pence = -s.amount and s.nth = 1
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

  /// What of each receipt was applied, and to which debts.
  private void unapplied() {
    jdbc.sql("analyze landed_reversal").update();
    jdbc.sql(
            """
            create temp table unapplied on commit drop as
            select r.entry_id, a.id as allocation_id, a.receipt_id, a.debt_id, a.instalment_id,
                   a.amount_pence, r.effective_on
              from landed_reversal r
              join ledger.allocation a on a.receipt_id = r.original and a.undoes is null
            """)
        .update();
    jdbc.sql("analyze unapplied").update();
    jdbc.sql(
            """
            delete from unapplied u using ledger.allocation a where a.undoes = u.allocation_id
            """)
        .update();
  }

  private void legs() {
    jdbc.sql(
            """
            with by_debt as (
              select u.entry_id, u.debt_id, sum(u.amount_pence)::bigint as pence,
                     (select min(l.financial_year) from ledger.leg l
                       where l.debt_id = u.debt_id) as year
                from unapplied u group by u.entry_id, u.debt_id),
            legs as (
              select r.entry_id, 'bank' as book, null::bigint as account_id,
                     null::bigint as debt_id, null::smallint as year, r.pence, r.effective_on
                from landed_reversal r
              union all
              select r.entry_id, 'debtor', r.account_id, u.debt_id, u.year, u.pence, r.effective_on
                from landed_reversal r join by_debt u using (entry_id)
              union all
              select r.entry_id,
                     case when r.account_id is null then 'suspense' else 'on_account' end,
                     r.account_id, null, null, -r.pence - coalesce(sum(u.pence), 0), r.effective_on
                from landed_reversal r left join by_debt u using (entry_id)
               group by r.entry_id, r.account_id, r.pence, r.effective_on)
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
            select receipt_id, debt_id, instalment_id, -amount_pence, effective_on, 'returned',
                   'the payment was returned', allocation_id
              from unapplied
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
