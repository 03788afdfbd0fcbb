package evenkeel.app.desk;

import evenkeel.app.audit.Actor;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.BookRows;
import evenkeel.app.ui.TestService;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A street whose books a test writes row by row.
final class Street extends BookRows {

  private static final LocalDate BILLED = LocalDate.of(2026, 3, 10);

  private int accounts;

  Street(JdbcClient jdbc) {
    super(jdbc);
  }

  /// Says whose town it is.
  static void council(TestService service) {
    service.bean(Councils.class).keep(new Actor("test", "system"), Testford.COUNCIL);
  }

  /// @return the party's own number, which is also the person's
  long person(String forename, String surname) {
    var party =
        id("insert into people.party (source, source_key) values ('test', ?) returning id", key());
    id(
        """
        insert into people.party_version (party_id, party_type, title, forename, surname, name_key,
          date_of_birth, extract_id, effective_on)
        values (?, 'person', 'Ms', ?, ?, lower(? || ' ' || ?), '1984-02-03', ?, '2026-03-10')
        returning id
        """,
        party,
        forename,
        surname,
        surname,
        forename,
        EXTRACT);
    var person = id("insert into people.person default values returning id");
    id(
        """
        insert into people.person_link (person_id, party_id, because, linked_by)
        values (?, ?, 'first', 'test') returning id
        """,
        person,
        party);
    return party;
  }

  /// Another source's record of somebody, linked to the same person now.
  long record(long party, String forename, String surname) {
    var other = person(forename, surname);
    id(
        """
        insert into people.person_link (person_id, party_id, because, linked_by)
        values (?, ?, 'the same person', 'test') returning id
        """,
        personOf(party),
        other);
    return other;
  }

  long personOf(long party) {
    return id(
        "select person_id from people.person_link where party_id = ? order by id desc limit 1",
        party);
  }

  void lives(long party, String line, String postcode) {
    id(
        """
        insert into people.party_address (party_id, address_type, line_1, postcode, address_key,
          extract_id)
        values (?, 'residence', ?, ?, lower(?), ?) returning id
        """,
        party,
        line,
        postcode,
        line,
        EXTRACT);
  }

  void marker(long party, String kind) {
    marker(party, kind, LocalDate.of(2026, 1, 1));
  }

  /// An account at an address with the year's bill of £1,000 in ten instalments, none of it paid.
  ///
  /// @return its reference
  String account(long party, String line, String postcode) {
    return account(party, line, postcode, "council_tax");
  }

  /// The same of a type of debt.
  String account(long party, String line, String postcode, String type) {
    var reference = "90000%04d".formatted(++accounts);
    var property =
        id(
            "insert into accounts.property (source, property_ref) values ('test', ?) returning id",
            reference);
    id(
        """
        insert into accounts.property_version (property_id, line_1, postcode, band, address_key,
          extract_id, effective_on)
        values (?, ?, ?, 'B', lower(? || ' ' || ?), ?, '2026-03-10') returning id
        """,
        property,
        line,
        postcode,
        line,
        postcode,
        EXTRACT);
    var account =
        id(
            """
            insert into accounts.account (source, account_ref, debt_type)
            values ('test', ?, ?) returning id
            """,
            reference,
            type);
    id(
        """
        insert into accounts.account_version (account_id, property_id, status,
          source_balance_pence, as_at, extract_id)
        values (?, ?, 'open', 100000, '2026-03-31', ?) returning id
        """,
        account,
        property,
        EXTRACT);
    liable(account, party, "liable", true);
    bill(account);
    return reference;
  }

  /// The ward in which an account's property lies.
  void ward(String reference, String ward) {
    id(
        """
        insert into accounts.property_version (property_id, line_1, postcode, band, address_key,
          ward, extract_id, effective_on)
        select property_id, line_1, postcode, band, address_key, ?, extract_id, effective_on
          from accounts.property_version
         where property_id = (select id from accounts.property where property_ref = ?)
         order by id desc limit 1 returning id
        """,
        ward,
        reference);
  }

  /// A hold that an officer placed on an account.
  void hold(long account, String kind, LocalDate from) {
    id(
        """
        insert into history.hold (account_id, kind, starts_on, reason, source, source_key, placed_by)
        values (?, ?, ?, 'a test', 'evenkeel', ?, 'test') returning id
        """,
        account,
        kind,
        from,
        key());
  }

  /// A newer record of somebody that says in which format they read.
  void needs(long party, String format) {
    id(
        """
        insert into people.party_version (party_id, party_type, title, forename, surname, name_key,
          format_need, extract_id, effective_on)
        select party_id, party_type, title, forename, surname, name_key, ?, extract_id, effective_on
          from people.party_version where party_id = ? returning id
        """,
        format,
        party);
  }

  /// A notified overpayment that followed a fraud.
  void fraud(String reference, String invoice) {
    fraud(reference, invoice, "dea", 1_100);
  }

