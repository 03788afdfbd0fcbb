package evenkeel.app.charges;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notices of costs that officers recorded, and the form by which one is.
///
/// @param cost the one cost that they are about, blank for all
/// @param about that cost in rows; empty where there is none
/// @param next address of those before these, null when there are none
public record CostNoticesPage(
    List<CostNotices.Notice> notices,
    String cost,
    List<SummaryRow> about,
    CostNoticeForm form,
    boolean mayRecord,
    @Nullable String next,
    Problems problems)
    implements Page {

  public CostNoticesPage {
    notices = List.copyOf(notices);
    about = List.copyOf(about);
  }

  @Override
  public String title() {
    return "Notices of costs";
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
        new Crumb("Costs running out of time", "/runs/charges/running-out"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// Who was told, in words.
  public static String told(CostNotices.Notice notice) {
    return notice.everyone()
        ? "All who bear the cost"
        : Words.count(notice.accounts(), "account", "accounts");
  }

  /// Whether it holds, in words.
  public static String state(CostNotices.Notice notice) {
    return notice.withdrawn() == null
        ? "Holds"
        : notice.correctedBy() == null ? "Withdrawn" : "Corrected";
  }
}
