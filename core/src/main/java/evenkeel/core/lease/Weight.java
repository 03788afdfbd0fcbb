package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.math.BigInteger;

/// A part of a cost, such as 90 of 10,000.
public record Weight(long part, long whole) {

  public Weight {
    if (whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException("expected a part of a whole: " + part + "/" + whole);
    }
  }

  /// This part of a cost, to the nearest penny and half a penny up. For the shares of all units,
  /// which sum to the cost, see [evenkeel.core.money.Split].
  public Money of(Money cost) {
    var twice = BigInteger.valueOf(whole).shiftLeft(1);
    var share = BigInteger.valueOf(cost.pence()).multiply(BigInteger.valueOf(part)).shiftLeft(1);
    return Money.ofPence(share.add(BigInteger.valueOf(whole)).divide(twice).longValueExact());
  }
}
