package evenkeel.app.charges;

import evenkeel.app.charges.YearFacts.Consulted;
import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.app.charges.YearFacts.Lease;
import evenkeel.app.charges.YearFacts.Node;
import evenkeel.app.charges.YearFacts.NodeHead;
import evenkeel.app.charges.YearFacts.Noticed;
import evenkeel.app.charges.YearFacts.Unit;
import evenkeel.app.charges.YearFacts.UnitWeight;
import evenkeel.core.lease.ConsultationFile;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a run rests on: a few queries for all dwellings, however many there are.
@Component
class CostBook {

  /// More dwellings than any council has.
  private static final int MOST_UNITS = 500_000;

  private static final int MOST_COSTS = 100_000;

  /// A node from which a run can start.
  record Start(String source, Node node) {}

  private final JdbcClient jdbc;
  private final LeaseBook leases;
  private final EarlierYears earlier;
  private final CostNoticeBook notices;

  CostBook(JdbcClient jdbc, LeaseBook leases, EarlierYears earlier, CostNoticeBook notices) {
    this.jdbc = jdbc;
    this.leases = leases;
    this.earlier = earlier;
    this.notices = notices;
  }

  /// The node with a key.
  Optional<Start> node(String id) {
    return jdbc.sql("select * from charges.cost_nodes where node_id = ? order by id limit 1")
        .param(id)
        .query((row, _) -> new Start(row.getString("source"), node(row)))
        .optional();
  }

  /// Nodes at the top of a tree.
  List<evenkeel.app.ui.Choice> tops() {
    return jdbc.sql(
            """
            select node_id, name from charges.cost_nodes where parent_node_id is null
             order by node_id limit 20
            """)
        .query(
            (row, _) -> evenkeel.app.ui.Choice.of(row.getString("node_id"), row.getString("name")))
        .list();
  }

  /// Everything that a run of this scope rests on.
  YearFacts read(Scope scope, Start start) {
    var source = start.source();
    var nodes = nodes(source);
    var inside = below(nodes, scope.node());
    var seen = new HashSet<>(inside);
    for (var up = nodes.get(scope.node()); up != null; up = parent(nodes, up)) {
      seen.add(up.id());
    }
    var costs = costs(scope, source, seen);
    var withCosts = costs.stream().map(Cost::node).collect(java.util.stream.Collectors.toSet());
    withCosts.add(scope.node());
    var units = units(source, nodes, withCosts);
    var held = leases.of(source, units.values());
    var begins = begins(scope, units.values(), inside, held);
    return new YearFacts(
        scope,
        begins,
        source,
        nodes,
        inside,
        costs,
        weights(source, withCosts, begins),
        units,
        held,
        consultations(source),
        compared(scope, source, seen),
        earlier.assisted(scope, YearFacts.assistedAfter(begins, costs)),
        earlier.defects(scope));
  }

  /// The first day of the year: that of the leases of the run's own dwellings where they agree, or
  /// else 1 April, and the checks say which have another.
  private static LocalDate begins(
      Scope scope, Collection<Unit> units, Set<String> inside, Map<String, Lease> held) {
    var ends =
        units.stream()
            .filter(unit -> inside.contains(unit.node()) && unit.lease() != null)
            .map(unit -> Objects.requireNonNull(held.get(unit.lease())).holder())
            .filter(holder -> holder != null && holder.yearEnd() != null)
            .map(holder -> Objects.requireNonNull(holder).yearEnd())
            .distinct()
            .toList();
    return scope.begins(ends.size() == 1 ? ends.getFirst() : null);
  }

  private static @Nullable Node parent(Map<String, Node> nodes, Node of) {
    return of.parent() == null ? null : nodes.get(of.parent());
  }

  private Map<String, Node> nodes(String source) {
    var nodes = new HashMap<String, Node>();
    jdbc.sql("select * from charges.cost_nodes where source = ? limit ?")
        .params(source, MOST_COSTS)
        .query(
            row -> {
              var node = node(row);
              nodes.put(node.id(), node);
            });
    return nodes;
  }

  private static Node node(ResultSet row) throws SQLException {
    var weights = row.getObject("weights_total", Integer.class);
    return new Node(
        row.getString("node_id"),
        row.getString("parent_node_id"),
        row.getString("level"),
        row.getString("name"),
        weights == null ? null : weights.longValue(),
        row.getObject("height", Long.class),
        row.getObject("storeys", Integer.class));
  }

