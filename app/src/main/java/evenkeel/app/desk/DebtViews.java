package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.history.Histories;
import evenkeel.app.ledger.Statements;
import evenkeel.app.monitoring.Decisions;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Lawbook;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Recovery;
import evenkeel.core.recovery.StepKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Gathers what pages show of debts, a few queries for all of them.
@Component
class DebtViews {

  private final Accounts accounts;
  private final Histories histories;
  private final Standings standings;
  private final Decisions decisions;
  private final Statements statements;
  private final Lawbook lawbook;
  private final BusinessDay businessDay;

  DebtViews(
      Accounts accounts,
      Histories histories,
      Standings standings,
      Decisions decisions,
      Statements statements,
      Lawbook lawbook,
      BusinessDay businessDay) {
    this.accounts = accounts;
    this.histories = histories;
    this.standings = standings;
    this.decisions = decisions;
    this.statements = statements;
    this.lawbook = lawbook;
    this.businessDay = businessDay;
  }

  /// The debts of some accounts, newest year first.
  ///
  /// @param references the accounts' references, by their numbers
  List<DebtView> of(List<AccountFile.Debt> debts, Map<Long, String> references) {
    var ids = debts.stream().map(AccountFile.Debt::id).toList();
    var standing = new HashMap<Long, Standings.Standing>();
    standings.ofAccounts(references.keySet()).forEach(each -> standing.put(each.debt(), each));
    var decided = decisions.latest(ids);
    var steps = histories.steps(ids);
    var demanded = accounts.demanded(ids);
    var undecided = ids.stream().filter(debt -> !standing.containsKey(debt)).toList();
    var owed = undecided.isEmpty() ? Map.<Long, Money>of() : statements.owed(undecided);
    var law = businessDay.find().map(lawbook::on).orElse(null);
    return debts.stream()
        .map(
            debt -> {
              var kept = decided.get(debt.id());
              var own = steps.stream().filter(step -> step.debt() == debt.id()).toList();
              return DebtView.of(
                  debt,
                  references.getOrDefault(debt.account(), ""),
                  owed.getOrDefault(debt.id(), Money.ZERO),
                  standing.get(debt.id()),
                  RecoveryPath.of(
                      MoneyWords.asks(debt.type()),
                      demanded.get(debt.id()),
                      own,
                      kept,
                      law == null ? List.of() : usual(debt, law)),
                  kept);
            })
        .toList();
  }

  private static List<StepKind> usual(AccountFile.Debt debt, Law law) {
    return DebtType.of(debt.type()).map(type -> Recovery.usualSteps(type, law)).orElse(List.of());
  }
}
