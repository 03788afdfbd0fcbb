package evenkeel.core.recovery;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A hold that has not been lifted.
///
/// @param from first day of the hold
/// @param until last day of the hold, or the day to review it where the law sets no end; null when
///   neither is known
/// @param amount what alone it holds, such as the disputed part of a service charge: the rest goes
///   on; null where it holds the whole debt
public record HoldInForce(
    long id,
    HoldKind kind,
    LocalDate from,
    @Nullable LocalDate until,
    String reason,
    @Nullable Money amount) {

  /// A hold of the whole debt.
  public HoldInForce(
      long id, HoldKind kind, LocalDate from, @Nullable LocalDate until, String reason) {
    this(id, kind, from, until, reason, null);
  }

  /// Whether the hold stops recovery on any day from one day to another.
  public boolean standsBetween(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && (kind.legalStop() || until == null || !until.isBefore(first));
  }

  /// Whether the hold stops recovery on a day. A legal stop lasts until it is lifted.
  public boolean stands(LocalDate day) {
    return standsBetween(day, day);
  }
}
