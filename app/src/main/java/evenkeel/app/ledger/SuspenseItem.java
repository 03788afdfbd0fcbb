package evenkeel.app.ledger;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Money that we hold and cannot yet identify, as the queue shows it.
///
/// @param reference as the payer gave it
/// @param why in words, why no account was found
/// @param candidatesNotShown how many are left out because the officer knows somebody on them
/// @param state `open`, `requested`, `posted` or `returned`
/// @param request the approval asked for, null while none is
/// @param account where the money went in the end
public record SuspenseItem(
    long id,
    long receipt,
    Money amount,
    LocalDate receivedOn,
    LocalDate effectiveOn,
    String reference,
    String method,
    @Nullable String payer,
    @Nullable String narrative,
    String why,
    List<Candidate> candidates,
    int candidatesNotShown,
    String state,
    @Nullable Long request,
    @Nullable Long account,
    LocalDate openedOn) {

  /// An account that the money may be for.
  ///
  /// @param account its own number
  /// @param why in words, such as "two digits changed places"
  public record Candidate(long account, String reference, String why) {}

  public SuspenseItem {
    candidates = List.copyOf(candidates);
  }

  /// The item as an officer may see it.
  ///
  /// @param shut accounts of people whom the officer knows
  SuspenseItem without(Set<Long> shut) {
    var shown = candidates.stream().filter(each -> !shut.contains(each.account())).toList();
    return new SuspenseItem(
        id,
        receipt,
        amount,
        receivedOn,
        effectiveOn,
        reference,
        method,
        payer,
        narrative,
        why,
        shown,
        candidates.size() - shown.size(),
        state,
        request,
        account,
        openedOn);
  }
}
