package evenkeel.core.benefit;

import evenkeel.core.money.Money;
import java.util.List;

/// Capital as it is taken to fall while benefit is overpaid on its account: SI 2006/213 regulation
/// 103. Only for working out the overpayment; nothing else lowers it.
public record DiminishedCapital(Money capital) {

  /// @param overpaid the benefit overpaid in each whole block of weeks that has gone by
  public static DiminishedCapital after(Money capital, List<Money> overpaid) {
    return new DiminishedCapital(capital.minus(Money.sum(overpaid)).orZero());
  }

  /// A week's income for each step, or part of one, above the lower limit.
  public Money tariffIncome(Money lower, Money step) {
    var above = capital.minus(lower).orZero().pence();
    return Money.ofPounds(Math.ceilDiv(above, step.pence()));
  }
}
