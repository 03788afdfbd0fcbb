package evenkeel.app.monitoring;

import evenkeel.app.audit.Actor;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Books written by hand, a row at a time, for tests that must know each row.
public final class HandWritten {

  public static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private static final UUID EXTRACT = new UUID(0, 1);

  private final JdbcClient jdbc;
  private int number;

  public HandWritten(ApplicationContext service) {
    this.jdbc = service.getBean(JdbcClient.class);
    service.getBean(Councils.class).keep(new Actor("test", "system"), Testford.COUNCIL);
  }

  /// A debt of ten instalments of £100 on the first of each month from May, for one person with an
  /// address, billed on 16 March 2026.
  public long debt() {
    return debt("council_tax", "liable");
  }

  /// The same of another type of debt, owed in another role.
  public long debt(String type, String role) {
    var party = party();
    var account =
        id(
            """
            insert into accounts.account (source, account_ref, debt_type)
            values ('test', ?, ?) returning id
            """,
            "9000%05d".formatted(++number),
            type);
    id(
        """
        insert into accounts.liability (account_id, party_id, role, named_on_bill, extract_id)
        values (?, ?, ?, true, ?) returning id
        """,
        account,
        party,
        role,
        EXTRACT);
    var debt =
        id(
            "insert into accounts.debt (account_id, financial_year) values (?, 2026) returning id",
            account);
    id(
        """
        insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
          amount_pence, issued_on, extract_id, effective_on)
        values ('test', ?, ?, ?, 'council_tax', 100000, '2026-03-16', ?, '2026-03-16') returning id
        """,
        "charge-" + debt,
        account,
        debt,
        EXTRACT);
    for (var i = 0; i < 10; i++) {
      id(
          """
          insert into accounts.instalment (debt_id, source, plan_key, sequence, due_on,
            amount_pence, extract_id, effective_on)
          values (?, 'test', ?, ?, ?, 10000, ?, '2026-03-16') returning id
          """,
          debt,
          "plan-" + debt,
          i + 1,
          LocalDate.of(2026, 5, 1).plusMonths(i),
          EXTRACT);
    }
    post(debt, "charge", 100_000, APRIL);
    return debt;
  }

  /// A receipt that meets an instalment.
  public void paid(long debt, int sequence, long pence, LocalDate on) {
    var entry = post(debt, "receipt", -pence, on);
    var receipt =
        id(
            """
            insert into ledger.receipt (source, source_key, received_on, effective_on, reference,
              amount_pence, method, entry_id)
            values ('test', ?, ?, ?, 'x', ?, 'card_web', ?) returning id
            """,
            "receipt-" + entry,
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

  /// A hold on the debt, its account or a person liable for it.
  public long hold(String column, long covered, String kind, LocalDate from) {
    return id(
        """
        insert into history.hold (%s, kind, starts_on, reason, source, source_key, placed_by)
        values (?, ?, ?, 'a reason', 'test', ?, 'test') returning id
        """
            .formatted(column),
        covered,
        kind,
        from,
        "hold-" + ++number);
  }

  public long accountOf(long debt) {
    return id("select account_id from accounts.debt where id = ?", debt);
  }

  public long partyOf(long debt) {
    return id(
        """
        select party_id from accounts.liability l join accounts.debt d using (account_id)
         where d.id = ?
        """,
        debt);
  }

  private long party() {
    var party =
        id(
            "insert into people.party (source, source_key) values ('test', ?) returning id",
            "party-" + ++number);
    id(
        """
        insert into people.party_version (party_id, party_type, name_key, extract_id, effective_on,
          date_of_birth)
        values (?, 'person', 'invented person', ?, '2026-03-16', '1980-02-03') returning id
        """,
        party,
        EXTRACT);
    id(
        """
        insert into people.party_address (party_id, address_type, line_1, postcode, address_key,
          extract_id)
        values (?, 'residence', '1 Quarry Rise', 'KM4 2ZZ', '1 quarry rise', ?) returning id
        """,
        party,
        EXTRACT);
    return party;
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
        "entry-" + ++number,
        debt,
        pence,
        kind.equals("charge") ? "income" : "bank",
        -pence);
  }

  private long id(String sql, Object... values) {
    return jdbc.sql(sql).params(List.of(values)).query(Long.class).single();
  }
}
