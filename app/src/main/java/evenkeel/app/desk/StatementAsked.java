package evenkeel.app.desk;

import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Which statement is asked for.
///
/// @param from first day of its period, null for the first entry
/// @param on its last day
/// @param known only what was recorded by the end of this day, null for everything
public record StatementAsked(@Nullable LocalDate from, LocalDate on, @Nullable LocalDate known) {

  public StatementAsked {
    if (from != null && from.isAfter(on)) {
      throw new IllegalArgumentException(
          "expected a first day not after " + on + ", found " + from);
    }
  }

  /// The moment before which everything in it was recorded.
  public OffsetDateTime knownBefore() {
    return known == null ? AccountController.NOW_KNOWN : AccountBooksController.endOf(known);
  }

  /// In words: `At the end of 4 June 2026, as known on 1 June 2026`.
  public String inWords() {
    return "At the end of "
        + Words.date(on)
        + (known == null ? "" : ", as known on " + Words.date(known));
  }

  /// In words: `1 April 2026 to 4 June 2026`.
  public String period() {
    return (from == null ? "From the first entry" : Words.date(from)) + " to " + Words.date(on);
  }

  /// As a file is named: `2026-06-04`.
  public String inFileName() {
    return (from == null ? "" : from + "-to-") + on + (known == null ? "" : "-known-" + known);
  }
}
