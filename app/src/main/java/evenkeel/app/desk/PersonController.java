package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.accounts.Debts;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.history.Histories;
import evenkeel.app.ledger.Statements;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.people.Person;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The person page.
@Controller
class PersonController {

  private static final int RECEIPTS = 12;
  private static final int HAPPENINGS = 20;

  private final People people;
  private final Accounts accounts;
  private final Debts debts;
  private final DebtViews views;
  private final Statements statements;
  private final Histories histories;
  private final Access access;
  private final Audit audit;
  private final BusinessDay day;

  PersonController(
      People people,
      Accounts accounts,
      Debts debts,
      DebtViews views,
      Statements statements,
      Histories histories,
      Access access,
      Audit audit,
      BusinessDay day) {
    this.people = people;
    this.accounts = accounts;
    this.debts = debts;
    this.views = views;
    this.statements = statements;
    this.histories = histories;
    this.access = access;
    this.audit = audit;
    this.day = day;
  }

  /// @param kind of the timeline: money, steps or holds; blank for everything
  @GetMapping("/people/{person:\\d+}")
  Page show(
      @PathVariable long person, @RequestParam(defaultValue = "") String kind, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var found = people.person(person, officer).orElseThrow(() -> new NotFound("person " + person));
    var ids = found.parties().stream().map(Party::id).toList();
    var subject = Subject.of("person", person);
    access.require(officer, Act.SEE_PERSON, new Access.OnRecord(subject, debts.types(ids), ids));
    audit.look(officer.actor(), "person", subject, Map.of());
    return page(found, ids, kind, officer);
  }

  private PersonPage page(Person person, List<Long> ids, String kind, Officer officer) {
    var today = day.today();
    var own = accounts.ofParties(ids);
    var standing = open(own, officer);
    var files = files(standing);
    var references =
        files.values().stream().collect(Collectors.toMap(AccountFile::id, AccountFile::reference));
    var every = accounts.debts(files.keySet());
    var worked = worked(files, officer);
    var shown = shown(every, references, officer);
    var debtIds = idsOn(worked, every);
    var holds = histories.holds(debtIds, worked, ids);
    var timeline = new Timeline(kind);
    timeline.steps(histories.steps(debtIds), debt -> href(shown, debt));
    timeline.holds(holds);
    receipts(worked, references, timeline);
    var owing = owing(standing);
    var owed = idsOn(owing, every);
    var theirs = shown.stream().filter(view -> owed.contains(view.debt())).toList();
    return new PersonPage(
        person.id(),
        person.name(),
        about(person, today),
        reach(person.main()),
        Money.sum(List.copyOf(statements.balances(owing).values())),
        Money.sum(theirs.stream().map(DebtView::overdue).toList()),
        nextDue(debtIds.stream().filter(owed::contains).toList(), today),
        Banners.of(holds, List.of(person), today),
        rows(shown, files, standing, person, officer),
        next(theirs),
        holds.stream().map(hold -> view(hold, references, today)).toList(),
        details(person, today),
        others(worked, ids),
        kinds(person.id(), kind),
        timeline.newest(HAPPENINGS),
        may(officer, Act.SEE_ACCESS_LOG) ? "/people/" + person.id() + "/looks" : "",
        may(officer, Act.REVIEW_MARKER) ? MarkerController.of(person) : List.of(),
        may(officer, Act.DECLARE_CONFLICT),
        Words.notShown(accountsOn(own) - accountsOn(standing), "account", "accounts"));
  }

  private boolean may(Officer officer, Act act) {
    return access.may(officer, act) instanceof Access.Answer.Allowed;
  }

  /// The accounts whose debts are theirs: on others they only stand.
  static Set<Long> owing(List<AccountFile.Liable> standing) {
    return standing.stream()
        .filter(AccountFile.Liable::owes)
        .map(AccountFile.Liable::account)
        .collect(Collectors.toSet());
  }

  private void receipts(Set<Long> worked, Map<Long, String> references, Timeline timeline) {
    statements
        .newestReceipts(worked, RECEIPTS)
        .forEach((id, receipts) -> timeline.receipts(receipts, references.getOrDefault(id, "")));
  }

  /// The accounts whose type of debt is among the officer's.
  private static Set<Long> worked(Map<Long, AccountFile> files, Officer officer) {
    return files.values().stream()
        .filter(file -> officer.worksOn(file.debtType()))
        .map(AccountFile::id)
        .collect(Collectors.toSet());
  }

  static List<Long> idsOn(Collection<Long> accounts, List<AccountFile.Debt> debts) {
    return debts.stream()
        .filter(debt -> accounts.contains(debt.account()))
        .map(AccountFile.Debt::id)
        .toList();
  }

  private List<DebtView> shown(
      List<AccountFile.Debt> debts, Map<Long, String> references, Officer officer) {
    return views.of(debts, references).stream()
        .map(view -> officer.worksOn(view.type()) ? view : view.shut())
        .toList();
  }

  /// Where they stand, without the accounts that are shut to the officer.
  private List<AccountFile.Liable> open(List<AccountFile.Liable> standing, Officer officer) {
    var shut = access.accountsShutTo(officer);
    return standing.stream().filter(each -> !shut.contains(each.account())).toList();
  }

  private Map<Long, AccountFile> files(List<AccountFile.Liable> standing) {
    return accounts.all(standing.stream().map(AccountFile.Liable::account).toList()).stream()
        .collect(Collectors.toMap(AccountFile::id, file -> file));
  }

