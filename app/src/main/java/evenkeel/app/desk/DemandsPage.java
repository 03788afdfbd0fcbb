package evenkeel.app.desk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// Every demand of an account's leases, and what has become of it.
///
/// @param mayRecord whether this officer may record what is known of one
public record DemandsPage(String reference, DemandsPanel panel, boolean mayRecord) implements Page {

  @Override
  public String title() {
    return "Demands of the lease";
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
}
