package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import java.util.List;

/// A letter of claim for a debt: its times by the protocol, and the form by which an officer
/// records what came of it.
///
/// @param mayRecord whether this officer may
public record ClaimPage(
    String reference,
    long debt,
    List<SummaryRow> times,
    boolean mayRecord,
    List<Choice> kinds,
    DateTyped on,
    String reason,
    Problems problems)
    implements OfAccount {

  public ClaimPage {
    times = List.copyOf(times);
    kinds = List.copyOf(kinds);
  }

  public String href() {
    return "/accounts/" + reference + "/claims/" + debt;
  }

  @Override
  public String title() {
    return "Letter of claim";
  }
}
