package evenkeel.app.nights;

import java.time.LocalDate;
import java.util.List;

/// How a night ended, for whoever started it.
///
/// @param lines what happened, a sentence each
public record NightReport(LocalDate evening, Outcome outcome, List<String> lines) {

  /// How a night can end.
  public enum Outcome {
    /// All is proven.
    GREEN,
    /// All is proven, and something needs looking at.
    AMBER,
    /// Something does not add up: no letter leaves, and the day stays open.
    RED,
    /// The day was closed before; nothing was changed.
    CLOSED_BEFORE,
    /// The night was not begun: out of order, or running elsewhere.
    REFUSED,
    /// The database went away; run again, it goes on where it stopped.
    INTERRUPTED
  }

  public NightReport {
    lines = List.copyOf(lines);
  }

  /// What happened, for a terminal.
  public String inWords() {
    return String.join("\n", lines);
  }

  /// Whether a person must act before the day is closed.
  public boolean isRed() {
    return switch (outcome) {
      case GREEN, AMBER, CLOSED_BEFORE -> false;
      case RED, REFUSED, INTERRUPTED -> true;
    };
  }
}
