package evenkeel.app.charges;

import static evenkeel.app.charges.Check.Answer.CANNOT_TELL;
import static evenkeel.app.charges.Check.Answer.HOLDS;
import static evenkeel.app.charges.Check.Answer.LIMITS;
import static evenkeel.app.charges.Check.Answer.PASSES;

import evenkeel.app.ui.Words;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.law.LeaseComplianceRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The checks that an officer runs on one leaseholder's year: does each charge have a clause, do
/// weights sum, is anything capped or out of time, was consultation complete, and is what was asked
/// for what is due.
final class AccountChecks {

  private final List<UnitYears.Part> parts;
  private final Law law;
  private final List<Check> checks = new ArrayList<>();

  private AccountChecks(List<UnitYears.Part> parts, Law law) {
    this.parts = parts;
    this.law = law;
  }

  /// @param billed what stands charged now for each part, in its order
  static List<Check> of(List<UnitYears.Part> parts, List<Money> billed, Law law) {
    var all = new AccountChecks(parts, law);
    all.clauses();
    all.weights();
    all.capped();
    all.inTime();
    all.consulted();
    all.asked(billed);
    all.apart();
    return all.checks;
  }

  private void add(String code, String question, Check.Answer answer, String found, Key<?> rule) {
    checks.add(new Check(code, question, answer, found, YearChecks.cite(law, rule)));
  }

  private List<UnitYears.Line> lines() {
    return parts.stream().flatMap(part -> part.lines().stream()).toList();
  }

  private Money sum(Function<UnitYears.Line, Money> of) {
    return Money.sum(lines().stream().map(of).toList());
  }

  private void clauses() {
    var without =
        lines().stream().filter(line -> line.clause() == null && !line.due().isZero()).toList();
    var never = sum(UnitYears.Line::neverDue);
    var answer = !without.isEmpty() ? CANNOT_TELL : never.isZero() ? PASSES : LIMITS;
    add(
        "LC1",
        "Does each charge have a clause?",
        answer,
        answer == CANNOT_TELL
            ? "No clause of the lease is on file for "
                + Words.count(without.size(), "charge", "charges")
                + ", such as "
                + without.getFirst().head()
                + "."
            : never.isZero()
                ? Words.count(lines().size(), "charge, its", "charges, each with its") + " clause."
                : never + " is left out: the lease does not ask for it so.",
        LeaseRules.MACHINERY);
  }

  private void weights() {
    var found =
        parts.stream()
            .flatMap(part -> part.run().checks().stream())
            .filter(check -> check.code().equals("LC3") || check.code().equals("LC4"))
            .toList();
    var held = found.stream().filter(check -> check.answer() == HOLDS).toList();
    add(
        "LC3",
        "Do the weights sum to the whole and the parts to the cost?",
        held.isEmpty() ? PASSES : HOLDS,
        held.isEmpty()
            ? "At every node, the council's own dwellings with them."
            : held.getFirst().facts(),
        LeaseComplianceRules.WEIGHTS);
  }

  private void capped() {
    var capped = lines().stream().filter(line -> !line.capped().isZero()).toList();
    add(
        "LC6",
        "Is anything capped?",
        capped.isEmpty() ? PASSES : LIMITS,
        capped.isEmpty()
            ? "No cap lowers a share."
            : sum(UnitYears.Line::capped)
                + " is above a cap and is the council's: "
                + String.join(
                    "; ", capped.stream().map(UnitYears.Line::because).distinct().toList())
                + ".",
        LeaseRules.CAP);
  }

  private void inTime() {
    var actual =
        parts.stream()
            .filter(part -> part.run().scope().basis() == Scope.Basis.ACTUAL)
            .flatMap(part -> part.lines().stream())
            .toList();
    var undated = actual.stream().filter(line -> line.incurred() == null).count();
    var lost = sum(UnitYears.Line::lost);
    add(
        "LC9",
        "Is anything out of time?",
        undated > 0 ? CANNOT_TELL : lost.isZero() ? PASSES : LIMITS,
        undated > 0
            ? "Nothing tells when " + Words.count(undated, "cost was", "costs were") + " incurred."
            : actual.isEmpty()
                ? "Actual costs were not run yet; what is estimated cannot be too old."
                : lost.isZero()
                    ? "Nothing beyond the money on account is."
                    : lost + " is lost." + saved(),
        LeaseRules.MONTHS_FOR_DEMAND);
  }

  /// What notices keep that were recorded after the year was run.
  private String saved() {
    var saved = sum(UnitYears.Line::saved);
    return saved.isZero()
        ? ""
        : " A notice of costs in time keeps "
            + saved
            + " of it: run the year again, and the difference is posted.";
  }

  private void consulted() {
    var limit = law.value(LeaseRules.WORKS_LIMIT);
    var above =
        lines().stream()
            .filter(line -> line.kind().equals("repair") || line.kind().equals("improvement"))
            .filter(line -> line.share().isMoreThan(limit))
            .toList();
    var open =
        above.stream()
            .map(UnitYears.Line::consultation)
            .filter(said -> !"complete".equals(said))
            .map(said -> Objects.requireNonNullElse(said, "none is on file"))
            .distinct()
            .toList();
    var dispensed = open.stream().allMatch(said -> said.startsWith("dispensed"));
    add(
        "LC8",
        "Was consultation complete where it was called for?",
        dispensed ? PASSES : CANNOT_TELL,
        above.isEmpty()
            ? "No share of works is above " + limit + "."
            : Words.count(above.size(), "share is", "shares are")
                + " above "
                + limit
                + ": "
                + (open.isEmpty() ? "complete" : String.join("; ", open))
                + ". Whether replies were sent is not on file.",
        LeaseRules.WORKS_LIMIT);
  }

  private void asked(List<Money> billed) {
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var scope = part.run().scope();
      if (scope.basis() == Scope.Basis.ESTIMATE && hasActual(scope.part())) {
        continue;
      }
      var apart = billed.get(i).minus(part.due());
      add(
          "LC4",
          "Is what was asked for what is due? " + part.run().title(),
          apart.isZero() ? PASSES : HOLDS,
          "Due "
              + part.due()
              + ", asked for "
              + billed.get(i)
              + (apart.isZero()
                  ? "."
                  : ": "
                      + (apart.isNegative() ? apart.negated() + " too little" : apart + " too much")
                      + ". Run the year again: the difference is posted."),
          LeaseComplianceRules.PARTS);
    }
  }

  private boolean hasActual(Scope.Part part) {
    return parts.stream()
        .map(each -> each.run().scope())
        .anyMatch(scope -> scope.part() == part && scope.basis() == Scope.Basis.ACTUAL);
  }

  private void apart() {
    add(
        "LC15",
        "Are ground rent and administration charges kept apart?",
        PASSES,
        "They are debts of their own, with their own notice and summary.",
        LeaseChargeRules.ADMINISTRATION);
  }
}
