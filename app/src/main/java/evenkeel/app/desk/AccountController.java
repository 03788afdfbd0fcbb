package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.history.Histories;
import evenkeel.app.ledger.Statements;
import evenkeel.app.letters.NoticeRow;
import evenkeel.app.letters.Notices;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.people.Person;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The account page.
@Controller
class AccountController {

  /// Later than anything ever recorded.
  static final OffsetDateTime NOW_KNOWN = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final int NEWEST = 15;
  private static final int DEMANDS = 6;

  private final AccountCases cases;
  private final DebtViews views;
  private final DebtPanels panels;
  private final LeaseGates gates;
  private final Statements statements;
  private final Histories histories;
  private final Notices notices;
  private final People people;
  private final Access access;
  private final BusinessDay day;

  AccountController(
      AccountCases cases,
      DebtViews views,
      DebtPanels panels,
      LeaseGates gates,
      Statements statements,
      Histories histories,
      Notices notices,
      People people,
      Access access,
      BusinessDay day) {
    this.cases = cases;
    this.views = views;
    this.panels = panels;
    this.gates = gates;
    this.statements = statements;
    this.histories = histories;
    this.notices = notices;
    this.people = people;
    this.access = access;
    this.day = day;
  }

  /// @param work where in a worklist this was opened, blank when it was not
  @GetMapping("/accounts/{reference}")
  Page show(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String work,
      Officer officer) {
    var found = cases.look(reference, "account", officer);
    var today = day.today();
    var debts = views.of(found.debts(), Map.of(found.file().id(), found.file().reference()));
    var statement = statements.statement(found.file().id(), today, NOW_KNOWN);
    var holds = histories.holds(found.debtIds(), List.of(found.file().id()), found.partyIds());
    var from = Math.max(0, statement.lines().size() - NEWEST);
    return new AccountPage(
        found.file().reference(),
        found.people(),
        found.address(),
        facts(found),
        statement.balance(),
        Money.sum(debts.stream().map(DebtView::overdue).toList()),
        difference(found.file(), today),
        Banners.of(holds, persons(found, officer), today),
        debts,
        panels.of(found, officer),
        DemandsPanel.of(panels.demands(found, today, officer), found.href(), DEMANDS)
            .and(gates.of(found, debts, holds, today)),
        underWay(found.file().id()),
        statement.lines().stream().skip(from).map(StatementLine::of).toList(),
        from,
        holds.stream().map(hold -> view(hold, found, today)).toList(),
        histories.steps(found.debtIds()).stream().filter(Histories.Step::awaitsCheck).toList(),
        unnamed(found),
        allowed(found, officer),
        work.isEmpty() ? null : "/work/next?" + WorkPosition.of(work).query(),
        work.isEmpty() ? null : "/work?" + WorkPosition.of(work).listQuery());
  }

  /// Notices that have not left yet: the history knows only those that have.
  private List<AccountPage.UnderWay> underWay(long account) {
    return notices.ofAccount(account).stream()
        .filter(notice -> notice.state().underWay())
        .map(
            notice ->
                new AccountPage.UnderWay(
                    "%s %s, for %s"
                        .formatted(notice.step().title(), notice.year(), notice.amount()),
                    "/runs/notices/" + notice.id(),
                    position(notice)))
        .toList();
  }

  private static String position(NoticeRow notice) {
    var when =
        notice.step().isNotice() ? ", to be posted on " + Words.date(notice.plannedIssueOn()) : "";
    return switch (notice.state()) {
      case PROPOSED -> "being prepared, not yet released" + when;
      case EXCEPTION -> "being prepared; an officer looks at it first" + when;
      case RELEASED -> "released" + when;
      case PRINTED -> "printed" + when;
      case DESPATCHED, NOT_COUNTED, RECALLED, FELL_OUT, LEFT_OUT, SUPERSEDED -> "";
    };
  }

  private List<Person> persons(AccountCase found, Officer officer) {
    return people.persons(
        found.parties().values().stream().map(Party::person).distinct().toList(), officer);
  }

  /// The source speaks of one day: our balance of that day is compared with its own.
  private String difference(AccountFile file, LocalDate today) {
    if (file.asAt().isAfter(today)) {
      return "";
    }
    var ours = statements.statement(file.id(), file.asAt(), NOW_KNOWN).balance();
    var theirs = Money.ofPence(file.sourceBalancePence());
    return ours.equals(theirs)
        ? ""
        : "On "
            + Words.date(file.asAt())
            + " the billing system said "
            + theirs
            + " and these books say "
            + ours
            + ", a difference of "
            + ours.minus(theirs);
  }

  static HoldView view(Histories.Hold hold, AccountCase found, LocalDate today) {
    var covers =
        hold.debt() != null
            ? "the debt of " + found.yearInWords(hold.debt())
            : hold.account() != null
                ? "the account"
                : "everything of " + found.name(Objects.requireNonNull(hold.party()));
    return HoldView.of(hold, covers, today, found.file().reference());
  }

  private static List<Crumb> unnamed(AccountCase found) {
    return found.liable().stream()
        .filter(AccountFile.Liable::lacksJointNotice)
        .map(
            liable ->
                new Crumb(
                    found.name(liable.party()),
                    found.href() + "/joint-notice?party=" + liable.party()))
        .toList();
  }

  private AccountPage.Allowed allowed(AccountCase found, Officer officer) {
    return new AccountPage.Allowed(
        may(officer, Act.PLACE_HOLD, found),
        may(officer, Act.RECORD_JOINT_NOTICE, found),
        may(officer, Act.CHECK_REPORTED_STEP, found),
        may(officer, Act.SEE_ACCESS_LOG, found),
        may(officer, Act.DECLARE_CONFLICT, found),
        may(officer, Act.RECORD_DEMAND, found),
        may(officer, Act.RECOMMEND_STEP, found),
        may(officer, Act.KEEP_PORTFOLIOS, found));
  }

  private boolean may(Officer officer, Act act, AccountCase found) {
    return access.may(officer, act, found.record()) instanceof Access.Answer.Allowed;
  }

  private static List<SummaryRow> facts(AccountCase found) {
    var file = found.file();
    var facts = new ArrayList<SummaryRow>();
    facts.add(SummaryRow.of("Property", found.address()));
    if (file.property() != null && file.property().band() != null) {
      facts.add(SummaryRow.of("Band", file.property().band()));
    }
    found
        .liable()
        .forEach(
            liable ->
                facts.add(
                    SummaryRow.of(
                        MoneyWords.role(liable), found.name(liable.party()) + period(liable))));
    facts.add(SummaryRow.of("Status", MoneyWords.plain(file.status())));
    if (file.paymentMethod() != null) {
      facts.add(SummaryRow.of("Pays by", MoneyWords.plain(file.paymentMethod())));
    }
    return facts;
  }

  private static String period(AccountFile.Liable liable) {
    var from = liable.from() == null ? "" : " from " + Words.date(liable.from());
    var to = liable.to() == null ? "" : " to " + Words.date(liable.to());
    var notice =
        liable.jointNoticeOn() != null
            ? ", joint notice served " + Words.date(liable.jointNoticeOn())
            : liable.lacksJointNotice() ? ", not named on the bill" : "";
    return from + to + notice;
  }
}
