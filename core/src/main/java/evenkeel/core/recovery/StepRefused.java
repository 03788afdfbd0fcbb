package evenkeel.core.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was asked for and came to nothing: a liability order that was refused, a claim that was
/// struck out. Nothing rests on it, and nobody asks for the same again unaware of it.
///
/// @param askedOn the step's own day
/// @param decidedOn the day of the decision, null where it is not told
public record StepRefused(
    StepKind kind, LocalDate askedOn, Refusal outcome, @Nullable LocalDate decidedOn) {

  /// As a sentence.
  public String inWords() {
    return kind.title()
        + " of "
        + Words.day(askedOn)
        + ": "
        + outcome.title().toLowerCase(Locale.ROOT)
        + (decidedOn == null ? "" : " on " + Words.day(decidedOn))
        + ".";
  }

  Reason reason() {
    return Reason.fact("came-to-nothing", inWords());
  }

  /// The latest that was decided against since a day, of these kinds; null when none was.
  static @Nullable StepRefused latest(
      List<StepKind> kinds, @Nullable LocalDate since, Situation s) {
    StepRefused latest = null;
    for (var each : s.refused()) {
      if (kinds.contains(each.kind())
          && each.outcome().decided()
          && (since == null || !each.askedOn().isBefore(since))
          && (latest == null || !each.askedOn().isBefore(latest.askedOn()))) {
        latest = each;
      }
    }
    return latest;
  }

  /// Everything that came to nothing since a day, as reasons.
  static List<Reason> since(@Nullable LocalDate since, Situation s) {
    return s.refused().stream()
        .filter(each -> since == null || !each.askedOn().isBefore(since))
        .map(StepRefused::reason)
        .toList();
  }
}
