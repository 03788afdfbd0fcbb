package evenkeel.app.ui;

/// What these pages can and cannot do for people who use assistive technology.
public record AccessibilityPage() implements Page {

  @Override
  public String title() {
    return "Accessibility statement";
  }

  @Override
  public Place place() {
    return Place.NOWHERE;
  }
}
