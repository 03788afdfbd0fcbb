package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.MonthDay;

/// The first years of a lease granted under the Right to Buy, in which its section 125 notice caps
/// repairs and improvements: Housing Act 1985 Schedule 6 paragraphs 16B and 16C, SI 1986/2195.
public final class InitialPeriod {

  private InitialPeriod() {}

  /// The last day of it where the lease charges by fixed years.
  ///
  /// @param yearStart the day of the year on which each begins
  /// @param years how many that begin after the grant
  public static LocalDate lastDay(LocalDate granted, MonthDay yearStart, int years) {
    var first = yearStart.atYear(granted.getYear());
    if (!first.isAfter(granted)) {
      first = yearStart.atYear(granted.getYear() + 1);
    }
    return yearStart.atYear(first.getYear() + years).minusDays(1);
  }

  /// What prices have added to an estimate: estimate times the later index divided by the earlier,
  /// less the estimate, to the nearest penny. It lowers the estimate where the index fell.
  ///
  /// @param earlier the index when the notice was served
  /// @param later the index for the cost, in the same unit
  public static Money inflation(Money estimate, long earlier, long later) {
    var of = BigInteger.valueOf(earlier);
    var twice =
        BigInteger.valueOf(estimate.pence()).multiply(BigInteger.valueOf(later)).shiftLeft(1);
    var risen = twice.add(of).divide(of.shiftLeft(1)).longValueExact();
    return Money.ofPence(risen).minus(estimate);
  }
}
