package evenkeel.app.letters;

/// Where a notice is between being proposed and counting as a step.
public enum NoticeState {
  PROPOSED("Proposed"),
  /// An officer must look at it first.
  EXCEPTION("To look at"),
  /// It could not be proven when it was composed, or an officer left it out.
  LEFT_OUT("Left out"),
  /// It was not released in time, and a later batch proposes it afresh.
  SUPERSEDED("Proposed afresh"),
  RELEASED("Released"),
  PRINTED("Printed"),
  DESPATCHED("Posted"),
  /// It was posted on another day than it states, and is issued afresh.
  NOT_COUNTED("Posted, does not count"),
  RECALLED("Recalled"),
  /// A fact changed after it was composed, and its proof failed.
  FELL_OUT("Fell out");

  private final String title;

  NoticeState(String title) {
    this.title = title;
  }

  /// Whether it may still leave.
  public boolean underWay() {
    return switch (this) {
      case PROPOSED, EXCEPTION, RELEASED, PRINTED -> true;
      case LEFT_OUT, SUPERSEDED, DESPATCHED, NOT_COUNTED, RECALLED, FELL_OUT -> false;
    };
  }

  /// As on pages.
  public String title() {
    return title;
  }
}
