package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.ChargesOnFile;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.accounts.Leases;
import evenkeel.app.accounts.OverpaymentLiabilities;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.charges.LeaseClauses;
import evenkeel.app.history.HistoryAsKnown;
import evenkeel.app.ledger.Statements;
import evenkeel.app.policy.Council;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything that a statement rests on, as the books knew it.
///
/// @param made the day on which it is made
/// @param whole every line from the first entry to the last day
/// @param payers who paid, by entry
/// @param met what had met each instalment, by its number
/// @param owing who owes each overpayment, by its invoice
/// @param leases as the books knew them
/// @param clauses what these leases say of interest and costs, by the lease's key
/// @param demands what has become of each demand of a lease
/// @param overdue what the last decision says is overdue, by debt; empty for any day but today
record StatementFacts(
    AccountCase found,
    Council council,
    StatementAsked asked,
    LocalDate made,
    Statements.Statement whole,
    Map<Long, String> payers,
    List<ChargesOnFile.Charge> charges,
    List<AccountFile.DueInstalment> instalments,
    Map<Long, Money> met,
    Map<Long, Money> overdue,
    List<HistoryAsKnown.Payment> payments,
    List<HistoryAsKnown.Hold> holds,
    List<HistoryAsKnown.Step> steps,
    List<Overpayments.Overpayment> overpayments,
    Map<String, List<OverpaymentLiabilities.Liability>> owing,
    List<Leases.Lease> leases,
    Map<String, LeaseClauses.Said> clauses,
    List<DemandsWeighed.Weighed> demands) {

  StatementFacts {
    charges = List.copyOf(charges);
    instalments = List.copyOf(instalments);
    payments = List.copyOf(payments);
    holds = List.copyOf(holds);
    steps = List.copyOf(steps);
    overpayments = List.copyOf(overpayments);
    owing = Map.copyOf(owing);
    leases = List.copyOf(leases);
    clauses = Map.copyOf(clauses);
    demands = List.copyOf(demands);
  }

  /// The lines of its own period.
  List<Statements.Line> lines() {
    var from = asked.from();
    return from == null
        ? whole.lines()
        : whole.lines().stream().filter(line -> !line.on().isBefore(from)).toList();
  }

  /// What was owed before the period.
  Money opening() {
    var from = asked.from();
    return from == null
        ? Money.ZERO
        : Money.sum(
            whole.lines().stream()
                .filter(line -> line.on().isBefore(from))
                .map(Statements.Line::amount)
                .toList());
  }

  /// Whether it is of a lease.
  boolean isOfLease() {
    return found.file().debtType().equals("leasehold");
  }

  /// What a hold covers, in words.
  String covers(HistoryAsKnown.Hold hold) {
    return hold.debt() != null
        ? debt(hold.debt())
        : hold.account() != null
            ? "This account"
            : "Everything of " + found.name(Objects.requireNonNull(hold.party()));
  }

  /// What a step covers, in words; of an order or a judgment with the demands that had been issued
  /// by its day.
  String covers(HistoryAsKnown.Step step) {
    var orders = List.of(StepKind.LIABILITY_ORDER, StepKind.JUDGMENT, StepKind.CHARGING_ORDER);
    var bills =
        charges.stream()
            .filter(each -> each.debt() == step.debt() && each.bill() != null)
            .filter(each -> each.issued() == null || !each.issued().isAfter(step.issued()))
            .map(ChargesOnFile.Charge::bill)
            .distinct()
            .collect(Collectors.joining(", "));
    return debt(step.debt())
        + (orders.contains(step.kind()) && !bills.isEmpty() ? ", bills " + bills : "");
  }

  /// A debt in words; the account as a whole where money met no debt.
  String debt(@Nullable Long debt) {
    if (debt == null) {
      return "On account";
    }
    return found.debts().stream()
        .filter(each -> each.id() == debt)
        .findFirst()
        .map(MoneyWords::debt)
        .orElse("Debt " + debt);
  }
}
