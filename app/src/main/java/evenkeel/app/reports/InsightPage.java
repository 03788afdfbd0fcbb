package evenkeel.app.reports;

import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;

/// The front page of Insight: what the council reports and learns.
///
/// @param benefit whether the officer works on overpaid housing benefit
/// @param quarter key of the last quarter that has ended
/// @param year in which the present financial year began
public record InsightPage(boolean benefit, String quarter, int year) implements Page {

  @Override
  public String title() {
    return "Insight";
  }

  @Override
  public Place place() {
    return Place.INSIGHT;
  }
}
