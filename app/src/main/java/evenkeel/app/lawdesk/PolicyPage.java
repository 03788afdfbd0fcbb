package evenkeel.app.lawdesk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.List;

/// The council's own choices: in force, asked for, and through time; and the form to ask for
/// another.
public record PolicyPage(
    List<InForce> inForce,
    List<Asked> waiting,
    List<Set> history,
    boolean mayAsk,
    List<Choice> keys,
    Typed typed,
    Problems problems)
    implements Page {

  /// @param since from when, or that it is the product's own starting value
  public record InForce(String what, String key, String value, String expects, String since) {}

  /// @param mayDecide whether this officer may: not for their own
  public record Asked(
      long id, String what, String by, String reason, String when, boolean mayDecide) {}

  public record Set(String what, String from, String value, String by, String reason) {}

  /// What was typed into the form.
  public record Typed(String key, String value, DateTyped from, String reason) {
    static final Typed NOTHING = new Typed("", "", DateTyped.NOTHING, "");
  }

  public PolicyPage {
    inForce = List.copyOf(inForce);
    waiting = List.copyOf(waiting);
    history = List.copyOf(history);
    keys = List.copyOf(keys);
  }

  @Override
  public String title() {
    return "The council’s own choices";
  }

  @Override
  public Place place() {
    return Place.LAW;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Law", "/law"));
  }

  @Override
  public boolean wide() {
    return true;
  }
}
