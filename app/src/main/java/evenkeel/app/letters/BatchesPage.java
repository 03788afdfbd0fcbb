package evenkeel.app.letters;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.core.money.Money;
import java.util.List;

/// The batches, newest first.
///
/// @param next where the list goes on, blank at its end
public record BatchesPage(List<Row> rows, String next) implements Page {

  /// One batch, with what waits in it.
  public record Row(
      Batch batch, BatchStatus status, long notices, Money total, long toLookAt, long leftOut) {}

  public BatchesPage {
    rows = List.copyOf(rows);
  }

  @Override
  public String title() {
    return "Batches of notices";
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Runs", "/runs"));
  }

  @Override
  public boolean wide() {
    return true;
  }
}
