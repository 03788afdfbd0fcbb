package evenkeel.app.charges;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One notice of costs, with the forms by which a wrong record is corrected or withdrawn.
///
/// @param named references of those who were told, where not all were
/// @param notShown how many of them are shut to the officer
/// @param about its cost in rows
/// @param keeps what it keeps from being lost
/// @param sum where the law desk works it out, null where it cannot
public record CostNoticePage(
    CostNotices.Notice notice,
    List<String> named,
    long notShown,
    List<SummaryRow> about,
    String keeps,
    @Nullable String sum,
    CostNoticeForm form,
    String withdrawing,
    boolean mayRecord,
    Problems problems)
    implements Page {

  public CostNoticePage {
    named = List.copyOf(named);
    about = List.copyOf(about);
  }

  @Override
  public String title() {
    return "Notice of cost " + notice.cost();
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("Runs", "/runs"),
        new Crumb("Service charges", "/runs/charges"),
        new Crumb("Notices of costs", "/runs/charges/notices"));
  }

  /// Address of this page.
  public String href() {
    return "/runs/charges/notices/" + notice.id();
  }

  /// What the record says.
  public List<SummaryRow> facts() {
    var rows = new ArrayList<>(about);
    rows.add(SummaryRow.of("Given", Words.date(notice.given())));
    rows.add(SummaryRow.of("To", told()));
    rows.add(SummaryRow.of("Figure that it states", notice.figure().toString()));
    rows.add(SummaryRow.of("Evidence", notice.reason()));
    rows.add(SummaryRow.of("Recorded", notice.by() + ", " + Words.moment(notice.at())));
    rows.add(SummaryRow.of("It keeps from being lost", keeps));
    other(rows, "Stands in the place of", notice.corrects());
    other(rows, "In its place stands", notice.correctedBy());
    var gone = notice.withdrawn();
    if (gone != null) {
      rows.add(
          SummaryRow.of(
              "Withdrawn", gone.by() + ", " + Words.moment(gone.at()) + ": " + gone.reason()));
    }
    return rows;
  }

  private String told() {
    return notice.everyone()
        ? CostNoticesPage.told(notice)
        : (String.join(", ", named) + " " + Words.notShown(notShown, "account", "accounts"))
            .strip();
  }

  private static void other(List<SummaryRow> rows, String what, @Nullable Long id) {
    if (id != null) {
      rows.add(SummaryRow.link(what, "Record " + id, "/runs/charges/notices/" + id));
    }
  }

  /// Whether the officer may correct or withdraw it.
  public boolean mayChange() {
    return mayRecord && notice.withdrawn() == null && notShown == 0;
  }
}
