package evenkeel.app.charges;

import static evenkeel.app.charges.Check.Answer.CANNOT_TELL;
import static evenkeel.app.charges.Check.Answer.HOLDS;
import static evenkeel.app.charges.Check.Answer.PASSES;

import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.app.charges.YearFacts.NodeHead;
import evenkeel.app.ui.Words;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseComplianceRules;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The checks of a run that are about its costs and weights: LC3 to LC5 and LC10 to LC12.
final class CostChecks {

  private static final int HUNDRED = 100;

  private final YearFacts facts;
  private final Worked worked;
  private final Law law;
  private final List<Check> checks = new ArrayList<>();

  private CostChecks(YearFacts facts, Worked worked, Law law) {
    this.facts = facts;
    this.worked = worked;
    this.law = law;
  }

  static List<Check> of(YearFacts facts, Worked worked, Law law) {
    var all = new CostChecks(facts, worked, law);
    all.weights();
    all.parts();
    all.management();
    all.recoveries();
    all.costs();
    all.variance();
    return all.checks;
  }

  private void add(String code, String question, Check.Answer answer, String found, Key<?> rule) {
    checks.add(new Check(code, question, answer, found, YearChecks.cite(law, rule)));
  }

  private void weights() {
    var wrong = new ArrayList<String>();
    var nodes = worked.lines().stream().map(line -> line.cost().node()).collect(Collectors.toSet());
    for (var id : nodes.stream().sorted().toList()) {
      var node = facts.nodes().get(id);
      var weights = facts.weights().getOrDefault(id, List.of());
      var sum = weights.stream().mapToLong(YearFacts.UnitWeight::weight).sum();
      if (node == null) {
        wrong.add(id + " is no node of the tree");
        continue;
      }
      if (node.weights() == null) {
        wrong.add(node.name() + ": nothing says what its weights sum to");
      } else if (node.weights() != sum) {
        wrong.add(node.name() + ": weights sum to " + sum + " and not to " + node.weights());
      }
      var weighed = new HashSet<String>();
      weights.forEach(
          each -> {
            if (!weighed.add(each.unit())) {
              wrong.add(node.name() + ": " + each.unit() + " has two weights");
            }
          });
      missing(node, weighed, wrong);
    }
    add(
        "LC3",
        "Do the weights of all dwellings sum to the whole, the council's own too?",
        wrong.isEmpty() ? PASSES : HOLDS,
        wrong.isEmpty()
            ? Words.count(nodes.size(), "node", "nodes") + " looked at."
            : YearChecks.some(wrong),
        LeaseComplianceRules.WEIGHTS);
  }

  private void missing(YearFacts.Node node, java.util.Set<String> weighed, List<String> wrong) {
    var below = CostBook.below(facts.nodes(), node.id());
    var missing =
        node.whole()
            ? facts.units().values().stream()
                .filter(unit -> below.contains(unit.node()) && !weighed.contains(unit.id()))
                .count()
            : 0;
    var strange =
        weighed.stream()
            .map(facts.units()::get)
            .filter(unit -> unit == null || node.whole() && !below.contains(unit.node()))
            .count();
    if (missing > 0) {
      wrong.add(
          node.name()
              + ": "
              + Words.count(missing, "dwelling has", "dwellings have")
              + " no weight");
    }
    if (strange > 0) {
      wrong.add(
          node.name()
              + ": "
              + Words.count(strange, "weight is", "weights are")
              + " of a dwelling that is not there");
    }
  }

  private void parts() {
    var wrong =
        worked.lines().stream().filter(line -> !line.sum().equals(line.cost().net())).count();
    var undivided = worked.lines().stream().filter(line -> line.weights() == 0).count();
    add(
        "LC4",
        "Do the parts of each cost sum to it, to the penny?",
        wrong + undivided > 0 ? HOLDS : PASSES,
        undivided > 0
            ? Words.count(undivided, "cost has", "costs have") + " no weights and is not divided."
            : Words.count(worked.lines().size(), "cost", "costs") + ", each divided by itself.",
        LeaseComplianceRules.PARTS);
  }

