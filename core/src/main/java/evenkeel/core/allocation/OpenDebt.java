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
public record OpenDebt(
    long debt,
    FinancialYear year,
    Money balance,
    boolean liabilityOrder,
    boolean balanceFellDue,
    @Nullable Money noticeAmount,
    List<OpenInstalment> instalments) {

  public OpenDebt {
    instalments =
        instalments.stream()
            .filter(instalment -> instalment.unpaid().isPositive())
            .sorted(Comparator.comparing(OpenInstalment::due).thenComparingLong(OpenInstalment::id))
            .toList();
  }
}
