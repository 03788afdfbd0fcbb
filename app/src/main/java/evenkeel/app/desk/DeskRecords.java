package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.monitoring.Decisions;
import evenkeel.app.monitoring.Standings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gathers what the API shows of debts: a few queries for all of them, however many there are.
@Component
class DeskRecords {

  private final Accounts accounts;
  private final Standings standings;
  private final Decisions decisions;

  DeskRecords(Accounts accounts, Standings standings, Decisions decisions) {
    this.accounts = accounts;
    this.standings = standings;
    this.decisions = decisions;
  }

  /// @param references the accounts' references, by their numbers
  List<Standing> of(List<AccountFile.Debt> debts, Map<Long, String> references) {
    var ids = debts.stream().map(AccountFile.Debt::id).toList();
    var standing =
        standings.ofAccounts(references.keySet()).stream()
            .collect(Collectors.toMap(Standings.Standing::debt, Function.identity()));
    var decided = decisions.latest(ids);
    var demanded = accounts.demanded(ids);
    return debts.stream()
        .map(
            debt ->
                Standing.of(
                    debt,
                    references.getOrDefault(debt.account(), ""),
                    demanded.get(debt.id()),
                    standing.get(debt.id()),
                    decided.get(debt.id())))
        .toList();
  }
}
