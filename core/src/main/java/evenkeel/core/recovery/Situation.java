package evenkeel.core.recovery;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole truth about one debt, one account's liability for one year, at the end of one evening.
/// If the engine needs a new fact, it becomes a component here and the compiler shows every place
/// that must supply it.
///
/// @param type whose law and path it follows
/// @param evening the day whose end this describes; facts effective later are not in it
/// @param issueOn the day on which a notice decided tonight is planned to be posted
/// @param demandIssuedOn when the year's first demand notice was issued, null when none is recorded
/// @param charged the year's charge after reductions
/// @param costs court costs added
/// @param balance what is owed on the debt in all, costs included; negative when in credit
/// @param unallocated money on the debt that no instalment has taken
/// @param instalments the bill's instalments now in force, by due date
/// @param steps steps taken, oldest first; withdrawn, recalled and refused ones are not in it
/// @param refused steps that were asked for and came to nothing, oldest first
/// @param holds holds not lifted, whether they stand tonight or not
/// @param plan the agreed arrangement, null when there is none
/// @param chargeChangedOn the last day on which a changed charge or changed instalments became
///   known after the first bill, null when the bill stands as first issued: a notice issued before
///   it states an amount that no longer matches
/// @param moneyAwaitedUntil the last day on which a step waits because money that may belong to
///   this debt is in suspense or on its way, null when none is
/// @param addressKnown whether there is an address at which a notice can be served
/// @param pastBreathingSpaces breathing spaces that were lifted by the evening
/// @param overpaid what is known of an overpayment beside its bill; null for other debts, and where
///   its decision is not on file
/// @param leased what is known of a lease's debt beside its bill; null for other debts
/// @param lastMoneyOn the last day on which money came for this debt, null when none ever did
/// @param lastMoneyFrom the same by who it came from, where a method runs on the debt; empty where
///   none does
public record Situation(
    long debt,
    DebtType type,
    Nation nation,
    FinancialYear year,
    LocalDate evening,
    LocalDate issueOn,
    @Nullable LocalDate demandIssuedOn,
    Money charged,
    Money costs,
    Money balance,
    Money unallocated,
    List<Instalment> instalments,
    List<StepTaken> steps,
    List<StepRefused> refused,
    List<HoldInForce> holds,
    List<LiablePerson> liable,
    @Nullable PlanInForce plan,
    @Nullable LocalDate chargeChangedOn,
    @Nullable LocalDate moneyAwaitedUntil,
    boolean addressKnown,
    List<PastBreathingSpace> pastBreathingSpaces,
    @Nullable Overpaid overpaid,
    @Nullable Leased leased,
    @Nullable LocalDate lastMoneyOn,
    Map<MoneyFrom, LocalDate> lastMoneyFrom) {

  public Situation {
    instalments = List.copyOf(instalments);
    steps = List.copyOf(steps);
    refused = List.copyOf(refused);
    holds = List.copyOf(holds);
    liable = List.copyOf(liable);
    pastBreathingSpaces = List.copyOf(pastBreathingSpaces);
    lastMoneyFrom = Map.copyOf(lastMoneyFrom);
  }

  /// What no instalment is asked for now: money that none has taken, what a dispute holds by itself
  /// while the rest goes on, and what the demands of a lease do not make payable.
  Money loose() {
    var lacking = leased == null ? Money.ZERO : leased.notPayable();
    return unallocated.orZero().plus(held()).plus(lacking).plus(beyond());
  }

  /// What the one person who owes a part of an overpayment does not owe of it; nothing where
  /// several owe it, or one owes it whole. Whoever paid what came, so much less is asked of them,
  /// as [OwnPart] has it: they may be asked for too little, and never for too much.
  public Money beyond() {
    var own =
        overpaid == null || liable.size() != 1 ? null : overpaid.of(liable.getFirst().party());
    return own == null ? Money.ZERO : charged.minus(own.amount()).orZero();
  }

  /// What the one person who owes a part of an overpayment may be asked for; null where several owe
  /// it, or one owes it whole.
  public @Nullable OwnPart ownPart() {
    return beyond().isPositive()
        ? OwnPart.of(charged.minus(beyond()), charged, balance.minus(costs))
        : null;
  }

  /// Whether each who owes the debt is written to on their own.
  public boolean toEach() {
    return overpaid != null && !overpaid.owing().isEmpty();
  }

  /// The debt as it stands to one of those who owe it: only they, and of its reminders only those
  /// whose letter went to them. To whom another system's reminder went is not known: to everybody,
  /// as far as we can tell.
  public Situation to(long party) {
    var own = overpaid == null ? null : overpaid.of(party);
    return new Situation(
        debt,
        type,
        nation,
        year,
        evening,
        issueOn,
        demandIssuedOn,
        charged,
        costs,
        balance,
        unallocated,
        instalments,
        steps.stream().filter(step -> reached(step, own)).toList(),
        refused,
        holds,
        liable.stream().filter(person -> person.party() == party).toList(),
        plan,
        chargeChangedOn,
        moneyAwaitedUntil,
        addressKnown,
        pastBreathingSpaces,
        overpaid,
        leased,
        lastMoneyOn,
        lastMoneyFrom);
  }

  private static boolean reached(StepTaken step, @Nullable Owing own) {
    return (step.kind() != StepKind.INVOICE_REMINDER
            && step.kind() != StepKind.INVOICE_FINAL_REMINDER)
        || step.fromSource()
        || (own != null && own.letters().contains(step.id()));
  }

  /// What disputes hold by themselves. A dispute about council tax holds the whole year.
  public Money held() {
    if (type == DebtType.COUNCIL_TAX) {
      return Money.ZERO;
    }
    var held = Money.ZERO;
    for (var hold : holds) {
      var amount = hold.amount();
      if (amount != null && hold.standsBetween(evening, issueOn)) {
        held = held.plus(amount);
      }
    }
    return held;
  }
}