  /// @param pence taken from each week of benefit
  void fraud(String reference, String invoice, String route, long pence) {
    var version =
        id(
            """
            insert into accounts.overpayment_version (source, invoice_no, account_id, claim_ref,
              decision_on, notified_on, period_start, period_end, gross_pence, classification,
              recoverable, recovery_route, weekly_rate_pence, appeal_open, extract_id, effective_on)
            values ('test', ?, ?, 'CL2', '2026-06-01', '2026-06-03', '2026-01-05', '2026-02-08',
              100000, 'claimant_error_or_other', true, ?, ?, false, ?, '2026-06-01')
            returning id
            """,
            invoice,
            accountOf(reference),
            route,
            pence,
            EXTRACT);
    id(
        """
        insert into accounts.overpayment_cause (overpayment_version_id, classification)
        values (?, 'fraud_proven') returning overpayment_version_id
        """,
        version);
  }

  /// An overpayment without a notice, by official error and under appeal.
  void overpayment(String reference, String invoice) {
    id(
        """
        insert into accounts.overpayment_version (source, invoice_no, account_id, claim_ref,
          decision_on, period_start, period_end, gross_pence, classification, recoverable,
          recovery_route, appeal_open, extract_id, effective_on)
        values ('test', ?, ?, 'CL1', '2026-06-01', '2026-01-05', '2026-02-08', 100000, 'la_error',
          true, 'ongoing_hb', true, ?, '2026-06-01') returning id
        """,
        invoice,
        accountOf(reference),
        EXTRACT);
  }

  void lease(String reference, long lender) {
    id(
        """
        insert into accounts.lease_version (source, lease_key, account_id, property_id, lease_start,
          term_years, title_number, ground_rent_pence, service_charge_year_end, mortgagee_id,
          extract_id, effective_on)
        select 'test', 'L1', ?, p.id, '1988-03-25', 125, 'TT123456', 1000, '03-31', ?, ?,
               '2026-06-01'
          from accounts.property p where p.property_ref = ? returning id
        """,
        accountOf(reference),
        lender,
        EXTRACT,
        reference);
  }

  /// A charge of a lease that was asked for; nothing is recorded of its demand.
  ///
  /// @return the charge's own number
  long demand(String reference, String type, long pence, LocalDate issued) {
    return id(
        """
        insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
          amount_pence, bill_number, issued_on, extract_id, effective_on)
        values ('test', ?, ?, ?, ?, ?, 'E26', ?, ?, ?) returning id
        """,
        key(),
        accountOf(reference),
        debtOf(reference),
        type,
        pence,
        issued,
        EXTRACT,
        issued);
  }

  void liable(long account, long party, String role, boolean named) {
    liability(account, party, role, named);
  }

  private void bill(long account) {
    var debt = debt(account, 2026);
    chargeRow(account, debt, 100_000, BILLED);
    tenInstalments(debt, LocalDate.of(2026, 4, 1), BILLED);
    entry(account, debt, "charge", "council_tax", 100_000, BILLED);
  }

  /// A further charge of a type on an account's debt, asked for on a day.
  void asked(String reference, String type, long pence, LocalDate issued) {
    var account = accountOf(reference);
    var debt = debtOf(reference);
    id(
        """
        insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
          amount_pence, issued_on, extract_id, effective_on)
        values ('test', ?, ?, ?, ?, ?, ?, ?, ?) returning id
        """,
        key(),
        account,
        debt,
        type,
        pence,
        issued,
        EXTRACT,
        issued);
    entry(account, debt, "charge", type, pence, issued);
  }

  /// The entry of a charge on an account's debt.
  void posted(String reference, String type, long pence, LocalDate on) {
    entry(accountOf(reference), debtOf(reference), "charge", type, pence, on);
  }

  /// Money on an account's debt.
  void paid(String reference, long pence, LocalDate on) {
    entry(accountOf(reference), debtOf(reference), "receipt", "card_web", -pence, on);
  }

  /// The same, with the receipt that brought it.
  void received(String reference, long pence, LocalDate on) {
    var entry = entry(accountOf(reference), debtOf(reference), "receipt", "card_web", -pence, on);
    id(
        """
        insert into ledger.receipt (source, source_key, received_on, effective_on, reference,
          amount_pence, method, account_id, entry_id)
        values ('test', ?, ?, ?, ?, ?, 'card_web', ?, ?) returning id
        """,
        key(),
        on,
        on,
        reference,
        pence,
        accountOf(reference),
        entry);
  }

  /// Money in suspense that may be for these accounts.
  ///
  /// @return the item
  long inSuspense(long pence, LocalDate on, String... mayBeFor) {
    var candidates =
        Arrays.stream(mayBeFor)
            .map(
                reference ->
                    "{\"account\": %d, \"reference\": \"%s\", \"why\": \"the sum\"}"
                        .formatted(accountOf(reference), reference))
            .collect(Collectors.joining(", ", "[", "]"));
    var receipt = receipt(suspenseEntry(pence, on), "999", pence, on);
    return id(
        """
        insert into ledger.suspense_item (receipt_id, reference, amount_pence, why, candidates,
          opened_on)
        values (?, '999', ?, 'no account', ?::jsonb, ?) returning id
        """,
        receipt,
        pence,
        candidates,
        on);
  }

  /// A year of an account for which nothing is charged.
  long debt(long account, int year) {
    return id(
        "insert into accounts.debt (account_id, financial_year) values (?, ?) returning id",
        account,
        year);
  }

  long accountOf(String reference) {
    return id("select id from accounts.account where account_ref = ?", reference);
  }

  long debtOf(String reference) {
    return id(
        """
        select d.id from accounts.debt d join accounts.account a on a.id = d.account_id
         where a.account_ref = ?
        """,
        reference);
  }
}
