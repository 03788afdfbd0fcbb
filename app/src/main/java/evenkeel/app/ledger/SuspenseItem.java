package evenkeel.app.ledger;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Money that we hold and cannot yet identify, as the queue shows it.
///
/// @param reference as the payer gave it
/// @param why in words, why no account was found
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
}
