package evenkeel.app.charges;

import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.app.charges.YearFacts.Lease;
import evenkeel.app.charges.YearFacts.Unit;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.law.Policy;
import evenkeel.core.lease.Apportionment;
import evenkeel.core.lease.DwellingYear;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.lease.Weight;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shares a year's costs out among its dwellings: each cost by itself to the penny, then each
/// dwelling's shares held against its lease and the law.
final class YearWorking {

  /// More shares than fit in memory safely; a council of 25,000 dwellings has a tenth of it.
  private static final int MOST_SHARES = 5_000_000;

  /// What is known beside the costs.
  ///
  /// @param served when the demand is taken to be served
  /// @param onAccount what each account was asked for in advance
  /// @param billed what each account was asked for in all
  /// @param policy which rules that rest on memory are signed off
  record Standing(
      LocalDate served,
      boolean london,
      Map<Long, Money> onAccount,
      Map<Long, Money> billed,
      Policy policy) {}

  /// A share before it is held against the lease.
  private record Raw(int line, int weight, long weights, Money share) {}

  private final YearFacts facts;
  private final Standing standing;
  private final LeaseBounds bounds;
  private final LocalDate earliestInTime;
  private final int months;
  private final Map<String, List<Raw>> raw = new HashMap<>();
  private final Set<Long> met = new HashSet<>();
  private int shares;

  private YearWorking(YearFacts facts, Law law, Standing standing) {
    this.facts = facts;
    this.standing = standing;
    this.bounds = new LeaseBounds(facts, law, standing.policy(), standing.london());
    this.months = law.value(LeaseRules.MONTHS_FOR_DEMAND);
    this.earliestInTime = EighteenMonths.earliestInTime(standing.served(), months);
  }

  static Worked work(YearFacts facts, Law law, Standing standing) {
    return new YearWorking(facts, law, standing).work();
  }

  private Worked work() {
    var lines = new ArrayList<Worked.Line>();
    for (var cost : facts.costs()) {
      lines.add(line(lines.size(), cost));
    }
    var dwellings = new ArrayList<Worked.Dwelling>();
    for (var unit : facts.units().values()) {
      if (facts.isInside(unit)) {
        dwellings.add(dwelling(unit));
      }
    }
    return new Worked(lines, dwellings, bounds);
  }

  /// Divides one cost. One that nothing weighs stays undivided, outside: the checks hold it.
  private Worked.Line line(int number, Cost cost) {
    var weights = facts.weights().getOrDefault(cost.node(), List.of());
    var sum = weights.stream().mapToLong(YearFacts.UnitWeight::weight).sum();
    if (sum == 0) {
      return new Worked.Line(cost, 0, Money.ZERO, Money.ZERO, cost.net());
    }
    var divided =
        Apportionment.of(
            cost.net(),
            weights.stream()
                .map(each -> new Apportionment.Unit(each.unit(), each.weight(), true))
                .toList());
    shares += weights.size();
    if (shares > MOST_SHARES) {
      throw new IllegalStateException("a run has at most %,d shares".formatted(MOST_SHARES));
    }
    var leaseholders = Money.ZERO;
    var council = Money.ZERO;
    var outside = Money.ZERO;
    for (var each : divided.shares()) {
      var unit = facts.units().get(each.unit().id());
      if (unit == null || !facts.isInside(unit)) {
        outside = outside.plus(each.share());
        continue;
      }
      raw.computeIfAbsent(unit.id(), _ -> new ArrayList<>())
          .add(new Raw(number, Math.toIntExact(each.unit().weight()), sum, each.share()));
      if (facts.lease(unit) == null) {
        council = council.plus(each.share());
      } else {
        leaseholders = leaseholders.plus(each.share());
      }
    }
    return new Worked.Line(cost, sum, leaseholders, council, outside);
  }

  private Worked.Dwelling dwelling(Unit unit) {
    var mine = raw.getOrDefault(unit.id(), List.of());
    var lease = facts.lease(unit);
    if (lease == null) {
      return new Worked.Dwelling(
          unit,
          null,
          mine.stream()
              .map(each -> new Worked.Share(each.line(), each.weight(), each.share(), null, null))
              .toList(),
          Money.ZERO);
    }
    var account = lease.holder() == null ? null : lease.holder().account();
    // Where one account holds several dwellings, what it was asked for counts once.
    var counts = account != null && met.add(account);
    var onAccount = counts ? of(standing.onAccount(), account) : Money.ZERO;
    return new Worked.Dwelling(
        unit,
        lease.holder(),
        told(unit, lease, mine, onAccount),
        counts ? of(standing.billed(), account) : Money.ZERO);
  }

  private static Money of(Map<Long, Money> sums, @Nullable Long account) {
    return account == null ? Money.ZERO : sums.getOrDefault(account, Money.ZERO);
  }

  private List<Worked.Share> told(Unit unit, Lease lease, List<Raw> mine, Money onAccount) {
    var key = Objects.requireNonNull(unit.lease());
    var caps = new HashMap<String, Money>();
    var asked = new ArrayList<DwellingYear.Share>();
    for (var each : mine) {
      var cost = facts.costs().get(each.line());
      var neverDue = bounds.neverDue(lease, cost);
      var mineToo = bounds.caps(lease, unit.id(), cost);
      caps.putAll(mineToo);
      asked.add(
          new DwellingYear.Share(
              each.share(),
              incurred(cost),
              neverDue,
              tightestFirst(mineToo),
              new Weight(each.weight(), each.weights())
                  .of(YearFacts.Noticed.most(cost, key, months))));
    }
    var year = DwellingYear.of(asked, caps, onAccount, earliestInTime);
    var told = new ArrayList<Worked.Share>();
    for (var i = 0; i < mine.size(); i++) {
      var each = mine.get(i);
      told.add(
          new Worked.Share(
              each.line(),
              each.weight(),
              each.share(),
              year.lines().get(i),
              lease.heads().get(facts.costs().get(each.line()).head())));
    }
    return told;
  }

  /// The cap that leaves least is named as what lowers a share.
  private static List<String> tightestFirst(Map<String, Money> caps) {
    return caps.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.comparing(Money::pence)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Nothing that is only estimated can be too old.
  private @Nullable LocalDate incurred(Cost cost) {
    return facts.scope().basis() == Scope.Basis.ESTIMATE ? null : cost.incurred();
  }
}
