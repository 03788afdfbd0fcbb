package evenkeel.app.recovery;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import java.util.List;

/// The form by which an officer recommends one step.
///
/// @param never why it is never recommended from here, blank where it can be
/// @param because why it may not be taken, empty where nothing forbids it
/// @param leftByTheNight whether the night proposes the step too, and leaves it out while this
///   waits
/// @param against the people at whom it may aim, empty where it aims at nobody
public record StepPage(
    String step,
    String debt,
    String href,
    List<Crumb> crumbs,
    List<SummaryRow> facts,
    String never,
    List<Proof.Line> because,
    boolean leftByTheNight,
    List<Choice> against,
    List<Group> groups,
    String reason,
    Problems problems)
    implements Page {

  /// Questions under one heading.
  public record Group(String title, List<Box> boxes) {
    public Group {
      boxes = List.copyOf(boxes);
    }
  }

  public StepPage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    because = List.copyOf(because);
    against = List.copyOf(against);
    groups = List.copyOf(groups);
  }

  @Override
  public String title() {
    return (never.isEmpty() ? "Recommend: " : "") + step;
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }
}
