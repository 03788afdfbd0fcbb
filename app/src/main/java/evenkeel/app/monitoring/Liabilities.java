package evenkeel.app.monitoring;

import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.NoticeContent;
import evenkeel.core.recovery.Overpaid;
import evenkeel.core.recovery.Owing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an overpayment beside its bill: how it is recovered, its disputes, and who owes
/// it by what notice and under what stops of their own.
final class Liabilities {

  private Liabilities() {}

  /// Where the source tells of no liability, each of several who stand on the account owes the
  /// whole by the overpayment's own notice, and is written to on their own.
  ///
  /// @param holds on the debt and its account, and on who stands on it where no liability is told
  /// @param charged what was invoiced
  /// @return null for a debt that is no overpayment, or whose decision is not on file
  static @Nullable Overpaid of(
      DebtDraft draft,
      List<DebtDraft.Hold> holds,
      List<DebtDraft.Liable> liable,
      Money charged,
      Gathering rows) {
    var decision = draft.decision;
    if (decision == null) {
      return null;
    }
    var ended = disputeEnded(holds, null);
    var told = draft.owing.stream().map(one -> owing(one, rows)).toList();
    var owing =
        !told.isEmpty() || liable.size() < 2
            ? told
            : liable.stream()
                .map(one -> whole(one.party(), charged, decision.notified(), ended, rows))
                .toList();
    var notices =
        draft.owing.stream()
            .map(one -> content(one.lacks()))
            .reduce(NoticeContent::with)
            .orElse(decision.notice());
    return new Overpaid(decision.byInvoice(), ended, owing, notices);
  }

  /// @param lacks as it is recorded, blank where nobody has said
  static NoticeContent content(String lacks) {
    return NoticeContent.parse(lacks.isEmpty() ? null : lacks);
  }

  private static Owing whole(
      long party,
      Money charged,
      @Nullable LocalDate notified,
      @Nullable LocalDate ended,
      Gathering rows) {
    return new Owing(
        party,
        charged,
        true,
        notified,
        false,
        ended,
        List.of(),
        rows.letters.getOrDefault(party, List.of()));
  }

  private static Owing owing(evenkeel.app.accounts.OverpaymentFacts.Owes one, Gathering rows) {
    var party = rows.parties.get(one.party());
    var holds = party == null ? List.<DebtDraft.Hold>of() : party.holds;
    return new Owing(
        one.party(),
        Money.ofPence(one.pence()),
        one.chosen(),
        one.notified(),
        one.disputed(),
        disputeEnded(holds, one.disputeEnded()),
        Assembly.inForce(holds),
        rows.letters.getOrDefault(one.party(), List.of()));
  }

  /// The last day on which a dispute was lifted.
  private static @Nullable LocalDate disputeEnded(
      List<DebtDraft.Hold> holds, @Nullable LocalDate told) {
    var ended = told;
    for (var hold : holds) {
      var lifted = hold.liftedOn();
      var kind = Assembly.kind(hold);
      var dispute = kind == HoldKind.DISPUTE || kind == HoldKind.TRIBUNAL_APPEAL;
      if (dispute && lifted != null && (ended == null || lifted.isAfter(ended))) {
        ended = lifted;
      }
    }
    return ended;
  }
}
