package evenkeel.core.recovery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A hold that has not been lifted.
///
/// @param from first day of the hold
/// @param until last day of the hold, or the day to review it where the law sets no end; null when
///   neither is known
public record HoldInForce(
    long id, HoldKind kind, LocalDate from, @Nullable LocalDate until, String reason) {

  /// Whether the hold stops recovery on a day. A legal stop lasts until it is lifted.
  public boolean stands(LocalDate day) {
    return !day.isBefore(from) && (kind.legalStop() || until == null || !day.isAfter(until));
  }
}
