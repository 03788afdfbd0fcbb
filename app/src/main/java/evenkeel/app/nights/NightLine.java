package evenkeel.app.nights;

import evenkeel.app.ui.Tone;
import evenkeel.app.ui.Words;
import java.time.Duration;
import java.time.LocalDate;

/// A night in a list.
///
/// @param took how long it took, in words; blank while it runs
public record NightLine(LocalDate evening, String day, String state, Tone tone, String took) {

  static NightLine of(Runs.Run run) {
    var finished = run.finishedAt();
    return new NightLine(
        run.evening(),
        Words.date(run.evening()),
        inWords(run.state()),
        tone(run.state()),
        finished == null ? "" : inWords(Duration.between(run.startedAt(), finished)));
  }

  private static String inWords(Duration took) {
    return took.toMinutes() > 0
        ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
        : took.toSeconds() + "." + took.toMillisPart() / 100 + " s";
  }

  private static String inWords(String state) {
    return switch (state) {
      case "green" -> "Green";
      case "amber" -> "Amber: look at what could not be decided";
      case "red" -> "Red: nothing leaves";
      default -> "Running";
    };
  }

  private static Tone tone(String state) {
    return switch (state) {
      case "green" -> Tone.ON_TRACK;
      case "amber" -> Tone.ACT;
      case "red" -> Tone.OVERDUE;
      default -> Tone.WAITING;
    };
  }
}
