package evenkeel.app.ledger;

import evenkeel.app.history.Holds;
import evenkeel.core.money.Money;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells holds what a debt owes: history itself knows no money.
@Component
class OwedByTheLedger implements Holds.Ledger {

  private final Statements statements;

  OwedByTheLedger(Statements statements) {
    this.statements = statements;
  }

  @Override
  public Money owed(long debt) {
    return statements.owed(Set.of(debt)).getOrDefault(debt, Money.ZERO);
  }
}
