package evenkeel.app.desk;

import evenkeel.app.store.BookRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows about a leaseholder's account in a street: its charges with their bills and periods, its
/// lease and terms as they were known, and what is known of its demands.
final class LeaseRows extends BookRows {

  private final Street street;

  LeaseRows(Street street) {
    super(street.jdbc);
    this.street = street;
  }

  /// A charge with its bill and period, and its entry in the ledger.
  ///
  /// @return the charge's own number
  long charged(
      String reference,
      String type,
      long pence,
      @Nullable String bill,
      LocalDate issued,
      LocalDate from,
      LocalDate to) {
    var account = street.accountOf(reference);
    var debt = street.debtOf(reference);
    street.posted(reference, type, pence, issued);
    return id(
        """
        insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
          amount_pence, bill_number, issued_on, due_on, period_start, period_end, extract_id,
          effective_on, recorded_at)
        values ('test', ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?) returning id
        """,
        street.key(),
        account,
        debt,
        type,
        pence,
        Objects.requireNonNullElse(bill, ""),
        issued,
        issued.plusDays(28),
        from,
        to,
        EXTRACT,
        issued,
        morning(issued));
  }

  /// Money on an account's debt, with the receipt that brought it and who paid.
  void received(String reference, long pence, String payer, LocalDate on) {
    street.paid(reference, pence, on);
    id(
        """
        insert into ledger.receipt (source, source_key, received_on, effective_on, reference,
          amount_pence, method, payer_name, account_id, entry_id)
        values ('test', ?, ?, ?, ?, ?, 'card_web', ?, ?, (select max(id) from ledger.entry))
        returning id
        """,
        street.key(),
        on,
        on,
        reference,
        pence,
        payer,
        street.accountOf(reference));
  }

  /// What a source said of a demand, and when it said so.
  void known(long charge, String summary, LocalDate served, LocalDate recorded) {
    id(
        """
        insert into accounts.demand_fact (account_id, source, charge_key, served_on, landlord_named,
          notices_address, summary, in_lease, as_lease_says, extract_id, effective_on, recorded_at)
        select account_id, source, source_key, ?, true, true, ?, true, true, ?, issued_on, ?
          from accounts.charge where id = ? returning id
        """,
        served,
        summary,
        EXTRACT,
        morning(recorded),
        charge);
  }

  /// A lease as it was known from a day on.
  void lease(String reference, String title, LocalDate recorded) {
    id(
        """
        insert into accounts.lease_version (source, lease_key, account_id, property_id, lease_start,
          term_years, title_number, ground_rent_pence, service_charge_year_end, extract_id,
          effective_on, recorded_at)
        select 'test', 'L' || p.property_ref, ?, p.id, '1988-03-25', 125, ?, 1000, '03-31', ?, ?, ?
          from accounts.property p where p.property_ref = ? returning id
        """,
        street.accountOf(reference),
        title,
        EXTRACT,
        recorded,
        morning(recorded),
        reference);
  }

  void interestClause(String reference, String clause) {
    id(
        """
        insert into charges.lease_terms_version (source, fact_key, lease_id, interest_clause,
          extract_id, effective_on)
        values ('test', 'L' || ?, 'L' || ?, ?, ?, '2026-03-01') returning id
        """,
        reference,
        reference,
        clause,
        EXTRACT);
  }

  void uprn(String reference, String uprn) {
    id(
        """
        insert into accounts.property_version (property_id, line_1, postcode, band, address_key,
          uprn, extract_id, effective_on)
        select property_id, line_1, postcode, band, address_key, ?, extract_id, effective_on
          from accounts.property_version
         where property_id = (select id from accounts.property where property_ref = ?)
         order by id desc limit 1 returning id
        """,
        uprn,
        reference);
  }

  private static OffsetDateTime morning(LocalDate day) {
    return OffsetDateTime.parse(day + "T08:00:00Z");
  }
}
