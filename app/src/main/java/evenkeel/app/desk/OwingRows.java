package evenkeel.app.desk;

import evenkeel.app.accounts.OverpaymentLiabilities;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.law.BenefitNoticeRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What an account page says of each person who owes an overpayment: as what, how much at most, and
/// where their own notice and month stand.
@Component
class OwingRows {

  private static final Map<String, String> CAPACITIES =
      Map.of(
          "claimant", "claimant",
          "partner", "partner",
          "landlord", "landlord",
          "agent", "agent",
          "appointee", "appointee",
          "estate", "estate");

  private static final Map<String, String> BASES =
      Map.of(
          "misrepresented", "misrepresented or did not disclose",
          "could_realise", "could have realised",
          "claimant_or_payee", "claimant or payee");

  private final OverpaymentLiabilities liabilities;
  private final Lawbook lawbook;
  private final BusinessDay businessDay;

  OwingRows(OverpaymentLiabilities liabilities, Lawbook lawbook, BusinessDay businessDay) {
    this.liabilities = liabilities;
    this.lawbook = lawbook;
    this.businessDay = businessDay;
  }

  /// The liabilities of an account's overpayments, by invoice.
  Map<String, List<OverpaymentLiabilities.Liability>> of(long account) {
    return liabilities.of(account);
  }

  SummaryRow row(OverpaymentLiabilities.Liability one, AccountCase found) {
    var words = new ArrayList<String>();
    var onAccount = found.partyIds().contains(one.party());
    words.add(onAccount ? found.name(one.party()) : "Somebody who is not on the account");
    words.add(BASES.getOrDefault(one.basis(), one.basis()));
    words.add("owes " + one.amount() + " of it at most");
    if (!one.chosen()) {
      words.add("the council does not recover it from them");
    }
    words.add(notice(one));
    if (one.appealOpen()) {
      words.add("disputes it: not asked until the outcome");
    } else if (one.appealDecided() != null) {
      words.add(
          "dispute decided on "
              + Words.date(one.appealDecided())
              + ": "
              + StatementOutcomes.ofDispute(one.appealOutcome()));
    }
    return SummaryRow.of(
        "Owed by the " + CAPACITIES.getOrDefault(one.capacity(), "person"),
        String.join("; ", words));
  }

  private String notice(OverpaymentLiabilities.Liability one) {
    var notified = one.notified();
    if (notified == null) {
      return "no notice to them is recorded: nothing is recovered from anybody";
    }
    var until = disputableUntil(notified);
    var today = businessDay.find().orElse(null);
    if (until == null || today == null) {
      return "notified on " + Words.date(notified);
    }
    return "notified on "
        + Words.date(notified)
        + (today.isAfter(until) ? ", month to dispute over since " : ", may dispute it until ")
        + Words.date(until);
  }

  private @org.jspecify.annotations.Nullable LocalDate disputableUntil(LocalDate notified) {
    var law = businessDay.find().map(lawbook::on).orElse(null);
    return law != null && law.has(BenefitNoticeRules.APPEAL_MONTHS)
        ? notified.plusMonths(law.value(BenefitNoticeRules.APPEAL_MONTHS))
        : null;
  }
}
