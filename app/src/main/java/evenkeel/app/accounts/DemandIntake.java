package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of the demands of leases becomes facts: a changed row adds one, a missing
/// one a fact that says so. An officer's word is not touched.
@Service
public class DemandIntake {

  private static final String STAGED =
      Arrays.stream(DemandRecord.COLUMNS.split(",\\s+"))
          .map(column -> "s." + column.replaceFirst("_pence$", ""))
          .collect(Collectors.joining(", "));

  private static final String KNOWN =
      Arrays.stream(DemandRecord.COLUMNS.split(",\\s+"))
          .map(column -> "f." + column)
          .collect(Collectors.joining(", "));

  /// The source's own last word on a demand.
  private static final String LAST =
      """
      select f.* from accounts.demand_fact f
       where f.source = :source and f.charge_key = %s and f.extract_id is not null
       order by f.id desc limit 1\
      """;

  private static final String CHANGED =
      """
      with added as (
        insert into accounts.demand_fact
          (account_id, source, charge_key, %1$s, extract_id, effective_on)
        select a.id, :source, s.charge_id, %2$s, :extract, :asAt
          from staged_demands s
          join map_account a on a.account_ref = s.account_ref
          left join lateral (%4$s) f on true
         where f.id is null or f.deleted or f.account_id <> a.id
            or (%2$s) is distinct from (%3$s)
         order by s.line
        returning source, charge_key)
      insert into affected_debt
      select c.debt_id from added d
        join accounts.charge c on c.source = d.source and c.source_key = d.charge_key
       where not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
      """
          .formatted(DemandRecord.COLUMNS, STAGED, KNOWN, LAST.formatted("s.charge_id"));

  private static final String GONE =
      """
      with gone as (
        select f.* from gone_key g
          join lateral (%1$s) f on not f.deleted
         where g.table_name = 'demands'),
      added as (
        insert into accounts.demand_fact
          (account_id, source, charge_key, extract_id, effective_on, deleted)
        select account_id, source, charge_key, :extract, :asAt, true from gone
        returning source, charge_key)
      insert into affected_debt
      select c.debt_id from added d
        join accounts.charge c on c.source = d.source and c.source_key = d.charge_key
       where not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
      """
          .formatted(LAST.formatted("g.key"));

  private static final String GONE_KEYS =
      Staged.gone(
          "demands",
          new Staged.Book("accounts.demand_fact", "charge_key", "v.extract_id is not null"),
          "s.charge_id");

  private final JdbcClient jdbc;

  DemandIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps what is staged, once the charges are.
  public void demands(Extract extract) {
    if (extract.whole("demands")) {
      run(GONE_KEYS, extract);
    }
    run(CHANGED, extract);
    run(GONE, extract);
  }

  private void run(String sql, Extract extract) {
    Staged.run(jdbc, sql, extract);
  }
}
