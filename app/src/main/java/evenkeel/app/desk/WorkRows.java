package evenkeel.app.desk;

import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.policy.Calendars;
import evenkeel.app.ui.Words;
import evenkeel.app.worklist.Division;
import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.work.Waiting;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rows of a worklist, a few queries for all of them.
@Component
class WorkRows {

  private final Accounts accounts;
  private final People people;
  private final Calendars calendars;

  WorkRows(Accounts accounts, People people, Calendars calendars) {
    this.accounts = accounts;
    this.people = people;
    this.calendars = calendars;
  }

  List<WorkPage.Row> of(List<Standings.Standing> shown, AskedLists.Asked asked, Officer officer) {
    if (shown.isEmpty()) {
      return List.of();
    }
    var ids = shown.stream().map(Standings.Standing::account).distinct().toList();
    var liable = accounts.onAccounts(ids);
    var parties = people.parties(liable.stream().map(AccountFile.Liable::party).toList());
    var first = new HashMap<Long, Party>();
    liable.forEach(
        each -> {
          var party = parties.get(each.party());
          if (party != null) {
            first.putIfAbsent(each.account(), party);
          }
        });
    var debts = new HashMap<Long, AccountFile.Debt>();
    accounts.debts(ids).forEach(each -> debts.put(each.id(), each));
    var calendar = calendars.workingDays();
    return shown.stream()
        .map(
            each ->
                row(
                    each,
                    first.get(each.account()),
                    debts.get(each.debt()),
                    asked,
                    waits(each, asked, calendar),
                    officer))
        .toList();
  }

  private static WorkPage.Row row(
      Standings.Standing each,
      @Nullable Party party,
      AccountFile.@Nullable Debt debt,
      AskedLists.Asked asked,
      String waits,
      Officer officer) {
    var year = debt == null ? "" : Words.year(debt.year());
    if (!officer.worksOn(each.debtType().key())) {
      return shut(each, year);
    }
    var work = "?work=" + new WorkPosition(asked.cut(), asked.filter().after(each)).token();
    var whose = asked.division().whose(each.portfolio(), each.debtType().key(), each.account());
    return new WorkPage.Row(
        party == null ? "Nobody named" : party.name(),
        party == null ? "/accounts/" + each.accountRef() : "/people/" + party.person(),
        each.accountRef(),
        "/accounts/" + each.accountRef() + work,
        year,
        debt == null || each.debtType() == DebtType.COUNCIL_TAX ? "" : MoneyWords.debt(debt),
        Money.ofPence(each.balancePence()),
        Money.ofPence(each.overduePence()),
        Position.headline(each),
        Position.tone(each.state(), each.overduePence() > 0),
        each.because(),
        asked.cut().ofState("all").with(WorkCut.REASON, each.reasonCode()).href(),
        Position.due(each),
        waits,
        owner(whose, asked),
        whose.coveredFor().isEmpty()
            ? ""
            : "covering for " + asked.division().nameOf(whose.coveredFor()));
  }

  private static String owner(Division.Whose whose, AskedLists.Asked asked) {
    if (whose.isNobodys()) {
      return "Nobody's";
    }
    return whose.isWithTheManager() ? "With the manager" : asked.division().nameOf(whose.officer());
  }

  private static String waits(
      Standings.Standing each, AskedLists.Asked asked, WorkingDays calendar) {
    var since = each.neededSince();
    return since == null
        ? ""
        : Words.count(Waiting.days(since, asked.today(), calendar), "day", "days");
  }

  /// A debt of a type on which the officer does not work: that it is there, and nobody's name.
  private static WorkPage.Row shut(Standings.Standing each, String year) {
    return new WorkPage.Row(
        "Not shown",
        "",
        each.accountRef(),
        "",
        year,
        each.debtType().title(),
        Money.ofPence(each.balancePence()),
        Money.ofPence(each.overduePence()),
        each.state().title(),
        Position.tone(each.state(), each.overduePence() > 0),
        "You do not work on this type of debt.",
        "",
        "",
        "",
        "",
        "");
  }
}
