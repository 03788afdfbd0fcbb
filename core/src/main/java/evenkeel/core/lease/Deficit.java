package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/// What a balancing demand can still recover. Money paid on account is taken to have met the
/// earliest costs, so that only the latest are in the deficit, and only what is in it can be lost.
///
/// @param credit what was paid on account beyond the costs
/// @param deficit what the costs were beyond what was paid on account
/// @param lost the part of the deficit whose costs are too old
public record Deficit(Money credit, Money deficit, Money lost) {

  /// A leaseholder's share of a cost, and when that was incurred.
  public record Share(LocalDate incurred, Money share) {}

  /// @param earliestInTime costs incurred before it are too old
  public static Deficit of(Money onAccount, List<Share> shares, LocalDate earliestInTime) {
    var old =
        shares.stream()
            .filter(each -> each.incurred().isBefore(earliestInTime))
            .map(Share::share)
            .toList();
    var all = Money.sum(shares.stream().map(Share::share).toList());
    return of(onAccount, Money.sum(old), all.minus(Money.sum(old)));
  }

  /// @param tooOld the share of costs that are too old for the demand
  /// @param inTime the share of all later ones
  public static Deficit of(Money onAccount, Money tooOld, Money inTime) {
    var balance = tooOld.plus(inTime).minus(onAccount);
    return new Deficit(
        balance.negated().orZero(),
        balance.orZero(),
        tooOld.minus(onAccount).orZero().min(balance.orZero()));
  }

  public Money recoverable() {
    return deficit.minus(lost);
  }
}
