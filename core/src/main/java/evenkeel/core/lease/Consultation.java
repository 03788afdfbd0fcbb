package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.math.BigInteger;

/// Whether leaseholders must be consulted about a cost, and what each may be asked for where they
/// were not: Landlord and Tenant Act 1985 section 20.
///
/// @param cost with value added tax, of one set of works or one accounting period of an agreement
/// @param limit above which it must be; a contribution of exactly this does not call for it
public record Consultation(Money cost, Money limit) {

  /// Whether this contribution is more than the limit, before anything is rounded.
  public boolean isMore(Weight weight) {
    return times(cost, weight.part()).compareTo(times(limit, weight.whole())) > 0;
  }

  /// What may be asked for where nobody was consulted and no tribunal dispensed with it.
  public Money capped(Weight weight) {
    return weight.of(cost).min(limit);
  }

  private static BigInteger times(Money money, long factor) {
    return BigInteger.valueOf(money.pence()).multiply(BigInteger.valueOf(factor));
  }
}
