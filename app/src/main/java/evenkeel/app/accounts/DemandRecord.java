package evenkeel.app.accounts;

import evenkeel.core.lease.Demand;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is recorded of the demand for one charge of a lease: what came in it and with it, and what
/// mended it. Null is not known.
///
/// @param summary prescribed, other_words or none
/// @param summarySha256 of the words of the summary that went with it
/// @param clause as the lease numbers it
/// @param consultation not_called_for, complete, dispensed or not_done
/// @param consultedOver works or agreement
/// @param rentNotice whether a notice of ground rent was given
/// @param loanDue whether it is for repairs of which the leaseholder must be told of a loan
/// @see Demand for the others
public record DemandRecord(
    @Nullable LocalDate servedOn,
    @Nullable Boolean landlordNamed,
    @Nullable Boolean noticesAddress,
    @Nullable LocalDate addressGivenOn,
    @Nullable String summary,
    @Nullable String summarySha256,
    @Nullable LocalDate servedAgainOn,
    @Nullable String clause,
    @Nullable Boolean inLease,
    @Nullable Boolean asLeaseSays,
    @Nullable Boolean rightToBuy,
    @Nullable Boolean consentFee,
    @Nullable Boolean reserve,
    @Nullable Boolean inAdvance,
    @Nullable LocalDate oldestCostOn,
    @Nullable LocalDate newestCostOn,
    @Nullable Long tooOldPence,
    @Nullable LocalDate costsNotifiedOn,
    @Nullable Long notifiedSharePence,
    @Nullable String consultation,
    @Nullable String consultedOver,
    @Nullable String consultationRef,
    @Nullable Long qualifyingPence,
    @Nullable Boolean rentNotice,
    @Nullable LocalDate rentNoticeOn,
    @Nullable LocalDate rentNoticePayOn,
    @Nullable Boolean rentNoticeForm,
    @Nullable Boolean loanDue,
    @Nullable Boolean loanTold,
    @Nullable LocalDate loanToldOn) {

  /// Nothing is recorded.
  public static final DemandRecord NONE =
      new DemandRecord(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /// The columns of `accounts.demand_fact` that hold it, in its own order.
  static final String COLUMNS =
      """
      served_on, landlord_named, notices_address, address_given_on, summary, summary_sha256,
      served_again_on, clause, in_lease, as_lease_says, right_to_buy, consent_fee, reserve,
      in_advance, oldest_cost_on, newest_cost_on, too_old_pence, costs_notified_on,
      notified_share_pence, consultation, consulted_over, consultation_ref, qualifying_pence,
      rent_notice, rent_notice_on, rent_notice_pay_on, rent_notice_form, loan_due, loan_told,
      loan_told_on\
      """;

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      servedOn,
      landlordNamed,
      noticesAddress,
      addressGivenOn,
      summary,
      summarySha256,
      servedAgainOn,
      clause,
      inLease,
      asLeaseSays,
      rightToBuy,
      consentFee,
      reserve,
      inAdvance,
      oldestCostOn,
      newestCostOn,
      tooOldPence,
      costsNotifiedOn,
      notifiedSharePence,
      consultation,
      consultedOver,
      consultationRef,
      qualifyingPence,
      rentNotice,
      rentNoticeOn,
      rentNoticePayOn,
      rentNoticeForm,
      loanDue,
      loanTold,
      loanToldOn
    };
  }

  /// Makes it of what [#values] gives.
  static DemandRecord of(@Nullable Object[] v) {
    return new DemandRecord(
        (LocalDate) v[0],
        (Boolean) v[1],
        (Boolean) v[2],
        (LocalDate) v[3],
        (String) v[4],
        (String) v[5],
        (LocalDate) v[6],
        (String) v[7],
        (Boolean) v[8],
        (Boolean) v[9],
        (Boolean) v[10],
        (Boolean) v[11],
        (Boolean) v[12],
        (Boolean) v[13],
        (LocalDate) v[14],
        (LocalDate) v[15],
        (Long) v[16],
        (LocalDate) v[17],
        (Long) v[18],
        (String) v[19],
        (String) v[20],
        (String) v[21],
        (Long) v[22],
        (Boolean) v[23],
        (LocalDate) v[24],
        (LocalDate) v[25],
        (Boolean) v[26],
        (Boolean) v[27],
        (Boolean) v[28],
        (LocalDate) v[29]);
  }

  /// The same with one answer.
  ///
  /// @param column of the record, such as `in_lease`
  public DemandRecord with(String column, @Nullable Object value) {
    var at = List.of(COLUMNS.split(",\\s+")).indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("expected a column of a demand, found " + column);
    }
    var changed = values();
    changed[at] = value;
    return of(changed);
  }

  /// What the lease says of it: a clause that is named is there.
  Demand.InLease lease() {
    var there = inLease == null && clause != null ? Boolean.TRUE : inLease;
    return new Demand.InLease(there, asLeaseSays, rightToBuy, Boolean.TRUE.equals(consentFee));
  }

  /// @param how which summary went with it, null where that is not known
  Demand.Papers papers(Demand.@Nullable Summary how) {
    return new Demand.Papers(landlordNamed, noticesAddress, addressGivenOn, how, servedAgainOn);
  }

  Demand.Costs costs() {
    return new Demand.Costs(
        inAdvance,
        oldestCostOn,
        newestCostOn,
        money(tooOldPence),
        costsNotifiedOn,
        money(notifiedSharePence));
  }

  Demand.Consulted consulted() {
    return new Demand.Consulted(
        consultation == null
            ? null
            : Demand.Consulting.valueOf(consultation.toUpperCase(Locale.ROOT)),
        consultedOver == null ? null : Demand.Over.valueOf(consultedOver.toUpperCase(Locale.ROOT)),
        money(qualifyingPence));
  }

  Demand.RentNotice notice() {
    return new Demand.RentNotice(rentNotice, rentNoticeOn, rentNoticePayOn, rentNoticeForm);
  }

  Demand.Loan loan() {
    return new Demand.Loan(loanDue, loanTold, loanToldOn);
  }

  private static @Nullable Money money(@Nullable Long pence) {
    return pence == null ? null : Money.ofPence(pence);
  }

  /// Reads it from a row of `accounts.demand_fact`.
  static DemandRecord read(ResultSet row) throws SQLException {
    return new DemandRecord(
        day(row, "served_on"),
        yes(row, "landlord_named"),
        yes(row, "notices_address"),
        day(row, "address_given_on"),
        row.getString("summary"),
        row.getString("summary_sha256"),
        day(row, "served_again_on"),
        row.getString("clause"),
        yes(row, "in_lease"),
        yes(row, "as_lease_says"),
        yes(row, "right_to_buy"),
        yes(row, "consent_fee"),
        yes(row, "reserve"),
        yes(row, "in_advance"),
        day(row, "oldest_cost_on"),
        day(row, "newest_cost_on"),
        row.getObject("too_old_pence", Long.class),
        day(row, "costs_notified_on"),
        row.getObject("notified_share_pence", Long.class),
        row.getString("consultation"),
        row.getString("consulted_over"),
        row.getString("consultation_ref"),
        row.getObject("qualifying_pence", Long.class),
        yes(row, "rent_notice"),
        day(row, "rent_notice_on"),
        day(row, "rent_notice_pay_on"),
        yes(row, "rent_notice_form"),
        yes(row, "loan_due"),
        yes(row, "loan_told"),
        day(row, "loan_told_on"));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable Boolean yes(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Boolean.class);
  }
}
