package evenkeel.app.letters;

import evenkeel.app.policy.PolicyBook;
import evenkeel.app.policy.Wordings;
import evenkeel.core.law.PrescribedWording;
import java.time.LocalDate;
import java.util.UUID;

/// Leases of a town, their demands, and the prescribed wording that its council has loaded.
final class TownLeases {

  private static final UUID EXTRACT = new UUID(0, 7);
  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 16);

  private final Town town;
  private int number;

  TownLeases(Town town) {
    this.town = town;
  }

  /// A lease with a year's service charge of £450 that fell due on 19 April, whose demand of 16
  /// March lacks nothing.
  ///
  /// @return the debt
  long charged(long party) {
    number++;
    var reference = "8500%05d".formatted(number);
    var account =
        id(
            """
            insert into accounts.account (source, account_ref, debt_type)
            values ('test', ?, 'leasehold') returning id
            """,
            reference);
    var property =
        id(
            "insert into accounts.property (source, property_ref) values ('test', ?) returning id",
            reference);
    id(
        """
        insert into accounts.property_version (property_id, line_1, postcode, address_key,
          extract_id, effective_on)
        values (?, 'Flat 3, Alder House', 'KM4 2ZZ', 'flat 3, alder house', ?, ?) returning id
        """,
        property,
        EXTRACT,
        ISSUED);
    id(
        """
        insert into accounts.account_version (account_id, property_id, status, source_balance_pence,
          as_at, extract_id)
        values (?, ?, 'open', 0, ?, ?) returning id
        """,
        account,
        property,
        ISSUED,
        EXTRACT);
    id(
        """
        insert into accounts.lease_version (source, lease_key, account_id, property_id, lease_start,
          term_years, title_number, landlord, leaseholders, extract_id, effective_on)
        values ('test', ?, ?, ?, '2012-10-01', 125, 'ZZ123456', 'Kelmere Borough Council',
          'Ann Bennett; Bo Bennett', ?, ?) returning id
        """,
        "L" + number,
        account,
        property,
        EXTRACT,
        ISSUED);
    town.liable(account, party, "lessee", true);
    return debt(account);
  }

  private long debt(long account) {
    var debt =
        id(
            "insert into accounts.debt (account_id, financial_year) values (?, 2026) returning id",
            account);
    id(
        """
        insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
          amount_pence, bill_number, issued_on, due_on, extract_id, effective_on)
        values ('test', ?, ?, ?, 'service_charge_estimate', 45000, 'E26', ?, '2026-04-19', ?, ?)
        returning id
        """,
        "C" + number,
        account,
        debt,
        ISSUED,
        EXTRACT,
        ISSUED);
    id(
        """
        insert into accounts.instalment (debt_id, source, plan_key, sequence, due_on, amount_pence,
          extract_id, effective_on)
        values (?, 'evenkeel', ?, 1, '2026-04-19', 45000, ?, ?) returning id
        """,
        debt,
        "plan-" + debt,
        EXTRACT,
        ISSUED);
    post(account, debt);
    knows("C" + number, account, "prescribed");
    return debt;
  }

  private void post(long account, long debt) {
    id(
        """
        with e as (
          insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
          values (?, 'charge', 'service_charge_estimate', 'a test', ?) returning id, effective_on),
        legs as (
          insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
            financial_year, amount_pence, effective_on)
          select e.id, 1, 'debtor', 'general_fund', ?, ?, 2026, 45000, e.effective_on from e
          union all
          select e.id, 2, 'income', 'general_fund', null, null, 2026, -45000, e.effective_on from e)
        select id from e
        """,
        ISSUED,
        "lease-" + debt,
        account,
        debt);
  }

  /// The billing system no longer says who made the last lease.
  void losesItsParties() {
    id(
        """
        insert into accounts.lease_version (source, lease_key, account_id, property_id, lease_start,
          term_years, title_number, extract_id, effective_on)
        select source, lease_key, account_id, property_id, lease_start, term_years, title_number,
               extract_id, effective_on from accounts.lease_version where lease_key = ? returning id
        """,
        "L" + number);
  }

  /// What the billing system now says of the last demand.
  ///
  /// @param summary prescribed, other_words or none
  void says(long debt, String summary) {
    knows("C" + number, town.accountOf(debt), summary);
  }

  private void knows(String charge, long account, String summary) {
    id(
        """
        insert into accounts.demand_fact (account_id, source, charge_key, landlord_named,
          notices_address, summary, in_lease, as_lease_says, consultation, extract_id,
          effective_on)
        values (?, 'test', ?, true, true, ?, true, true, 'not_called_for', ?, ?) returning id
        """,
        account,
        charge,
        summary,
        EXTRACT,
        ISSUED);
  }

  /// Loads a text as the prescribed wording: one officer loads it and another approves it.
  void loaded(PrescribedWording... kinds) {
    var wordings = town.bean(Wordings.class);
    for (var kind : kinds) {
      var outcome =
          wordings.load(
              Town.MANAGER,
              new Wordings.ToLoad(
                  kind,
                  LocalDate.of(2026, 1, 1),
                  "a test",
                  "The words of " + kind.key() + " in this test.",
                  "a test"));
      wordings.decide(
          Town.SENIOR, ((PolicyBook.Outcome.Done) outcome).request(), true, "read in this test");
    }
  }

  private long id(String sql, Object... values) {
    return town.jdbc.sql(sql).params(values).query(Long.class).single();
  }
}
