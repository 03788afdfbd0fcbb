package evenkeel.app.accounts;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to leases, as officers see them.
@Service
public class Leases {

  private static final int MOST_ROWS = 1_000;

  /// A lease as its source now describes it; null is not known.
  ///
  /// @param groundRent for a year
  /// @param yearEnd month and day on which the service charge's year ends, such as `03-31`
  /// @param mortgagee number of the lender's party, who is not liable
  public record Lease(
      String key,
      @Nullable LocalDate start,
      @Nullable Integer termYears,
      @Nullable String titleNumber,
      @Nullable Money groundRent,
      @Nullable String yearEnd,
      @Nullable Long mortgagee) {}

  private final JdbcClient jdbc;

  Leases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The leases of an account.
  public List<Lease> of(long account) {
    return jdbc.sql(
            """
            select v.* from accounts.lease_version v
             where v.account_id = ? and not v.deleted
               and not exists (
                 select from accounts.lease_version n
                  where n.source = v.source and n.lease_key = v.lease_key and n.id > v.id)
             order by v.lease_key limit ?
            """)
        .params(account, MOST_ROWS)
        .query(
            (row, _) -> {
              var rent = row.getObject("ground_rent_pence", Long.class);
              return new Lease(
                  row.getString("lease_key"),
                  row.getObject("lease_start", LocalDate.class),
                  row.getObject("term_years", Integer.class),
                  row.getString("title_number"),
                  rent == null ? null : Money.ofPence(rent),
                  row.getString("service_charge_year_end"),
                  row.getObject("mortgagee_id", Long.class));
            })
        .list();
  }
}
