package evenkeel.app.nights;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.util.List;

/// The debts in one class of a night's difference, as they stand now.
///
/// @param next the debt to go on after; 0 when this is the last page
/// @param notShown how many debts of people whom the officer knows are left out, blank for none
public record DifferencePage(
    LocalDate evening, String name, String what, List<DebtLine> debts, long next, String notShown)
    implements Page {

  @Override
  public String title() {
    return what;
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("Runs", "/runs"),
        new Crumb("Night of " + Words.date(evening), "/runs/nights/" + evening));
  }
}
