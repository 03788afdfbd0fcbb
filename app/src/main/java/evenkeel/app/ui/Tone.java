package evenkeel.app.ui;

/// The five colours of a status, each with its fixed meaning. The words carry it too.
public enum Tone {
  ON_TRACK("green"),
  WAITING("blue"),
  ACT("yellow"),
  OVERDUE("red"),
  CLOSED("grey");

  private final String colour;

  Tone(String colour) {
    this.colour = colour;
  }

  public String classes() {
    return "govuk-tag--" + colour;
  }
}
