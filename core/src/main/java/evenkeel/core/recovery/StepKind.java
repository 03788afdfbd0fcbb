package evenkeel.core.recovery;

/// The steps that this engine proposes or reads.
public enum StepKind {
  REMINDER_1("Reminder"),
  REMINDER_2("Second reminder"),
  FINAL_NOTICE("Final notice"),
  COMPLAINT("Complaint for a liability order"),
  SUMMONS("Summons"),
  LIABILITY_ORDER("Liability order"),
  RECOVERY_METHOD("Choose how to recover"),
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

  /// Whether it is enforcement, after a liability order was made, or may lead there at once: the
  /// choice of a method.
  public boolean afterOrder() {
    return this == OTHER || this == RECOVERY_METHOD;
  }
}
