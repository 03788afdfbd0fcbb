package evenkeel.app.charges;

import java.time.LocalDate;

/// What a run shares out: one year's costs of one kind, for the dwellings at or below a node.
///
/// @param year in which the service charge's year begins
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

  /// The first day of the year.
  public LocalDate begins() {
    return LocalDate.of(year, APRIL, 1);
  }

  /// The last day of the year.
  public LocalDate ends() {
    return begins().plusYears(1).minusDays(1);
  }

  /// As in files: `2026-27`.
  public String yearKey() {
    return "%d-%02d".formatted(year, (year + 1) % 100);
  }
}