  private static long accountsOn(List<AccountFile.Liable> standing) {
    return standing.stream().map(AccountFile.Liable::account).distinct().count();
  }

  private static String href(List<DebtView> shown, long debt) {
    return shown.stream()
        .filter(view -> view.debt() == debt)
        .findFirst()
        .map(view -> "/accounts/" + view.account() + "#" + view.anchor())
        .orElse("");
  }

  private static HoldView view(Histories.Hold hold, Map<Long, String> references, LocalDate today) {
    var account = hold.account() == null ? "" : references.getOrDefault(hold.account(), "");
    var covers =
        hold.account() != null
            ? "account " + account
            : hold.debt() != null ? "one debt" : "everything of theirs";
    return HoldView.of(hold, covers, today, "");
  }

  private static List<PersonPage.Row> rows(
      List<DebtView> shown,
      Map<Long, AccountFile> files,
      List<AccountFile.Liable> standing,
      Person person,
      Officer officer) {
    return shown.stream()
        .map(
            view -> {
              var file =
                  files.values().stream()
                      .filter(each -> each.reference().equals(view.account()))
                      .findFirst()
                      .orElseThrow();
              var role =
                  standing.stream()
                      .filter(each -> each.account() == file.id())
                      .map(MoneyWords::role)
                      .distinct()
                      .collect(Collectors.joining(", "));
              var address =
                  person.addressWithheld() && person.addresses().isEmpty()
                      ? "Address withheld"
                      : file.property() == null ? "" : file.property().inOneLine();
              return officer.worksOn(view.type())
                  ? new PersonPage.Row(
                      view, "/accounts/" + view.account() + "#" + view.anchor(), address, role)
                  : new PersonPage.Row(view, "", "", role);
            })
        .toList();
  }

  private static List<PersonPage.Next> next(List<DebtView> shown) {
    return shown.stream()
        .filter(view -> view.decision() != null)
        .filter(view -> Objects.requireNonNull(view.decision()).state() != State.NOTHING_DUE)
        .sorted(Comparator.comparing(view -> Objects.requireNonNull(view.decision()).state()))
        .map(
            view -> {
              var kept = Objects.requireNonNull(view.decision());
              var when = Position.when(kept);
              return new PersonPage.Next(
                  view.headline() + (when.isEmpty() ? "" : ", " + when) + " (" + view.name() + ")",
                  view.why(),
                  view.law(),
                  "/accounts/" + view.account() + "#" + view.anchor());
            })
        .toList();
  }

  private String nextDue(List<Long> debts, LocalDate today) {
    return accounts.instalments(debts).stream()
        .filter(instalment -> !instalment.due().isBefore(today) && instalment.pence() > 0)
        .findFirst()
        .map(each -> Money.ofPence(each.pence()) + " on " + Words.date(each.due()))
        .orElse("");
  }

  private static String about(Person person, LocalDate today) {
    var main = person.main();
    return Stream.of(
            main.died() != null ? "died " + Words.date(main.died()) : "",
            main.born() == null ? "" : "born " + Words.date(main.born()),
            person.addresses().isEmpty() && person.addressWithheld()
                ? "Address withheld"
                : person.address(today).map(address -> address.inOneLine()).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String reach(Party main) {
    return Stream.of(
            main.channel() == null ? "" : "prefers " + main.channel(),
            main.language().startsWith("cy") ? "letters in Welsh" : "",
            main.formatNeed().equals("standard") ? "" : main.formatNeed().replace('_', ' '))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static List<SummaryRow> details(Person person, LocalDate today) {
    var details = new ArrayList<SummaryRow>();
    for (var address : person.addresses()) {
      details.add(
          SummaryRow.of(
              MoneyWords.plain(address.kind()) + " address",
              address.inOneLine() + (address.stands(today) ? "" : " (not now)")));
    }
    var main = person.main();
    Stream.of(
            new String[] {"Email", main.email()},
            new String[] {"Mobile", main.mobile()},
            new String[] {"Telephone", main.phone()})
        .filter(pair -> pair[1] != null)
        .forEach(pair -> details.add(SummaryRow.of(pair[0], pair[1])));
    details.add(
        SummaryRow.of(
            "Known in",
            person.parties().stream()
                .map(party -> party.source() + " as " + party.sourceKey())
                .collect(Collectors.joining(", "))));
    return details;
  }

  /// Who else stands on those of their accounts whose type is the officer's: on another, an
  /// employer or a landlord would tell what is not for them.
  private List<Crumb> others(Set<Long> worked, List<Long> own) {
    var parties =
        accounts.onAccounts(worked).stream()
            .map(AccountFile.Liable::party)
            .filter(party -> !own.contains(party))
            .toList();
    return people.parties(parties).values().stream()
        .map(party -> new Crumb(party.name(), "/people/" + party.person()))
        .distinct()
        .toList();
  }

  private static List<Tab> kinds(long person, String kind) {
    var root = "/people/" + person;
    return List.of(
        Tab.of("Everything", root + "#timeline", kind.isEmpty()),
        Tab.of("Money", root + "?kind=money#timeline", kind.equals("money")),
        Tab.of("Steps", root + "?kind=steps#timeline", kind.equals("steps")),
        Tab.of("Holds", root + "?kind=holds#timeline", kind.equals("holds")));
  }
}
