package evenkeel.app.charges;

import evenkeel.app.store.Extract;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of leases' terms, of the tree of costs and of consultations becomes facts.
/// A changed row adds a version, and a missing one a version that says so.
@Service
public class CostFacts {

  /// What this door answers to an extract's other tables: the keys that hold.
  public static final String STAGING =
      """
      map_node (node_id text);
      map_unit (unit_id text);
      map_consultation (consultation_id text)\
      """;

  /// The tables of a package that this door keeps, each with the parts of its key and its other
  /// columns.
  enum Table {
    LEASE_TERMS(
        "lease_id",
        "apportionment, on_account, due_days, works_separately, improvements, sinking_fund,"
            + " management_percent, interest_clause, costs_clause, reserved_as_rent,"
            + " notice_clause, credit_rule, right_to_buy_granted, main_home, sublet,"
            + " qualifying_2022, value_2022, defects_asked, defects_asked_until, assisted_asked,"
            + " assisted_asked_until, certificate, balancing_due, mid_year_demands, interest_rate,"
            + " interest_base, interest_grace_days"),
    LEASE_HEADS("lease_id, head", "clause"),
    LEASE_ESTIMATES("lease_id, item", "kind, estimate, index_at_notice, index_at_cost"),
    COST_NODES("node_id", "parent_node_id, level, name, weights_total, height, storeys"),
    COST_UNITS("unit_id", "node_id, property_ref, lease_id"),
    UNIT_WEIGHTS("unit_id, node_id, valid_from", "weight, valid_to"),
    CONSULTATIONS("consultation_id", "schedule, subject, dispensed_on, tribunal_ref"),
    CONSULTATION_STAGES("consultation_id, stage", "given_on, ends_on"),
    COSTS(
        "cost_id",
        "node_id, head, financial_year, basis, kind, amount, recovered, supplier, invoice_number,"
            + " invoice_received_on, paid_on, major_works, agreement, consultation_id,"
            + " notice_item, assistance, variance_reason, notified_on,"
            + " notified_figure, defect"),
    FUNDS("fund_entry_id", "node_id, financial_year, kind, amount");

    private final List<String> key;
    private final List<String> facts;

    Table(String key, String facts) {
      this.key = List.of(key.split(", "));
      this.facts = List.of(facts.split(", "));
    }

    /// As in the package and, with `_version`, in the books.
    String title() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    private String columns() {
      return String.join(", ", key) + ", " + String.join(", ", facts);
    }

    private String of(String alias) {
      return facts.stream().map(each -> alias + "." + each).collect(Collectors.joining(", "));
    }

    private String keyOf(String alias) {
      return key.stream()
          .map(each -> alias + "." + each + "::text")
          .collect(Collectors.joining(" || '|' || "));
    }
  }

  private final JdbcClient jdbc;

  CostFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The names of the tables that this door keeps.
  public static List<String> tables() {
    return Arrays.stream(Table.values()).map(Table::title).toList();
  }

  /// Says in `map_node`, `map_unit` and `map_consultation` which keys rows may point at: those that
  /// are staged, and those in the books that this extract does not take away.
  public void known(Extract extract) {
    known(Table.COST_NODES, "node_id", "map_node", extract);
    known(Table.COST_UNITS, "unit_id", "map_unit", extract);
    known(Table.CONSULTATIONS, "consultation_id", "map_consultation", extract);
  }

  private void known(Table table, String key, String map, Extract extract) {
    jdbc.sql("truncate " + map).update();
    var held = "select key from held_key where table_name = '" + table.title() + "'";
    jdbc.sql(
            """
            insert into %1$s
            select s.%2$s from staged_%3$s s
            union
            select v.%2$s from charges.%3$s v
             where v.source = :source
               and (not :whole or v.fact_key in (%4$s))
               and v.fact_key not in (select key from gone_key where table_name = '%3$s')
            """
                .formatted(map, key, table.title(), held))
        .param("source", extract.source())
        .param("whole", extract.whole(table.title()))
        .update();
    jdbc.sql("analyze " + map).update();
  }

  /// Keeps what is staged of every table that the extract holds.
  public void keep(Extract extract) {
    for (var table : Table.values()) {
      if (extract.tables().contains(table.title())) {
        keep(table, extract);
      }
    }
  }

  private void keep(Table table, Extract extract) {
    if (extract.whole(table.title())) {
      run(
          """
          insert into gone_key (table_name, key)
          select '%1$s', v.fact_key from charges.%1$s v
           where v.source = :source
             and not exists (select from staged_%1$s s where %2$s = v.fact_key)
          except
          select '%1$s', h.key from held_key h where h.table_name = '%1$s'
          """
              .formatted(table.title(), table.keyOf("s")),
          extract);
    }
    changed(table, extract);
    gone(table, extract);
  }

  private void changed(Table table, Extract extract) {
    run(
        """
        insert into charges.%1$s_version (source, fact_key, %2$s, extract_id, effective_on)
        select :source, %3$s, %4$s, :extract, :asAt
          from staged_%1$s s
          left join lateral (
            select v.* from charges.%1$s_version v
             where v.source = :source and v.fact_key = %3$s
             order by v.id desc limit 1) v on true
         where v.id is null or v.deleted or row(%5$s) is distinct from row(%6$s)
         order by s.line
        """
            .formatted(
                table.title(),
                table.columns(),
                table.keyOf("s"),
                table.key.stream().map(each -> "s." + each).collect(Collectors.joining(", "))
                    + ", "
                    + table.of("s"),
                table.of("v"),
                table.of("s")),
        extract);
  }

  private void gone(Table table, Extract extract) {
    run(
        """
        insert into charges.%1$s_version
          (source, fact_key, %2$s, extract_id, effective_on, deleted)
        select source, fact_key, %2$s, :extract, :asAt, true from charges.%1$s
         where source = :source
           and fact_key in (select key from gone_key where table_name = '%1$s')
         order by fact_key
        """
            .formatted(table.title(), table.columns()),
        extract);
  }

  private void run(String sql, Extract extract) {
    jdbc.sql(sql)
        .param("source", extract.source())
        .param("extract", extract.id())
        .param("asAt", extract.asAt())
        .update();
  }
}
