package evenkeel.app.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Posts the money that a file brought: known money to its account's debts, unknown money to
/// suspense. A receipt's number is posted once.
///
/// It reads `staged_receipts` and `matched_receipt` of the connection, whole sets at a time.
@Service
public class Receipts {

  /// The temporary tables that a posting needs beside the staged receipts.
  public static final String STAGING =
      """
      matched_receipt (
        line bigint, account_id bigint, debt_id bigint)
      """;

  /// What a posting did.
  public record Posted(long posted, long toSuspense, long reversed) {}

  private final JdbcClient jdbc;
  private final Allocations allocations;
  private final Reversals reversals;

  Receipts(JdbcClient jdbc, Allocations allocations, Reversals reversals) {
    this.jdbc = jdbc;
    this.allocations = allocations;
    this.reversals = reversals;
  }

  /// Takes the receipts that were posted before out of what is staged.
  ///
  /// @param source whose numbers the receipts carry
  /// @return how many there were
  public long dropKnown(String source) {
    return jdbc.sql(
            """
            delete from staged_receipts s using ledger.receipt r
             where r.source = ? and r.source_key = s.receipt_id
            """)
        .param(source)
        .update();
  }

  /// Posts what is staged and allocates it.
  ///
  /// @param source whose numbers the receipts carry
  /// @param file its number in intake, null for an extract's transactions
  /// @param name the file's name, for the evidence of each entry
  /// @param today the business date, on which unknown money enters the queue
  public Posted post(String source, @Nullable Long file, String name, LocalDate today) {
    var landed = land(source, file, name);
    jdbc.sql("analyze landed_receipt").update();
    allocations.allocateLanded("bank", today);
    var suspense = suspend(today);
    var reversed = reversals.post(source, file, name, today);
    return new Posted(landed - suspense, suspense + reversed.toSuspense(), reversed.done());
  }

  /// Entries and receipts of money in; the legs follow once it is known which debts it pays.
  private long land(String source, @Nullable Long file, String name) {
    return jdbc.sql(
            """
            with fresh as (
              select s.*, m.account_id, m.debt_id
                from staged_receipts s
                left join matched_receipt m on m.line = s.line
               where s.amount > 0 and s.reverses_receipt_id is null),
            entries as (
              insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
              select f.effective_on, 'receipt', f.method, :name || ', line ' || f.line,
                     'receipt:' || :source || ':' || f.receipt_id
                from fresh f order by f.line
              returning id, idempotency_key),
            receipts as (
              insert into ledger.receipt (source, source_key, received_on, effective_on, reference,
                amount_pence, method, payer_name, narrative, directed_year, account_id, debt_id,
                entry_id, file_id, line)
              select :source, f.receipt_id, f.received_on, f.effective_on,
                     coalesce(f.reference, ''), f.amount, f.method, f.payer_name, f.narrative,
                     left(f.directed_year, 4)::smallint, f.account_id, f.debt_id,
                     e.id, cast(:file as bigint), f.line
                from fresh f
                join entries e on e.idempotency_key = 'receipt:' || :source || ':' || f.receipt_id
               order by f.line
              returning id, entry_id, account_id, amount_pence, effective_on, directed_year,
                        debt_id)
            insert into landed_receipt
              (receipt_id, entry_id, account_id, amount_pence, effective_on, posted_on,
               financial_year, debt_id)
            select id, entry_id, account_id, amount_pence, effective_on, effective_on,
                   directed_year, debt_id
              from receipts
            """)
        .param("source", source)
        .param("file", file)
        .param("name", name)
        .update();
  }

  private long suspend(LocalDate today) {
    jdbc.sql(
            """
            insert into ledger.leg
              (entry_id, leg_no, book, fund, amount_pence, effective_on)
            select l.entry_id, n.leg_no, case when n.leg_no = 1 then 'bank' else 'suspense' end,
                   'general_fund',
                   case when n.leg_no = 1 then l.amount_pence else -l.amount_pence end,
                   l.effective_on
              from landed_receipt l cross join (values (1), (2)) n (leg_no)
             where l.account_id is null
            """)
        .update();
    return jdbc.sql(
            """
            insert into ledger.suspense_item (receipt_id, amount_pence, reference, why, opened_on)
            select l.receipt_id, l.amount_pence, r.reference,
                   case when r.reference = '' then 'no reference was given'
                        else 'no account has this reference' end,
                   :today
              from landed_receipt l join ledger.receipt r on r.id = l.receipt_id
             where l.account_id is null
             order by l.receipt_id
            """)
        .param("today", today)
        .update();
  }
}
