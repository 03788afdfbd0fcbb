package evenkeel.app.ledger;

import evenkeel.app.accounts.OpenDebts;
import evenkeel.app.history.NoticesServed;
import evenkeel.app.policy.PolicyBook;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which receipt pays which debt and instalment, penny by penny. Accounts are read in order as one
/// stream and the answers written with `copy`, so that memory does not grow with a file and no
/// account costs a query of its own.
@Service
public class Allocations {

  /// The temporary tables of an allocation.
  public static final String STAGING =
      """
      affected_debt (debt_id bigint);
      landed_receipt (
        receipt_id bigint, entry_id bigint, account_id bigint, amount_pence bigint,
        effective_on date, posted_on date, financial_year smallint, debt_id bigint);
      paying_account (account_id bigint);
      open_debt (
        account_id bigint, debt_id bigint, financial_year smallint);
      open_instalment (
        debt_id bigint, instalment_id bigint, due_on date, amount_pence bigint);
      notice_served (
        debt_id bigint, kind text, issued_on date, pay_by date, amount_pence bigint,
        ended_on date);
      paying_receipt (
        receipt_id bigint, account_id bigint, amount_pence bigint, effective_on date,
        financial_year smallint, decided_on date, debt_id bigint);
      allocated (
        receipt_id bigint, account_id bigint, debt_id bigint, instalment_id bigint,
        amount_pence bigint, effective_on date, rule text, because text);
      allocated_before (
        allocation_id bigint, receipt_id bigint, debt_id bigint, instalment_id bigint,
        amount_pence bigint, effective_on date);
      allocated_otherwise (receipt_id bigint);
      """;

  private final JdbcClient jdbc;
  private final OpenDebts debts;
  private final NoticesServed notices;
  private final PolicyBook policies;
  private final AllocationStream stream;

  Allocations(
      JdbcClient jdbc,
      OpenDebts debts,
      NoticesServed notices,
      PolicyBook policies,
      AllocationStream stream) {
    this.jdbc = jdbc;
    this.debts = debts;
    this.notices = notices;
    this.policies = policies;
    this.stream = stream;
  }

  /// Allocates the receipts in `landed_receipt` that have an account, and writes the legs of their
  /// entries: the book that the money comes from against the debts it pays, and what is left
  /// against the account.
  ///
  /// @param from `bank`, or `suspense` for money that an officer found the owner of
  void allocateLanded(String from, LocalDate today) {
    run(
        """
        insert into paying_account
        select distinct account_id from landed_receipt where account_id is not null
        """);
    run(
        """
        insert into paying_receipt
          (receipt_id, account_id, amount_pence, effective_on, financial_year, debt_id)
        select receipt_id, account_id, amount_pence, effective_on, financial_year, debt_id
          from landed_receipt where account_id is not null
        """);
    compute(false, today);
    jdbc.sql(
            """
            with legs as (
              select l.entry_id, cast(:from as text) as book, null::bigint as account_id,
                     null::bigint as debt_id, null::smallint as year, l.amount_pence, l.posted_on
                from landed_receipt l where l.account_id is not null
              union all
              select l.entry_id, case when a.debt_id is null then 'on_account' else 'debtor' end,
                     l.account_id, a.debt_id, o.financial_year, -sum(a.amount_pence), l.posted_on
                from allocated a
                join landed_receipt l on l.receipt_id = a.receipt_id
                left join open_debt o on o.debt_id = a.debt_id
               group by l.entry_id, l.account_id, a.debt_id, o.financial_year, l.posted_on)
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
              financial_year, amount_pence, effective_on)
            select entry_id,
                   row_number() over (partition by entry_id order by book <> :from, year, debt_id),
                   book, 'general_fund', account_id, debt_id, year, amount_pence, posted_on
              from legs
            """)
        .param("from", from)
        .update();
    run("insert into allocated_otherwise select receipt_id from paying_receipt");
    keep();
    clear();
  }

  /// Allocates the receipts of the accounts in `moved_account` again, because their charges or
  /// instalments changed. Where the answer differs, counter-rows undo the old one, and money that
  /// changes its debt is transferred.
  ///
  /// @param occasion names why, once: the same occasion moves nothing twice
  /// @param on the day on which the change takes effect
  public void allocateAgain(String occasion, LocalDate on) {
    run(
        """
        insert into paying_receipt
          (receipt_id, account_id, amount_pence, effective_on, financial_year, debt_id)
        select r.receipt_id, r.account_id, r.amount_pence, r.effective_on, r.directed_year,
               r.debt_id
          from ledger.placed_receipt r
         where r.account_id in (select account_id from moved_account)
        """);
    run("insert into paying_account select distinct account_id from paying_receipt");
    compute(true, on);
    compare();
    transfer(occasion, on);
    run(
        """
        insert into ledger.allocation (receipt_id, debt_id, instalment_id, amount_pence,
          effective_on, rule, because, undoes)
        select b.receipt_id, b.debt_id, b.instalment_id, -b.amount_pence, b.effective_on,
               'allocated-again', 'what the account owes has changed', b.allocation_id
          from allocated_before b
         where b.receipt_id in (select receipt_id from allocated_otherwise)
        """);
    keep();
    clear();
  }

