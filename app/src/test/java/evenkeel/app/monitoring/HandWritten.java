package evenkeel.app.monitoring;

import evenkeel.app.audit.Actor;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.BookRows;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Books written by hand, a row at a time, for tests that must know each row.
public final class HandWritten extends BookRows {

  public static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private static final LocalDate BILLED = LocalDate.of(2026, 3, 16);

  public HandWritten(ApplicationContext service) {
    super(service.getBean(JdbcClient.class));
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
            "9000%05d".formatted(next()),
            type);
    liability(account, party, role, true);
    var debt =
        id(
            "insert into accounts.debt (account_id, financial_year) values (?, 2026) returning id",
            account);
    chargeRow(account, debt, 100_000, BILLED);
    tenInstalments(debt, LocalDate.of(2026, 5, 1), BILLED);
    entry(account, debt, "charge", "council_tax", 100_000, APRIL);
    return debt;
  }

  /// A receipt that meets an instalment.
  public void paid(long debt, int sequence, long pence, LocalDate on) {
    var entry = entry(accountOf(debt), debt, "receipt", "card_web", -pence, on);
    allocation(receipt(entry, "x", pence, on), debt, sequence, pence, on);
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
        "hold-" + next());
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
            "party-" + next());
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
}
