package evenkeel.app.desk;

import evenkeel.app.store.BookRows;
import java.time.LocalDate;

/// Rows about a street's debts that tell how disputes and steps came out.
final class Outcomes extends BookRows {

  private final Street street;

  Outcomes(Street street) {
    super(street.jdbc);
    this.street = street;
  }

  /// An overpayment from which underlying entitlement was taken off, and whose dispute ended.
  void decided(String reference, String invoice, long underlying, String outcome) {
    id(
        """
        insert into accounts.overpayment_version (source, invoice_no, account_id, claim_ref,
          decision_on, notified_on, period_start, period_end, gross_pence, classification,
          recoverable, appeal_open, underlying_pence, appeal_decided_on, appeal_outcome, extract_id,
          effective_on)
        values ('test', ?, ?, 'CL3', '2026-06-01', '2026-06-03', '2026-01-05', '2026-02-08', 100000,
          'claimant_error_or_other', true, false, ?, '2026-09-14', ?, ?, '2026-06-01')
        returning id
        """,
        invoice,
        street.accountOf(reference),
        underlying,
        outcome,
        EXTRACT);
  }

  /// A dispute of a part of one debt.
  void disputed(long debt, long pence, LocalDate from) {
    id(
        """
        insert into history.hold (debt_id, kind, starts_on, amount_pence, reason, source,
          source_key, placed_by)
        values (?, 'dispute', ?, ?, 'disputes the cleaning', 'test', ?, 'test') returning id
        """,
        debt,
        from,
        pence,
        key());
  }

  /// A step of £480 that another system reported.
  long reported(long debt, String kind, LocalDate on) {
    return id(
        """
        insert into history.step (debt_id, kind, issued_on, pay_by, next_step_from,
          amount_pence, source, source_key, recorded_by)
        values (?, ?, ?, ?, ?, 48000, 'test', ?, 'test') returning id
        """,
        debt,
        kind,
        on,
        on,
        on,
        key());
  }

  void ended(long step, LocalDate on, String outcome) {
    id(
        """
        insert into history.step_ended (step_id, ended_on, outcome, because, recorded_by)
        values (?, ?, ?, 'told', 'test') returning step_id
        """,
        step,
        on,
        outcome);
  }
}
