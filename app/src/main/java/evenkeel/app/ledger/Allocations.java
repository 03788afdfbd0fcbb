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
      create temp table if not exists affected_debt (debt_id bigint) on commit drop;
      create temp table paying_account (account_id bigint) on commit drop;
      create temp table open_debt (
        account_id bigint, debt_id bigint, financial_year smallint) on commit drop;
      create temp table open_instalment (
        debt_id bigint, instalment_id bigint, due_on date, amount_pence bigint) on commit drop;
      create temp table notice_served (
        debt_id bigint, kind text, issued_on date, pay_by date, amount_pence bigint) on commit drop;
      create temp table paying_receipt (
        receipt_id bigint, account_id bigint, amount_pence bigint, effective_on date,
        financial_year smallint) on commit drop;
      create temp table allocated (
        receipt_id bigint, account_id bigint, debt_id bigint, instalment_id bigint,
        amount_pence bigint, effective_on date, rule text, because text) on commit drop;
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
  /// entries: bank against the debts they pay, what is left on the account.
  void allocateLanded(LocalDate today) {
    run(
        """
        insert into paying_account
        select distinct account_id from landed_receipt where account_id is not null
        """);
    run(
        """
        insert into paying_receipt
          (receipt_id, account_id, amount_pence, effective_on, financial_year)
        select receipt_id, account_id, amount_pence, effective_on, financial_year
          from landed_receipt where account_id is not null
        """);
    compute(false, today);
    run(
        """
        with legs as (
          select l.entry_id, 'bank' as book, null::bigint as account_id, null::bigint as debt_id,
                 null::smallint as year, l.amount_pence, l.effective_on
            from landed_receipt l where l.account_id is not null
          union all
          select l.entry_id, case when a.debt_id is null then 'on_account' else 'debtor' end,
                 l.account_id, a.debt_id, o.financial_year, -sum(a.amount_pence), l.effective_on
            from allocated a
            join landed_receipt l on l.receipt_id = a.receipt_id
            left join open_debt o on o.debt_id = a.debt_id
           group by l.entry_id, l.account_id, a.debt_id, o.financial_year, l.effective_on)
        insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id, financial_year,
          amount_pence, effective_on)
        select entry_id,
               row_number() over (partition by entry_id order by book <> 'bank', year, debt_id),
               book, 'general_fund', account_id, debt_id, year, amount_pence, effective_on
          from legs
        """);
    keep();
    clear();
  }

  /// Runs the receipts of `paying_receipt` through their accounts into `allocated`. A row without a
  /// debt is money left on the account.
  ///
  /// @param afresh whether the accounts' earlier allocations are set aside
  private void compute(boolean afresh, LocalDate today) {
    run("analyze paying_account");
    debts.write();
    run("analyze open_instalment");
    notices.write();
    run("analyze notice_served");
    stream.run(afresh, policies.on(today));
    run("analyze allocated");
  }

  private void keep() {
    run(
        """
        insert into ledger.allocation
          (receipt_id, debt_id, instalment_id, amount_pence, effective_on, rule, because)
        select receipt_id, debt_id, instalment_id, amount_pence, effective_on, rule, because
          from allocated where debt_id is not null
         order by account_id, effective_on, receipt_id
        """);
    run(
        """
        insert into affected_debt
        select distinct debt_id from allocated where debt_id is not null
        """);
  }

  private void clear() {
    run(
        "truncate paying_account, open_debt, open_instalment, notice_served, paying_receipt,"
            + " allocated");
  }

  private void run(String sql) {
    jdbc.sql(sql).update();
  }
}
