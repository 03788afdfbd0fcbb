package evenkeel.app.tour;

import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.demo.Authority.Worker;
import evenkeel.demo.NamedCase;
import java.util.List;
import java.util.Locale;

/// The forty cases that a demonstration can count on, and its sign-ins.
///
/// @param mayOpen whether the officer may see a person
public record DemoPage(List<NamedCase> cases, List<Worker> workers, boolean mayOpen)
    implements Page {

  @Override
  public String title() {
    return "Demonstration";
  }

  @Override
  public Place place() {
    return Place.NOWHERE;
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// A worker's role, in words.
  public String role(Worker worker) {
    var words = worker.role().replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
