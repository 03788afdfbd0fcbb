package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.List;

/// The form by which an officer places a hold.
public record HoldPage(
    String reference,
    List<Choice> covers,
    List<Choice> kinds,
    DateTyped from,
    DateTyped until,
    String reason,
    Problems problems)
    implements Page {

  public HoldPage {
    covers = List.copyOf(covers);
    kinds = List.copyOf(kinds);
  }

  @Override
  public String title() {
    return "Place a hold";
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("People", "/people"),
        new Crumb("Account " + reference, "/accounts/" + reference));
  }

  public String href() {
    return "/accounts/" + reference + "/holds/new";
  }
}
