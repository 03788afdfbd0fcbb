package evenkeel.app.reports;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.core.money.Money;
import java.util.List;

/// The accounts behind a figure, the largest first.
///
/// @param whole whether they are all
/// @param notShown in words how many are left out, blank for none
public record FigureAccountsPage(
    String title, Crumb up, List<Row> rows, boolean whole, String notShown) implements Page {

  /// An account and its part in the figure.
  public record Row(String reference, Money amount) {}

  public FigureAccountsPage {
    rows = List.copyOf(rows);
  }

  @Override
  public Place place() {
    return Place.INSIGHT;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Insight", "/insight"), up);
  }
}
