package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of leases becomes facts. A changed row adds a version, and a missing one a
/// version that says so.
@Service
public class LeaseIntake {

  /// What this door answers: the leases that other tables may point at.
  public static final String STAGING = "map_lease (lease_id text)";

  private static final String FACTS =
      """
      account_id, property_id, lease_start, term_years, title_number, ground_rent_pence,
      service_charge_year_end, mortgagee_id, landlord, leaseholders, assigned_on\
      """;

  private static final String CHANGED =
      """
      with said as (
        select s.line, s.lease_id, a.id as account_id, p.id as property_id, s.lease_start,
               s.term_years, s.title_number, s.ground_rent as ground_rent_pence,
               s.service_charge_year_end, m.id as mortgagee_id,
               s.lease_landlord as landlord, s.lease_leaseholders as leaseholders, s.assigned_on
          from staged_leases s
          join map_account a on a.account_ref = s.account_ref
          join map_property p on p.property_ref = s.property_ref
          left join map_party m on m.party_id = s.mortgagee_party_id),
      changed as (
        select s.* from said s
          left join lateral (
            select v.* from accounts.lease_version v
             where v.source = :source and v.lease_key = s.lease_id
             order by v.id desc limit 1) v on true
         where v.id is null or v.deleted
            or (v.account_id, v.property_id, v.lease_start, v.term_years, v.title_number,
                v.ground_rent_pence, v.service_charge_year_end, v.mortgagee_id,
                v.landlord, v.leaseholders, v.assigned_on)
               is distinct from
               (s.account_id, s.property_id, s.lease_start, s.term_years, s.title_number,
                s.ground_rent_pence, s.service_charge_year_end, s.mortgagee_id,
                s.landlord, s.leaseholders, s.assigned_on))
      insert into accounts.lease_version (source, lease_key, %1$s, extract_id, effective_on)
      select :source, lease_id, %1$s, :extract, :asAt from changed order by line
      """
          .formatted(FACTS);

  private static final String GONE =
      """
      with gone as (
        select v.* from gone_key g
          join lateral (
            select v.* from accounts.lease_version v
             where v.source = :source and v.lease_key = g.key
             order by v.id desc limit 1) v on not v.deleted
         where g.table_name = 'leases')
      insert into accounts.lease_version
        (source, lease_key, %1$s, extract_id, effective_on, deleted)
      select source, lease_key, %1$s, :extract, :asAt, true from gone
      """
          .formatted(FACTS);

  private static final String GONE_KEYS =
      Staged.gone("leases", new Staged.Book("accounts.lease_version", "lease_key"), "s.lease_id");

  private final JdbcClient jdbc;

  LeaseIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps what is staged.
  public void leases(Extract extract) {
    if (extract.whole("leases")) {
      run(GONE_KEYS, extract);
    }
    run(CHANGED, extract);
    run(GONE, extract);
  }

  /// Says in `map_lease` which leases of the source stand in the books.
  public void known(Extract extract) {
    jdbc.sql(
            """
            insert into map_lease
            select v.lease_key from accounts.lease_version v
             where v.source = ? and not v.deleted
               and not exists (
                 select from accounts.lease_version n
                  where n.source = v.source and n.lease_key = v.lease_key and n.id > v.id)
            """)
        .param(extract.source())
        .update();
  }

  private void run(String sql, Extract extract) {
    Staged.run(jdbc, sql, extract);
  }
}
