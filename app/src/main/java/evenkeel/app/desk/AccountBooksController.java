package evenkeel.app.desk;

import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.audit.Audit;
import evenkeel.app.history.Histories;
import evenkeel.app.ledger.Statements;
import evenkeel.app.monitoring.Decisions;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An account's books: payments, history.
@Controller
class AccountBooksController {

  private static final int PAYMENTS = 200;
  private static final int DECISIONS = 50;
  private static final int ACTS = 50;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final AccountCases cases;
  private final Accounts accounts;
  private final Statements statements;
  private final Histories histories;
  private final Decisions decisions;
  private final Audit audit;
  private final BusinessDay day;

  AccountBooksController(
      AccountCases cases,
      Accounts accounts,
      Statements statements,
      Histories histories,
      Decisions decisions,
      Audit audit,
      BusinessDay day) {
    this.cases = cases;
    this.accounts = accounts;
    this.statements = statements;
    this.histories = histories;
    this.decisions = decisions;
    this.audit = audit;
    this.day = day;
  }

  static OffsetDateTime endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime();
  }

  @GetMapping("/accounts/{reference}/payments")
  Page payments(@PathVariable String reference, Officer officer) {
    var found = cases.look(reference, "payments", officer);
    var instalments =
        accounts.instalments(found.debtIds()).stream()
            .collect(Collectors.toMap(AccountFile.DueInstalment::id, each -> each));
    return new PaymentsPage(
        found.file().reference(),
        statements.receipts(found.file().id(), PAYMENTS).stream()
            .map(receipt -> payment(receipt, found, instalments))
            .toList());
  }

  private static PaymentsPage.Payment payment(
      Statements.Receipt receipt,
      AccountCase found,
      Map<Long, AccountFile.DueInstalment> instalments) {
    return new PaymentsPage.Payment(
        Words.shortDate(receipt.effective()),
        MoneyWords.plain(MoneyWords.method(receipt.method())),
        receipt.amount(),
        MoneyWords.source(receipt.evidence()),
        receipt.shares().stream()
            .map(
                share ->
                    new PaymentsPage.Share(
                        share.amount(),
                        found.debtInWords(share.debt()) + instalment(share, instalments),
                        share.because(),
                        share.undone()))
            .toList(),
        receipt.onAccount());
  }

  private static String instalment(
      Statements.Share share, Map<Long, AccountFile.DueInstalment> instalments) {
    if (share.instalment() == null) {
      return "";
    }
    var known = instalments.get(share.instalment());
    return known == null
        ? ", an instalment since changed"
        : ", instalment of " + Words.shortDate(known.due());
  }

  @GetMapping("/accounts/{reference}/history")
  Page history(@PathVariable String reference, Officer officer) {
    var found = cases.look(reference, "history", officer);
    var today = day.today();
    return new HistoryPage(
        found.file().reference(),
        decisions.history(found.debtIds(), DECISIONS).stream()
            .map(kept -> decided(kept, found))
            .toList(),
        histories.steps(found.debtIds()).stream().map(step -> taken(step, found)).toList(),
        histories.holds(found.debtIds(), List.of(found.file().id()), found.partyIds()).stream()
            .map(hold -> AccountController.view(hold, found, today))
            .toList(),
        acts(found));
  }

  private static HistoryPage.Decided decided(Decisions.Kept kept, AccountCase found) {
    var when = Position.when(kept);
    return new HistoryPage.Decided(
        Words.shortDate(kept.evening()),
        found.yearInWords(kept.debt()),
        Position.headline(kept) + (when.isEmpty() ? "" : ", " + when),
        kept.because().getFirst().text(),
        RecoveryPath.law(kept));
  }

  private static HistoryPage.Taken taken(Histories.Step step, AccountCase found) {
    var source =
        step.source().equals("evenkeel")
            ? "Evenkeel"
            : step.source()
                + (step.checkedBy() == null ? ", not checked" : ", checked by " + step.checkedBy());
    return new HistoryPage.Taken(
        Words.shortDate(step.issuedOn()),
        found.yearInWords(step.debt()),
        step.kind().title() + (step.stands() ? "" : ". " + step.undone()),
        step.amount().toString(),
        Words.shortDate(step.payBy()),
        Words.shortDate(step.nextStepFrom()),
        source,
        step.notice() == null ? "" : "/runs/notices/" + step.notice());
  }

  private List<HistoryPage.Done> acts(AccountCase found) {
    return audit.acts(found.subjects(), Long.MAX_VALUE, ACTS).stream()
        .map(
            act ->
                new HistoryPage.Done(
                    Words.moment(Objects.requireNonNull(act.at())),
                    act.actor(),
                    MoneyWords.plain(act.act()),
                    act.reason()))
        .toList();
  }
}
