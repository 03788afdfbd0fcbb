package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.util.List;

/// A leaseholder's share of one cost, told apart by what has become of each part. The parts sum to
/// the share, and are never added together otherwise.
public record Parted(Money neverDue, Money lost, Money capped, Money suspended, Money due) {

  /// What cannot come back goes first: a cap on what was never due would say nothing, and what is
  /// lost is not cured by a better demand.
  ///
  /// @param neverDue whether the lease does not ask for it, or not so
  /// @param lost whether time has run out for it
  /// @param most what the caps leave of it
  /// @param suspended whether it may be withheld for now
  public static Parted of(
      Money share, boolean neverDue, boolean lost, Money most, boolean suspended) {
    if (neverDue) {
      return new Parted(share, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }
    if (lost) {
      return new Parted(Money.ZERO, share, Money.ZERO, Money.ZERO, Money.ZERO);
    }
    var left = share.min(most);
    return new Parted(
        Money.ZERO,
        Money.ZERO,
        share.minus(left),
        suspended ? left : Money.ZERO,
        suspended ? Money.ZERO : left);
  }

  public Money sum() {
    return Money.sum(List.of(neverDue, lost, capped, suspended, due));
  }
}
