package evenkeel.app.accounts;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to what benefits systems say of overpayments, as officers see it.
@Service
public class Overpayments {

  private static final int MOST_ROWS = 1_000;

  /// Later than anything ever recorded.
  static final OffsetDateTime EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  /// An overpayment as its source now describes it.
  ///
  /// @param invoice the part that its debt has on the account
  /// @param notified when its decision was notified, null when no notice is recorded
  /// @param gross what was overpaid, before anything was taken off
  /// @param classification `la_error` and so on; of one that no official caused, only that, as
  ///   `claimant_error_or_other`: which it is says whether there was an offence (see [#causes])
  /// @param route how it is recovered, null when nothing says
  /// @param weeklyRate what is taken from each week of benefit, null when nothing is; above the
  ///   ordinary maximum it tells of an offence, so that it is criminal data too (see
  ///   [Overpayment#withoutRate])
  /// @param underlying what of it was due on the true facts and was taken off before the invoice,
  ///   null where the source does not tell
  /// @param appealDecided when the last dispute of it was decided, null when none is recorded
  /// @param appealOutcome how: `dismissed`, `allowed`, `allowed_in_part`, `revised`, `withdrawn` or
  ///   `struck_out`; null where the source does not say
  /// @param fraudOutcome how a suspicion of fraud was settled: `none`, `admitted`, `penalty`,
  ///   `penalty_withdrawn` or `convicted`; criminal data, null but for those who may see it, and
  ///   where the source does not say
  public record Overpayment(
      String invoice,
      String claim,
      LocalDate decided,
      @Nullable LocalDate notified,
      LocalDate from,
      LocalDate to,
      Money gross,
      String classification,
      boolean recoverable,
      @Nullable String route,
      @Nullable Money weeklyRate,
      boolean appealOpen,
      @Nullable Money underlying,
      @Nullable LocalDate appealDecided,
      @Nullable String appealOutcome,
      @Nullable String fraudOutcome) {

    /// The same with its exact class and how a fraud was settled, for those who may see it.
    public Overpayment exactly(@Nullable Cause cause) {
      return cause == null
          ? this
          : with(this, cause.classification(), weeklyRate, cause.fraudOutcome());
    }

    /// The same for those who do not see criminal data.
    public Overpayment withoutRate() {
      return with(this, classification, null, null);
    }
  }

  /// The exact cause of an overpayment that no official caused.
  public record Cause(String classification, @Nullable String fraudOutcome) {}

  private final JdbcClient jdbc;

  Overpayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Overpayment with(
      Overpayment one, String cause, @Nullable Money rate, @Nullable String outcome) {
    return new Overpayment(
        one.invoice(),
        one.claim(),
        one.decided(),
        one.notified(),
        one.from(),
        one.to(),
        one.gross(),
        cause,
        one.recoverable(),
        one.route(),
        rate,
        one.appealOpen(),
        one.underlying(),
        one.appealDecided(),
        one.appealOutcome(),
        outcome);
  }

  /// The exact class of the overpayments of an account that no official caused, by invoice:
  /// claimant_error, other or fraud_proven, and how a fraud was settled. It is criminal data:
  /// whoever asks has required [evenkeel.app.access.Act#SEE_CRIMINAL_DATA] and logs the look.
  public Map<String, Cause> causes(long account) {
    var causes = new HashMap<String, Cause>();
    jdbc.sql(
            """
            select v.invoice_no, c.classification, c.fraud_outcome
              from accounts.overpayment_version v
              join accounts.overpayment_cause c on c.overpayment_version_id = v.id
             where v.account_id = ? and not v.deleted
               and not exists (
                 select from accounts.overpayment_version n
                  where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id)
            """)
        .param(account)
        .query(
            row -> {
              causes.put(
                  row.getString("invoice_no"),
                  new Cause(row.getString("classification"), row.getString("fraud_outcome")));
            });
    return causes;
  }

  /// The overpayments of an account, the newest decision first.
  public List<Overpayment> of(long account) {
    return of(account, LocalDate.of(9999, 1, 1), EVER);
  }

  /// The same at the end of a day.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public List<Overpayment> of(long account, LocalDate on, OffsetDateTime knownBefore) {
    return jdbc.sql(
            """
            select v.* from accounts.overpayment_version v
             where v.account_id = :account and not v.deleted
               and v.effective_on <= :on and v.recorded_at < :knownBefore
               and not exists (
                 select from accounts.overpayment_version n
                  where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id
                    and n.effective_on <= :on and n.recorded_at < :knownBefore)
             order by v.decision_on desc, v.invoice_no limit :limit
            """)
        .param("account", account)
        .param("on", on)
        .param("knownBefore", knownBefore)
        .param("limit", MOST_ROWS)
        .query(
            (row, _) -> {
              var rate = row.getObject("weekly_rate_pence", Long.class);
              var underlying = row.getObject("underlying_pence", Long.class);
              return new Overpayment(
                  row.getString("invoice_no"),
                  row.getString("claim_ref"),
                  row.getObject("decision_on", LocalDate.class),
                  row.getObject("notified_on", LocalDate.class),
                  row.getObject("period_start", LocalDate.class),
                  row.getObject("period_end", LocalDate.class),
                  Money.ofPence(row.getLong("gross_pence")),
                  row.getString("classification"),
                  row.getBoolean("recoverable"),
                  row.getString("recovery_route"),
                  rate == null ? null : Money.ofPence(rate),
                  row.getBoolean("appeal_open"),
                  underlying == null ? null : Money.ofPence(underlying),
                  row.getObject("appeal_decided_on", LocalDate.class),
                  row.getString("appeal_outcome"),
                  null);
            })
        .list();
  }
}