  /// A node and all below it. A tree that goes round in a circle is walked once.
  static Set<String> below(Map<String, Node> nodes, String top) {
    var children = new HashMap<String, List<String>>();
    nodes
        .values()
        .forEach(
            node -> {
              if (node.parent() != null) {
                children.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node.id());
              }
            });
    var found = new HashSet<String>();
    var open = new java.util.ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      var next = open.pop();
      if (found.add(next)) {
        open.addAll(children.getOrDefault(next, List.of()));
      }
    }
    return found;
  }

  private List<Cost> costs(Scope scope, String source, Collection<String> nodes) {
    var recorded = notices.ofYear(source, scope.yearKey());
    var found =
        jdbc.sql(
                """
                select c.*, least(c.invoice_received_on, c.paid_on) as incurred_on
                  from charges.costs c
                 where c.source = :source and c.financial_year = :year and c.basis = :basis
                   and coalesce(c.major_works, false) = :works and c.node_id = any(:nodes)
                 order by c.cost_id limit :limit
                """)
            .param("source", source)
            .param("year", scope.yearKey())
            .param("basis", scope.basis().key())
            .param("works", scope.part() == Scope.Part.WORKS)
            .param("nodes", nodes.toArray(String[]::new))
            .param("limit", MOST_COSTS + 1)
            .query((row, _) -> cost(row, recorded))
            .list();
    if (found.size() > MOST_COSTS) {
      throw new IllegalStateException("a run has at most %,d costs".formatted(MOST_COSTS));
    }
    return found;
  }

  private static Cost cost(ResultSet row, Map<String, List<Noticed>> recorded) throws SQLException {
    return new Cost(
        row.getLong("id"),
        row.getString("cost_id"),
        row.getString("node_id"),
        row.getString("head"),
        row.getString("kind"),
        Money.ofPence(row.getLong("amount")),
        Money.ofPence(row.getLong("recovered")),
        text(row, "supplier"),
        text(row, "invoice_number"),
        row.getObject("incurred_on", LocalDate.class),
        row.getBoolean("major_works"),
        row.getBoolean("agreement"),
        row.getString("consultation_id"),
        row.getString("notice_item"),
        row.getBoolean("assistance"),
        text(row, "variance_reason"),
        noticed(row, recorded),
        row.getString("defect"));
  }

  /// The notice of which the source tells, and those that officers recorded.
  private static List<Noticed> noticed(ResultSet row, Map<String, List<Noticed>> recorded)
      throws SQLException {
    var all = new ArrayList<Noticed>();
    var on = row.getObject("notified_on", LocalDate.class);
    if (on != null) {
      all.add(new Noticed(on, CostNoticeBook.figure(row), List.of()));
    }
    all.addAll(recorded.getOrDefault(row.getString("cost_id"), List.of()));
    return all;
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }

  private Map<String, Unit> units(
      String source, Map<String, Node> nodes, Collection<String> withCosts) {
    var standing = new HashSet<String>();
    withCosts.forEach(node -> standing.addAll(below(nodes, node)));
    var units = new TreeMap<String, Unit>();
    jdbc.sql(
            """
            select id, unit_id, node_id, lease_id from charges.cost_units
             where source = :source and node_id = any(:nodes) limit :limit
            """)
        .param("source", source)
        .param("nodes", standing.toArray(String[]::new))
        .param("limit", MOST_UNITS)
        .query(
            row -> {
              var unit = row.getString("unit_id");
              units.put(
                  unit,
                  new Unit(
                      row.getLong("id"),
                      unit,
                      row.getString("node_id"),
                      row.getString("lease_id")));
            });
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /// What dwellings weigh on the day on which the year begins.
  private Map<String, List<UnitWeight>> weights(
      String source, Collection<String> nodes, LocalDate on) {
    var weights = new HashMap<String, List<UnitWeight>>();
    jdbc.sql(
            """
            select w.id, w.node_id, w.unit_id, w.weight from charges.unit_weights w
             where w.source = :source and w.node_id = any(:nodes)
               and w.valid_from <= :on and (w.valid_to is null or w.valid_to >= :on)
             order by w.node_id, w.unit_id, w.valid_from
            """)
        .param("source", source)
        .param("nodes", nodes.toArray(String[]::new))
        .param("on", on)
        .query(
            row -> {
              weights
                  .computeIfAbsent(row.getString("node_id"), _ -> new ArrayList<>())
                  .add(
                      new UnitWeight(
                          row.getLong("id"), row.getString("unit_id"), row.getInt("weight")));
            });
    return weights;
  }

  private Map<String, Consulted> consultations(String source) {
    var notices = new HashMap<String, Map<String, ConsultationFile.Notice>>();
    jdbc.sql("select * from charges.consultation_stages where source = ?")
        .param(source)
        .query(
            row -> {
              notices
                  .computeIfAbsent(row.getString("consultation_id"), _ -> new HashMap<>())
                  .put(
                      row.getString("stage"),
                      new ConsultationFile.Notice(
                          row.getObject("given_on", LocalDate.class),
                          row.getObject("ends_on", LocalDate.class)));
            });
    var found = new HashMap<String, Consulted>();
    jdbc.sql("select * from charges.consultations where source = ?")
        .param(source)
        .query(
            row -> {
              var id = row.getString("consultation_id");
              found.put(
                  id,
                  new Consulted(
                      row.getLong("id"),
                      id,
                      row.getString("subject"),
                      ConsultationFile.of(
                          row.getString("schedule"),
                          notices.getOrDefault(id, Map.of()),
                          row.getObject("dispensed_on", LocalDate.class))));
            });
    return found;
  }

  private Map<NodeHead, Money> compared(Scope scope, String source, Collection<String> nodes) {
    var actual = scope.basis() == Scope.Basis.ACTUAL;
    var other =
        new Scope(actual ? scope.year() : scope.year() - 1, scope.basis(), scope.part(), "");
    var found = new HashMap<NodeHead, Money>();
    jdbc.sql(
            """
            select node_id, head, sum(amount - coalesce(recovered, 0)) as pence
              from charges.costs
             where source = :source and financial_year = :year and basis = :basis
               and coalesce(major_works, false) = :works and node_id = any(:nodes)
             group by node_id, head
            """)
        .param("source", source)
        .param("year", other.yearKey())
        .param("basis", (actual ? Scope.Basis.ESTIMATE : Scope.Basis.ACTUAL).key())
        .param("works", scope.part() == Scope.Part.WORKS)
        .param("nodes", nodes.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  new NodeHead(row.getString("node_id"), row.getString("head")),
                  Money.ofPence(row.getLong("pence")));
            });
    return found;
  }
}
