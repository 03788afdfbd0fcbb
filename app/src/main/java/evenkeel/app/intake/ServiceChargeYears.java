package evenkeel.app.intake;

import evenkeel.app.accounts.LeaseIntake;
import evenkeel.app.charges.CostFacts;
import evenkeel.app.store.Extract;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an extract says of the service charge's year: terms of leases, the tree of costs, weights,
/// costs and consultations. All of these tables are optional.
@Component
class ServiceChargeYears {

  /// As deep as a tree of costs goes: what stands below a rejected node is rejected too.
  private static final int LEVELS = 5;

  private static final String YEAR =
      "(left(s.financial_year, 4)::int + 1) % 100 <> right(s.financial_year, 2)::int";

  private final CostFacts facts;
  private final LeaseIntake leases;

  ServiceChargeYears(CostFacts facts, LeaseIntake leases) {
    this.facts = facts;
    this.leases = leases;
  }

  /// Rejects what points at nothing or contradicts itself, and keeps the rest.
  void facts(Extract extract, Staging staging) {
    if (Collections.disjoint(extract.tables(), CostFacts.tables())) {
      return;
    }
    leases.known(extract);
    staging.analyze("map_lease");
    for (var table : List.of("lease_terms", "lease_heads", "lease_estimates", "cost_units")) {
      staging.rejectStrangers(TableSchema.ofExtract(table), "lease_id", "map_lease", "lease_id");
    }
    terms(staging);
    tree(extract, staging);
    consultations(staging);
    costs(staging);
    facts.keep(extract);
  }

  /// What caps of several years count as asked for before, and a clause on interest as figures.
  private static void terms(Staging staging) {
    var terms = TableSchema.ofExtract("lease_terms");
    staging.reject(terms, "value_2022", "s.value_2022 <= 0", "a value above 0.00");
    staging.reject(terms, "defects_asked", "s.defects_asked < 0", "an amount that is not negative");
    staging.reject(
        terms,
        "defects_asked",
        "(s.defects_asked is null) <> (s.defects_asked_until is null)",
        "a sum with the day until which it counts");
    staging.reject(
        terms, "assisted_asked", "s.assisted_asked < 0", "an amount that is not negative");
    staging.reject(
        terms,
        "assisted_asked",
        "(s.assisted_asked is null) <> (s.assisted_asked_until is null)",
        "a sum with the day until which it counts");
    staging.reject(
        terms, "interest_rate", "s.interest_rate < 0", "a percentage that is not negative");
    staging.reject(
        terms,
        "interest_base",
        "s.interest_base is not null and s.interest_rate is null",
        "a base with the percentage above it");
  }

  private void tree(Extract extract, Staging staging) {
    var nodes = TableSchema.ofExtract("cost_nodes");
    staging.reject(
        nodes,
        "parent_node_id",
        "s.level <> 'borough' and s.parent_node_id is null",
        "a parent: only a borough stands at the top");
    staging.reject(
        nodes, "parent_node_id", "s.parent_node_id = s.node_id", "a node other than itself");
    staging.reject(nodes, "height", "s.height < 0", "a height that is not negative");
    facts.known(extract);
    for (var level = 0; level < LEVELS && extract.tables().contains("cost_nodes"); level++) {
      staging.rejectStrangers(nodes, "parent_node_id", "map_node", "node_id");
      facts.known(extract);
    }
    var units = TableSchema.ofExtract("cost_units");
    staging.rejectStrangers(units, "node_id", "map_node", "node_id");
    staging.rejectStrangers(units, "property_ref", "map_property", "property_ref");
    if (extract.tables().contains("cost_units")) {
      facts.known(extract);
    }
    var weights = TableSchema.ofExtract("unit_weights");
    staging.rejectStrangers(weights, "unit_id", "map_unit", "unit_id");
    staging.rejectStrangers(weights, "node_id", "map_node", "node_id");
    staging.reject(weights, "valid_to", "s.valid_to < s.valid_from", "a day not before valid_from");
  }

  private static void consultations(Staging staging) {
    var stages = TableSchema.ofExtract("consultation_stages");
    staging.rejectStrangers(stages, "consultation_id", "map_consultation", "consultation_id");
    staging.reject(stages, "ends_on", "s.ends_on < s.given_on", "a day not before given_on");
  }

  private static void costs(Staging staging) {
    for (var table : List.of("costs", "funds")) {
      var schema = TableSchema.ofExtract(table);
      staging.rejectStrangers(schema, "node_id", "map_node", "node_id");
      staging.reject(schema, "financial_year", YEAR, "a financial year such as 2026-27");
    }
    var costs = TableSchema.ofExtract("costs");
    staging.rejectStrangers(costs, "consultation_id", "map_consultation", "consultation_id");
    staging.reject(costs, "recovered", "s.recovered < 0", "an amount that is not negative");
    staging.reject(
        costs, "recovered", "s.recovered > greatest(s.amount, 0)", "no more than the cost came to");
    staging.reject(
        costs,
        "notified_on",
        "s.notified_on < least(s.invoice_received_on, s.paid_on)",
        "a day not before the cost was incurred");
    staging.reject(
        costs, "notified_figure", "s.notified_figure < 0", "an amount that is not negative");
    staging.reject(
        costs,
        "notified_figure",
        "s.notified_figure is not null and s.notified_on is null",
        "a figure with the day of its notice");
  }
}