  /// The fee by percentage: of what the node's other services cost, insurance apart.
  private void management() {
    var fee = new HashMap<String, Money>();
    var rest = new HashMap<String, Money>();
    for (var cost : facts.costs()) {
      if (cost.kind().equals("management")) {
        fee.merge(cost.node(), cost.net(), Money::plus);
      } else if (!cost.kind().equals("insurance") && !cost.kind().equals("sinking_fund")) {
        rest.merge(cost.node(), cost.net(), Money::plus);
      }
    }
    var percents =
        facts.leases().values().stream()
            .map(lease -> lease.terms() == null ? null : lease.terms().managementPercent())
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    var question = "Is the fee for management within the leases' formula, and not on itself?";
    if (fee.isEmpty()) {
      add("LC5", question, PASSES, "There is no such fee.", LeaseComplianceRules.MANAGEMENT);
    } else if (percents.getCount() == 0) {
      var unknown = "No lease's formula is on file.";
      add("LC5", question, CANNOT_TELL, unknown, LeaseComplianceRules.MANAGEMENT);
    } else {
      management(question, percents.getMin(), fee, rest);
    }
  }

  private void management(
      String question, int percent, Map<String, Money> fee, Map<String, Money> rest) {
    var over =
        fee.entrySet().stream()
            .filter(
                each ->
                    each.getValue()
                        .times(HUNDRED)
                        .isMoreThan(rest.getOrDefault(each.getKey(), Money.ZERO).times(percent)))
            .map(each -> name(each.getKey()) + " " + each.getValue())
            .sorted()
            .toList();
    add(
        "LC5",
        question,
        over.isEmpty() ? PASSES : HOLDS,
        over.isEmpty()
            ? "At most " + percent + " per cent of each node's services."
            : "More than " + percent + " per cent: " + YearChecks.some(over),
        LeaseComplianceRules.MANAGEMENT);
  }

  private String name(String node) {
    var found = facts.nodes().get(node);
    return found == null ? node : found.name();
  }

  private void recoveries() {
    var back = Money.sum(facts.costs().stream().map(Cost::recovered).toList());
    add(
        "LC10",
        "Is money that came back taken off?",
        PASSES,
        back + " is taken off the costs.",
        LeaseComplianceRules.RECOVERIES);
  }

  private void costs() {
    var wrong = new ArrayList<String>();
    var seen = new HashMap<String, String>();
    for (var cost : facts.costs()) {
      if (!cost.invoice().isEmpty()) {
        var key = cost.supplier() + "|" + cost.invoice() + "|" + cost.node() + "|" + cost.head();
        var before = seen.putIfAbsent(key, cost.id());
        if (before != null) {
          wrong.add(cost.id() + " has the invoice of " + before);
        }
      }
      var on = cost.incurred();
      if (on != null
          && (on.isBefore(facts.begins()) || on.isAfter(facts.ends()))
          && facts.scope().basis() == Scope.Basis.ACTUAL) {
        wrong.add(cost.id() + " was incurred on " + Words.date(on) + ", outside the year");
      }
    }
    add(
        "LC11",
        "Is every cost there once, and of this year?",
        wrong.isEmpty() ? PASSES : HOLDS,
        wrong.isEmpty() ? "No invoice is there twice." : YearChecks.some(wrong),
        LeaseComplianceRules.COSTS);
  }

  private void variance() {
    var percent = law.value(LeaseComplianceRules.VARIANCE_PERCENT);
    var found = new HashMap<NodeHead, Money>();
    var explained = new HashSet<NodeHead>();
    for (var cost : facts.costs()) {
      var key = new NodeHead(cost.node(), cost.head());
      found.merge(key, cost.net(), Money::plus);
      if (!cost.varianceReason().isEmpty()) {
        explained.add(key);
      }
    }
    var far =
        facts.scope().basis() == Scope.Basis.ESTIMATE
            ? List.<String>of()
            : found.entrySet().stream()
                .filter(each -> !explained.contains(each.getKey()))
                .filter(
                    each -> isFar(each.getValue(), facts.compared().get(each.getKey()), percent))
                .map(each -> name(each.getKey().node()) + ", " + each.getKey().head())
                .sorted()
                .toList();
    add(
        "LC12",
        "Has every cost far from its estimate a reason?",
        far.isEmpty() ? PASSES : HOLDS,
        far.isEmpty() ? "None is " + percent + " per cent away without one." : YearChecks.some(far),
        LeaseComplianceRules.VARIANCE_PERCENT);
  }

  private static boolean isFar(Money actual, @Nullable Money estimate, int percent) {
    if (estimate == null) {
      return false;
    }
    var apart = Math.abs(actual.minus(estimate).pence());
    return apart * HUNDRED > Math.abs(estimate.pence()) * percent;
  }
}
