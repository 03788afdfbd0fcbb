package evenkeel.core.recovery;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a debt stands on its ladder, before any guard is tested.
sealed interface Course {

  List<Reason> because();

  /// No step is next.
  ///
  /// @param next the next evening on which that can differ, null when none is known
  record Clear(List<Reason> because, @Nullable LocalDate next) implements Course {}

  /// A notice or a clock runs.
  ///
  /// @param next the step that follows when it has run out
  record Running(LocalDate until, StepKind next, List<Reason> because) implements Course {}

  /// A step may be taken.
  ///
  /// @param missedOn the due day of the oldest instalment that it rests on
  record Ready(StepKind step, LocalDate missedOn, List<Reason> because) implements Course {}

  /// An officer must answer first.
  record Unclear(String question, StepKind step, Money amount, List<Reason> because)
      implements Course {}
}
