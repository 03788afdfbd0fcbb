package evenkeel.app.history;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ui.Words;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to holds: placed and lifted by officers, each with a reason.
@Service
public class Holds {

  /// What a hold covers.
  public sealed interface On {
    /// @param id the debt's own number
    record Debt(long id) implements On {}

    /// @param id the account's own number: every debt on it
    record Account(long id) implements On {}

    /// @param id the party's own number: every debt of theirs
    record Party(long id) implements On {}
  }

  /// What came of placing or lifting.
  public sealed interface Result {
    /// @param hold its own number
    record Done(long hold) implements Result {}

    /// @param because in the officer's words
    record Refused(String because) implements Result {}
  }

  /// What the ledger knows, and holds are measured by.
  public interface Ledger {

    /// What a debt owes today.
    Money owed(long debt);
  }

  private record Placed(
      @Nullable Long debtId,
      @Nullable Long accountId,
      @Nullable Long partyId,
      String kind,
      LocalDate startsOn,
      boolean lifted) {}

  private final JdbcClient jdbc;
  private final Access access;
  private final Audit audit;
  private final Debts debts;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  Holds(
      JdbcClient jdbc,
      Access access,
      Audit audit,
      Debts debts,
      Ledger ledger,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.ledger = ledger;
    this.events = events;
  }

  /// Places a hold of all that it covers.
  ///
  /// @param until its last day, or the day to review it where the law sets no end
  @Transactional
  public Result place(
      On on,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      String reason,
      Officer officer) {
    return place(on, kind, from, until, null, reason, officer);
  }

  /// Places a hold.
  ///
  /// @param until its last day, or the day to review it where the law sets no end
  /// @param amount the disputed part, which alone is held while the rest of the debt goes on; null
  ///   where all is held
  @Transactional
  public Result place(
      On on,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Money amount,
      String reason,
      Officer officer) {
    access.require(officer, Act.PLACE_HOLD, record(on));
    if (!kind.legalStop()) {
      requireEveryType(officer, Act.PLACE_HOLD, on);
    }
    var wrongPart = amount == null ? null : wrongPart(on, kind, amount);
    var wrong = wrongPart == null ? wrong(kind, from, until, reason) : wrongPart;
    if (wrong != null) {
      return new Result.Refused(wrong);
    }
    var hold = insert(on, kind, from, until, amount, reason, officer);
    var details =
        new HashMap<String, Object>(Map.of("kind", kind.told().name(), "from", from.toString()));
    if (until != null) {
      details.put("until", until.toString());
    }
    if (amount != null) {
      details.put("pence", amount.pence());
    }
    audit.act(officer.actor(), "hold placed", subject(on), reason, details);
    events.publishEvent(new FactsLanded(covered(on), "a hold was placed"));
    return new Result.Done(hold);
  }

  /// A hold on a whole person stops debts of every type. A stop that the law makes protects at
  /// once, whoever learns of it first; any other is placed, and any is lifted, by an officer who
  /// works on every type that the person owes.
  private void requireEveryType(Officer officer, Act act, On on) {
    if (on instanceof On.Party(var party)) {
      var others =
          debts.types(Set.of(party)).stream()
              .filter(type -> !officer.worksOn(type))
              .flatMap(type -> DebtType.of(type).stream())
              .map(type -> type.title().toLowerCase(Locale.UK))
              .sorted()
              .toList();
      if (!others.isEmpty()) {
        throw access.refused(
            officer,
            act,
            subject(on),
            "this covers everything that the person owes, and you do not work on "
                + String.join(" and ", others)
                + ": hold the account, or ask a colleague who does");
      }
    }
  }

  private static @Nullable String wrong(
      HoldKind kind, LocalDate from, @Nullable LocalDate until, String reason) {
    if (reason.isBlank()) {
      return "say why recovery stops";
    }
    if (until != null && until.isBefore(from)) {
      return "expected a last day on or after " + Words.date(from) + ", found " + Words.date(until);
    }
    return until == null && !kind.legalStop()
        ? "a hold that the law does not make needs a last day"
        : null;
  }

