package evenkeel.app.worklist;

import evenkeel.core.work.PortfolioRules;

/// What a portfolio is.
///
/// @param officer user name of who looks after it
/// @param priority from 1 to 999: of several portfolios that take a debt the lowest number has it
public record Terms(String name, String officer, int priority, PortfolioRules rules) {

  /// The same portfolio, looked after by somebody else.
  Terms lookedAfterBy(String other) {
    return new Terms(name, other, priority, rules);
  }
}
