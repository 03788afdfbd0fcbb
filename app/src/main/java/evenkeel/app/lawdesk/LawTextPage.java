package evenkeel.app.lawdesk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// One page of law: its rows with dates and confidence, then the law in words, worked.
///
/// @param html drawn from our own page; what it holds was escaped when it was drawn
public record LawTextPage(String title, String section, List<RuleRow> rules, String html)
    implements Page {

  public LawTextPage {
    rules = List.copyOf(rules);
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
