package evenkeel.core.recovery;

/// The five states. Every debt is in exactly one, every night.
public enum State {
  /// A step may be taken, or an officer must answer, or the debt could not be decided.
  ACTION("Action"),
  /// A notice or a clock runs.
  WAITING("Waiting"),
  HOLD("Hold"),
  ON_PLAN("Plan on track"),
  NOTHING_DUE("Nothing due");

  private final String title;

  State(String title) {
    this.title = title;
  }

  /// As on pages.
  public String title() {
    return title;
  }
}
