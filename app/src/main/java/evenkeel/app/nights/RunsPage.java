package evenkeel.app.nights;

import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;
import java.util.Optional;

/// The front page of Runs: did the night go right, and what may go out?
public record RunsPage(List<NightLine> nights, Optional<ReportView> report) implements Page {

  @Override
  public String title() {
    return "Runs";
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public boolean wide() {
    return true;
  }
}
