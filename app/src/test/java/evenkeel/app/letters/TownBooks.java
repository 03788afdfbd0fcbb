package evenkeel.app.letters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The books of a small council, which a test writes row by row.
abstract class TownBooks {

  private static final UUID EXTRACT = new UUID(0, 1);

  final JdbcClient jdbc;
  private int number;

  TownBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    var reference = "9000%05d".formatted(++number);
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
    for (var i = 0; i < 10; i++) {
      instalment(debt, i + 1, LocalDate.of(2026, 5, 1).plusMonths(i), LocalDate.of(2026, 3, 16));
    }
    return debt;
  }

  long liable(long account, long party, String role, boolean named) {
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

  void charge(long debt, long pence, LocalDate on) {
    id(
        """
        insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
          amount_pence, issued_on, extract_id, effective_on)
        values ('test', ?, ?, ?, 'council_tax', ?, ?, ?, ?) returning id
        """,
        key(),
        accountOf(debt),
        debt,
        pence,
        on,
        EXTRACT,
        on);
    post(debt, "charge", pence, on);
  }

  long instalment(long debt, int sequence, LocalDate due, LocalDate knownOn) {
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
    var entry = post(debt, "receipt", -pence, on);
    var receipt =
        id(
            """
            insert into ledger.receipt (source, source_key, received_on, effective_on, reference,
              amount_pence, method, entry_id)
            values ('test', ?, ?, ?, 'x', ?, 'card_web', ?) returning id
            """,
            key(),
            on,
            on,
            pence,
            entry);
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

  void marker(long party, String kind, LocalDate from) {
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
    var entry =
        id(
            """
            with e as (
              insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
              values (?, 'receipt', 'test', 'test', ?) returning id, effective_on),
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
    id(
        """
        with r as (
          insert into ledger.receipt (source, source_key, received_on, effective_on, reference,
            amount_pence, method, entry_id)
          values ('test', ?, ?, ?, 'x', ?, 'card_web', ?) returning id)
        insert into ledger.suspense_item (receipt_id, reference, amount_pence, why, candidates, opened_on)
        select id, 'x', ?, 'no account', jsonb_build_array(jsonb_build_object('account', ?::bigint)), ?
          from r returning id
        """,
        key(),
        on,
        on,
        pence,
        entry,
        pence,
        accountOf(debt),
        on);
  }

  /// A step that was taken by other means, for £100.
  long step(long debt, String kind, LocalDate on) {
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

  private long post(long debt, String kind, long pence, LocalDate on) {
    return id(
        """
        with e as (
          insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
          values (?, ?, 'test', 'test', ?) returning id, effective_on),
        legs as (
          insert into ledger.leg (entry_id, leg_no, book, fund, debt_id, amount_pence, effective_on)
          select e.id, 1, 'debtor', 'general_fund', ?, ?, e.effective_on from e union all
          select e.id, 2, ?, 'general_fund', null, ?, e.effective_on from e)
        select id from e
        """,
        on,
        kind,
        key(),
        debt,
        pence,
        kind.equals("charge") ? "income" : "bank",
        -pence);
  }

  String key() {
    return "key-" + ++number;
  }

  long id(String sql, Object... values) {
    return jdbc.sql(sql).params(Arrays.asList(values)).query(Long.class).single();
  }
}
