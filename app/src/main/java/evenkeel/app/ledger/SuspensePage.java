package evenkeel.app.ledger;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The queue of money whose owner is not known.
///
/// @param next address of the items after these, null when there are none
public record SuspensePage(
    List<SuspenseItem> items, SuspenseQueue.Totals totals, @Nullable String next) implements Page {

  @Override
  public String title() {
    return "Suspense";
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Work", "/work"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// How many accounts that some of it may be for are left out of this page, blank for none.
  public String notShown() {
    return Words.notShown(
        items.stream().mapToLong(SuspenseItem::candidatesNotShown).sum(), "account", "accounts");
  }

  /// The queue in a sentence.
  public String inWords() {
    if (totals.items() == 0) {
      return "Nothing waits: every receipt has its account.";
    }
    return "%s waiting, %s in all, the oldest since %s."
        .formatted(
            Words.count(totals.items(), "receipt is", "receipts are"),
            totals.amount(),
            Words.date(totals.oldest()));
  }
}
