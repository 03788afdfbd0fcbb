package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.charges.LeaseClauses;
import evenkeel.app.history.ClaimReplies;
import evenkeel.app.history.Histories;
import evenkeel.app.ui.Crumb;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What stands before more is done about a lease: the answer to a letter of claim, and the law
/// desk's gates with the account's facts filled in. None of them opens by itself.
@Component
class LeaseGates {

  private final ClaimReplies replies;
  private final LeaseClauses clauses;

  LeaseGates(ClaimReplies replies, LeaseClauses clauses) {
    this.replies = replies;
    this.clauses = clauses;
  }

  List<Crumb> of(
      AccountCase found, List<DebtView> debts, List<Histories.Hold> holds, LocalDate day) {
    if (!found.file().debtType().equals("leasehold")) {
      return List.of();
    }
    var gates = new ArrayList<Crumb>();
    for (AccountFile.Debt debt : found.debts()) {
      if (replies.letter(debt.id()).isPresent()) {
        gates.add(
            new Crumb(
                "Letter of claim, " + found.debtInWords(debt.id()) + ": its times and answers",
                found.href() + "/claims/" + debt.id()));
      }
    }
    var space = holds.stream().anyMatch(hold -> hold.kind().breathingSpace() && hold.stands(day));
    var known =
        "?filled-in=yes&day-day=%d&day-month=%d&day-year=%d&breathing-space=%s"
            .formatted(
                day.getDayOfMonth(), day.getMonthValue(), day.getYear(), space ? "yes" : "no");
    gates.add(
        new Crumb(
            "May the lender be asked? The law desk says", "/law/sums/lender-contact" + known));
    gates.add(
        new Crumb(
            "Forfeiture: what stands in the way. Nothing here opens it",
            "/law/sums/forfeiture-checklist"
                + known
                + "&owed="
                + Money.sum(debts.stream().map(DebtView::overdue).toList()).plain()));
    var said = clauses.of(found.file().id());
    if (said.size() == 1) {
      // Of several leases it is not told under which the debt is.
      said.values().forEach(one -> gates.addAll(LeaseWords.sums(one)));
    }
    return gates;
  }
}
