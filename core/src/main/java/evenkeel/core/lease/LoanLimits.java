package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.math.BigInteger;

/// The limits of the right to a loan for a service charge, brought up to date by the retail prices
/// index: Housing Act 1985 section 450A, SI 1992/1708.
///
/// @param now the index of the January before the year's 1 April
/// @param base the index that the figures began with, in the same unit
/// @param step up to a multiple of which each figure is rounded
public record LoanLimits(long now, long base, Money step) {

  /// A figure of the instrument as it stands in this year.
  public Money of(Money figure) {
    var risen = BigInteger.valueOf(figure.pence()).multiply(BigInteger.valueOf(now));
    var unit = BigInteger.valueOf(base).multiply(BigInteger.valueOf(step.pence()));
    var steps = risen.add(unit).subtract(BigInteger.ONE).divide(unit);
    return step.times(steps.longValueExact());
  }
}
