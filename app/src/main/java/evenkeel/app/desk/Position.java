package evenkeel.app.desk;

import evenkeel.app.monitoring.Decisions;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.ui.Tone;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.State;
import evenkeel.core.recovery.StepKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a debt stands, in the words of pages.
final class Position {

  private Position() {}

  /// What it means for an officer, in a phrase.
  static String headline(Decisions.Kept kept) {
    return switch (kept.state()) {
      case ACTION -> action(kept.answer(), kept.step());
      case WAITING -> "Waiting";
      case HOLD -> "On hold";
      case ON_PLAN -> "Plan on track";
      case NOTHING_DUE -> "Nothing due";
    };
  }

  static String headline(Standings.Standing standing) {
    return standing.state() == State.ACTION
        ? action(standing.answer(), standing.step())
        : standing.state().title();
  }

  private static String action(String answer, @Nullable String step) {
    if (step == null || answer.equals("faulted")) {
      return "Look at the records";
    }
    return answer.equals("refer")
        ? "Officer to decide"
        : StepKind.valueOf(step.toUpperCase(Locale.ROOT)).title() + " to be sent";
  }

  static String when(Decisions.Kept kept) {
    if (kept.issueOn() != null) {
      return "planned for " + Words.date(kept.issueOn());
    }
    return kept.waitUntil() != null ? "until " + Words.date(kept.waitUntil()) : "";
  }

  static String due(Standings.Standing standing) {
    if (standing.issueOn() != null) {
      return Words.shortDate(standing.issueOn());
    }
    return Words.shortDate(
        standing.waitUntil() != null ? standing.waitUntil() : standing.lookAgain());
  }

  static Tone tone(State state, boolean overdue) {
    return switch (state) {
      case ACTION -> Tone.ACT;
      case WAITING -> Tone.WAITING;
      case HOLD -> Tone.CLOSED;
      case ON_PLAN -> Tone.ON_TRACK;
      case NOTHING_DUE -> overdue ? Tone.OVERDUE : Tone.ON_TRACK;
    };
  }
}
