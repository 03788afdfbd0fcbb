package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form by which an officer places a hold.
///
/// @param amount the disputed part as it was typed, null where the account's debts are not parted
public record HoldPage(
    String reference,
    List<Choice> covers,
    List<Choice> kinds,
    DateTyped from,
    DateTyped until,
    @Nullable String amount,
    String reason,
    Problems problems)
    implements OfAccount {

  public HoldPage {
    covers = List.copyOf(covers);
    kinds = List.copyOf(kinds);
  }

  @Override
  public String title() {
    return "Place a hold";
  }

  public String href() {
    return "/accounts/" + reference + "/holds/new";
  }
}
