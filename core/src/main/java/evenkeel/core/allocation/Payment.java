package evenkeel.core.allocation;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Money that came in for an account.
///
/// @param on the day on which it counts as made
/// @param directedTo the year that the payer named, null when none was named
/// @param directedDebt the debt whose charge or invoice the payer named, null when none was named
public record Payment(
    long receipt,
    LocalDate on,
    Money amount,
    @Nullable FinancialYear directedTo,
    @Nullable Long directedDebt) {

  public Payment {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("receipt " + receipt + " is no payment: " + amount);
    }
  }
}
