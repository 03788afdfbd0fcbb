package evenkeel.app.recovery;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Tab;
import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recommended steps that wait for a second person, those of the officer that were returned, and
/// those done.
///
/// @param empty what is said where there are none
/// @param next address of the next page, null when this is the last
public record ApprovalsPage(List<Tab> tabs, List<Row> rows, String empty, @Nullable String next)
    implements Page {

  /// One recommendation.
  ///
  /// @param by who recommended it, `you` where it was the officer
  /// @param says the reason, or why it was returned
  public record Row(
      String step,
      String href,
      String debt,
      String reference,
      Money amount,
      String on,
      String by,
      String says) {}

  public ApprovalsPage {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
  }

  @Override
  public String title() {
    return "Approvals";
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public boolean wide() {
    return true;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Work", "/work"));
  }
}
