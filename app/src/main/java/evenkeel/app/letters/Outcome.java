package evenkeel.app.letters;

import evenkeel.core.money.Money;

/// What came of an act on a batch or a notice.
public sealed interface Outcome {

  /// @param notices how many notices it was done to
  /// @param fellOut how many fell out because a fact had changed
  record Done(int notices, int fellOut, Money total) implements Outcome {
    static final Done NOTHING = new Done(0, 0, Money.ZERO);
  }

  /// A second person must decide.
  ///
  /// @param request the approval request's own number
  record Requested(long request, String because) implements Outcome {}

  /// @param because what was expected, what was found, what to do
  record Refused(String because) implements Outcome {}

  /// The page that the officer acted on is out of date.
  record Stale(String because) implements Outcome {}
}
