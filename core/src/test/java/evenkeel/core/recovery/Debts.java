package evenkeel.core.recovery;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Builds situations: a bill of ten instalments of 100.00 from 1 April, billed on 10 March, one
/// person named on it, everything else unremarkable until it is said otherwise.
final class Debts {

  DebtType type = DebtType.COUNCIL_TAX;
  Nation nation = Nation.ENGLAND;
  FinancialYear year = new FinancialYear(2026);
  @Nullable LocalDate demand = LocalDate.of(2026, 3, 10);
  @Nullable LocalDate evening;
  @Nullable LocalDate issueOn;
  @Nullable LocalDate changedOn;
  @Nullable LocalDate awaited;
  Money costs = Money.ZERO;
  Money unallocated = Money.ZERO;
  boolean address = true;
  @Nullable PlanInForce plan;
  @Nullable Overpaid overpaid;
  @Nullable Leased leased;
  final List<Instalment> bill = new ArrayList<>();
  final List<Instalment.Met> paid = new ArrayList<>();
  final Map<LocalDate, MoneyFrom> paidBy = new HashMap<>();
  final List<StepTaken> steps = new ArrayList<>();
  final List<StepRefused> refused = new ArrayList<>();
  final List<HoldInForce> holds = new ArrayList<>();
  final List<PastBreathingSpace> pastSpaces = new ArrayList<>();
  final List<LiablePerson> liable = new ArrayList<>();

  static Debts tenOf100() {
    var debts = new Debts();
    for (var i = 0; i < 10; i++) {
      debts.instalment(debts.year.firstDay().plusMonths(i), Money.ofPounds(100));
    }
    debts.liable.add(person(1));
    return debts;
  }

  static LiablePerson person(long party) {
    return new LiablePerson(party, LocalDate.of(2026, 4, 1), null, true, null, false, false, false);
  }

  Debts instalment(LocalDate due, Money amount) {
    bill.add(new Instalment(bill.size() + 1, due, amount, List.of()));
    return this;
  }

  /// Money that meets the oldest unpaid instalments.
  Debts pays(String on, String amount) {
    paid.add(new Instalment.Met(LocalDate.parse(on), Money.parse(amount)));
    return this;
  }

  /// The same, and who paid it.
  Debts pays(MoneyFrom from, String on, String amount) {
    paidBy.put(LocalDate.parse(on), from);
    return pays(on, amount);
  }

  Debts step(StepKind kind, String issued, String payBy, String next, String amount) {
    steps.add(
        new StepTaken(
            steps.size() + 1,
            kind,
            LocalDate.parse(issued),
            LocalDate.parse(payBy),
            LocalDate.parse(next),
            Money.parse(amount),
            false,
            false));
    return this;
  }

  Debts hold(HoldKind kind, String from, @Nullable String until) {
    holds.add(
        new HoldInForce(
            holds.size() + 1,
            kind,
            LocalDate.parse(from),
            until == null ? null : LocalDate.parse(until),
            "told by telephone"));
    return this;
  }

  /// A dispute about a part, which alone is held.
  Debts disputed(String amount, String from, String until) {
    holds.add(
        new HoldInForce(
            holds.size() + 1,
            HoldKind.DISPUTE,
            LocalDate.parse(from),
            LocalDate.parse(until),
            "disputes the cleaning",
            Money.parse(amount)));
    return this;
  }

  /// What the demands of a lease have come to.
  Debts demanded(String asked, String payable, String suspended, String undecided) {
    leased =
        new Leased(
            new Demanded(
                Money.parse(asked),
                Money.parse(payable),
                Money.parse(suspended),
                Money.parse(undecided),
                true,
                false,
                List.of(),
                List.of()),
            false,
            ClaimReply.NONE);
    return this;
  }

  /// What came of a letter of claim.
  Debts answered(ClaimReply reply) {
    leased = new Leased(Objects.requireNonNull(leased).demanded(), false, reply);
    return this;
  }

  Debts owedByACompany() {
    leased = new Leased(Objects.requireNonNull(leased).demanded(), true, ClaimReply.NONE);
    return this;
  }

  Situation on(String day) {
    return on(LocalDate.parse(day));
  }

  Situation on(LocalDate day) {
    evening = day;
    var met = met(day);
    var total = Money.sum(bill.stream().map(Instalment::amount).toList());
    var received =
        Money.sum(
            paid.stream()
                .filter(money -> !money.on().isAfter(day))
                .map(Instalment.Met::amount)
                .toList());
    return new Situation(
        1,
        type,
        nation,
        year,
        day,
        issueOn == null ? day.plusDays(1) : issueOn,
        demand,
        total,
        costs,
        total.plus(costs).minus(received),
        unallocated,
        met,
        steps,
        refused,
        holds,
        liable,
        plan,
        changedOn,
        awaited,
        address,
        pastSpaces,
        overpaid,
        leased,
        paid.stream()
            .map(Instalment.Met::on)
            .filter(on -> !on.isAfter(day))
            .max(Comparator.naturalOrder())
            .orElse(null),
        lastFrom(day));
  }

  private Map<MoneyFrom, LocalDate> lastFrom(LocalDate day) {
    var last = new EnumMap<MoneyFrom, LocalDate>(MoneyFrom.class);
    for (var one : paid) {
      if (!one.on().isAfter(day)) {
        last.merge(
            paidBy.getOrDefault(one.on(), MoneyFrom.UNTOLD),
            one.on(),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return last;
  }

  private List<Instalment> met(LocalDate day) {
    var rows = new ArrayList<>(bill);
    rows.sort(Comparator.comparing(Instalment::due));
    var money = new ArrayList<>(paid);
    money.sort(Comparator.comparing(Instalment.Met::on));
    for (var one : money) {
      if (one.on().isAfter(day)) {
        continue;
      }
      var left = one.amount();
      for (var i = 0; i < rows.size() && left.isPositive(); i++) {
        var row = rows.get(i);
        var take = left.min(row.unpaidAtEndOf(LocalDate.MAX));
        if (take.isPositive()) {
          var all = new ArrayList<>(row.met());
          all.add(new Instalment.Met(one.on(), take));
          rows.set(i, new Instalment(row.sequence(), row.due(), row.amount(), all));
          left = left.minus(take);
        }
      }
    }
    return rows;
  }

  static Decision decide(Situation s, Rulebook rulebook, Policy policy) {
    return Recovery.decide(s, law(s, rulebook), policy);
  }

  static Law law(Situation s, Rulebook rulebook) {
    return rulebook.on(s.issueOn(), s.nation());
  }
}
