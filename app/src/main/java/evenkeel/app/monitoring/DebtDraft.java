package evenkeel.app.monitoring;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldInForce;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.Instalment;
import evenkeel.core.recovery.LiablePerson;
import evenkeel.core.recovery.PlanInForce;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.recovery.StepTaken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One debt while its rows come in. Raw values stay raw until [#build], so that a bad one spoils
/// this debt and no other.
final class DebtDraft {

  record Due(long id, int sequence, LocalDate due, long pence) {}

  record Paid(long instalment, long pence, LocalDate on) {}

  record Liable(long party, @Nullable LocalDate from, @Nullable LocalDate to, boolean named) {}

  record Step(
      long id,
      String kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      long pence,
      boolean fromSource,
      boolean checked) {}

  record Hold(long id, String kind, LocalDate from, @Nullable LocalDate until, String reason) {}

  record PlanDue(long plan, LocalDate agreedOn, LocalDate due, long pence) {}

  /// A person liable for some debt of the chunk.
  static final class Party {
    @Nullable LocalDate bornOn;
    @Nullable LocalDate diedOn;
    boolean hasAddress;
    final Set<String> markers = new TreeSet<>();
    final List<Hold> holds = new ArrayList<>(0);
  }

  private static final int ADULT = 18;

  final long debt;
  final long account;
  final String accountRef;
  private final FinancialYear year;
  long chargedPence;
  long costsPence;
  long balancePence;
  private @Nullable LocalDate demandIssuedOn;
  private @Nullable LocalDate changedOn;
  private @Nullable LocalDate firstKnownOn;
  @Nullable LocalDate moneyArrivedOn;
  final List<Due> instalments = new ArrayList<>(12);
  final List<Paid> paid = new ArrayList<>(8);
  final List<Liable> liable = new ArrayList<>(2);
  final Map<Long, LocalDate> jointNotices = new HashMap<>(0);
  final List<Step> steps = new ArrayList<>(0);
  final List<Hold> holds = new ArrayList<>(0);
  final List<PlanDue> planDues = new ArrayList<>(0);

  DebtDraft(long debt, long account, String accountRef, int startYear) {
    this.debt = debt;
    this.account = account;
    this.accountRef = accountRef;
    this.year = new FinancialYear(startYear);
  }

  void charge(
      long pence,
      boolean costs,
      @Nullable LocalDate issuedOn,
      LocalDate knownOn,
      LocalDate evening) {
    if (costs) {
      costsPence += pence;
    } else {
      chargedPence += pence;
      known(knownOn);
    }
    // The first bill is the demand; a later one only adjusts it.
    if (!costs
        && issuedOn != null
        && !issuedOn.isAfter(evening)
        && (demandIssuedOn == null || issuedOn.isBefore(demandIssuedOn))) {
      demandIssuedOn = issuedOn;
    }
  }

  /// A row of the bill became known, or ceased to hold, on a day.
  void known(LocalDate on) {
    if (firstKnownOn == null || on.isBefore(firstKnownOn)) {
      firstKnownOn = on;
    }
    if (changedOn == null || on.isAfter(changedOn)) {
      changedOn = on;
    }
  }

  /// @throws RuntimeException when a row makes no sense: this debt cannot be decided
  Facts build(Evening at, Map<Long, Party> parties) {
    var unmet = new long[1];
    var met = metByInstalment(unmet);
    var bill = bill(met);
    var people = people(at.evening(), parties);
    var situation =
        new Situation(
            debt,
            at.nation(),
            year,
            at.evening(),
            at.issueOn(),
            demandIssuedOn,
            Money.ofPence(chargedPence),
            Money.ofPence(costsPence),
            Money.ofPence(balancePence),
            Money.ofPence(unmet[0]),
            bill,
            steps.stream().map(DebtDraft::step).toList(),
            holds(parties),
            people,
            plan(at),
            chargeChangedOn(),
            awaitedUntil(at),
            liable.stream().anyMatch(l -> party(parties, l.party).hasAddress));
    return new Facts(account, situation, markers(parties), oldestDue(bill, at.evening()));
  }

  private static Party party(Map<Long, Party> parties, long party) {
    var known = parties.get(party);
    if (known == null) {
      throw new IllegalStateException("party " + party + " is liable but unknown");
    }
    return known;
  }

  /// Receipts by the instalment they met; money whose instalment is no longer in force, or that met
  /// none, is counted as unmet.
  private Map<Long, List<Instalment.Met>> metByInstalment(long[] unmet) {
    var met = new HashMap<Long, List<Instalment.Met>>(instalments.size() * 2);
    for (var instalment : instalments) {
      met.put(instalment.id, new ArrayList<>(1));
    }
    for (var payment : paid) {
      var of = met.get(payment.instalment);
      if (of == null) {
        unmet[0] += payment.pence;
      } else {
        of.add(new Instalment.Met(payment.on, Money.ofPence(payment.pence)));
      }
    }
    return met;
  }

  private List<Instalment> bill(Map<Long, List<Instalment.Met>> met) {
    instalments.sort(Comparator.comparing(Due::due).thenComparingInt(Due::sequence));
    var bill = new ArrayList<Instalment>(instalments.size());
    for (var due : instalments) {
      var receipts = met.getOrDefault(due.id, List.of());
      if (receipts.size() > 1) {
        receipts.sort(Comparator.comparing(Instalment.Met::on));
      }
      bill.add(new Instalment(due.sequence, due.due, Money.ofPence(due.pence), receipts));
    }
    return bill;
  }

  private List<LiablePerson> people(LocalDate evening, Map<Long, Party> parties) {
    var people = new ArrayList<LiablePerson>(liable.size());
    for (var person : liable) {
      var party = party(parties, person.party);
      people.add(
          new LiablePerson(
              person.party,
              person.from == null ? year.firstDay() : person.from,
              person.to,
              person.named,
              jointNotices.get(person.party),
              party.diedOn != null && !party.diedOn.isAfter(evening),
              party.bornOn != null && party.bornOn.plusYears(ADULT).isAfter(evening)));
    }
    return people;
  }

  private static StepTaken step(Step step) {
    return new StepTaken(
        step.id,
        StepKind.valueOf(step.kind.toUpperCase(Locale.ROOT)),
        step.issuedOn,
        step.payBy,
        step.nextStepFrom,
        Money.ofPence(step.pence),
        step.fromSource,
        step.checked);
  }

  private List<HoldInForce> holds(Map<Long, Party> parties) {
    var all = new ArrayList<>(holds);
    for (var person : liable) {
      all.addAll(party(parties, person.party).holds);
    }
    return all.stream()
        .map(
            hold ->
                new HoldInForce(
                    hold.id,
                    HoldKind.valueOf(hold.kind.toUpperCase(Locale.ROOT)),
                    hold.from,
                    hold.until,
                    hold.reason))
        .toList();
  }

  /// Null while the bill stands as it first came.
  private @Nullable LocalDate chargeChangedOn() {
    return changedOn == null || changedOn.equals(firstKnownOn) ? null : changedOn;
  }

  private @Nullable LocalDate awaitedUntil(Evening at) {
    return moneyArrivedOn == null
        ? null
        : at.workingDays().plus(moneyArrivedOn, at.policy().suspenseWorkingDays());
  }

  /// The latest plan agreed. It is kept while what came in since it was agreed covers what fell due
  /// under it, days of grace and tolerance allowed as for a reminder.
  private @Nullable PlanInForce plan(Evening at) {
    if (planDues.isEmpty()) {
      return null;
    }
    var latest = planDues.getLast();
    var owedSince = at.evening().minusDays(at.policy().reminderGraceDays());
    var owed = 0L;
    LocalDate next = null;
    for (var due : planDues) {
      if (due.plan != latest.plan) {
        continue;
      }
      if (due.due.isBefore(owedSince)) {
        owed += due.pence;
      }
      if (next == null && due.due.isAfter(at.evening())) {
        next = due.due;
      }
    }
    var received = 0L;
    for (var payment : paid) {
      if (!payment.on.isBefore(latest.agreedOn)) {
        received += payment.pence;
      }
    }
    var kept = received >= owed - at.policy().shortfallTolerance().pence();
    return new PlanInForce(latest.plan, latest.agreedOn, kept, next == null ? latest.due : next);
  }

  private Set<String> markers(Map<Long, Party> parties) {
    var markers = new TreeSet<String>();
    liable.forEach(person -> markers.addAll(party(parties, person.party).markers));
    return markers;
  }

  private static @Nullable LocalDate oldestDue(List<Instalment> bill, LocalDate evening) {
    for (var instalment : bill) {
      if (!instalment.due().isAfter(evening) && instalment.unpaidAtEndOf(evening).pence() > 0) {
        return instalment.due();
      }
    }
    return null;
  }
}
