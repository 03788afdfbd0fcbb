package evenkeel.app.nights;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// What a night did, and how it differs from the last and from the expected number.
public record MorningReportPage(ReportView report) implements Page {

  @Override
  public String title() {
    return "Night of " + report.night().day();
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Runs", "/runs"), new Crumb("Nights", "/runs/nights"));
  }

  @Override
  public boolean wide() {
    return true;
  }
}
