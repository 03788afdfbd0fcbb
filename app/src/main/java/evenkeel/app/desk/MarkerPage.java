package evenkeel.app.desk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import java.util.List;

/// The form by which an officer records that they looked at what a mark of vulnerability asks for.
public record MarkerPage(
    long person, String name, long marker, List<SummaryRow> facts, String found, Problems problems)
    implements Page {

  public MarkerPage {
    facts = List.copyOf(facts);
  }

  @Override
  public String title() {
    return "Look at a mark of vulnerability";
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("People", "/people"), new Crumb(name, "/people/" + person));
  }

  public String href() {
    return href(person, marker);
  }

  static String href(long person, long marker) {
    return "/people/" + person + "/markers/" + marker;
  }
}
