package evenkeel.app.ledger;

import evenkeel.app.accounts.OpenDebts;
import evenkeel.app.history.LegalStops;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TempTables;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to money that was received and met no debt. Each night what has become owed since takes
/// it, by the same order as any payment: a page of accounts at a time, each in a transaction of its
/// own. What was taken is not taken again, so that a night that was stopped ends the same.
///
/// Money stays where it is beside a debt that a stop of the law covers, and where the payer named a
/// year that is not billed yet. Only receipts move: a credit that a reduction made is the debt's
/// own, and is for an officer.
@Service
public class MoneyOnAccount {

  private static final int PAGE = 2_000;

  private static final String STAGING =
      """
      paying_party (account_id bigint, party_id bigint);
      kept_debt (debt_id bigint);
      """;

  /// Accounts whose receipts left money that a debt of theirs could take.
  private static final String BESIDE_A_DEBT =
      """
      select c.account_id
        from (select account_id from ledger.leg where book = 'on_account'
               group by account_id having sum(amount_pence) < 0) c
       where c.account_id > :after and exists (
         select from ledger.leg d where d.account_id = c.account_id and d.book = 'debtor'
          group by d.debt_id having sum(d.amount_pence) > 0)
      """;

  private final JdbcClient jdbc;
  private final Allocations allocations;
  private final OpenDebts debts;
  private final LegalStops stops;
  private final TransactionTemplate transaction;

  MoneyOnAccount(
      JdbcClient jdbc,
      Allocations allocations,
      OpenDebts debts,
      LegalStops stops,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.allocations = allocations;
    this.debts = debts;
    this.stops = stops;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What an evening's money on account came to.
  ///
  /// @param accounts whose debts took some of it
  /// @param left accounts where money stays beside a debt
  public record Swept(long accounts, long receipts, long pence, long left) {}

  /// Lets what is owed take the money on its account.
  public Swept sweep(LocalDate evening, Progress progress) {
    for (var next = onward(evening, 0); next > 0; next = onward(evening, next)) {
      progress.at("allocating money on account", next, 0);
    }
    return swept(evening);
  }

  private long onward(LocalDate evening, long after) {
    return Objects.requireNonNull(transaction.execute(_ -> page(evening, after)));
  }

  /// @return the last account of the page; 0 when there is none after it
  private long page(LocalDate evening, long after) {
    var accounts =
        jdbc.sql(BESIDE_A_DEBT + " order by c.account_id limit :limit")
            .param("after", after)
            .param("limit", PAGE)
            .query(Long.class)
            .list();
    if (accounts.isEmpty()) {
      return 0;
    }
    TempTables.make(jdbc, Allocations.STAGING + STAGING);
    jdbc.sql("insert into paying_account select unnest(?::bigint[])")
        .param(accounts.toArray(Long[]::new))
        .update();
    debts.write();
    debts.writeParties();
    stops.write(evening);
    gather(evening);
    jdbc.sql("delete from open_debt where debt_id in (select debt_id from kept_debt)").update();
    allocations.answer(false, evening);
    move(evening);
    jdbc.sql("insert into allocated_otherwise select receipt_id from paying_receipt").update();
    allocations.keep();
    return accounts.getLast();
  }

  /// What each receipt left, never more in all than the account still holds.
  private void gather(LocalDate evening) {
    jdbc.sql(
            """
            with placed as (
              select r.id from ledger.receipt r
               where r.account_id in (select account_id from paying_account)
              union
              select s.receipt_id from ledger.suspense_item s
               where s.state = 'posted'
                 and s.account_id in (select account_id from paying_account)),
            left_over as (
              select p.receipt_id, p.account_id, p.effective_on, p.directed_year, p.debt_id,
                     p.amount_pence - coalesce((select sum(a.amount_pence) from ledger.allocation a
                                                 where a.receipt_id = p.receipt_id), 0) as pence
                from placed r join ledger.placed_receipt p on p.receipt_id = r.id),
            running as (
              select l.*, sum(l.pence) over (partition by l.account_id
                            order by l.effective_on, l.receipt_id) - l.pence as before
                from left_over l where l.pence > 0),
            credit as (
              select g.account_id, -sum(g.amount_pence) as pence from ledger.leg g
               where g.book = 'on_account'
                 and g.account_id in (select account_id from paying_account)
               group by g.account_id)
            insert into paying_receipt
              (receipt_id, account_id, amount_pence, effective_on, financial_year, decided_on,
               debt_id)
            select r.receipt_id, r.account_id, least(r.pence, c.pence - r.before), r.effective_on,
                   r.directed_year, :evening, r.debt_id
              from running r join credit c on c.account_id = r.account_id
             where c.pence > r.before
               and (r.directed_year is null or exists (
                 select from open_debt o where o.account_id = r.account_id
                    and o.financial_year = r.directed_year))
            """)
        .param("evening", evening)
        .update();
  }

  /// From the account to its debts: one entry a receipt.
  private void move(LocalDate evening) {
    jdbc.sql(
            """
            with met as (
              select a.receipt_id, a.account_id, a.debt_id, o.financial_year as year,
                     sum(a.amount_pence) as pence
                from allocated a join open_debt o on o.debt_id = a.debt_id
               group by a.receipt_id, a.account_id, a.debt_id, o.financial_year),
            entries as (
              insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
              select :evening, 'transfer', 'money on the account met what is owed',
                     'receipt ' || r.source_key || ' of ' || r.source || ', the night of '
                       || :evening,
                     'swept:' || p.receipt_id || ':' || :evening || ':' || p.amount_pence
                from paying_receipt p join ledger.receipt r on r.id = p.receipt_id
               where p.receipt_id in (select receipt_id from met)
               order by p.account_id, p.receipt_id
              returning id, split_part(idempotency_key, ':', 2)::bigint as receipt_id),
            legs as (
              select receipt_id, account_id, null::bigint as debt_id, null::smallint as year,
                     sum(pence) as pence
                from met group by receipt_id, account_id
              union all
              select receipt_id, account_id, debt_id, year, -pence from met)
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
              financial_year, amount_pence, effective_on)
            select e.id, row_number() over (partition by e.id order by l.debt_id nulls first),
                   case when l.debt_id is null then 'on_account' else 'debtor' end, 'general_fund',
                   l.account_id, l.debt_id, l.year, l.pence, :evening
              from legs l join entries e on e.receipt_id = l.receipt_id
            """)
        .param("evening", evening)
        .update();
  }

  /// Counted from the books, so that it is the same however often the night was started.
  private Swept swept(LocalDate evening) {
    var left =
        jdbc.sql("select count(*) from (" + BESIDE_A_DEBT + ") c")
            .param("after", 0)
            .query(Long.class)
            .single();
    return jdbc.sql(
            """
            select count(distinct l.account_id) as accounts, count(*) as receipts,
                   coalesce(sum(l.amount_pence), 0)::bigint as pence, :left::bigint as left
              from ledger.entry e
              join ledger.leg l on l.entry_id = e.id and l.book = 'on_account'
             where e.effective_on = :evening and e.kind = 'transfer'
               and e.idempotency_key like 'swept:%'
            """)
        .param("evening", evening)
        .param("left", left)
        .query(Swept.class)
        .single();
  }
}
