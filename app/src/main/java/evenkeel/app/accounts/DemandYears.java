package evenkeel.app.accounts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;

/// What the service charge's own year says of demands, where the council runs its year here.
/// Whoever keeps the year answers, for many demands by one question.
public interface DemandYears {

  /// What is said of these demands, by charge; a demand of which the year says nothing is not in
  /// it.
  Map<Long, DemandYear> of(Collection<DemandLine> lines);

  /// The same at the end of a day, as it was known.
  ///
  /// @param knownBefore only what had been recorded before this moment
  Map<Long, DemandYear> of(Collection<DemandLine> lines, LocalDate on, OffsetDateTime knownBefore);
}
