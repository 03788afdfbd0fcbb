package evenkeel.app.monitoring;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Demanded;
import evenkeel.core.recovery.HoldInForce;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.Instalment;
import evenkeel.core.recovery.Leased;
import evenkeel.core.recovery.LiablePerson;
import evenkeel.core.recovery.PastBreathingSpace;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.recovery.StepTaken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes a situation of each debt's rows, debt by debt in ascending order.
final class Assembly {

  private static final int ADULT = 18;

  /// Kind of the marker that says that somebody may have to act for a person.
  private static final String REPRESENTATIVE = "representative_needed";

  private final Gathering rows;
  private final Evening at;
  private int charge;
  private int instalment;
  private int allocation;

  Assembly(Gathering rows, Evening at) {
    this.rows = rows;
    this.at = at;
    at.demands().know(rows.demands());
  }

  /// The next debt's facts.
  ///
  /// @throws RuntimeException when a row makes no sense: this debt cannot be decided
  Facts next(DebtDraft draft) {
    charge = rows.charges.seek(charge, draft.debt);
    instalment = rows.instalments.seek(instalment, draft.debt);
    allocation = rows.allocations.seek(allocation, draft.debt);
    var year = new FinancialYear(draft.startYear);
    var receipts =
        new Receipts(rows.allocations, allocation, rows.allocations.end(allocation, draft.debt));
    var bill = new Bill(at.evening());
    bill.charges(rows, charge, draft.debt);
    bill.instalments(rows, instalment, draft.debt, receipts);
    var liable = liable(draft.account, year);
    var holds = holds(draft, liable);
    var situation =
        new Situation(
            draft.debt,
            type(draft.account),
            at.nation(),
            year,
            at.evening(),
            at.issueOn(),
            demandIssuedOn(draft, bill),
            Money.ofPence(bill.charged()),
            Money.ofPence(bill.costs()),
            Money.ofPence(draft.balancePence),
            Money.ofPence(receipts.unmet()),
            bill.instalments(),
            steps(draft),
            draft.refused,
            inForce(holds),
            people(draft.account, liable, year),
            Plans.inForce(draft.planDues, receipts, at),
            bill.changedOn(),
            awaitedUntil(draft.account),
            hasAddress(liable),
            past(holds),
            Liabilities.of(draft, holds, liable, Money.ofPence(bill.charged()), rows),
            leased(draft, liable),
            receipts.last(),
            Receipts.from(draft.moneyBy));
    return new Facts(draft.account.id, situation, markers(liable), oldestDue(bill.instalments()));
  }

  /// The demand for an overpayment is its decision's notice, where the benefits system tells of it.
  private @Nullable LocalDate demandIssuedOn(DebtDraft draft, Bill bill) {
    var decision = draft.decision;
    if (decision == null) {
      return bill.demandIssuedOn();
    }
    var on = decision.notified();
    return on == null || on.isAfter(at.evening()) ? null : on;
  }

  private static DebtType type(DebtDraft.Account account) {
    return DebtType.of(account.type)
        .orElseThrow(
            () -> new IllegalStateException("account of an unknown type of debt: " + account.type));
  }

  /// Whoever was liable on a day of the debt's year.
  private List<DebtDraft.Liable> liable(DebtDraft.Account account, FinancialYear year) {
    var liable = new ArrayList<DebtDraft.Liable>(account.liable.size());
    var first = year.firstDay();
    var last = year.lastDay();
    for (var person : account.liable) {
      if ((person.from() == null || !person.from().isAfter(last))
          && (person.to() == null || !person.to().isBefore(first))
          && !rows.withdrawnLiabilities.contains(person.liability())) {
        liable.add(person);
      }
    }
    return liable;
  }

  private DebtDraft.Party party(DebtDraft.Liable person) {
    var known = rows.parties.get(person.party());
    if (known == null) {
      throw new IllegalStateException("party " + person.party() + " is liable but unknown");
    }
    return known;
  }

  private List<LiablePerson> people(
      DebtDraft.Account account, List<DebtDraft.Liable> liable, FinancialYear year) {
    var people = new ArrayList<LiablePerson>(liable.size());
    for (var person : liable) {
      var party = party(person);
      people.add(
          new LiablePerson(
              person.party(),
              person.from() == null ? year.firstDay() : person.from(),
              person.to(),
              person.named(),
              account.jointNotices.get(person.party()),
              party.diedOn != null && !party.diedOn.isAfter(at.evening()),
              party.bornOn != null && party.bornOn.plusYears(ADULT).isAfter(at.evening()),
              party.markers.contains(REPRESENTATIVE) && !represented(account),
              party.vulnerabilitySeenOn));
    }
    return people;
  }

