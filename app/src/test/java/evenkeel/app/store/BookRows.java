package evenkeel.app.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of the books that a test writes one by one, without an extract.
public abstract class BookRows {

  protected static final UUID EXTRACT = new UUID(0, 1);

  public final JdbcClient jdbc;
  private int number;

  protected BookRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A key that no other row has.
  public final String key() {
    return "key-" + next();
  }

  protected final int next() {
    return ++number;
  }

  /// The number that a statement answers.
  public final long id(String sql, Object... values) {
    return jdbc.sql(sql).params(Arrays.asList(values)).query(Long.class).single();
  }

  protected final long liability(long account, long party, String role, boolean named) {
    return id(
        """
        insert into accounts.liability (account_id, party_id, role, named_on_bill, extract_id)
        values (?, ?, ?, ?, ?) returning id
        """,
        account,
        party,
        role,
        named,
        EXTRACT);
  }

  /// A charge of council tax, without its entry in the ledger.
  protected final long chargeRow(long account, long debt, long pence, LocalDate on) {
    return id(
        """
        insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
          amount_pence, issued_on, extract_id, effective_on)
        values ('test', ?, ?, ?, 'council_tax', ?, ?, ?, ?) returning id
        """,
        key(),
        account,
        debt,
        pence,
        on,
        EXTRACT,
        on);
  }

  /// An instalment of £100.
  public final long instalment(long debt, int sequence, LocalDate due, LocalDate knownOn) {
    return id(
        """
        insert into accounts.instalment (debt_id, source, plan_key, sequence, due_on,
          amount_pence, extract_id, effective_on)
        values (?, 'test', ?, ?, ?, 10000, ?, ?) returning id
        """,
        debt,
        "plan-" + debt,
        sequence,
        due,
        EXTRACT,
        knownOn);
  }

  /// Ten instalments of £100, a month apart.
  protected final void tenInstalments(long debt, LocalDate first, LocalDate knownOn) {
    for (var i = 0; i < 10; i++) {
      instalment(debt, i + 1, first.plusMonths(i), knownOn);
    }
  }

  /// What a person must be dealt with by.
  public final void marker(long party, String kind, LocalDate from) {
    id(
        """
        insert into people.marker (source, source_key, party_id, kind, starts_on, extract_id)
        values ('test', ?, ?, ?, ?, ?) returning id
        """,
        key(),
        party,
        kind,
        from,
        EXTRACT);
  }

  /// A step of ours that left on a day.
  public final long step(long debt, String kind, LocalDate on) {
    return id(
        """
        insert into history.step (debt_id, kind, issued_on, pay_by, next_step_from, amount_pence,
          source, source_key, recorded_by)
        values (?, ?, ?, ?, ?, 10000, 'evenkeel', ?, 'test') returning id
        """,
        debt,
        kind,
        on,
        on.plusDays(6),
        on.plusDays(14),
        key());
  }

  /// An entry on a debt.
  ///
  /// @param reason the kind of charge, or how it was paid
  protected final long entry(
      long account, long debt, String kind, String reason, long pence, LocalDate on) {
    return id(
        """
        with e as (
          insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
          values (?, ?, ?, 'a test', ?) returning id, effective_on),
        legs as (
          insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
            financial_year, amount_pence, effective_on)
          select e.id, 1, 'debtor', 'general_fund', ?, ?, 2026, ?, e.effective_on from e union all
          select e.id, 2, ?, 'general_fund', null, null, 2026, ?, e.effective_on from e)
        select id from e
        """,
        on,
        kind,
        reason,
        key(),
        account,
        debt,
        pence,
        kind.equals("charge") ? "income" : "bank",
        -pence);
  }

  /// An entry of money that nobody can identify.
  protected final long suspenseEntry(long pence, LocalDate on) {
    return id(
        """
        with e as (
          insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
          values (?, 'receipt', 'card_web', 'a test', ?) returning id, effective_on),
        legs as (
          insert into ledger.leg (entry_id, leg_no, book, fund, amount_pence, effective_on)
          select e.id, 1, 'bank', 'general_fund', ?, e.effective_on from e union all
          select e.id, 2, 'suspense', 'general_fund', ?, e.effective_on from e)
        select id from e
        """,
        on,
        key(),
        pence,
        -pence);
  }

  /// A receipt that its entry brought.
  protected final long receipt(long entry, String reference, long pence, LocalDate on) {
    return id(
        """
        insert into ledger.receipt (source, source_key, received_on, effective_on, reference,
          amount_pence, method, entry_id)
        values ('test', ?, ?, ?, ?, ?, 'card_web', ?) returning id
        """,
        key(),
        on,
        on,
        reference,
        pence,
        entry);
  }

  /// What a receipt pays of an instalment.
  protected final void allocation(long receipt, long debt, int sequence, long pence, LocalDate on) {
    id(
        """
        insert into ledger.allocation (receipt_id, debt_id, instalment_id, amount_pence,
          effective_on, rule, because)
        values (?, ?, (select id from accounts.instalment where debt_id = ? and sequence = ?), ?, ?,
          'test', 'test') returning id
        """,
        receipt,
        debt,
        debt,
        sequence,
        pence,
        on);
  }
}
