package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.monitoring.Decisions;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.ui.Tone;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One debt on a page: what is owed, where it stands and why.
///
/// @param type `council_tax` and so on
/// @param name in words, such as `Council tax 2026-27`
/// @param headline where it stands, in a phrase
/// @param why the reason that decided, blank before the first night
/// @param decision the decision under which it stands, null before the first night
public record DebtView(
    long debt,
    String account,
    String type,
    String name,
    String year,
    Money balance,
    Money overdue,
    String headline,
    Tone tone,
    String why,
    RecoveryPath path,
    Decisions.@Nullable Kept decision) {

  /// @param owed by the books, shown where nothing is decided yet
  static DebtView of(
      AccountFile.Debt debt,
      String account,
      Money owed,
      Standings.@Nullable Standing standing,
      RecoveryPath path,
      Decisions.@Nullable Kept decision) {
    return standing == null
        ? new DebtView(
            debt.id(),
            account,
            debt.type(),
            MoneyWords.debt(debt),
            Words.year(debt.year()),
            owed,
            Money.ZERO,
            "Not yet decided",
            Tone.CLOSED,
            "Tonight's run will look at it.",
            path,
            null)
        : new DebtView(
            debt.id(),
            account,
            debt.type(),
            MoneyWords.debt(debt),
            Words.year(debt.year()),
            Money.ofPence(standing.balancePence()),
            Money.ofPence(standing.overduePence()),
            Position.headline(standing),
            Position.tone(standing.state(), standing.overduePence() > 0),
            standing.because(),
            path,
            decision);
  }

  /// The same debt for an officer who does not work on its type: that it is there, what is owed and
  /// where it stands.
  DebtView shut() {
    return new DebtView(
        debt,
        account,
        type,
        name,
        year,
        balance,
        overdue,
        decision == null ? headline : decision.state().title(),
        tone,
        "You do not work on this type of debt.",
        new RecoveryPath(List.of()),
        null);
  }

  public String anchor() {
    return "debt-" + debt;
  }

  /// Citations of the decision, each with its page.
  public List<RecoveryPath.Law> law() {
    return decision == null ? List.of() : RecoveryPath.law(decision);
  }
}
