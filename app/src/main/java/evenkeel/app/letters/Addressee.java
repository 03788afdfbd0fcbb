package evenkeel.app.letters;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.debt.DebtType;
import java.util.List;
import java.util.Set;

/// Whom a notice addresses, where it goes, and what an officer must look at first.
///
/// @param parties those whom it names
/// @param part which of the account's debts of the year it is; blank for council tax
/// @param property the dwelling, on one line
/// @param withheld whether the address may not be shown
record Addressee(
    List<Long> parties,
    List<String> names,
    AddressWindow window,
    long account,
    String reference,
    DebtType type,
    String part,
    FinancialYear year,
    String property,
    String formatNeed,
    boolean withheld,
    Set<ExceptionReason> exceptions) {

  Addressee {
    parties = List.copyOf(parties);
    names = List.copyOf(names);
    exceptions = Set.copyOf(exceptions);
  }

  boolean largePrint() {
    return formatNeed.equals("large_print");
  }

  boolean printable() {
    return exceptions.stream().noneMatch(ExceptionReason::unprintable);
  }
}
