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
/// @param via through whom a method of recovery brought it, null for money that came by itself
public record Payment(
    long receipt,
    LocalDate on,
    Money amount,
    @Nullable FinancialYear directedTo,
    @Nullable Long directedDebt,
    @Nullable Via via) {

  /// Money that came by itself.
  public Payment(
      long receipt,
      LocalDate on,
      Money amount,
      @Nullable FinancialYear directedTo,
      @Nullable Long directedDebt) {
    this(receipt, on, amount, directedTo, directedDebt, null);
  }

  public Payment {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("receipt " + receipt + " is no payment: " + amount);
    }
  }
}
