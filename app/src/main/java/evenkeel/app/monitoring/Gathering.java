package evenkeel.app.monitoring;

import evenkeel.app.accounts.DebtFacts;
import evenkeel.app.history.HoldFacts;
import evenkeel.app.history.PlanFacts;
import evenkeel.app.history.StepFacts;
import evenkeel.app.ledger.MoneyFacts;
import evenkeel.app.people.PartyFacts;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Merges the books' ordered rows into debts, in one pass a kind. It holds one chunk of debts at a
/// time, so memory does not grow with the council.
final class Gathering
    implements DebtFacts.Told,
        MoneyFacts.Told,
        StepFacts.Told,
        PlanFacts.Told,
        HoldFacts.Told,
        PartyFacts.Told {

  private final LocalDate evening;
  private final List<DebtDraft> debts = new ArrayList<>();
  private final Map<Long, List<DebtDraft>> byAccount = new HashMap<>();
  private final Map<Long, DebtDraft.Party> parties = new HashMap<>();
  private int at;

  private Gathering(LocalDate evening) {
    this.evening = evening;
  }

  /// Reads all that the books say of these debts.
  static Gathering of(Connection connection, Ids wanted, LocalDate evening) {
    var gathering = new Gathering(evening);
    if (!wanted.isEmpty()) {
      DebtFacts.tell(connection, wanted, evening, gathering);
      MoneyFacts.tell(connection, wanted, evening, gathering);
      StepFacts.tell(connection, wanted, evening, gathering);
      PlanFacts.tell(connection, wanted, evening, gathering);
      var accounts = gathering.debts.stream().mapToLong(debt -> debt.account);
      var people = Ids.about(unboxed(gathering.parties.keySet()));
      PartyFacts.tell(connection, people, evening, gathering);
      HoldFacts.tell(connection, wanted, Ids.about(accounts), people, evening, gathering);
    }
    return gathering;
  }

  List<DebtDraft> debts() {
    return debts;
  }

  Map<Long, DebtDraft.Party> parties() {
    return parties;
  }

  private static LongStream unboxed(Iterable<Long> ids) {
    var stream = LongStream.builder();
    ids.forEach(stream::add);
    return stream.build();
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
  public void debt(long debt, long account, String accountRef, int startYear) {
    var draft = new DebtDraft(debt, account, accountRef, startYear);
    debts.add(draft);
    byAccount.computeIfAbsent(account, _ -> new ArrayList<>(1)).add(draft);
  }

  @Override
  public void charge(
      long debt, long pence, boolean costs, @Nullable LocalDate issuedOn, LocalDate knownOn) {
    var on = on(debt);
    if (on != null) {
      on.charge(pence, costs, issuedOn, knownOn, evening);
    }
  }

  @Override
  public void instalment(
      long debt, long instalment, int sequence, LocalDate due, long pence, LocalDate knownOn) {
    var on = on(debt);
    if (on != null) {
      on.instalments.add(new DebtDraft.Due(instalment, sequence, due, pence));
      on.known(knownOn);
    }
  }

  @Override
  public void withdrawn(long debt, LocalDate on) {
    var changed = on(debt);
    if (changed != null) {
      changed.known(on);
    }
  }

  @Override
  public void liable(
      long debt,
      long party,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean namedOnBill) {
    var on = on(debt);
    if (on != null) {
      on.liable.add(new DebtDraft.Liable(party, from, to, namedOnBill));
      parties.computeIfAbsent(party, _ -> new DebtDraft.Party());
    }
  }

  @Override
  public void jointNotice(long debt, long party, LocalDate servedOn) {
    var on = on(debt);
    if (on != null) {
      on.jointNotices.putIfAbsent(party, servedOn);
    }
  }

  @Override
  public void leg(long debt, long pence) {
    var on = on(debt);
    if (on != null) {
      on.balancePence += pence;
    }
  }

  @Override
  public void allocation(long debt, long instalment, long pence, LocalDate on) {
    var paid = on(debt);
    if (paid != null) {
      paid.paid.add(new DebtDraft.Paid(instalment, pence, on));
    }
  }

  @Override
  public void moneyMayBeFor(long account, LocalDate arrivedOn) {
    byAccount.getOrDefault(account, List.of()).forEach(debt -> debt.moneyArrivedOn = arrivedOn);
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
      boolean checked) {
    var on = on(debt);
    if (on != null) {
      on.steps.add(
          new DebtDraft.Step(
              step, kind, issuedOn, payBy, nextStepFrom, pence, fromSource, checked));
    }
  }

  @Override
  public void planInstalment(long debt, long plan, LocalDate agreedOn, LocalDate due, long pence) {
    var on = on(debt);
    if (on != null) {
      on.planDues.add(new DebtDraft.PlanDue(plan, agreedOn, due, pence));
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
      String reason) {
    var row = new DebtDraft.Hold(hold, kind, from, until, reason);
    switch (covers) {
      case DEBT -> {
        var on = on(covered);
        if (on != null) {
          on.holds.add(row);
        }
      }
      case ACCOUNT ->
          byAccount.getOrDefault(covered, List.of()).forEach(debt -> debt.holds.add(row));
      case PARTY -> {
        var party = parties.get(covered);
        if (party != null) {
          party.holds.add(row);
        }
      }
    }
  }

  @Override
  public void party(long party, @Nullable LocalDate bornOn, @Nullable LocalDate diedOn) {
    var known = parties.get(party);
    if (known != null) {
      known.bornOn = bornOn;
      known.diedOn = diedOn;
    }
  }

  @Override
  public void hasAddress(long party) {
    var known = parties.get(party);
    if (known != null) {
      known.hasAddress = true;
    }
  }

  @Override
  public void marker(long party, String kind) {
    var known = parties.get(party);
    if (known != null) {
      known.markers.add(kind);
    }
  }
}
