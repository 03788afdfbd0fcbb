package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.List;

/// The form by which an officer declares that they know a person.
public record ConflictPage(
    long person, String name, List<Choice> kinds, String reason, Problems problems)
    implements Page {

  public ConflictPage {
    kinds = List.copyOf(kinds);
  }

  @Override
  public String title() {
    return "I know this person";
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
    return "/people/" + person + "/conflict";
  }
}
