package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.List;

/// One portfolio: what it takes, whose it was and will be, and the forms that change it.
///
/// @param portfolio its number, 0 for one to be opened
/// @param officers to whom it can be given
/// @param versions the last to come into force first
/// @param handing what was typed to give it away or to close it
public record PortfolioPage(
    long portfolio,
    String title,
    PortfolioForm form,
    List<Choice> officers,
    List<Version> versions,
    Handing handing,
    boolean mayKeep,
    Problems problems)
    implements Page {

  public PortfolioPage {
    officers = List.copyOf(officers);
    versions = List.copyOf(versions);
  }

  /// What it was from a day on.
  public record Version(String from, String rules, String officer, String why) {}

  /// What was typed to give it to another officer, or to close it.
  public record Handing(
      List<Choice> officers, DateTyped from, String reason, DateTyped closeFrom, String why) {

    public Handing {
      officers = List.copyOf(officers);
    }
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Work", "/work"), new Crumb("Portfolios", "/work/portfolios"));
  }

  public boolean isNew() {
    return portfolio == 0;
  }

  public String href() {
    return "/work/portfolios/" + (isNew() ? "new" : portfolio);
  }
}
