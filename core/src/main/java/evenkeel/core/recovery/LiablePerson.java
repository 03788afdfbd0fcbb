package evenkeel.core.recovery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Someone liable for the debt. A joint person who is not named on the bill is never noticed or
/// complained of until the joint notice is recorded.
///
/// @param from first day of liability
/// @param to last day of liability, null while it goes on
/// @param jointNoticeServedOn when the joint taxpayers' notice was served, if it was
/// @param representativeNeeded whether somebody may have to act for this person and nobody is
///   recorded who does
/// @param vulnerabilitySeenOn the day on which somebody last looked at what a mark of vulnerability
///   on this person asks for, the oldest where there are several; null where no mark stands
public record LiablePerson(
    long party,
    LocalDate from,
    @Nullable LocalDate to,
    boolean namedOnBill,
    @Nullable LocalDate jointNoticeServedOn,
    boolean died,
    boolean under18,
    boolean representativeNeeded,
    @Nullable LocalDate vulnerabilitySeenOn) {

  /// Somebody on whom no mark of vulnerability stands.
  public LiablePerson(
      long party,
      LocalDate from,
      @Nullable LocalDate to,
      boolean namedOnBill,
      @Nullable LocalDate jointNoticeServedOn,
      boolean died,
      boolean under18,
      boolean representativeNeeded) {
    this(
        party,
        from,
        to,
        namedOnBill,
        jointNoticeServedOn,
        died,
        under18,
        representativeNeeded,
        null);
  }

  /// Whether this person has been told of the debt by name, by a day.
  public boolean toldBy(LocalDate day) {
    return namedOnBill || (jointNoticeServedOn != null && !jointNoticeServedOn.isAfter(day));
  }
}
