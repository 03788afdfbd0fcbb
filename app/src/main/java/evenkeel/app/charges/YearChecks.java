package evenkeel.app.charges;

import static evenkeel.app.charges.Check.Answer.CANNOT_TELL;
import static evenkeel.app.charges.Check.Answer.HOLDS;
import static evenkeel.app.charges.Check.Answer.LATER;
import static evenkeel.app.charges.Check.Answer.LIMITS;
import static evenkeel.app.charges.Check.Answer.PASSES;

import evenkeel.app.charges.LeaseBounds.Unknown;
import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.app.ui.Words;
import evenkeel.core.law.Confidence;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.law.LeaseComplianceRules;
import evenkeel.core.law.LeaseLoanRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.ConsultationFile.Standing;
import evenkeel.core.lease.DwellingYear;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The checks of a run, LC1 to LC18: what holds it, what lowers a line, and what an officer must be
/// asked. Each says what it rests on.
final class YearChecks {

  private static final int NAMED = 5;

  /// What a check says, the more pressing first.
  private static final List<Check.Answer> CAPS = List.of(HOLDS, CANNOT_TELL, LIMITS);

  private final YearFacts facts;
  private final Worked worked;
  private final Law law;
  private final LocalDate issued;
  private final List<Check> checks = new ArrayList<>();

  private YearChecks(YearFacts facts, Worked worked, Law law, LocalDate issued) {
    this.facts = facts;
    this.issued = issued;
    this.worked = worked;
    this.law = law;
  }

  /// @param issued the day on which its demands would be issued
  static List<Check> of(YearFacts facts, Worked worked, Law law, LocalDate issued) {
    var all = new YearChecks(facts, worked, law, issued);
    CostChecks.of(facts, worked, law).forEach(all.checks::add);
    all.clauses();
    all.machinery();
    all.firstYears();
    all.caps();
    all.consultation();
    all.eighteenMonths();
    all.onAccount();
    all.later();
    return all.checks.stream()
        .sorted(Comparator.comparing(check -> Integer.parseInt(check.code().substring(2))))
        .toList();
  }

  private void add(
      String code, String question, Check.Answer answer, String found, Key<?>... rules) {
    var cited = Arrays.stream(rules).map(rule -> cite(law, rule)).collect(Collectors.joining("; "));
    checks.add(new Check(code, question, answer, found, cited));
  }

  /// The provision, with a mark where we know it from memory or by our own reckoning.
  static String cite(Law law, Key<?> rule) {
    var cited = law.cite(rule);
    return cited.provision()
        + (cited.confidence() == Confidence.OFFICIAL
            ? ""
            : " (" + cited.confidence().name().toLowerCase(java.util.Locale.ROOT) + ")");
  }

  private void clauses() {
    var excluded = shares(told -> !told.parted().neverDue().isZero());
    var unknown = worked.bounds().unknown(Unknown.CLAUSES);
    add(
        "LC1",
        "Does a clause of each lease ask for each head?",
        unknown > 0 ? CANNOT_TELL : excluded > 0 ? LIMITS : PASSES,
        Words.count(excluded, "share is", "shares are")
            + " left out because the lease does not ask for it so; of "
            + Words.count(unknown, "share", "shares")
            + " no clause is on file.",
        LeaseRules.MACHINERY);
  }

  private long shares(java.util.function.Predicate<DwellingYear.Told> which) {
    return worked.dwellings().stream()
        .flatMap(each -> each.shares().stream())
        .map(Worked.Share::told)
        .filter(Objects::nonNull)
        .filter(which)
        .count();
  }

  private void machinery() {
    var leases = worked.dwellings().stream().filter(each -> each.unit().lease() != null).toList();
    var other =
        leases.stream()
            .map(Worked.Dwelling::holder)
            .filter(Objects::nonNull)
            .filter(holder -> holder.yearEnd() != null)
            .filter(holder -> !facts.scope().begins(holder.yearEnd()).equals(facts.begins()))
            .count();
    var unknown = leases.stream().filter(each -> each.holder() == null).count();
    var late =
        facts.scope().basis() == Scope.Basis.ESTIMATE && issued.isAfter(facts.begins())
            ? saying(machinery -> Boolean.FALSE.equals(machinery.midYear()))
            : 0;
    var certified =
        facts.scope().basis() == Scope.Basis.ACTUAL
            ? saying(each -> each.certificate() != null && !each.certificate().equals("none"))
            : 0;
    add(
        "LC2",
        "Is this the year, and are these the days, of every lease?",
        other + unknown + late > 0 ? HOLDS : certified > 0 ? CANNOT_TELL : PASSES,
        Words.count(other, "lease has", "leases have")
            + " a year that does not end on "
            + Words.date(facts.ends())
            + "; of "
            + Words.count(unknown, "lease", "leases")
            + " no account is on file."
            + under(
                late,
                "nothing may be asked for in advance once the year has begun: costs are asked for"
                    + " when they are known.")
            + under(certified, "costs are certified first: whoever approves the run has seen it."),
        LeaseRules.MACHINERY);
  }

