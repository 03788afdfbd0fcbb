package evenkeel.core.recovery;

/// The steps of the council tax ladders that this engine proposes or reads.
public enum StepKind {
  REMINDER_1("Reminder"),
  REMINDER_2("Second reminder"),
  FINAL_NOTICE("Final notice"),
  COMPLAINT("Complaint for a liability order"),
  SUMMONS("Summons"),
  LIABILITY_ORDER("Liability order"),
  OTHER("Other step");

  private final String title;

  StepKind(String title) {
    this.title = title;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// Whether the product composes this step as a notice that leaves the council by post.
  public boolean isNotice() {
    return this == REMINDER_1 || this == REMINDER_2 || this == FINAL_NOTICE;
  }

  /// Whether it belongs to enforcement, after a liability order was made.
  public boolean afterOrder() {
    return this == OTHER;
  }
}
