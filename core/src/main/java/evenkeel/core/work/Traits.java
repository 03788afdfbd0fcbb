package evenkeel.core.work;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import org.jspecify.annotations.Nullable;

/// What portfolios sort a debt by.
///
/// @param place where its property is
/// @param balance what is owed
/// @param step the step that is next, null when none is
public record Traits(DebtType type, Place place, Money balance, @Nullable StepKind step) {

  /// Where a property is; blank where it is not known or must not be told.
  ///
  /// @param sector of its postcode, such as `ZZ10 1`
  /// @param street its unique street reference number
  /// @param estate, block the council's own codes
  /// @param ward the electoral ward, by its name
  public record Place(String sector, String street, String estate, String block, String ward) {

    public static final Place NOWHERE = new Place("", "", "", "", "");
  }
}
