package evenkeel.core.allocation;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.money.Money;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A debt that a payment may meet.
///
/// @param balance what is owed on it in all
/// @param liabilityOrder whether a liability order was made for it
/// @param balanceFellDue whether the right to instalments was lost
/// @param noticeAmount what a notice now running asks for, null when none runs
/// @param instalments those not fully paid
/// @param methods methods of recovery that were begun on it
public record OpenDebt(
    long debt,
    FinancialYear year,
    Money balance,
    boolean liabilityOrder,
    boolean balanceFellDue,
    @Nullable Money noticeAmount,
    List<OpenInstalment> instalments,
    List<MethodOn> methods) {

  public OpenDebt {
    methods = List.copyOf(methods);
    instalments =
        instalments.stream()
            .filter(instalment -> instalment.unpaid().isPositive())
            .sorted(Comparator.comparing(OpenInstalment::due).thenComparingLong(OpenInstalment::id))
            .toList();
  }

  /// A debt on which no method was begun.
  public OpenDebt(
      long debt,
      FinancialYear year,
      Money balance,
      boolean liabilityOrder,
      boolean balanceFellDue,
      @Nullable Money noticeAmount,
      List<OpenInstalment> instalments) {
    this(debt, year, balance, liabilityOrder, balanceFellDue, noticeAmount, instalments, List.of());
  }

  /// Whether a method brings money for it.
  ///
  /// @param running whether only one that runs counts
  boolean hasMethod(Via via, boolean running) {
    return methods.stream().anyMatch(method -> method.via() == via && (method.runs() || !running));
  }
}
