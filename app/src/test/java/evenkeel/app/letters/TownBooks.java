package evenkeel.app.letters;

import evenkeel.app.store.BookRows;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The books of a small council, which a test writes row by row.
abstract class TownBooks extends BookRows {

  private int accounts;

  TownBooks(JdbcClient jdbc) {
    super(jdbc);
  }

  /// An adult at an address of their own.
  long person(String name) {
    var party =
        id("insert into people.party (source, source_key) values ('test', ?) returning id", key());
    id(
        """
        insert into people.party_version (party_id, party_type, title, forename, surname, name_key,
          extract_id, effective_on, date_of_birth)
        values (?, 'person', 'Ms', 'Asha', ?, 'x', ?, '2026-03-16', '1980-02-03') returning id
        """,
        party,
        name,
        EXTRACT);
    address(party, "14 Quarry Rise");
    return party;
  }

  /// An adult at another address than everybody else's.
  long elsewhere(String name, String line) {
    var party = person(name);
    withdrawAddresses(party);
    address(party, line);
    return party;
  }

  long address(long party, String line) {
    return id(
        """
        insert into people.party_address (party_id, address_type, line_1, line_2, postcode,
          address_key, extract_id)
        values (?, 'residence', ?, 'Kelmere', 'KM4 2ZZ', lower(?), ?) returning id
        """,
        party,
        line,
        line,
        EXTRACT);
  }

