package evenkeel.app.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An officer who is away, and who covers.
///
/// @param from, to the first and the last day, both included
/// @param backOn the first day back, where it was ended before its last day
public record Absence(
    long id,
    String officer,
    LocalDate from,
    LocalDate to,
    String reason,
    String by,
    @Nullable LocalDate backOn,
    List<Cover> covers) {

  /// Who covers.
  ///
  /// @param portfolio which portfolio; null for all that have no cover of their own
  public record Cover(@Nullable Long portfolio, String officer) {}

  public Absence {
    covers = List.copyOf(covers);
  }

  /// Whether it stands on a day.
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(last());
  }

  /// Its last day, as it was planned or as it was cut short; the day before [#from] when the
  /// officer was back before it began.
  public LocalDate last() {
    return backOn == null || backOn.isAfter(to) ? to : backOn.minusDays(1);
  }

  /// Who covers a portfolio.
  public Optional<String> coverOf(long portfolio) {
    return covers.stream()
        .filter(cover -> cover.portfolio() != null && cover.portfolio() == portfolio)
        .findFirst()
        .or(() -> covers.stream().filter(cover -> cover.portfolio() == null).findFirst())
        .map(Cover::officer);
  }
}
