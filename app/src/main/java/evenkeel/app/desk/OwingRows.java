package evenkeel.app.desk;

import evenkeel.app.accounts.ChargesOnFile;
import evenkeel.app.accounts.OverpaymentLiabilities;
import evenkeel.app.ledger.Statements;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.OwnPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  private final ChargesOnFile charges;
  private final Statements statements;
  private final Lawbook lawbook;
  private final BusinessDay businessDay;

  OwingRows(
      OverpaymentLiabilities liabilities,
      ChargesOnFile charges,
      Statements statements,
      Lawbook lawbook,
      BusinessDay businessDay) {
    this.liabilities = liabilities;
    this.charges = charges;
    this.statements = statements;
    this.lawbook = lawbook;
    this.businessDay = businessDay;
  }

  /// The liabilities of an account's overpayments, by invoice.
  Map<String, List<OverpaymentLiabilities.Liability>> of(long account) {
    return liabilities.of(account);
  }

  /// What may be asked of each who owes a part of an overpayment, by invoice and party; those who
  /// owe it whole are not in it.
  Map<String, Map<Long, OwnPart>> parts(
      AccountCase found, Map<String, List<OverpaymentLiabilities.Liability>> liabilities) {
    if (liabilities.isEmpty()) {
      return Map.of();
    }
    var file = found.file().id();
    var all = charges.charges(file, LocalDate.MAX, AccountController.NOW_KNOWN);
    var owed = statements.owed(found.debtIds());
    var parts = new HashMap<String, Map<Long, OwnPart>>();
    liabilities.forEach(
        (invoice, owing) -> {
          var debt =
              all.stream()
                  .filter(charge -> invoice.equals(charge.bill()))
                  .map(ChargesOnFile.Charge::debt)
                  .findFirst();
          debt.ifPresent(
              id -> parts.put(invoice, parts(owing, id, all, owed.getOrDefault(id, Money.ZERO))));
        });
    return parts;
  }

  private static Map<Long, OwnPart> parts(
      List<OverpaymentLiabilities.Liability> owing,
      long debt,
      List<ChargesOnFile.Charge> all,
      Money owed) {
    var charged = sum(debt, all, true);
    var costs = sum(debt, all, false);
    var parts = new HashMap<Long, OwnPart>();
    for (var one : owing) {
      if (one.amount().isLessThan(charged)) {
        parts.put(one.party(), OwnPart.of(one.amount(), charged, owed.minus(costs)));
      }
    }
    return parts;
  }

  /// The overpayment itself, or the costs of recovering it.
  private static Money sum(long debt, List<ChargesOnFile.Charge> all, boolean itself) {
    return Money.ofPence(
        all.stream()
            .filter(each -> each.debt() == debt)
            .filter(each -> each.type().equals(DebtType.HB_OVERPAYMENT.key()) == itself)
            .mapToLong(ChargesOnFile.Charge::pence)
            .sum());
  }

  /// @param part what may be asked of who owes a part of it, null for who owes it whole
  SummaryRow row(OverpaymentLiabilities.Liability one, @Nullable OwnPart part, AccountCase found) {
    var words = new ArrayList<String>();
    var onAccount = found.partyIds().contains(one.party());
    words.add(onAccount ? found.name(one.party()) : "Somebody who is not on the account");
    words.add(BASES.getOrDefault(one.basis(), one.basis()));
    words.add("owes " + one.amount() + " of it at most");
    if (part != null && one.chosen()) {
      words.add("may be asked for " + part.most() + " now at most" + reading(part));
    }
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

  private static String reading(OwnPart part) {
    return part.came().isZero()
        ? ""
        : ", their part less all " + part.came() + " that came (" + OwnPart.READING + ")";
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

  private @Nullable LocalDate disputableUntil(LocalDate notified) {
    var law = businessDay.find().map(lawbook::on).orElse(null);
    return law != null && law.has(BenefitNoticeRules.APPEAL_MONTHS)
        ? notified.plusMonths(law.value(BenefitNoticeRules.APPEAL_MONTHS))
        : null;
  }
}
