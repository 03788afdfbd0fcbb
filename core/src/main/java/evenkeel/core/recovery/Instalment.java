package evenkeel.core.recovery;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/// One instalment of a bill and the receipts that met it, oldest first.
public record Instalment(int sequence, LocalDate due, Money amount, List<Met> met) {

  /// Money that met an instalment.
  ///
  /// @param on the day on which the payment counts as made
  public record Met(LocalDate on, Money amount) {}

  public Instalment {
    met = List.copyOf(met);
  }

  /// What is still unpaid at the end of a day.
  public Money unpaidAtEndOf(LocalDate day) {
    var unpaid = amount.pence();
    for (var receipt : met) {
      if (!receipt.on().isAfter(day)) {
        unpaid -= receipt.amount().pence();
      }
    }
    return Money.ofPence(unpaid);
  }
}
