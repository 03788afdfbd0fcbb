package evenkeel.app.nights;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// Every night, newest first.
///
/// @param more whether older ones follow
public record NightsPage(List<NightLine> nights, boolean more) implements Page {

  @Override
  public String title() {
    return "Nights";
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Runs", "/runs"));
  }
}
