package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.api.Amount;
import evenkeel.app.history.Histories;
import evenkeel.app.monitoring.Decisions;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A debt as the API shows it: where it stands, why, and what happens next and when.
///
/// @param debtType `council_tax` and so on
/// @param part which of the year's debts it is, such as an overpayment's invoice; blank for most
/// @param state action, waiting, hold, on_plan or nothing_due; null before its first night
/// @param because the reason that decided
/// @param next what happens next, in a phrase
/// @param demandedOn when its demand notice was first issued
/// @param reasons every reason with what it cites
/// @param wouldChange what would change the decision
record Standing(
    long debt,
    String account,
    String debtType,
    String part,
    String year,
    Amount balance,
    Amount overdue,
    @Nullable String state,
    @Nullable String answer,
    @Nullable String step,
    String because,
    String next,
    @Nullable LocalDate demandedOn,
    @Nullable LocalDate issueOn,
    @Nullable LocalDate waitUntil,
    @Nullable LocalDate lookAgain,
    @Nullable LocalDate decidedOn,
    List<Decisions.Because> reasons,
    List<String> wouldChange) {

  Standing {
    reasons = List.copyOf(reasons);
    wouldChange = List.copyOf(wouldChange);
  }

  /// The same debt for an officer who does not work on its type: that it is there, what is owed and
  /// where it stands.
  Standing shut() {
    return new Standing(
        debt,
        account,
        debtType,
        part,
        year,
        balance,
        overdue,
        state,
        null,
        null,
        "you do not work on this type of debt",
        "",
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  static Standing of(
      AccountFile.Debt debt,
      String account,
      @Nullable LocalDate demandedOn,
      Standings.@Nullable Standing s,
      Decisions.@Nullable Kept kept) {
    var none = Amount.ofPence(0);
    return new Standing(
        debt.id(),
        account,
        debt.type(),
        debt.part(),
        Words.year(debt.year()),
        s == null ? none : Amount.ofPence(s.balancePence()),
        s == null ? none : Amount.ofPence(s.overduePence()),
        s == null ? null : s.state().name().toLowerCase(Locale.ROOT),
        s == null ? null : s.answer(),
        s == null ? null : s.step(),
        s == null ? "it arrived since the last night" : s.because(),
        s == null ? "the next night decides it" : s.nextAction(),
        demandedOn,
        s == null ? null : s.issueOn(),
        s == null ? null : s.waitUntil(),
        s == null ? null : s.lookAgain(),
        s == null ? null : s.decidedOn(),
        kept == null ? List.of() : kept.because(),
        kept == null ? List.of() : kept.wouldChange());
  }

  /// A hold as the API shows it. It covers one of debt, account and party.
  ///
  /// @param standing whether it stops recovery today
  record Hold(
      long hold,
      @Nullable Long debt,
      @Nullable Long account,
      @Nullable Long party,
      String kind,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Amount amount,
      String reason,
      String source,
      String by,
      boolean standing,
      @Nullable LocalDate liftedOn,
      @Nullable String liftedBecause,
      @Nullable String liftedBy) {

    static Hold of(Histories.Hold h, LocalDate today) {
      return new Hold(
          h.id(),
          h.debt(),
          h.account(),
          h.party(),
          h.kind().told().name().toLowerCase(Locale.ROOT),
          h.from(),
          h.until(),
          h.amount() == null ? null : Amount.of(h.amount()),
          h.reason(),
          h.source(),
          h.by(),
          h.stands(today),
          h.liftedOn(),
          h.liftedBecause(),
          h.liftedBy());
    }
  }

  /// A step that was taken.
  ///
  /// @param awaitsCheck reported by another system, and no officer has checked it
  /// @param endedOn when what it began ended, null while it goes on
  /// @param outcome how it ended
  /// @param court of an order that an officer recorded, with its case number
  /// @param refused how it came to nothing, left out where it did not
  record Step(
      long step,
      long debt,
      String kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      Amount amount,
      Amount costs,
      String source,
      @Nullable Long notice,
      boolean awaitsCheck,
      @Nullable LocalDate withdrawnOn,
      @Nullable String withdrawnBecause,
      @Nullable String checkedBy,
      @Nullable LocalDate endedOn,
      @Nullable String outcome,
      @Nullable String court,
      @Nullable Refused refused) {}

  /// That a step came to nothing.
  ///
  /// @param outcome `refused`, `dismissed`, `struck_out` or `withdrawn`
  /// @param on the day of the decision, left out where it is not told
  record Refused(String outcome, @Nullable LocalDate on) {}

  static Step step(Histories.Step s) {
    var refused = s.refused();
    return new Step(
        s.id(),
        s.debt(),
        s.kind().name().toLowerCase(Locale.ROOT),
        s.issuedOn(),
        s.payBy(),
        s.nextStepFrom(),
        Amount.of(s.amount()),
        Amount.of(s.costs()),
        s.source(),
        s.notice(),
        s.awaitsCheck(),
        s.withdrawnOn(),
        s.withdrawnBecause(),
        s.checkedBy(),
        s.endedOn(),
        s.outcome(),
        s.court() == null ? null : s.court() + ", case " + s.caseNumber(),
        refused == null
            ? null
            : new Refused(refused.outcome().name().toLowerCase(Locale.ROOT), refused.on()));
  }
}