  private static String under(long leases, String what) {
    return leases == 0 ? "" : " Under " + Words.count(leases, "lease", "leases") + " " + what;
  }

  /// How many leases of the run say something of how their year is run.
  private long saying(java.util.function.Predicate<YearFacts.Machinery> what) {
    return worked.dwellings().stream()
        .map(each -> facts.lease(each.unit()))
        .filter(Objects::nonNull)
        .map(lease -> lease.terms() == null ? null : lease.terms().machinery())
        .filter(Objects::nonNull)
        .filter(what)
        .count();
  }

  private void firstYears() {
    var unknown = worked.bounds().unknown(Unknown.FIRST_YEARS);
    var capped = because("the section 125");
    add(
        "LC6",
        "Right to Buy: are works in the first years within the section 125 estimates?",
        unknown > 0 ? HOLDS : capped > 0 ? LIMITS : PASSES,
        Words.count(capped, "share is", "shares are")
            + " lowered; of "
            + Words.count(unknown, "share", "shares")
            + " the estimate or a final index figure is not on file.",
        LeaseRules.RIGHT_TO_BUY_ITEMISED);
  }

  private long because(String start) {
    return shares(told -> !told.parted().capped().isZero() && told.because().startsWith(start));
  }

  /// The caps of two laws that are one check of the council's list: whichever says the more is its
  /// answer, and both are told.
  private void caps() {
    var assisted = assisted();
    var defects = defects();
    add(
        "LC7",
        "Caps: works with government’s assistance in five years, and defects of tall buildings?",
        CAPS.stream()
            .filter(List.of(assisted.answer(), defects.answer())::contains)
            .findFirst()
            .orElse(PASSES),
        assisted.facts() + " " + defects.facts(),
        LeaseRules.REDUCTION_RESIDENT,
        LeaseChargeRules.DEFECTS);
  }

  /// What one of the two caps says.
  private record Cap(Check.Answer answer, String facts) {}

  private Cap assisted() {
    var unknown = worked.bounds().unknown(Unknown.REDUCTION);
    var capped = because("the mandatory");
    var assisted = facts.costs().stream().filter(Cost::assisted).count();
    return new Cap(
        unknown > 0 ? HOLDS : capped > 0 ? LIMITS : PASSES,
        assisted == 0
            ? "No cost is marked as assisted."
            : "Assistance: "
                + (unknown > 0
                    ? "of "
                        + Words.count(unknown, "share", "shares")
                        + " a fact is missing: "
                        + some(worked.bounds().missing(Unknown.REDUCTION))
                    : Words.count(capped, "share is", "shares are") + " lowered."));
  }

  private Cap defects() {
    var marked =
        facts.costs().stream()
            .filter(cost -> cost.defect() != null && !cost.defect().equals("none"))
            .count();
    var unknown = worked.bounds().unknown(Unknown.DEFECTS);
    var unmarked = worked.bounds().unknown(Unknown.UNMARKED);
    var capped = because(LeaseBounds.DEFECTS);
    var open =
        unmarked == 0
            ? ""
            : " Of "
                + Words.count(unmarked, "share", "shares")
                + " of works in a tall building nothing says whether they are for a defect.";
    return new Cap(
        unknown > 0 ? HOLDS : unmarked > 0 ? CANNOT_TELL : capped > 0 ? LIMITS : PASSES,
        unknown > 0
            ? "Defects: of "
                + Words.count(unknown, "share", "shares")
                + " a fact is missing: "
                + some(worked.bounds().missing(Unknown.DEFECTS))
                + open
            : (marked == 0
                    ? "No cost is marked as for a relevant defect."
                    : "Defects: " + Words.count(capped, "share is", "shares are") + " lowered.")
                + open);
  }

