package evenkeel.app.desk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who looked at what, or who did what, newest first.
///
/// @param about what it is limited to, in words; blank for everything
/// @param actor whose looks or acts, blank for everybody's
/// @param filterAction where the filter by officer is sent, blank when there is none
/// @param notShown how many of this page are about somebody whom the officer knows, blank for none
/// @param next address of the next page, null when this is the last
public record LooksPage(
    String title,
    String about,
    String actor,
    String filterAction,
    List<Tab> tabs,
    List<Row> rows,
    List<Crumb> crumbs,
    String notShown,
    @Nullable String next)
    implements Page {

  public record Row(
      String at, String who, String role, String what, Crumb subject, String reason) {}

  public LooksPage {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
    crumbs = List.copyOf(crumbs);
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public boolean wide() {
    return true;
  }
}
