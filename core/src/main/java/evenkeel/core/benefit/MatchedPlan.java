package evenkeel.core.benefit;

import evenkeel.core.money.Money;

/// A plan in which the council gives up a part of the debt for every part that is paid.
///
/// @param paid by the person
/// @param matched by the council
/// @param cleared by the council at the end
/// @param left what is still owed
public record MatchedPlan(Money paid, Money matched, Money cleared, Money left) {

  /// Lives through the plan month by month; nothing is paid or matched beyond what is owed.
  ///
  /// @param every so many months a match is given, for what was paid in them
  /// @param ratio pounds given for each pound
  /// @param clears whether what is left at the end is given too
  public static MatchedPlan of(
      Money debt, Money payment, int months, int every, int ratio, boolean clears) {
    var left = debt;
    var paid = Money.ZERO;
    var matched = Money.ZERO;
    var since = Money.ZERO;
    for (var month = 1; month <= months; month++) {
      var now = payment.min(left);
      left = left.minus(now);
      paid = paid.plus(now);
      since = since.plus(now);
      if (month % every == 0) {
        var match = since.times(ratio).min(left);
        left = left.minus(match);
        matched = matched.plus(match);
        since = Money.ZERO;
      }
    }
    var cleared = clears ? left : Money.ZERO;
    return new MatchedPlan(paid, matched, cleared, left.minus(cleared));
  }
}
