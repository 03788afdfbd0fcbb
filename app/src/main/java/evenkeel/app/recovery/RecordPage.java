package evenkeel.app.recovery;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import java.util.List;

/// The form by which an officer records an order, how a method ended, or that a record was wrong.
///
/// @param lead what recording it does
/// @param grave whether it undoes something
public record RecordPage(
    String title,
    String lead,
    List<Crumb> crumbs,
    List<SummaryRow> facts,
    List<Box> boxes,
    String reasonLabel,
    String reason,
    String button,
    boolean grave,
    String action,
    String back,
    Problems problems)
    implements Page {

  public RecordPage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    boxes = List.copyOf(boxes);
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }
}
