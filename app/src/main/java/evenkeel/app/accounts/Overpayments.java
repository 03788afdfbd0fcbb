package evenkeel.app.accounts;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to what benefits systems say of overpayments, as officers see it.
@Service
public class Overpayments {

  private static final int MOST_ROWS = 1_000;

  /// An overpayment as its source now describes it.
  ///
  /// @param invoice the part that its debt has on the account
  /// @param notified when its decision was notified, null when no notice is recorded
  /// @param gross what was overpaid, before anything was taken off
  /// @param classification `claimant_error` and so on
  /// @param route how it is recovered, null when nothing says
  /// @param weeklyRate what is taken from each week of benefit, null when nothing is
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
      boolean appealOpen) {}

  private final JdbcClient jdbc;

  Overpayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The overpayments of an account, the newest decision first.
  public List<Overpayment> of(long account) {
    return jdbc.sql(
            """
            select v.* from accounts.overpayment_version v
             where v.account_id = ? and not v.deleted
               and not exists (
                 select from accounts.overpayment_version n
                  where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id)
             order by v.decision_on desc, v.invoice_no limit ?
            """)
        .params(account, MOST_ROWS)
        .query(
            (row, _) -> {
              var rate = row.getObject("weekly_rate_pence", Long.class);
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
                  row.getBoolean("appeal_open"));
            })
        .list();
  }
}
