package evenkeel.app.lawdesk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.List;

/// Wording that the law prescribes: what is loaded and in force, what waits for a second person,
/// and the form to load another.
///
/// @param mayLoad whether this officer may
public record WordingsPage(
    List<Kind> kinds,
    List<Asked> waiting,
    List<Loaded> history,
    boolean mayLoad,
    List<Choice> choices,
    Typed typed,
    Problems problems)
    implements Page {

  /// @param state what is in force, or what cannot leave
  /// @param href of the wording in force, blank where there is none
  public record Kind(String title, String where, String rule, String state, String href) {}

  /// @param mayDecide whether this officer may: not for their own
  public record Asked(
      long request,
      String what,
      String href,
      String sha256,
      String by,
      String reason,
      String when,
      boolean mayDecide) {}

  /// One that was loaded, approved or not.
  public record Loaded(String title, String href, String from, String source, String by) {}

  /// What was typed into the form.
  public record Typed(String kind, DateTyped from, String source, String text, String reason) {
    static final Typed NOTHING = new Typed("", DateTyped.NOTHING, "", "", "");
  }

  public WordingsPage {
    kinds = List.copyOf(kinds);
    waiting = List.copyOf(waiting);
    history = List.copyOf(history);
    choices = List.copyOf(choices);
  }

  @Override
  public String title() {
    return "Prescribed wording";
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
