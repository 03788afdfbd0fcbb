package evenkeel.app.accounts;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to who owes an overpayment, each by a notice of their own, as officers see it.
@Service
public class OverpaymentLiabilities {

  private static final int MOST_ROWS = 1_000;

  /// One person's own liability for an overpayment.
  ///
  /// @param capacity as what this person owes it: `claimant`, `landlord` and so on
  /// @param basis why: `misrepresented`, `could_realise` or `claimant_or_payee`
  /// @param amount what this person owes of it at most
  /// @param chosen whether the council recovers it from this person
  /// @param notified when this person was notified, null when no notice is recorded
  /// @param appealDecided the day of the outcome of the last dispute, null when there was none
  /// @param appealOutcome as of [Overpayments.Overpayment], null where the source does not say
  public record Liability(
      long party,
      String capacity,
      String basis,
      Money amount,
      boolean chosen,
      @Nullable LocalDate notified,
      boolean appealOpen,
      @Nullable LocalDate appealDecided,
      @Nullable String appealOutcome) {}

  private final JdbcClient jdbc;

  OverpaymentLiabilities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The liabilities of an account's overpayments, by invoice.
  public Map<String, List<Liability>> of(long account) {
    return of(account, LocalDate.of(9999, 1, 1), Overpayments.EVER);
  }

  /// The same at the end of a day.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public Map<String, List<Liability>> of(long account, LocalDate on, OffsetDateTime knownBefore) {
    var owing = new HashMap<String, List<Liability>>();
    jdbc.sql(
            """
            select v.* from accounts.overpayment_liability v
             where v.account_id = :account and not v.deleted
               and v.effective_on <= :on and v.recorded_at < :knownBefore
               and not exists (
                 select from accounts.overpayment_liability n
                  where n.source = v.source and n.source_key = v.source_key and n.id > v.id
                    and n.effective_on <= :on and n.recorded_at < :knownBefore)
             order by v.invoice_no, v.capacity, v.party_id limit :limit
            """)
        .param("account", account)
        .param("on", on)
        .param("knownBefore", knownBefore)
        .param("limit", MOST_ROWS)
        .query(
            row -> {
              owing
                  .computeIfAbsent(row.getString("invoice_no"), _ -> new ArrayList<>())
                  .add(
                      new Liability(
                          row.getLong("party_id"),
                          row.getString("capacity"),
                          row.getString("basis"),
                          Money.ofPence(row.getLong("amount_pence")),
                          row.getBoolean("chosen"),
                          row.getObject("notified_on", LocalDate.class),
                          row.getBoolean("appeal_open"),
                          row.getObject("appeal_decided_on", LocalDate.class),
                          row.getString("appeal_outcome")));
            });
    return owing;
  }
}
