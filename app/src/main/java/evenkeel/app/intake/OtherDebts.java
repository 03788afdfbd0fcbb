package evenkeel.app.intake;

import evenkeel.app.accounts.DemandIntake;
import evenkeel.app.accounts.LeaseIntake;
import evenkeel.app.accounts.OverpaymentIntake;
import evenkeel.app.accounts.OwingIntake;
import evenkeel.app.history.ActionIntake;
import evenkeel.app.store.Extract;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an extract says of overpayments of housing benefit, of leases and of the service charge's
/// year, and what follows for their charges and for recovery.
@Component
class OtherDebts {

  private final OverpaymentIntake overpayments;
  private final OwingIntake owing;
  private final LeaseIntake leases;
  private final DemandIntake demands;
  private final ServiceChargeYears years;
  private final ActionIntake actions;

  OtherDebts(
      OverpaymentIntake overpayments,
      OwingIntake owing,
      LeaseIntake leases,
      DemandIntake demands,
      ServiceChargeYears years,
      ActionIntake actions) {
    this.overpayments = overpayments;
    this.owing = owing;
    this.leases = leases;
    this.demands = demands;
    this.years = years;
    this.actions = actions;
  }

  /// Keeps both, and rejects every charge of an overpayment that is not recoverable.
  void facts(Extract extract, Staging staging) {
    var benefit = TableSchema.ofExtract("hb_overpayments");
    ofStream(staging, benefit, "hb_overpayment");
    staging.reject(
        benefit, "period_end", "s.period_end < s.period_start", "a day not before period_start");
    staging.reject(benefit, "gross", "s.gross < 0", "an amount that is not negative");
    staging.reject(
        benefit,
        "underlying_entitlement",
        "s.underlying_entitlement < 0 or s.underlying_entitlement > s.gross",
        "an amount from nothing to gross");
    outcome(staging, benefit);
    decisions(staging, benefit);
    fraud(staging, benefit);
    if (overpayments.overpayments(extract) > 0) {
      staging.analyze("not_recoverable");
      staging.reject(
          TableSchema.ofExtract("charges"),
          "amount",
          """
          s.amount > 0 and exists (
            select from not_recoverable n
             where n.account_ref = s.account_ref and n.invoice_no = s.bill_number)\
          """,
          "no charge: its overpayment is not recoverable (SI 2006/213 regulation 100)");
    }
    owing(extract, staging);
    var lease = TableSchema.ofExtract("leases");
    ofStream(staging, lease, "leasehold");
    staging.rejectStrangers(lease, "property_ref", "map_property", "property_ref");
    staging.rejectStrangers(lease, "mortgagee_party_id", "map_party", "party_id");
    leases.leases(extract);
    years.facts(extract, staging);
  }

  private static void fraud(Staging staging, TableSchema benefit) {
    staging.reject(
        benefit,
        "fraud_outcome",
        "s.fraud_outcome is not null and (s.classification = 'fraud_proven')"
            + " <> (s.fraud_outcome in ('admitted', 'penalty', 'convicted'))",
        "admitted, penalty or convicted of fraud_proven, and none of them of another class");
    staging.reject(
        benefit,
        "fraud_outcome",
        "s.fraud_outcome is not null"
            + " and s.classification not in ('claimant_error', 'other', 'fraud_proven')",
        "nothing where an official, a third party or the way of payment caused it");
  }

  /// Keeps what came with the demands of leases, once their charges are in the books.
  void demands(Extract extract, Staging staging) {
    ofStream(staging, TableSchema.ofExtract("demands"), "leasehold");
    for (var money : List.of("too_old", "notified_share", "qualifying")) {
      staging.reject(
          TableSchema.ofExtract("demands"),
          money,
          "s." + money + " < 0",
          "an amount that is not negative");
    }
    demands.demands(extract);
  }

  private void owing(Extract extract, Staging staging) {
    var liability = TableSchema.ofExtract("overpayment_liabilities");
    staging.rejectStrangers(liability, "party_id", "map_party", "party_id");
    owing.invoices(extract);
    staging.reject(
        liability,
        "invoice_no",
        "not exists (select from known_invoice k where k.invoice_no = s.invoice_no)",
        "an invoice_no of hb_overpayments of this extract or one before it");
    staging.reject(liability, "amount", "s.amount < 0", "an amount that is not negative");
    outcome(staging, liability);
    notice(staging, liability);
    owing.liabilities(extract);
  }

  /// Stops the debts that these facts stop, and lets go those that they no longer do.
  void stops(Extract extract) {
    overpayments.stops(extract);
    owing.stops(extract);
    actions.stops(extract);
  }

  /// An outcome has its day, and no dispute is open beside it.
  private static void outcome(Staging staging, TableSchema schema) {
    staging.reject(
        schema,
        "appeal_decided_on",
        "s.appeal_outcome is not null and s.appeal_decided_on is null",
        "the day of the outcome");
    staging.reject(
        schema,
        "appeal_outcome",
        "s.appeal_outcome is not null and coalesce(s.appeal_open, false)",
        "nothing while the appeal is open");
  }

  /// There is no overpayment before the decision on the award was changed; and what a notice held
  /// is not told where none is.
  private static void decisions(Staging staging, TableSchema schema) {
    staging.reject(
        schema, "changed_on", "s.changed_on > s.decision_on", "a day not after decision_on");
    staging.reject(schema, "award_on", "s.award_on > s.changed_on", "a day not after changed_on");
    notice(staging, schema);
  }

  private static void notice(Staging staging, TableSchema schema) {
    staging.reject(
        schema,
        "notice_lacks",
        "s.notice_lacks is not null and s.notified_on is null",
        "nothing without the day of the notice in notified_on");
  }

  private static void ofStream(Staging staging, TableSchema schema, String stream) {
    staging.rejectStrangers(schema, "account_ref", "map_account", "account_ref");
    staging.reject(
        schema,
        "account_ref",
        "not exists (select from map_account m where m.account_ref = s.account_ref"
            + " and m.debt_type = '"
            + stream
            + "')",
        "an account of the stream " + stream);
  }
}
