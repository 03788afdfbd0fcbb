package evenkeel.app.worklist;

import java.util.Set;

/// Debts of one portfolio that are on one desk.
///
/// @param portfolio its number; 0 for what is in none
/// @param types, shut the types of debt on which its officer of the day works, and the accounts of
///   people whom that officer knows
public record Pile(long portfolio, Part part, Set<String> types, Set<Long> shut) {

  /// Which of the portfolio's debts.
  public enum Part {
    /// Every one.
    WHOLE,
    /// Those on which its officer of the day may work.
    WORKED,
    /// The others: they are with the manager.
    APART
  }

  public Pile {
    types = Set.copyOf(types);
    shut = Set.copyOf(shut);
  }

  /// Every debt of a portfolio, or of none.
  public static Pile whole(long portfolio) {
    return new Pile(portfolio, Part.WHOLE, Set.of(), Set.of());
  }

  /// Whether a debt is in it.
  public boolean holds(long ofPortfolio, String type, long account) {
    return ofPortfolio == portfolio
        && switch (part) {
          case WHOLE -> true;
          case WORKED -> worked(type, account);
          case APART -> !worked(type, account);
        };
  }

  private boolean worked(String type, long account) {
    return types.contains(type) && !shut.contains(account);
  }
}
