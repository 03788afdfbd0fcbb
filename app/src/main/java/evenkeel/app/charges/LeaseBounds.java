package evenkeel.app.charges;

import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.app.charges.YearFacts.Lease;
import evenkeel.app.charges.YearFacts.Terms;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.law.Policy;
import evenkeel.core.lease.BuildingSafety;
import evenkeel.core.lease.ConsultationFile;
import evenkeel.core.lease.InitialPeriod;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What one lease and the law let a leaseholder be asked for of one cost: why it is never due, and
/// which caps bound it. What cannot be told is noted, and never guessed.
final class LeaseBounds {

  /// Which check a missing fact belongs to.
  enum Unknown {
    CLAUSES,
    FIRST_YEARS,
    REDUCTION,
    DEFECTS,
    /// Works in a tall building of which nothing says whether they are for a defect.
    UNMARKED
  }

  /// How the caps of that Act begin.
  static final String DEFECTS = "the Building Safety Act 2022";

  private static final String AVERAGE = "average";
  private static final String NO_DEFECT = "none";

  private final YearFacts facts;
  private final Law law;
  private final Policy policy;
  private final boolean london;
  private final Map<Unknown, Integer> unknown = new HashMap<>();
  private final Map<String, ConsultationFile.Found> consulted = new HashMap<>();

  private final Map<Unknown, Set<String>> missing = new HashMap<>();

  LeaseBounds(YearFacts facts, Law law, Policy policy, boolean london) {
    this.facts = facts;
    this.law = law;
    this.policy = policy;
    this.london = london;
  }

  /// How many shares lack a fact, by check.
  int unknown(Unknown what) {
    return unknown.getOrDefault(what, 0);
  }

  /// Which facts of a check are missing, in words.
  List<String> missing(Unknown what) {
    return List.copyOf(missing.getOrDefault(what, Set.of()));
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
      reduction(lease, unit, caps);
    }
    defects(lease, unit, cost, caps);
    return caps;
  }

  /// The mandatory reduction of 2014: no more than its limit in five years for works that
  /// assistance paid for in part, whoever asked for them.
  private void reduction(Lease lease, String unit, Map<String, Money> caps) {
    var home = lease.says(Terms::mainHome);
    if (Boolean.FALSE.equals(home)) {
      return;
    }
    var before = lease.terms() == null ? YearFacts.Before.UNKNOWN : lease.terms().assisted();
    var asked = before.asked();
    var until = before.until();
    if (home == null) {
      refer(
          Unknown.REDUCTION,
          List.of("whether it was an only or main home on the day on which the works began"));
    } else if (asked == null || until == null) {
      refer(
          Unknown.REDUCTION,
          List.of("what was asked for such works before, and until when that counts"));
    } else {
      var most = law.value(london ? LeaseRules.REDUCTION_LONDON : LeaseRules.REDUCTION_ELSEWHERE);
      var runs =
          facts.assisted().getOrDefault(unit, List.of()).stream()
              .filter(run -> run.issued().isAfter(until))
              .toList();
      var counts = until.isAfter(YearFacts.assistedAfter(facts.begins(), facts.costs()));
      caps.put(
          "the mandatory reduction of 2014",
          most.minus(counts ? asked : Money.ZERO).minus(sum(runs)).orZero());
    }
  }

  /// The Building Safety Act 2022: a relevant defect of a tall building.
  private void defects(Lease lease, String unit, Cost cost, Map<String, Money> caps) {
    if (!law.has(LeaseChargeRules.DEFECTS) || NO_DEFECT.equals(cost.defect())) {
      return;
    }
    var tall = tall(unit);
    if (cost.defect() == null) {
      if (cost.ofWorks() && Boolean.TRUE.equals(tall)) {
        note(Unknown.UNMARKED);
      }
      return;
    }
    var safety = lease.terms() == null ? YearFacts.Safety.UNKNOWN : lease.terms().safety();
    var defect = BuildingSafety.Defect.valueOf(cost.defect().toUpperCase(Locale.ROOT));
    switch (BuildingSafety.of(
        new BuildingSafety.Facts(defect, tall, safety.qualifying(), london, safety.value()), law)) {
      case BuildingSafety.Unprotected _ -> {}
      case BuildingSafety.Nothing(var rule) -> caps.put(DEFECTS + ", " + words(rule), Money.ZERO);
      case BuildingSafety.Capped cap -> capped(cap, safety, unit, caps);
      case BuildingSafety.Unknown(var what) -> refer(Unknown.DEFECTS, what);
    }
  }

  private static String words(Key<?> rule) {
    return rule.equals(LeaseChargeRules.CLADDING) ? "cladding" : "the lease’s value";
  }

  private void capped(
      BuildingSafety.Capped cap, YearFacts.Safety safety, String unit, Map<String, Money> caps) {
    var asked = safety.asked();
    var until = safety.until();
    var begins = facts.begins();
    if (!policy.mayRun(law.cite(cap.rule()))) {
      refer(
          Unknown.DEFECTS,
          List.of("a signature under " + cap.rule().name() + ", which rests on memory"));
    } else if (asked == null || until == null) {
      refer(
          Unknown.DEFECTS,
          List.of("what was asked for such defects before, and until when that counts"));
    } else if (asked.isPositive() && !until.isBefore(begins)) {
      refer(Unknown.DEFECTS, List.of("what of the sum asked for before is of this year"));
    } else {
      var runs =
          facts.defects().getOrDefault(unit, List.of()).stream()
              .filter(run -> run.issued().isAfter(until))
              .toList();
      var thisYear = runs.stream().filter(run -> run.year() == facts.scope().year()).toList();
      caps.put(DEFECTS + ", the cap", cap.left(asked.plus(sum(runs)), sum(thisYear)));
    }
  }

  private static Money sum(List<YearFacts.Asked> runs) {
    return Money.sum(runs.stream().map(YearFacts.Asked::sum).toList());
  }

  private void refer(Unknown check, List<String> what) {
    note(check);
    missing.computeIfAbsent(check, _ -> new TreeSet<>()).addAll(what);
  }

  /// Whether a dwelling's building is tall: by the nearest node above it of which anything is on
  /// file, and no further than its block.
  private @Nullable Boolean tall(String unit) {
    var of = facts.units().get(unit);
    var node = of == null ? null : facts.nodes().get(of.node());
    while (node != null) {
      if (node.height() != null || node.storeys() != null || node.level().equals("block")) {
        return BuildingSafety.tall(node.height(), node.storeys(), law);
      }
      node = node.parent() == null ? null : facts.nodes().get(node.parent());
    }
    return null;
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
    var incurred = cost.incurred() == null ? facts.begins() : cost.incurred();
    var last =
        lease.holder() == null || lease.holder().yearEnd() == null
            ? granted.plusYears(law.value(LeaseRules.RIGHT_TO_BUY_YEARS))
            : InitialPeriod.lastDay(
                granted, MonthDay.from(facts.begins()), law.value(LeaseRules.RIGHT_TO_BUY_ANNUAL));
    return !incurred.isBefore(granted) && !incurred.isAfter(last);
  }
}
