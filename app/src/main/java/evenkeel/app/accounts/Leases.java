package evenkeel.app.accounts;

import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  /// @param landlord as the lease names them
  /// @param leaseholders as the lease names them, empty where it is not known
  /// @param assignedOn when it was last assigned, null where it never was or nobody knows
  public record Lease(
      String source,
      String key,
      @Nullable LocalDate start,
      @Nullable Integer termYears,
      @Nullable String titleNumber,
      @Nullable Money groundRent,
      @Nullable String yearEnd,
      @Nullable Long mortgagee,
      @Nullable String landlord,
      List<String> leaseholders,
      @Nullable LocalDate assignedOn) {

    public Lease {
      leaseholders = List.copyOf(leaseholders);
    }
  }

  /// The account on which a lease is billed.
  ///
  /// @param yearEnd month and day on which the service charge's year ends, null when not known
  public record Holder(long account, String reference, @Nullable String yearEnd) {}

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
        .query(Leases::read)
        .list();
  }

  /// The same at the end of a day, as it was known.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public List<Lease> of(long account, LocalDate on, OffsetDateTime knownBefore) {
    return jdbc.sql(
            """
            select v.* from accounts.lease_version v
             where v.account_id = :account and not v.deleted
               and v.effective_on <= :on and v.recorded_at < :knownBefore
               and not exists (
                 select from accounts.lease_version n
                  where n.source = v.source and n.lease_key = v.lease_key and n.id > v.id
                    and n.effective_on <= :on and n.recorded_at < :knownBefore)
             order by v.lease_key limit :limit
            """)
        .param("account", account)
        .param("on", on)
        .param("knownBefore", knownBefore)
        .param("limit", MOST_ROWS)
        .query(Leases::read)
        .list();
  }

  /// A lease of an account.
  ///
  /// @param groundRent for a year, null where it is not on file
  public record Held(long account, String source, String key, @Nullable Money groundRent) {}

  /// The leases of many accounts, by one question.
  ///
  /// @param knownBefore only what had been recorded before this moment and counted by the end of
  ///   the day
  public List<Held> ofAll(Collection<Long> accounts, LocalDate on, OffsetDateTime knownBefore) {
    return jdbc.sql(
            """
            select v.account_id, v.source, v.lease_key, v.ground_rent_pence
              from accounts.lease_version v
             where v.account_id = any(:accounts) and not v.deleted
               and v.effective_on <= :on and v.recorded_at < :knownBefore
               and not exists (
                 select from accounts.lease_version n
                  where n.source = v.source and n.lease_key = v.lease_key and n.id > v.id
                    and n.effective_on <= :on and n.recorded_at < :knownBefore)
            """)
        .param("accounts", accounts.toArray(Long[]::new))
        .param("on", on)
        .param("knownBefore", knownBefore)
        .query(
            (row, _) -> {
              var rent = row.getObject("ground_rent_pence", Long.class);
              return new Held(
                  row.getLong("account_id"),
                  row.getString("source"),
                  row.getString("lease_key"),
                  rent == null ? null : Money.ofPence(rent));
            })
        .list();
  }

  /// The leases under which debts are asked for, by debt; of several of one account the first.
  public Map<Long, Lease> ofDebts(Collection<Long> debts) {
    var found = new HashMap<Long, Lease>();
    jdbc.sql(
            """
            select d.id as debt_id, v.*
              from accounts.debt d
              join accounts.lease_version v on v.account_id = d.account_id and not v.deleted
             where d.id = any(?)
               and not exists (
                 select from accounts.lease_version n
                  where n.source = v.source and n.lease_key = v.lease_key and n.id > v.id)
             order by v.lease_key desc
            """)
        .param(debts.toArray(Long[]::new))
        .query(
            row -> {
              found.put(row.getLong("debt_id"), read(row, 0));
            });
    return found;
  }

  private static Lease read(ResultSet row, int number) throws SQLException {
    var rent = row.getObject("ground_rent_pence", Long.class);
    var leaseholders = row.getString("leaseholders");
    return new Lease(
        row.getString("source"),
        row.getString("lease_key"),
        row.getObject("lease_start", LocalDate.class),
        row.getObject("term_years", Integer.class),
        row.getString("title_number"),
        rent == null ? null : Money.ofPence(rent),
        row.getString("service_charge_year_end"),
        row.getObject("mortgagee_id", Long.class),
        row.getString("landlord"),
        leaseholders == null ? List.of() : List.of(leaseholders.strip().split("\\s*;\\s*")),
        row.getObject("assigned_on", LocalDate.class));
  }

  /// The accounts of a source's leases, by the lease's key; a lease that the source no longer has
  /// is not in it.
  public Map<String, Holder> holders(String source, Collection<String> keys) {
    var found = new HashMap<String, Holder>();
    jdbc.sql(
            """
            select v.lease_key, v.account_id, a.account_ref, v.service_charge_year_end
              from accounts.lease_version v join accounts.account a on a.id = v.account_id
             where v.source = ? and v.lease_key = any(?) and not v.deleted
               and not exists (
                 select from accounts.lease_version n
                  where n.source = v.source and n.lease_key = v.lease_key and n.id > v.id)
            """)
        .params(source, keys.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("lease_key"),
                  new Holder(
                      row.getLong("account_id"),
                      row.getString("account_ref"),
                      row.getString("service_charge_year_end")));
            });
    return found;
  }
}
