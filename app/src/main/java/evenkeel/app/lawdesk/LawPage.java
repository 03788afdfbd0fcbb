package evenkeel.app.lawdesk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;
import java.util.Map;

/// The law's front page: every page of law, the rows in force, the council's own choices.
public record LawPage(Map<String, List<Crumb>> sections, String version, boolean seesPolicy)
    implements Page {

  @Override
  public String title() {
    return "Law";
  }

  @Override
  public Place place() {
    return Place.LAW;
  }
}
