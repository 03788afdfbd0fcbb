package evenkeel.core.debt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of debt an account holds. The law, the path and whose eyes may see it follow from it.
public enum DebtType {
  COUNCIL_TAX("Council tax"),
  HB_OVERPAYMENT("Housing benefit overpayment"),
  LEASEHOLD("Leasehold service charge"),
  SUNDRY("Sundry debt");

  private final String title;

  DebtType(String title) {
    this.title = title;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// As in files and in the books: `council_tax` and so on.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type of a key, empty when nothing has that key.
  public static Optional<DebtType> of(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }
}
