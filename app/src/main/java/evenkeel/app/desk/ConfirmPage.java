package evenkeel.app.desk;

import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something an officer confirms on an account, with what it is about and the facts that it needs.
///
/// @param warning what cannot be undone, blank when all can
/// @param dateLegend what the date asks, null when no date is asked
/// @param reasonLabel what the text asks, null when no reason is asked
/// @param grave whether the button is the warning one
public record ConfirmPage(
    String reference,
    String title,
    String warning,
    List<SummaryRow> facts,
    @Nullable String dateLegend,
    DateTyped date,
    @Nullable String reasonLabel,
    String reason,
    String button,
    boolean grave,
    String action,
    Problems problems)
    implements OfAccount {

  public ConfirmPage {
    facts = List.copyOf(facts);
  }
}
