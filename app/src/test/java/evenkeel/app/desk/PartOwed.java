package evenkeel.app.desk;

import evenkeel.app.store.BookRows;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Further overpayments on the accounts of a street, each with a notice of its own.
final class PartOwed extends BookRows {

  private static final LocalDate NOTIFIED = LocalDate.of(2026, 6, 3);

  PartOwed(JdbcClient jdbc) {
    super(jdbc);
  }

  /// An overpayment notified on 3 June 2026 and due a month after.
  ///
  /// @param route how the council recovers it
  /// @return the debt
  long overpayment(String reference, String invoice, long pence, String route) {
    var account = id("select id from accounts.account where account_ref = ?", reference);
    var debt =
        id(
            """
            insert into accounts.debt (account_id, financial_year, part)
            values (?, 2026, ?) returning id
            """,
            account,
            invoice);
    var charge = chargeRow(account, debt, pence, NOTIFIED);
    posted(charge, account, debt, pence);
    id(
        """
        insert into accounts.instalment (debt_id, source, plan_key, sequence, due_on, amount_pence,
          extract_id, effective_on)
        values (?, 'evenkeel', ?, 1, ?, ?, ?, ?) returning id
        """,
        debt,
        "plan-" + debt,
        NOTIFIED.plusMonths(1),
        pence,
        EXTRACT,
        NOTIFIED);
    id(
        """
        insert into accounts.overpayment_version (source, invoice_no, account_id, claim_ref,
          decision_on, notified_on, period_start, period_end, gross_pence, classification,
          recoverable, recovery_route, appeal_open, extract_id, effective_on)
        values ('test', ?, ?, 'CL1', ?, ?, '2026-01-05', '2026-02-08', ?,
          'claimant_error_or_other', true, ?, false, ?, ?) returning id
        """,
        invoice,
        account,
        NOTIFIED,
        NOTIFIED,
        pence,
        route,
        EXTRACT,
        NOTIFIED);
    return debt;
  }

  /// Posts a charge as an extract's is posted: under the charge's own number.
  private void posted(long charge, long account, long debt, long pence) {
    id(
        """
        with e as (
          insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
          values (?, 'charge', 'hb_overpayment', 'a test', 'charge:' || ?)
          returning id, effective_on),
        legs as (
          insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
            financial_year, amount_pence, effective_on)
          select e.id, 1, 'debtor', 'general_fund', ?, ?, 2026, ?, e.effective_on from e union all
          select e.id, 2, 'income', 'general_fund', null, null, 2026, ?, e.effective_on from e)
        select id from e
        """,
        NOTIFIED,
        charge,
        account,
        debt,
        pence,
        -pence);
  }

  /// What a person owes of it at most, by a notice of their own.
  void owes(long debt, long party, long pence) {
    id(
        """
        insert into accounts.overpayment_liability (source, source_key, invoice_no, party_id,
          account_id, capacity, basis, amount_pence, chosen, notified_on, appeal_open, extract_id,
          effective_on)
        select 'test', ?, part, ?, account_id, 'claimant', 'claimant_or_payee', ?, true, ?, false,
               ?, ?
          from accounts.debt where id = ? returning id
        """,
        key(),
        party,
        pence,
        NOTIFIED,
        EXTRACT,
        NOTIFIED,
        debt);
  }
}
