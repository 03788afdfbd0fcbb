package evenkeel.app.charges;

import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.app.charges.YearFacts.Lease;
import evenkeel.app.charges.YearFacts.Terms;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.ConsultationFile;
import evenkeel.core.lease.InitialPeriod;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one lease and the law let a leaseholder be asked for of one cost: why it is never due, and
/// which caps bound it. What cannot be told is noted, and never guessed.
final class LeaseBounds {

  /// Which check a missing fact belongs to.
  enum Unknown {
    CLAUSES,
    FIRST_YEARS,
    REDUCTION
  }

  private static final String AVERAGE = "average";

  private final YearFacts facts;
  private final Law law;
  private final boolean london;
  private final Map<Unknown, Integer> unknown = new HashMap<>();
  private final Map<String, ConsultationFile.Found> consulted = new HashMap<>();

  LeaseBounds(YearFacts facts, Law law, boolean london) {
    this.facts = facts;
    this.law = law;
    this.london = london;
  }

  /// How many shares lack a fact, by check.
  int unknown(Unknown what) {
    return unknown.getOrDefault(what, 0);
  }

  private void note(Unknown what) {
    unknown.merge(what, 1, Integer::sum);
  }

  /// How the consultation about a cost stands; null where none is on file.
  ConsultationFile.@Nullable Found consulted(Cost cost) {
    if (cost.consultation() == null || !facts.consultations().containsKey(cost.consultation())) {
      return null;
    }
    return consulted.computeIfAbsent(
        cost.consultation(),
        id ->
            java.util.Objects.requireNonNull(facts.consultations().get(id))
                .file()
                .found(law.value(LeaseRules.OBSERVATIONS).days()));
  }

  /// Why the lease never asks for this cost, blank where it does.
  String neverDue(Lease lease, Cost cost) {
    if (lease.heads().isEmpty()) {
      note(Unknown.CLAUSES);
    } else if (!lease.heads().containsKey(cost.head())) {
      return "no clause of the lease asks for it";
    }
    if (cost.kind().equals("improvement") && is(lease, Terms::improvements, false)) {
      return "the lease lets no improvement be charged";
    }
    if (cost.kind().equals("sinking_fund")) {
      if (is(lease, Terms::sinkingFund, false)) {
        return "the lease allows no sinking fund";
      }
      if (lease.says(Terms::sinkingFund) == null) {
        note(Unknown.CLAUSES);
      }
    }
    if (facts.scope().part() == Scope.Part.WORKS && is(lease, Terms::worksSeparately, false)) {
      return "the lease does not let works be asked for apart from the year";
    }
    if (facts.scope().basis() == Scope.Basis.ESTIMATE && is(lease, Terms::onAccount, false)) {
      return "the lease lets nothing be asked for in advance";
    }
    return "";
  }

  private static boolean is(
      Lease lease, java.util.function.Function<Terms, @Nullable Boolean> question, boolean answer) {
    var said = lease.says(question);
    return said != null && said == answer;
  }

  /// The caps that bound a share, each by its name in words with the most that it lets through.
  Map<String, Money> caps(Lease lease, String unit, Cost cost) {
    var caps = new LinkedHashMap<String, Money>();
    consultation(cost, caps);
    if (cost.ofWorks()) {
      firstYears(lease, cost, caps);
    }
    if (cost.assisted() && cost.ofWorks()) {
      var home = lease.says(Terms::mainHome);
      if (home == null) {
        note(Unknown.REDUCTION);
      } else if (home) {
        var most = law.value(london ? LeaseRules.REDUCTION_LONDON : LeaseRules.REDUCTION_ELSEWHERE);
        caps.put(
            "the mandatory reduction of 2014",
            most.minus(facts.assisted().getOrDefault(unit, Money.ZERO)).orZero());
      }
    }
    return caps;
  }

  /// Section 20: a set of works, or a year of an agreement, about which nobody was consulted.
  private void consultation(Cost cost, Map<String, Money> caps) {
    if (!cost.ofWorks() && !cost.agreement()) {
      return;
    }
    var found = consulted(cost);
    if (found != null && found.standing() != ConsultationFile.Standing.INCOMPLETE) {
      return;
    }
    var set = cost.consultation() == null ? cost.id() : cost.consultation();
    caps.put(
        "section 20, " + set,
        law.value(cost.ofWorks() ? LeaseRules.WORKS_LIMIT : LeaseRules.AGREEMENT_LIMIT));
  }

  /// The first years of a lease of the Right to Buy.
  private void firstYears(Lease lease, Cost cost, Map<String, Money> caps) {
    var granted = lease.terms() == null ? null : lease.terms().rightToBuy();
    if (granted == null || !inFirstYears(lease, granted, cost)) {
      return;
    }
    var item = cost.item() == null ? AVERAGE : cost.item();
    var estimate = lease.estimates().get(item);
    var itemised = estimate != null && estimate.itemised();
    if (cost.kind().equals("improvement") && !itemised) {
      caps.put("the section 125 notice does not name it", Money.ZERO);
      return;
    }
    if (estimate == null || estimate.atNotice() == null || estimate.atCost() == null) {
      note(Unknown.FIRST_YEARS);
      return;
    }
    caps.put(
        "the section 125 estimate, " + item,
        estimate
            .estimate()
            .plus(
                InitialPeriod.inflation(
                    estimate.estimate(), estimate.atNotice(), estimate.atCost())));
  }

  private boolean inFirstYears(Lease lease, LocalDate granted, Cost cost) {
    var incurred = cost.incurred() == null ? facts.scope().begins() : cost.incurred();
    var last =
        lease.holder() == null || lease.holder().yearEnd() == null
            ? granted.plusYears(law.value(LeaseRules.RIGHT_TO_BUY_YEARS))
            : InitialPeriod.lastDay(
                granted,
                MonthDay.from(facts.scope().begins()),
                law.value(LeaseRules.RIGHT_TO_BUY_ANNUAL));
    return !incurred.isBefore(granted) && !incurred.isAfter(last);
  }
}