  /// A debt of ten instalments of £100 on the first of each month from May, billed on 16 March.
  long debt(long party) {
    var reference = "9000%05d".formatted(++accounts);
    var property =
        id(
            "insert into accounts.property (source, property_ref) values ('test', ?) returning id",
            reference);
    id(
        """
        insert into accounts.property_version (property_id, line_1, line_2, postcode, address_key,
          extract_id, effective_on)
        values (?, '14 Quarry Rise', 'Kelmere', 'KM4 2ZZ', 'x', ?, '2026-03-16') returning id
        """,
        property,
        EXTRACT);
    var account =
        id(
            """
            insert into accounts.account (source, account_ref, debt_type)
            values ('test', ?, 'council_tax') returning id
            """,
            reference);
    id(
        """
        insert into accounts.account_version (account_id, property_id, status, source_balance_pence,
          as_at, extract_id)
        values (?, ?, 'open', 0, '2026-03-16', ?) returning id
        """,
        account,
        property,
        EXTRACT);
    liable(account, party, "liable", true);
    var debt =
        id(
            "insert into accounts.debt (account_id, financial_year) values (?, 2026) returning id",
            account);
    charge(debt, 100_000, LocalDate.of(2026, 3, 16));
    tenInstalments(debt, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 3, 16));
    return debt;
  }

  /// An overpayment of £480 that is recovered by invoice, notified on 15 March and due on 19 April.
  long overpayment(long party) {
    var reference = "8000%05d".formatted(++accounts);
    var account =
        id(
            """
            insert into accounts.account (source, account_ref, debt_type)
            values ('test', ?, 'hb_overpayment') returning id
            """,
            reference);
    id(
        """
        insert into accounts.account_version (account_id, status, source_balance_pence, as_at,
          extract_id)
        values (?, 'open', 0, '2026-03-16', ?) returning id
        """,
        account,
        EXTRACT);
    liable(account, party, "claimant", true);
    var invoice = "INV" + accounts;
    var debt =
        id(
            """
            insert into accounts.debt (account_id, financial_year, part)
            values (?, 2025, ?) returning id
            """,
            account,
            invoice);
    decided(account, invoice, "invoice");
    charge(debt, 48_000, LocalDate.of(2026, 3, 15));
    id(
        """
        insert into accounts.instalment (debt_id, source, plan_key, sequence, due_on, amount_pence,
          extract_id, effective_on)
        values (?, 'evenkeel', ?, 1, '2026-04-19', 48000, ?, '2026-03-16') returning id
        """,
        debt,
        "plan-" + debt,
        EXTRACT);
    return debt;
  }

  /// What the benefits system now says of an overpayment.
  void decided(long account, String invoice, String route) {
    id(
        """
        insert into accounts.overpayment_version (source, invoice_no, account_id, claim_ref,
          decision_on, notified_on, period_start, period_end, gross_pence, classification,
          recoverable, recovery_route, appeal_open, notice_lacks, extract_id, effective_on)
        values ('test', ?, ?, 'HB1', '2026-03-14', '2026-03-15', '2026-01-05', '2026-03-01', 48000,
          'claimant_error_or_other', true, ?, false, 'nothing', ?, '2026-03-16') returning id
        """,
        invoice,
        account,
        route,
        EXTRACT);
  }

  /// A person's own liability for the whole of an overpayment.
  void owes(long debt, long party, LocalDate notified) {
    owes(debt, party, notified, 48_000, false, LocalDate.of(2026, 3, 16));
  }

  /// What the benefits system says of a person's own liability from a day; a later row takes the
  /// place of an earlier one.
  void owes(
      long debt, long party, LocalDate notified, long pence, boolean disputed, LocalDate from) {
    id(
        """
        insert into accounts.overpayment_liability (source, source_key, invoice_no, party_id,
          account_id, capacity, basis, amount_pence, chosen, notified_on, appeal_open, notice_lacks,
          extract_id, effective_on)
        select 'test', ?, part, ?, account_id, 'claimant', 'claimant_or_payee', ?, true, ?, ?,
               'nothing', ?, ?
          from accounts.debt where id = ? returning id
        """,
        debt + "|" + party,
        party,
        pence,
        notified,
        disputed,
        EXTRACT,
        from,
        debt);
  }

  void liftHolds(long debt, LocalDate on) {
    jdbc.sql(
            """
            insert into history.hold_lifted (hold_id, lifted_on, reason, lifted_by)
            select id, ?, 'an outcome', 'test' from history.hold where debt_id = ?
            """)
        .params(on, debt)
        .update();
  }

  long liable(long account, long party, String role, boolean named) {
    return liability(account, party, role, named);
  }

  void charge(long debt, long pence, LocalDate on) {
    var account = accountOf(debt);
    chargeRow(account, debt, pence, on);
    entry(account, debt, "charge", "council_tax", pence, on);
  }

  void withdrawInstalment(long debt, int sequence, LocalDate on) {
    id(
        """
        insert into accounts.instalment_withdrawn (instalment_id, effective_on, extract_id)
        select id, ?, ? from accounts.instalment where debt_id = ? and sequence = ?
        returning instalment_id
        """,
        on,
        EXTRACT,
        debt,
        sequence);
  }

  /// A receipt that meets an instalment.
  void paid(long debt, int sequence, long pence, LocalDate on) {
    var entry = entry(accountOf(debt), debt, "receipt", "card_web", -pence, on);
    allocation(receipt(entry, "x", pence, on), debt, sequence, pence, on);
  }

  void hold(long debt, String kind, LocalDate from) {
    id(
        """
        insert into history.hold (debt_id, kind, starts_on, reason, source, source_key, placed_by)
        values (?, ?, ?, 'a reason', 'test', ?, 'test') returning id
        """,
        debt,
        kind,
        from,
        key());
  }

  void holdOn(long party, String kind, LocalDate from) {
    id(
        """
        insert into history.hold (party_id, kind, starts_on, reason, source, source_key, placed_by)
        values (?, ?, ?, 'a reason', 'test', ?, 'test') returning id
        """,
        party,
        kind,
        from,
        key());
  }

  /// A new version of a person, with one thing changed.
  void change(long party, String column, Object value) {
    id(
        """
        insert into people.party_version (party_id, party_type, title, forename, surname, name_key,
          extract_id, effective_on, date_of_birth, %s)
        select party_id, party_type, title, forename, surname, name_key, extract_id, effective_on,
               date_of_birth, ?
          from people.party_version where party_id = ? order by id desc limit 1 returning id
        """
            .formatted(column),
        value,
        party);
  }

  void plan(long debt, LocalDate on) {
    var plan =
        id(
            """
            insert into history.plan (debt_id, agreed_on, source, source_key)
            values (?, ?, 'test', ?) returning id
            """,
            debt,
            on,
            key());
    id(
        """
        insert into history.plan_instalment (plan_id, sequence, due_on, amount_pence)
        values (?, 1, ?, 10000) returning plan_id
        """,
        plan,
        on.plusMonths(1));
  }

  void withdrawAddresses(long party) {
    id(
        """
        insert into people.party_address_withdrawn (party_address_id, extract_id)
        select id, ? from people.party_address where party_id = ? returning party_address_id
        """,
        EXTRACT,
        party);
  }

  /// Someone jointly liable who is not on the bill, now served a joint notice.
  void jointNotice(long debt, long party, LocalDate servedOn) {
    liable(accountOf(debt), party, "joint_liable", false);
    policy("signed-off-rules", "council-tax.joint.notice-first", LocalDate.of(2026, 5, 1));
    id(
        """
        insert into accounts.joint_notice (account_id, party_id, served_on, recorded_by)
        values (?, ?, ?, 'test') returning id
        """,
        accountOf(debt),
        party,
        servedOn);
  }

  /// Money in suspense that may be for the debt's account.
  void suspense(long debt, long pence, LocalDate on) {
    id(
        """
        insert into ledger.suspense_item (receipt_id, reference, amount_pence, why, candidates,
          opened_on)
        values (?, 'x', ?, 'no account', jsonb_build_array(jsonb_build_object('account', ?::bigint)),
          ?) returning id
        """,
        receipt(suspenseEntry(pence, on), "x", pence, on),
        pence,
        accountOf(debt),
        on);
  }

  void withdrawStep(long step, LocalDate on) {
    id(
        """
        insert into history.step_withdrawn (step_id, effective_on, because, recorded_by)
        values (?, ?, 'a mistake', 'test') returning step_id
        """,
        step,
        on);
  }

  void policy(String key, String value, LocalDate from) {
    id(
        """
        insert into policy.setting (key, effective_from, value, requested_by, approved_by, reason)
        values (?, ?, ?, 'one', 'two', 'test') returning id
        """,
        key,
        from,
        value);
  }

  long accountOf(long debt) {
    return id("select account_id from accounts.debt where id = ?", debt);
  }
}
