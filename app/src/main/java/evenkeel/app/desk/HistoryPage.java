package evenkeel.app.desk;

import evenkeel.app.ui.Tab;
import java.util.List;

/// What was decided and done on an account, newest first.
public record HistoryPage(
    String reference,
    List<Decided> decisions,
    List<Taken> steps,
    List<HoldView> holds,
    List<Done> acts)
    implements OfAccount {

  /// A decision, kept because it or its reasons changed.
  public record Decided(
      String evening, String year, String what, String because, List<RecoveryPath.Law> law) {
    public Decided {
      law = List.copyOf(law);
    }
  }

  /// A step that was taken, with the dates fixed when it was.
  public record Taken(
      String issued,
      String year,
      String what,
      String amount,
      String payBy,
      String nextFrom,
      String source,
      String noticeHref) {}

  /// An act of an officer or of the night.
  public record Done(String at, String who, String what, String reason) {}

  public HistoryPage {
    decisions = List.copyOf(decisions);
    steps = List.copyOf(steps);
    holds = List.copyOf(holds);
    acts = List.copyOf(acts);
  }

  @Override
  public String title() {
    return "History of account " + reference;
  }

  @Override
  public boolean wide() {
    return true;
  }

  public List<Tab> tabs() {
    return AccountPage.tabs(reference, "history");
  }
}
