package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import java.util.List;

/// The form by which a manager hands one debt to an officer.
///
/// @param now where the debt is today, and how it came there
public record HandPage(
    String reference,
    long debt,
    String name,
    List<SummaryRow> now,
    List<Choice> officers,
    DateTyped from,
    String reason,
    Problems problems)
    implements OfAccount {

  public HandPage {
    now = List.copyOf(now);
    officers = List.copyOf(officers);
  }

  @Override
  public String title() {
    return "Hand over " + name;
  }

  public String href() {
    return "/accounts/" + reference + "/debts/" + debt + "/officer";
  }
}
