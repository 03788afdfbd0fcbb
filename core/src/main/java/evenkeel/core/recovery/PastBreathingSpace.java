package evenkeel.core.recovery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A breathing space that has ended. It no longer stops anything, and may have lengthened the time
/// for a complaint.
///
/// @param from its first day
/// @param until its last day as it was recorded beforehand, null when none was
/// @param liftedOn the first day on which it stopped nothing any more
public record PastBreathingSpace(LocalDate from, @Nullable LocalDate until, LocalDate liftedOn) {

  /// The earlier of the days that may have been its last. Where two are on record nobody is harmed
  /// by the earlier.
  public LocalDate endedAtTheEarliest() {
    var last = liftedOn.minusDays(1);
    return until != null && until.isBefore(last) ? until : last;
  }

  /// The later of the days that may have been its last.
  public LocalDate endedAtTheLatest() {
    var last = liftedOn.minusDays(1);
    return until != null && until.isAfter(last) ? until : last;
  }
}
