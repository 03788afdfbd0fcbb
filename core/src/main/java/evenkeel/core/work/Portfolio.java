package evenkeel.core.work;

import java.util.Collection;
import java.util.Comparator;

/// A portfolio as debts are sorted by it.
///
/// @param priority the lowest number comes first; of two alike the older portfolio
public record Portfolio(long id, int priority, PortfolioRules rules) {

  /// In no portfolio: nobody's.
  public static final long NOBODYS = 0;

  /// The one portfolio that a debt belongs to: the first whose rules take it.
  ///
  /// @return its number, or [#NOBODYS]
  public static long of(Collection<Portfolio> portfolios, Traits debt) {
    return portfolios.stream()
        .filter(portfolio -> portfolio.rules.take(debt))
        .min(Comparator.comparingInt(Portfolio::priority).thenComparingLong(Portfolio::id))
        .map(Portfolio::id)
        .orElse(NOBODYS);
  }
}
