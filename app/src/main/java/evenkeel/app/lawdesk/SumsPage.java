package evenkeel.app.lawdesk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// The sums that can be tried.
public record SumsPage(List<Group> groups) implements Page {

  /// Those of one kind of debt.
  public record Group(String title, List<Each> sums) {
    public Group {
      sums = List.copyOf(sums);
    }
  }

  /// @param about what it answers
  public record Each(Crumb sum, String about) {}

  public SumsPage {
    groups = List.copyOf(groups);
  }

  @Override
  public String title() {
    return "Sums";
  }

  @Override
  public Place place() {
    return Place.LAW;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Law", "/law"));
  }
}
