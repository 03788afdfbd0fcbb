package evenkeel.app.charges;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// The checks of a leaseholder's year.
public record ServiceChargeChecksPage(String reference, String year, List<Check> checks)
    implements Page {

  public ServiceChargeChecksPage {
    checks = List.copyOf(checks);
  }

  @Override
  public String title() {
    return "Checks of the service charge " + year + " of account " + reference;
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("People", "/people"),
        new Crumb("Account " + reference, "/accounts/" + reference),
        new Crumb("Service charge " + year, "/accounts/" + reference + "/service-charge/" + year));
  }

  @Override
  public boolean wide() {
    return true;
  }
}
