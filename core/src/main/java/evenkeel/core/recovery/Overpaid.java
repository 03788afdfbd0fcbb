package evenkeel.core.recovery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the benefits system and the holds say of an overpayment beside its bill.
///
/// @param byInvoice whether it is recovered by invoice: only then is anybody reminded of one
/// @param disputeEndedOn the last day on which a dispute or an appeal about it was lifted, null
///   when none was
/// @param owing each person's own liability; empty where the source tells of none, and whoever
///   stands on the account owes the whole by the overpayment's own notice
/// @param notices what the notices hold on which recovery rests: the overpayment's own, or where
///   each who owes it has one, all of those together
public record Overpaid(
    boolean byInvoice,
    @Nullable LocalDate disputeEndedOn,
    List<Owing> owing,
    NoticeContent notices) {

  public Overpaid {
    owing = List.copyOf(owing);
  }

  /// The liability of a person, null where the source tells of none.
  public @Nullable Owing of(long party) {
    for (var one : owing) {
      if (one.party() == party) {
        return one;
      }
    }
    return null;
  }
}
