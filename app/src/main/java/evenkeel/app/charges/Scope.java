package evenkeel.app.charges;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// What a run shares out: one year's costs of one kind, for the dwellings at or below a node.
///
/// @param year in which the financial year begins in which the service charge's year begins
public record Scope(int year, Basis basis, Part part, String node) {

  /// Whether costs are expected or known.
  public enum Basis {
    ESTIMATE("Estimate"),
    ACTUAL("Actual costs");

    private final String title;

    Basis(String title) {
      this.title = title;
    }

    /// As on pages.
    public String title() {
      return title;
    }

    /// As in files and the API.
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Which of a year's costs: major works are asked for apart from its services.
  public enum Part {
    SERVICES("Services"),
    WORKS("Major works");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    /// As on pages.
    public String title() {
      return title;
    }

    /// As in files and the API.
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final int APRIL = 4;

  /// The first day of the year under leases whose year ends on a day: a year is named after the
  /// financial year in which it begins.
  ///
  /// @param yearEnd month and day such as `09-30`; null for 31 March
  public LocalDate begins(@Nullable String yearEnd) {
    var april = LocalDate.of(year, APRIL, 1);
    if (yearEnd == null) {
      return april;
    }
    var end = MonthDay.parse("--" + yearEnd);
    var first = end.atYear(year).plusDays(1);
    return first.isBefore(april) ? end.atYear(year + 1).plusDays(1) : first;
  }

  /// As in files: `2026-27`.
  public String yearKey() {
    return "%d-%02d".formatted(year, (year + 1) % 100);
  }
}
