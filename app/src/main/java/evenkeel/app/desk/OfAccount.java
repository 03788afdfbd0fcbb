package evenkeel.app.desk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// A page that lies below an account's own.
interface OfAccount extends Page {

  /// The account's reference.
  String reference();

  @Override
  default Place place() {
    return Place.PEOPLE;
  }

  @Override
  default List<Crumb> crumbs() {
    return List.of(
        new Crumb("People", "/people"),
        new Crumb("Account " + reference(), "/accounts/" + reference()));
  }
}
