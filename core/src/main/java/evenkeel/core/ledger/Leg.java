package evenkeel.core.ledger;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.money.Money;
import org.jspecify.annotations.Nullable;

/// One side of an entry: a debit is positive, a credit negative, and neither is nothing.
///
/// @param account whose account it stands on, null for the council's own books
/// @param debt the debt in the debtor's book, and only there
public record Leg(
    Book book,
    Fund fund,
    @Nullable Long account,
    @Nullable Long debt,
    @Nullable FinancialYear year,
    Money amount) {

  public Leg {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a leg moves money; this one in " + book + " has none");
    }
    if ((book == Book.DEBTOR) != (debt != null)) {
      throw new IllegalArgumentException(
          "a leg names a debt in the debtor's book and only there, found " + book + ", " + debt);
    }
  }

  /// A leg of the debtor's book.
  public static Leg debtor(Fund fund, long account, long debt, FinancialYear year, Money amount) {
    return new Leg(Book.DEBTOR, fund, account, debt, year, amount);
  }

  /// A leg of a book of the council's own.
  public static Leg of(Book book, Fund fund, Money amount) {
    return new Leg(book, fund, null, null, null, amount);
  }

  Leg opposite() {
    return new Leg(book, fund, account, debt, year, amount.negated());
  }
}
