package evenkeel.app.letters;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import java.util.List;
import java.util.Set;

/// The notices of a batch that are in one state, with tick boxes for what can be done to them.
///
/// @param notShown how many of people whom the officer knows are left out here, blank for none
/// @param next where the list goes on, blank at its end
/// @param act `release`, `recall`, or blank where nothing can be done to them here
/// @param rows how many a page shows
public record BatchNoticesPage(
    Batch batch,
    String heading,
    NoticeState state,
    List<Tab> tabs,
    List<NoticeRow> notices,
    String notShown,
    String next,
    int rows,
    String act,
    String because,
    String reason,
    Set<Long> ticked,
    Problems problems)
    implements Page {

  public BatchNoticesPage {
    tabs = List.copyOf(tabs);
    notices = List.copyOf(notices);
    ticked = Set.copyOf(ticked);
  }

  @Override
  public String title() {
    return heading + ": " + state.title().toLowerCase(java.util.Locale.UK);
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
        new Crumb(heading + " of " + Words.date(batch.evening()), "/runs/batches/" + batch.id()));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// Why an officer must look first, in words.
  public String looks(NoticeRow notice) {
    return String.join(", ", notice.exceptions().stream().map(ExceptionReason::title).toList());
  }

  /// What of the batch to release.
  public List<Choice> choices() {
    return List.of(
        Choice.of("ticked", "Those ticked on this page"),
        Choice.of("all-but", "All that wait, but those ticked"));
  }
}
