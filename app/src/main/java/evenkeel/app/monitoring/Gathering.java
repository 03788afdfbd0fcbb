package evenkeel.app.monitoring;

import evenkeel.app.accounts.DebtFacts;
import evenkeel.app.accounts.DemandFacts;
import evenkeel.app.accounts.DemandLine;
import evenkeel.app.accounts.LiabilityFacts;
import evenkeel.app.accounts.OverpaymentFacts;
import evenkeel.app.history.ClaimReplies;
import evenkeel.app.history.HoldFacts;
import evenkeel.app.history.PlanFacts;
import evenkeel.app.history.StepFacts;
import evenkeel.app.ledger.MoneyFacts;
import evenkeel.app.people.PartyFacts;
import evenkeel.app.store.Ids;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.ClaimReply;
import evenkeel.core.recovery.Refusal;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.recovery.StepRefused;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Merges the books' ordered rows by debt, in one pass a kind. It holds one chunk of debts at a
/// time, so memory does not grow with the council.
final class Gathering
    implements DebtFacts.Told,
        DebtFacts.Withdrawn,
        LiabilityFacts.Told,
        OverpaymentFacts.Told,
        DemandFacts.Told,
        MoneyFacts.Told,
        MoneyFacts.WaysTold,
        StepFacts.Told,
        ClaimReplies.Told,
        PlanFacts.Told,
        HoldFacts.Told,
        PartyFacts.Told {

  final List<DebtDraft> debts = new ArrayList<>();
  final Map<Long, DebtDraft.Account> accounts = new HashMap<>();
  final Map<Long, DebtDraft.Party> parties = new HashMap<>();
  final Lines charges = new Lines();
  final Lines instalments = new Lines();
  final Lines allocations = new Lines();
  final Map<Long, LocalDate> withdrawnCharges = new HashMap<>();
  final Map<Long, LocalDate> withdrawnInstalments = new HashMap<>();
  final Map<Long, List<Long>> letters = new HashMap<>();
  final Set<Long> withdrawnLiabilities = new HashSet<>();
  final Set<Long> withdrawnAddresses = new HashSet<>();
  private int at;

  private Gathering() {}

  /// Reads all that the books say of these debts by an evening.
  static Gathering of(Connection connection, Ids wanted, LocalDate evening) {
    var gathering = new Gathering();
    if (!wanted.isEmpty()) {
      gathering.read(connection, wanted, evening);
    }
    return gathering;
  }

  private void read(Connection connection, Ids wanted, LocalDate evening) {
    DebtFacts.tell(connection, wanted, evening, this);
    DebtFacts.tellWithdrawn(
        connection, Ids.about(charges.ids()), Ids.about(instalments.ids()), evening, this);
    var ofAccounts = Ids.about(unboxed(accounts.keySet()));
    LiabilityFacts.tell(connection, ofAccounts, evening, this);
    LiabilityFacts.tellWithdrawn(connection, Ids.about(liabilities()), this);
    var overpayments = Ids.exactly(ofType(DebtType.HB_OVERPAYMENT));
    OverpaymentFacts.tell(connection, overpayments, evening, this);
    OverpaymentFacts.tellOwing(connection, overpayments, evening, this);
    MoneyFacts.tell(connection, wanted, evening, this);
    StepFacts.tell(connection, wanted, evening, this);
    StepFacts.tellLetters(connection, wanted, this);
    MoneyFacts.tellWays(connection, withMethods(), evening, this);
    ClaimReplies.tell(connection, wanted, evening, this);
    PlanFacts.tell(connection, wanted, evening, this);
    DemandFacts.tell(connection, Ids.exactly(ofType(DebtType.LEASEHOLD)), evening, this);
    var people = Ids.about(unboxed(parties.keySet()));
    PartyFacts.tell(connection, people, evening, this);
    PartyFacts.tellWithdrawn(connection, Ids.about(addresses()), this);
    HoldFacts.tell(connection, wanted, ofAccounts, people, evening, this);
  }

  private LongStream ofType(DebtType type) {
    return debts.stream()
        .filter(draft -> type.key().equals(draft.account.type))
        .mapToLong(draft -> draft.debt);
  }

  /// What was asked for by demands, of all leases.
  List<DemandLine> demands() {
    return debts.stream().flatMap(draft -> draft.demands.stream()).toList();
  }

  private Ids withMethods() {
    return Ids.exactly(debts.stream().filter(DebtDraft::methodRuns).mapToLong(draft -> draft.debt));
  }

  private LongStream liabilities() {
    return accounts.values().stream()
        .flatMap(account -> Stream.concat(account.liable.stream(), account.appointees.stream()))
        .mapToLong(DebtDraft.Liable::liability);
  }

  private LongStream addresses() {
    return parties.values().stream().flatMapToLong(party -> LongStream.of(party.addresses));
  }

  private static LongStream unboxed(Set<Long> ids) {
    return ids.stream().mapToLong(Long::longValue);
  }

  /// The debt that a row is about. Rows come in ascending order, so the search goes on from where
  /// the last row was; a new kind of rows begins at the front again.
  private @Nullable DebtDraft on(long debt) {
    if (at >= debts.size() || debts.get(at).debt > debt) {
      at = 0;
    }
    while (at < debts.size() && debts.get(at).debt < debt) {
      at++;
    }
    return at < debts.size() && debts.get(at).debt == debt ? debts.get(at) : null;
  }

  @Override
  public void debt(long debt, long account, int startYear) {
    debts.add(
        new DebtDraft(debt, accounts.computeIfAbsent(account, DebtDraft.Account::new), startYear));
  }

  @Override
  public void charge(
      long debt,
      long charge,
      long pence,
      boolean costs,
      @Nullable LocalDate issuedOn,
      LocalDate knownOn) {
    var issued = issuedOn == null ? Bill.NEVER : issuedOn;
    charges.add(debt, charge, pence, costs ? 1 : 0, issued, knownOn);
  }

  @Override
  public void instalment(
      long debt, long instalment, int sequence, LocalDate due, long pence, LocalDate knownOn) {
    instalments.add(debt, instalment, pence, sequence, due, knownOn);
  }

  @Override
  public void chargeWithdrawn(long charge, LocalDate on) {
    withdrawnCharges.put(charge, on);
  }

  @Override
  public void instalmentWithdrawn(long instalment, LocalDate on) {
    withdrawnInstalments.put(instalment, on);
  }

  @Override
  public void overpayment(
      long debt, @Nullable LocalDate notified, boolean byInvoice, String lacks) {
    var on = on(debt);
    if (on != null) {
      on.decision = new DebtDraft.Overpayment(notified, byInvoice, Liabilities.content(lacks));
    }
  }

  @Override
  public void demand(DemandLine line) {
    var on = on(line.debt());
    if (on != null) {
      on.demands = DebtDraft.with(on.demands, line);
    }
  }

  @Override
  public void claimReply(long debt, ClaimReply reply) {
    var on = on(debt);
    if (on != null) {
      on.claim = reply;
    }
  }

  @Override
  public void owes(long debt, OverpaymentFacts.Owes owes) {
    var on = on(debt);
    if (on != null) {
      on.owing = DebtDraft.with(on.owing, owes);
      parties.computeIfAbsent(owes.party(), _ -> new DebtDraft.Party());
    }
  }

  @Override
  public void balance(long debt, long pence) {
    var on = on(debt);
    if (on != null) {
      on.balancePence = pence;
    }
  }

  @Override
  public void allocation(long debt, long instalment, long pence, LocalDate on) {
    allocations.add(debt, instalment, pence, 0, on, on);
  }

  @Override
  public void moneyBy(long debt, String method, LocalDate last) {
    var on = on(debt);
    if (on != null) {
      on.money(method, last);
    }
  }

  @Override
  public void moneyMayBeFor(long account, LocalDate arrivedOn) {
    var known = accounts.get(account);
    if (known != null) {
      known.moneyArrivedOn = arrivedOn;
    }
  }

  @Override
  public void step(
      long debt,
      long step,
      String kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      long pence,
      boolean fromSource,
      boolean checked,
      @Nullable LocalDate endedOn) {
    var on = on(debt);
    if (on != null) {
      on.steps =
          DebtDraft.with(
              on.steps,
              new DebtDraft.Step(
                  step, kind, issuedOn, payBy, nextStepFrom, pence, fromSource, checked, endedOn));
    }
  }

  @Override
  public void refused(
      long debt, String kind, LocalDate askedOn, String outcome, @Nullable LocalDate decidedOn) {
    var on = on(debt);
    if (on != null) {
      on.refused =
          DebtDraft.with(
              on.refused,
              new StepRefused(
                  StepKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                  askedOn,
                  Refusal.valueOf(outcome.toUpperCase(Locale.ROOT)),
                  decidedOn));
    }
  }

  @Override
  public void letterTo(long step, long party) {
    letters.computeIfAbsent(party, _ -> new ArrayList<>(2)).add(step);
  }

  @Override
  public void planInstalment(long debt, long plan, LocalDate agreedOn, LocalDate due, long pence) {
    var on = on(debt);
    if (on != null) {
      on.planDues = DebtDraft.with(on.planDues, new DebtDraft.PlanDue(plan, agreedOn, due, pence));
    }
  }

  @Override
  public void account(long account, String reference, String type) {
    var known = accounts.get(account);
    if (known != null) {
      known.reference = reference;
      known.type = type;
    }
  }

  @Override
  public void liable(
      long account,
      long liability,
      long party,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean namedOnBill) {
    var known = accounts.get(account);
    if (known != null) {
      known.liable.add(new DebtDraft.Liable(liability, party, from, to, namedOnBill));
      parties.computeIfAbsent(party, _ -> new DebtDraft.Party());
    }
  }

  @Override
  public void appointee(
      long account, long liability, long party, @Nullable LocalDate from, @Nullable LocalDate to) {
    var known = accounts.get(account);
    if (known != null) {
      known.appointees =
          DebtDraft.with(known.appointees, new DebtDraft.Liable(liability, party, from, to, false));
    }
  }

  @Override
  public void jointNotice(long account, long party, LocalDate servedOn) {
    var known = accounts.get(account);
    if (known != null) {
      known.jointNotice(party, servedOn);
    }
  }

  @Override
  public void liabilityWithdrawn(long liability) {
    withdrawnLiabilities.add(liability);
  }

  @Override
  public void party(
      long party, @Nullable LocalDate bornOn, @Nullable LocalDate diedOn, boolean body) {
    var known = parties.get(party);
    if (known != null) {
      known.bornOn = bornOn;
      known.diedOn = diedOn;
      known.body = body;
    }
  }

  @Override
  public void address(long party, long address) {
    var known = parties.get(party);
    if (known != null) {
      known.address(address);
    }
  }

  @Override
  public void addressWithdrawn(long address) {
    withdrawnAddresses.add(address);
  }

  @Override
  public void marker(long party, String kind, LocalDate seenOn) {
    var known = parties.get(party);
    if (known != null) {
      known.marker(kind, seenOn);
    }
  }

  @Override
  public void hold(
      HoldFacts.Covers covers,
      long covered,
      long hold,
      String kind,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate liftedOn,
      long pence,
      String reason) {
    var row = new DebtDraft.Hold(hold, kind, from, until, liftedOn, pence, reason);
    switch (covers) {
      case DEBT -> {
        var on = on(covered);
        if (on != null) {
          on.holds = DebtDraft.with(on.holds, row);
        }
      }
      case ACCOUNT -> {
        var account = accounts.get(covered);
        if (account != null) {
          account.holds = DebtDraft.with(account.holds, row);
        }
      }
      case PARTY -> {
        var party = parties.get(covered);
        if (party != null) {
          party.holds = DebtDraft.with(party.holds, row);
        }
      }
    }
  }
}
