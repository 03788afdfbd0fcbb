package evenkeel.app.lawdesk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.SummaryRow;
import java.util.List;

/// One prescribed wording as it was loaded, word for word.
///
/// @param demonstration whether it says of itself that it is no prescribed wording
public record WordingPage(
    String title, boolean demonstration, List<SummaryRow> rows, List<String> lines)
    implements Page {

  public WordingPage {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  @Override
  public Place place() {
    return Place.LAW;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Law", "/law"), new Crumb("Prescribed wording", "/law/wordings"));
  }
}
