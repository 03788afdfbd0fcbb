package evenkeel.core.recovery;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person's own liability for an overpayment. Those who owe the same overpayment are never
/// merged: each has a notice, a clock, stops and a sum of their own, and what one pays all owe no
/// more.
///
/// @param amount what this person owes of it at most
/// @param chosen whether the council chose to recover from this person
/// @param notifiedOn when this person was notified, null when no notice is recorded
/// @param disputed whether a dispute or an appeal of this person's own is open
/// @param disputeEndedOn the day of the outcome of the last one, null when there was none
/// @param holds what stops this person's own part; what stops the whole debt is not among them
/// @param letters the history's numbers of the steps whose letters went to this person
public record Owing(
    long party,
    Money amount,
    boolean chosen,
    @Nullable LocalDate notifiedOn,
    boolean disputed,
    @Nullable LocalDate disputeEndedOn,
    List<HoldInForce> holds,
    List<Long> letters) {

  public Owing {
    letters = List.copyOf(letters);
    holds = List.copyOf(holds);
  }
}