  private void compare() {
    run(
        """
        insert into allocated_before
          (allocation_id, receipt_id, debt_id, instalment_id, amount_pence, effective_on)
        select a.id, a.receipt_id, a.debt_id, a.instalment_id, a.amount_pence, a.effective_on
          from paying_receipt p
          join ledger.allocation a on a.receipt_id = p.receipt_id and a.undoes is null
         where not exists (select from ledger.allocation u where u.undoes = a.id)
        """);
    run(
        """
        with before as (
          select receipt_id, debt_id, instalment_id, sum(amount_pence) as pence
            from allocated_before group by receipt_id, debt_id, instalment_id),
        now as (
          select receipt_id, debt_id, instalment_id, sum(amount_pence) as pence
            from allocated where debt_id is not null group by receipt_id, debt_id, instalment_id)
        insert into allocated_otherwise
        select receipt_id from (
          (select * from before except select * from now)
          union all
          (select * from now except select * from before)) d
         group by receipt_id
        """);
  }

  private void transfer(String occasion, LocalDate on) {
    jdbc.sql(
            """
            with moves as (
              select p.account_id, d.receipt_id, d.debt_id, sum(d.pence) as pence
                from (select receipt_id, debt_id, -amount_pence as pence from allocated
                       where debt_id is not null
                      union all
                      select receipt_id, debt_id, amount_pence from allocated_before) d
                join paying_receipt p on p.receipt_id = d.receipt_id
               where d.receipt_id in (select receipt_id from allocated_otherwise)
               group by p.account_id, d.receipt_id, d.debt_id
              having sum(d.pence) <> 0),
            moved as (
              select r.id as receipt_id, r.source_key || ' of ' || r.source as told,
                     concat_ws(':', 'allocated-again', r.source, r.source_key, :occasion) as key
                from ledger.receipt r where r.id in (select receipt_id from moves)),
            entries as (
              insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
              select :on, 'transfer', 'what the account owes has changed',
                     'receipt ' || m.told || ', ' || :occasion, m.key from moved m
              returning id, idempotency_key),
            sides as (
              select account_id, receipt_id, debt_id, pence from moves
              union all
              select account_id, receipt_id, null, -sum(pence) from moves
               group by account_id, receipt_id having sum(pence) <> 0)
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
              financial_year, amount_pence, effective_on)
            select e.id, row_number() over (partition by e.id order by s.debt_id),
                   case when s.debt_id is null then 'on_account' else 'debtor' end, 'general_fund',
                   s.account_id, s.debt_id, o.financial_year, s.pence, :on
              from sides s
              join moved m on m.receipt_id = s.receipt_id
              join entries e on e.idempotency_key = m.key
              left join open_debt o on o.debt_id = s.debt_id
            """)
        .param("occasion", occasion)
        .param("on", on)
        .update();
  }

  /// Runs the receipts of `paying_receipt` through their accounts into `allocated`. A row without a
  /// debt is money left on the account.
  ///
  /// @param afresh whether the accounts' earlier allocations are set aside
  private void compute(boolean afresh, LocalDate today) {
    run("analyze paying_account");
    debts.write();
    answer(afresh, today);
  }

  /// The same, where the open debts are written already.
  void answer(boolean afresh, LocalDate today) {
    run("analyze paying_receipt");
    run("analyze open_instalment");
    notices.write();
    run("analyze notice_served");
    stream.run(afresh, policies.on(today));
    run("analyze allocated");
  }

  /// Keeps the answers for the receipts of `allocated_otherwise`.
  void keep() {
    run(
        """
        insert into ledger.allocation
          (receipt_id, debt_id, instalment_id, amount_pence, effective_on, rule, because)
        select receipt_id, debt_id, instalment_id, amount_pence, effective_on, rule, because
          from allocated
         where debt_id is not null and receipt_id in (select receipt_id from allocated_otherwise)
         order by account_id, effective_on, receipt_id
        """);
    run(
        """
        insert into affected_debt
        select distinct a.debt_id
          from (select receipt_id, debt_id from allocated
                union all
                select receipt_id, debt_id from allocated_before) a
         where a.debt_id is not null
           and a.receipt_id in (select receipt_id from allocated_otherwise)
        """);
  }

  /// Empties the temporary tables for the next accounts.
  void clear() {
    run(
        "truncate paying_account, open_debt, open_instalment, notice_served, paying_receipt,"
            + " allocated, allocated_before, allocated_otherwise");
  }

  private void run(String sql) {
    jdbc.sql(sql).update();
  }
}