  private boolean represented(DebtDraft.Account account) {
    for (var one : account.appointees) {
      if ((one.from() == null || !one.from().isAfter(at.evening()))
          && (one.to() == null || !one.to().isBefore(at.evening()))
          && !rows.withdrawnLiabilities.contains(one.liability())) {
        return true;
      }
    }
    return false;
  }

  private static List<StepTaken> steps(DebtDraft draft) {
    if (draft.steps.isEmpty()) {
      return List.of();
    }
    return draft.steps.stream()
        .map(
            step ->
                new StepTaken(
                    step.id(),
                    StepKind.valueOf(step.kind().toUpperCase(Locale.ROOT)),
                    step.issuedOn(),
                    step.payBy(),
                    step.nextStepFrom(),
                    Money.ofPence(step.pence()),
                    step.fromSource(),
                    step.checked(),
                    step.endedOn()))
        .toList();
  }

  /// Holds on the debt, on its account and on the people liable; one that covers two of them counts
  /// once.
  private List<DebtDraft.Hold> holds(DebtDraft draft, List<DebtDraft.Liable> liable) {
    var holds = new ArrayList<DebtDraft.Hold>(0);
    var seen = new HashSet<Long>(0);
    add(holds, seen, draft.holds);
    add(holds, seen, draft.account.holds);
    // Those who owe an overpayment each have stops of their own: they are kept with them.
    if (draft.owing.isEmpty()) {
      for (var person : liable) {
        add(holds, seen, party(person).holds);
      }
    }
    return holds;
  }

  private static void add(List<DebtDraft.Hold> holds, Set<Long> seen, List<DebtDraft.Hold> more) {
    for (var hold : more) {
      if (seen.add(hold.id())) {
        holds.add(hold);
      }
    }
  }

  static List<HoldInForce> inForce(List<DebtDraft.Hold> holds) {
    var standing = new ArrayList<HoldInForce>(0);
    for (var hold : holds) {
      if (hold.liftedOn() == null) {
        standing.add(
            new HoldInForce(
                hold.id(),
                kind(hold),
                hold.from(),
                hold.until(),
                hold.reason(),
                hold.pence() == 0 ? null : Money.ofPence(hold.pence())));
      }
    }
    return standing;
  }

  static HoldKind kind(DebtDraft.Hold hold) {
    return HoldKind.valueOf(hold.kind().toUpperCase(Locale.ROOT));
  }

  /// What the demands of a lease's debt come to; null where nothing of it was asked for by one.
  private @Nullable Leased leased(DebtDraft draft, List<DebtDraft.Liable> liable) {
    if (draft.demands.isEmpty() || !draft.account.type.equals(DebtType.LEASEHOLD.key())) {
      return null;
    }
    var weighed =
        draft.demands.stream()
            .map(line -> at.demands().weigh(line, at.evening()).validity())
            .toList();
    var bodies = !liable.isEmpty() && liable.stream().allMatch(person -> party(person).body);
    return new Leased(Demanded.of(weighed), bodies, draft.claim);
  }

  private static List<PastBreathingSpace> past(List<DebtDraft.Hold> holds) {
    var past = new ArrayList<PastBreathingSpace>(0);
    for (var hold : holds) {
      if (hold.liftedOn() != null && kind(hold).breathingSpace()) {
        past.add(new PastBreathingSpace(hold.from(), hold.until(), hold.liftedOn()));
      }
    }
    return past;
  }

  private @Nullable LocalDate awaitedUntil(DebtDraft.Account account) {
    return account.moneyArrivedOn == null
        ? null
        : at.workingDays().plus(account.moneyArrivedOn, at.policy().suspenseWorkingDays());
  }

  private boolean hasAddress(List<DebtDraft.Liable> liable) {
    for (var person : liable) {
      for (var address : party(person).addresses) {
        if (!rows.withdrawnAddresses.contains(address)) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> markers(List<DebtDraft.Liable> liable) {
    Set<String> markers = Set.of();
    for (var person : liable) {
      var more = party(person).markers;
      if (!more.isEmpty()) {
        markers = markers.isEmpty() ? new TreeSet<>() : markers;
        markers.addAll(more);
      }
    }
    return markers;
  }

  private @Nullable LocalDate oldestDue(List<Instalment> bill) {
    for (var due : bill) {
      if (!due.due().isAfter(at.evening()) && due.unpaidAtEndOf(at.evening()).pence() > 0) {
        return due.due();
      }
    }
    return null;
  }
}
