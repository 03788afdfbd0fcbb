package evenkeel.app.ledger;

import evenkeel.app.audit.Approvals;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of suspense, and the form that moves it on.
///
/// @param request the posting asked for, null while none is
/// @param requestShut whether one is asked for that this officer may not see, since they know
///   somebody on the account
/// @param requested the reference of the account that it asks for, blank while none is
/// @param mayRequest whether this officer may ask for a posting
/// @param mayDecide whether this officer may decide the one asked for
/// @param reference as typed or chosen
/// @param reason as typed
public record SuspenseItemPage(
    SuspenseItem item,
    Approvals.@Nullable Request request,
    boolean requestShut,
    String requested,
    boolean mayRequest,
    boolean mayDecide,
    String reference,
    String reason,
    Problems problems)
    implements Page {

  @Override
  public String title() {
    return item.amount() + " of " + Words.date(item.receivedOn());
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Work", "/work"), new Crumb("Suspense", "/work/suspense"));
  }

  /// What is known of the money.
  public List<SummaryRow> facts() {
    var facts = new ArrayList<SummaryRow>();
    facts.add(SummaryRow.of("Reference given", item.reference()));
    facts.add(SummaryRow.of("Payer", item.payer() == null ? "" : item.payer()));
    facts.add(SummaryRow.of("Narrative", item.narrative() == null ? "" : item.narrative()));
    facts.add(SummaryRow.of("Paid by", item.method().replace('_', ' ')));
    facts.add(SummaryRow.of("Received", Words.date(item.receivedOn())));
    facts.add(SummaryRow.of("Counts from", Words.date(item.effectiveOn())));
    facts.add(SummaryRow.of("Why it is here", item.why()));
    facts.add(SummaryRow.of("In suspense since", Words.date(item.openedOn())));
    return facts;
  }

  /// How many accounts that it may be for are left out, blank for none.
  public String notShown() {
    return Words.notShown(item.candidatesNotShown(), "account", "accounts");
  }

  /// The accounts that it may be for, as choices.
  public List<Choice> choices() {
    var choices =
        new ArrayList<>(
            item.candidates().stream()
                .map(c -> Choice.of(c.reference(), c.reference()).hinted(c.why()))
                .toList());
    return Choice.choose(choices, List.of(reference));
  }
}
