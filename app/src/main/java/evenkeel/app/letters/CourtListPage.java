package evenkeel.app.letters;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.util.List;

/// The court list of a batch, drawn to be printed.
///
/// @param council whose complaint it is
/// @param notShown how many cases of people whom the officer knows are left out, blank for none
public record CourtListPage(
    Batch batch, String council, List<CourtList.Case> cases, String notShown) implements Page {

  public CourtListPage {
    cases = List.copyOf(cases);
  }

  @Override
  public String title() {
    return "List for the court, " + Words.date(batch.evening());
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("Runs", "/runs"),
        new Crumb("Batches", "/runs/batches"),
        new Crumb(
            "Cases ready for complaint of " + Words.date(batch.evening()),
            "/runs/batches/" + batch.id()));
  }

  @Override
  public boolean wide() {
    return true;
  }

  public Money tax() {
    return Money.sum(cases.stream().map(CourtList.Case::tax).toList());
  }

  public Money costs() {
    return Money.sum(cases.stream().map(CourtList.Case::costs).toList());
  }

  /// The days of a case's reminders, in words.
  public static String reminders(CourtList.Case one) {
    return String.join(", ", one.reminders().stream().map(Words::shortDate).toList());
  }
}