  private void consultation() {
    var capped = because("section 20");
    var open =
        facts.costs().stream()
            .filter(cost -> cost.ofWorks() || cost.agreement())
            .map(worked.bounds()::consulted)
            .filter(Objects::nonNull)
            .filter(found -> found.standing() == Standing.CANNOT_TELL)
            .flatMap(found -> found.why().stream())
            .distinct()
            .toList();
    add(
        "LC8",
        "Section 20: was everybody consulted whose share is above the limit?",
        !open.isEmpty() ? HOLDS : capped > 0 ? LIMITS : PASSES,
        open.isEmpty()
            ? Words.count(capped, "share is", "shares are") + " lowered to the limit."
            : some(open),
        LeaseRules.CAP);
  }

  private void eighteenMonths() {
    var actual = facts.scope().basis() == Scope.Basis.ACTUAL;
    var lost = shares(told -> !told.parted().lost().isZero());
    var undated = actual ? facts.costs().stream().filter(c -> c.incurred() == null).count() : 0;
    add(
        "LC9",
        "Is every cost of a deficit demanded within 18 months?",
        undated > 0 ? HOLDS : lost > 0 ? LIMITS : PASSES,
        !actual
            ? "What is only estimated cannot be too old."
            : Words.count(lost, "share is", "shares are")
                + " lost; of "
                + Words.count(undated, "cost", "costs")
                + " nothing tells when it was incurred.",
        LeaseRules.MONTHS_FOR_DEMAND);
  }

  private void onAccount() {
    if (facts.scope().basis() == Scope.Basis.ACTUAL) {
      add(
          "LC13",
          "Is what is asked in advance reasonable?",
          PASSES,
          "These are actual costs.",
          LeaseComplianceRules.ON_ACCOUNT);
      return;
    }
    var before = Money.sum(facts.compared().values());
    add(
        "LC13",
        "Is what is asked in advance reasonable?",
        CANNOT_TELL,
        "Estimated "
            + worked.cost()
            + "; last year's actual costs were "
            + before
            + ". Whoever approves the run says whether it is reasonable.",
        LeaseComplianceRules.ON_ACCOUNT);
  }

  private void later() {
    add(
        "LC14",
        "Are name, address and summary of rights there?",
        LATER,
        "Asked when the demand is drawn up.",
        LeaseRules.SUMMARY);
    add(
        "LC15",
        "Are ground rent and administration charges kept apart?",
        PASSES,
        "No cost of the tree is either: each has a class and a notice of its own.",
        LeaseChargeRules.ADMINISTRATION);
    loans();
    var works = facts.costs().stream().filter(Cost::ofWorks).count();
    add(
        "LC17",
        "Is each of the works a repair or an improvement?",
        PASSES,
        Words.count(works, "cost says", "costs say") + " which it is.",
        LeaseComplianceRules.IMPROVEMENT);
    add(
        "LC18",
        "Is every owner addressed?",
        LATER,
        "Asked when the demand is drawn up.",
        LeaseComplianceRules.ADDRESSEES);
  }

  /// Whoever holds a lease of the Right to Buy in its first ten years is told, with a demand for
  /// repairs, whether there is a right to a loan. Whether the demand told so is recorded with it,
  /// and no letter of claim goes before.
  private void loans() {
    var repairs = facts.costs().stream().anyMatch(cost -> cost.kind().equals("repair"));
    var years = law.has(LeaseLoanRules.YEARS) ? law.value(LeaseLoanRules.YEARS) + 1L : 0L;
    var leases =
        worked.dwellings().stream()
            .map(each -> facts.lease(each.unit()))
            .filter(Objects::nonNull)
            .toList();
    var open = leases.stream().filter(lease -> lease.terms() == null).count();
    var young =
        leases.stream()
            .map(lease -> lease.terms() == null ? null : lease.terms().rightToBuy())
            .filter(Objects::nonNull)
            .filter(granted -> !facts.begins().isAfter(granted.plusYears(years)))
            .count();
    add(
        "LC16",
        "Is the right to a loan told?",
        !repairs || open + young == 0 ? PASSES : LATER,
        !repairs
            ? "There are no repairs."
            : Words.count(young, "lease is", "leases are")
                + " of the Right to Buy and in the first ten years: each demand says whether there"
                + " is a right to a loan, and no letter of claim goes before that is recorded. Of "
                + Words.count(open, "lease", "leases")
                + " the terms are not on file.",
        LeaseLoanRules.DEMAND_SAYS);
  }

  static String some(List<String> all) {
    return String.join("; ", all.subList(0, Math.min(NAMED, all.size())))
        + (all.size() > NAMED ? "; and " + (all.size() - NAMED) + " more" : "")
        + ".";
  }
}
