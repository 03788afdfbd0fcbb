package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A loan paid back in equal monthly instalments of principal and interest. Interest is a twelfth
/// of the year's on what is still owed, rounded each month; the last instalment takes what is left.
///
/// @param monthly each instalment but the last
/// @param last the last instalment
/// @param total all of them together
public record Annuity(Money monthly, Money last, Money total) {

  private static final int MONTHS_A_YEAR = 12;
  private static final int WHOLE = 10_000;

  /// @param rate of a year, in hundredths of a per cent
  /// @param months how many instalments, 1 or more
  public static Annuity of(Money principal, int rate, int months) {
    var monthly = instalment(principal, rate, months);
    var owed = principal;
    var paid = Money.ZERO;
    for (var month = 1; month < months; month++) {
      var due = owed.plus(interest(owed, rate));
      var pays = monthly.min(due);
      owed = due.minus(pays);
      paid = paid.plus(pays);
    }
    var last = owed.plus(interest(owed, rate));
    return new Annuity(monthly, last, paid.plus(last));
  }

  private static Money instalment(Money principal, int rate, int months) {
    var of = BigDecimal.valueOf(principal.pence());
    if (rate == 0) {
      return rounded(of.divide(BigDecimal.valueOf(months), MathContext.DECIMAL128));
    }
    var each = each(rate);
    var grown = BigDecimal.ONE.add(each).pow(months, MathContext.DECIMAL128);
    return rounded(
        of.multiply(each)
            .multiply(grown)
            .divide(grown.subtract(BigDecimal.ONE), MathContext.DECIMAL128));
  }

  private static Money interest(Money owed, int rate) {
    return rounded(BigDecimal.valueOf(owed.pence()).multiply(each(rate)));
  }

  private static BigDecimal each(int rate) {
    return BigDecimal.valueOf(rate)
        .divide(BigDecimal.valueOf((long) WHOLE * MONTHS_A_YEAR), MathContext.DECIMAL128);
  }

  private static Money rounded(BigDecimal pence) {
    return Money.ofPence(pence.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
