package evenkeel.core.lease;

import evenkeel.core.money.Money;
import evenkeel.core.money.Split;
import java.util.List;

/// Who bears which penny of one cost. Every unit that it serves is in it, those that the council
/// holds too, so that the shares sum to the cost: what is rounded away is nobody's.
public record Apportionment(List<Share> shares) {

  /// A dwelling that a cost serves.
  ///
  /// @param weight in the method's measure: rateable value, rooms, bed spaces, floor area,
  ///   hundredths of a per cent, or 1 where all bear the same
  /// @param leaseholder whether a leaseholder bears it, and not the council
  public record Unit(String id, long weight, boolean leaseholder) {}

  /// What a unit bears.
  public record Share(Unit unit, Money share) {}

  public Apportionment {
    shares = List.copyOf(shares);
  }

  /// @param units in the order in which the pence left over fall between equals: by id
  public static Apportionment of(Money cost, List<Unit> units) {
    var parts = Split.byLargestRemainder(cost, units.stream().map(Unit::weight).toList());
    return new Apportionment(
        java.util.stream.IntStream.range(0, parts.size())
            .mapToObj(i -> new Share(units.get(i), parts.get(i)))
            .toList());
  }

  public Money total() {
    return Money.sum(shares.stream().map(Share::share).toList());
  }

  /// What the council bears for the units that it holds.
  public Money ofCouncil() {
    return Money.sum(
        shares.stream().filter(each -> !each.unit().leaseholder()).map(Share::share).toList());
  }
}
