package evenkeel.app.ui;

import java.util.List;

/// The keyboard shortcuts.
public record KeysPage(List<Place> places, boolean on) implements Page {

  public KeysPage {
    places = List.copyOf(places);
  }

  @Override
  public String title() {
    return "Keyboard shortcuts";
  }

  @Override
  public Place place() {
    return Place.NOWHERE;
  }
}
