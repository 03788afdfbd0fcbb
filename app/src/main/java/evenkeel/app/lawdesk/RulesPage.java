package evenkeel.app.lawdesk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// Every row of law there is.
public record RulesPage(List<RuleRow> rules) implements Page {

  public RulesPage {
    rules = List.copyOf(rules);
  }

  @Override
  public String title() {
    return "Every rule";
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
