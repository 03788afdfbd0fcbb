package evenkeel.core.recovery;

/// How what was asked for came to nothing.
public enum Refusal {
  REFUSED("Refused"),
  DISMISSED("Dismissed"),
  STRUCK_OUT("Struck out"),
  WITHDRAWN("Withdrawn");

  private final String title;

  Refusal(String title) {
    this.title = title;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// Whether somebody decided against it; what was withdrawn nobody decided.
  public boolean decided() {
    return this != WITHDRAWN;
  }
}
