package evenkeel.app.monitoring;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.Portfolio;
import evenkeel.core.work.Traits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What debts are sorted by on one day.
///
/// @param portfolios in force
/// @param byHand the portfolio of a debt that was handed over, by the debt's number
record Sorted(List<Portfolio> portfolios, Map<Long, Long> byHand) {

  /// The one portfolio of a debt; 0 for nobody's.
  long of(long debt, String type, Traits.Place place, long balancePence, @Nullable StepKind step) {
    var handed = byHand.get(debt);
    return handed != null
        ? handed
        : Portfolio.of(
            portfolios,
            new Traits(
                DebtType.of(type).orElse(DebtType.SUNDRY),
                place,
                Money.ofPence(balancePence),
                step));
  }
}