  /// Why a part cannot be held by itself, null where it can: a year's tax is not parted, and a part
  /// belongs to one debt and is no more than what is owed of it.
  private @Nullable String wrongPart(On on, HoldKind kind, Money amount) {
    if (kind != HoldKind.DISPUTE || !(on instanceof On.Debt(var debt))) {
      return "only a dispute about one debt holds a part of it";
    }
    if (!amount.isPositive()) {
      return "expected a sum above nothing";
    }
    var type = debts.type(debts.account(debt));
    if (!type.equals(DebtType.LEASEHOLD.key()) && !type.equals(DebtType.HB_OVERPAYMENT.key())) {
      return "a dispute about this type of debt holds all of it";
    }
    var owed = ledger.owed(debt);
    return amount.isMoreThan(owed)
        ? "expected at most what is owed, " + owed + ": where all is disputed, name no part"
        : null;
  }

  private long insert(
      On on,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Money amount,
      String reason,
      Officer officer) {
    return jdbc.sql(
            """
            insert into history.hold (debt_id, account_id, party_id, kind, starts_on, ends_on,
              amount_pence, reason, source, source_key, placed_by)
            values (:debt, :account, :party, :kind, :from, :until, :amount, :reason, 'evenkeel',
              :key, :by)
            returning id
            """)
        .param("debt", on instanceof On.Debt(var id) ? id : null)
        .param("account", on instanceof On.Account(var id) ? id : null)
        .param("party", on instanceof On.Party(var id) ? id : null)
        .param("kind", kind.name().toLowerCase(Locale.ROOT))
        .param("from", from)
        .param("until", until)
        .param("amount", amount == null ? null : amount.pence())
        .param("reason", reason)
        .param("key", UUID.randomUUID().toString())
        .param("by", officer.username())
        .query(Long.class)
        .single();
  }

  /// Lifts a hold. A stop that the law makes needs the right to lift one.
  @Transactional
  public Result lift(long hold, LocalDate on, String reason, Officer officer) {
    var found =
        jdbc.sql(
                """
                select h.debt_id, h.account_id, h.party_id, h.kind, h.starts_on,
                       exists (select from history.hold_lifted l where l.hold_id = h.id) as lifted
                  from history.hold h where h.id = ?
                """)
            .param(hold)
            .query(Placed.class)
            .optional();
    if (found.isEmpty()) {
      return new Result.Refused("there is no hold " + hold);
    }
    var placed = found.get();
    var covers = on(placed);
    var kind = HoldKind.valueOf(placed.kind().toUpperCase(Locale.ROOT));
    var act = kind.legalStop() ? Act.LIFT_LEGAL_STOP : Act.LIFT_HOLD;
    access.require(officer, act, record(covers));
    requireEveryType(officer, act, covers);
    if (reason.isBlank()) {
      return new Result.Refused("say why the hold is lifted");
    }
    if (on.isBefore(placed.startsOn())) {
      return new Result.Refused(
          "the hold starts on " + Words.date(placed.startsOn()) + ", after " + Words.date(on));
    }
    if (placed.lifted() || insertLift(hold, on, reason, officer) == 0) {
      return new Result.Refused("the hold was lifted already");
    }
    audit.act(officer.actor(), "hold lifted", subject(covers), reason, Map.of("on", on.toString()));
    events.publishEvent(new FactsLanded(covered(covers), "a hold was lifted"));
    return new Result.Done(hold);
  }

  private int insertLift(long hold, LocalDate on, String reason, Officer officer) {
    return jdbc.sql(
            """
            insert into history.hold_lifted (hold_id, lifted_on, reason, lifted_by)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(hold, on, reason, officer.username())
        .update();
  }

  private static On on(Placed placed) {
    if (placed.debtId() != null) {
      return new On.Debt(placed.debtId());
    }
    if (placed.accountId() != null) {
      return new On.Account(placed.accountId());
    }
    return new On.Party(java.util.Objects.requireNonNull(placed.partyId()));
  }

  private Access.OnRecord record(On on) {
    return switch (on) {
      case On.Debt(var id) -> {
        var account = debts.onRecord(debts.account(id));
        yield new Access.OnRecord(subject(on), account.debtTypes(), account.parties());
      }
      case On.Account(var id) -> debts.onRecord(id);
      case On.Party(var id) ->
          new Access.OnRecord(subject(on), debts.types(Set.of(id)), Set.of(id));
    };
  }

  private static Subject subject(On on) {
    return switch (on) {
      case On.Debt(var id) -> Subject.of("debt", id);
      case On.Account(var id) -> Subject.of("account", id);
      case On.Party(var id) -> Subject.of("party", id);
    };
  }

  private Set<Long> covered(On on) {
    return switch (on) {
      case On.Debt(var id) -> Set.of(id);
      case On.Account(var id) -> new HashSet<>(debts.ofAccount(id));
      case On.Party(var id) -> debts.ofParty(id);
    };
  }
}
