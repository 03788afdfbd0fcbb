package evenkeel.app.charges;

import evenkeel.app.accounts.Leases;
import evenkeel.app.charges.YearFacts.Estimate;
import evenkeel.app.charges.YearFacts.Holder;
import evenkeel.app.charges.YearFacts.Lease;
import evenkeel.app.charges.YearFacts.Terms;
import evenkeel.app.charges.YearFacts.Unit;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what leases say.
@Component
class LeaseBook {

  private final JdbcClient jdbc;
  private final Leases leases;

  LeaseBook(JdbcClient jdbc, Leases leases) {
    this.jdbc = jdbc;
    this.leases = leases;
  }

  /// The leases of these dwellings, by key: three queries and one of the accounts.
  Map<String, Lease> of(String source, Collection<Unit> units) {
    var keys = units.stream().map(Unit::lease).filter(Objects::nonNull).collect(Collectors.toSet());
    var asked = keys.toArray(String[]::new);
    var terms = terms(source, asked);
    var heads = heads(source, asked);
    var estimates = estimates(source, asked);
    var holders = leases.holders(source, keys);
    var found = new HashMap<String, Lease>();
    for (var key : keys) {
      var holder = holders.get(key);
      found.put(
          key,
          new Lease(
              key,
              terms.get(key),
              heads.getOrDefault(key, Map.of()),
              estimates.getOrDefault(key, Map.of()),
              holder == null
                  ? null
                  : new Holder(holder.account(), holder.reference(), holder.yearEnd())));
    }
    return found;
  }

  private Map<String, Terms> terms(String source, String[] keys) {
    var found = new HashMap<String, Terms>();
    jdbc.sql("select * from charges.lease_terms where source = ? and lease_id = any(?)")
        .params(source, keys)
        .query(
            row -> {
              found.put(row.getString("lease_id"), terms(row));
            });
    return found;
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        row.getLong("id"),
        row.getString("apportionment"),
        row.getObject("on_account", Boolean.class),
        row.getString("due_days"),
        row.getObject("works_separately", Boolean.class),
        row.getObject("improvements", Boolean.class),
        row.getObject("sinking_fund", Boolean.class),
        row.getObject("management_percent", Integer.class),
        row.getString("interest_clause"),
        row.getString("costs_clause"),
        row.getObject("reserved_as_rent", Boolean.class),
        row.getObject("right_to_buy_granted", LocalDate.class),
        row.getObject("main_home", Boolean.class),
        row.getObject("sublet", Boolean.class),
        new YearFacts.Safety(
            row.getObject("qualifying_2022", Boolean.class),
            money(row, "value_2022"),
            money(row, "defects_asked"),
            row.getObject("defects_asked_until", LocalDate.class)),
        new YearFacts.Before(
            money(row, "assisted_asked"), row.getObject("assisted_asked_until", LocalDate.class)),
        new YearFacts.Machinery(
            row.getString("certificate"),
            row.getString("balancing_due"),
            row.getObject("mid_year_demands", Boolean.class)));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    var pence = row.getObject(column, Long.class);
    return pence == null ? null : Money.ofPence(pence);
  }

  private Map<String, Map<String, String>> heads(String source, String[] keys) {
    var found = new HashMap<String, Map<String, String>>();
    jdbc.sql(
            """
            select lease_id, head, clause from charges.lease_heads
             where source = ? and lease_id = any(?)
            """)
        .params(source, keys)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("lease_id"), _ -> new HashMap<>())
                  .put(row.getString("head"), row.getString("clause"));
            });
    return found;
  }

  private Map<String, Map<String, Estimate>> estimates(String source, String[] keys) {
    var found = new HashMap<String, Map<String, Estimate>>();
    jdbc.sql("select * from charges.lease_estimates where source = ? and lease_id = any(?)")
        .params(source, keys)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("lease_id"), _ -> new HashMap<>())
                  .put(
                      row.getString("item"),
                      new Estimate(
                          row.getString("kind").equals("itemised"),
                          Money.ofPence(row.getLong("estimate")),
                          row.getObject("index_at_notice", Integer.class),
                          row.getObject("index_at_cost", Integer.class)));
            });
    return found;
  }
}
