package evenkeel.app.nights;

import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;

/// A debt in a list of a night's difference.
public record DebtLine(String reference, String year, Money balance) {

  static DebtLine of(Comparison.Row row) {
    return new DebtLine(
        row.accountRef(), Words.year(row.financialYear()), Money.ofPence(row.balancePence()));
  }
}
