package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.accounts.Debts;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Refusal;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.history.Histories;
import evenkeel.app.ledger.Statements;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.people.Person;
import evenkeel.app.people.PostalAddress;
import evenkeel.app.policy.BusinessDay;
import evenkeel.core.money.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person with all their accounts and totals.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class PeopleApi {

  private final People people;
  private final Accounts accounts;
  private final Debts debts;
  private final DeskRecords records;
  private final Statements statements;
  private final Histories histories;
  private final Access access;
  private final Audit audit;
  private final BusinessDay day;

  PeopleApi(
      People people,
      Accounts accounts,
      Debts debts,
      DeskRecords records,
      Statements statements,
      Histories histories,
      Access access,
      Audit audit,
      BusinessDay day) {
    this.people = people;
    this.accounts = accounts;
    this.debts = debts;
    this.records = records;
    this.statements = statements;
    this.histories = histories;
    this.access = access;
    this.audit = audit;
    this.day = day;
  }

  /// A person.
  ///
  /// @param parties every record that the sources hold of them
  /// @param addresses empty where they are withheld from the officer
  /// @param balance over all accounts whose debts they owe; negative when in credit
  /// @param accountsNotShown how many accounts are left out because the caller knows somebody else
  ///   on them; no figure counts them
  record Whole(
      long person,
      String name,
      List<Party> parties,
      boolean addressWithheld,
      List<PostalAddress> addresses,
      List<Person.Marker> markers,
      Amount balance,
      Amount overdue,
      List<OnAccount> accounts,
      List<Standing.Hold> holds,
      int accountsNotShown) {}

  /// An account on which they stand.
  ///
  /// @param address blank where it is withheld, or the officer does not work on this type of debt
  /// @param roles liable, joint_liable and so on
  record OnAccount(
      String account,
      String debtType,
      String status,
      String address,
      List<String> roles,
      Amount balance,
      List<Standing> debts) {}

  @GetMapping("/{person}")
  @Operation(summary = "A person with every account, where each debt stands, and totals")
  Whole one(@PathVariable long person, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var found =
        people.person(person, officer).orElseThrow(() -> Refusal.notFound("person", person));
    var ids = found.parties().stream().map(Party::id).toList();
    var subject = Subject.of("person", person);
    access.require(officer, Act.SEE_PERSON, new Access.OnRecord(subject, debts.types(ids), ids));
    audit.look(officer.actor(), "person", subject, Map.of());
    return whole(found, ids, officer);
  }

  private Whole whole(Person person, List<Long> ids, Officer officer) {
    var standing = accounts.ofParties(ids);
    var all = standing.stream().map(AccountFile.Liable::account).distinct().toList();
    var shut = access.accountsShutTo(officer);
    var open = all.stream().filter(account -> !shut.contains(account)).toList();
    var files = accounts.all(open);
    var references =
        files.stream().collect(Collectors.toMap(AccountFile::id, AccountFile::reference));
    var every = accounts.debts(references.keySet());
    var shown =
        records.of(every, references).stream()
            .map(each -> officer.worksOn(each.debtType()) ? each : each.shut())
            .toList();
    var worked =
        files.stream()
            .filter(file -> officer.worksOn(file.debtType()))
            .map(AccountFile::id)
            .toList();
    var owing =
        PersonController.owing(
            standing.stream().filter(each -> references.containsKey(each.account())).toList());
    var owed = PersonController.idsOn(owing, every);
    var withheld = person.addressWithheld() && person.addresses().isEmpty();
    return new Whole(
        person.id(),
        person.name(),
        person.parties(),
        person.addressWithheld(),
        person.addresses(),
        person.markers(),
        Amount.of(Money.sum(List.copyOf(statements.balances(owing).values()))),
        Amount.ofPence(overdue(shown, owed)),
        on(files, standing, shown, withheld, officer),
        holds(PersonController.idsOn(worked, every), worked, ids),
        all.size() - open.size());
  }

  private static long overdue(List<Standing> shown, List<Long> owed) {
    return shown.stream()
        .filter(each -> owed.contains(each.debt()))
        .mapToLong(each -> each.overdue().pence())
        .sum();
  }

  private List<Standing.Hold> holds(List<Long> debts, List<Long> accounts, List<Long> parties) {
    var today = day.today();
    return histories.holds(debts, accounts, parties).stream()
        .map(hold -> Standing.Hold.of(hold, today))
        .toList();
  }

  private List<OnAccount> on(
      List<AccountFile> files,
      List<AccountFile.Liable> standing,
      List<Standing> debts,
      boolean withheld,
      Officer officer) {
    var balances = statements.balances(files.stream().map(AccountFile::id).toList());
    return files.stream()
        .map(
            file ->
                on(file, standing, balances, debts, withheld || !officer.worksOn(file.debtType())))
        .toList();
  }

  private static OnAccount on(
      AccountFile file,
      List<AccountFile.Liable> standing,
      Map<Long, Money> balances,
      List<Standing> debts,
      boolean withheld) {
    return new OnAccount(
        file.reference(),
        file.debtType(),
        file.status(),
        withheld || file.property() == null ? "" : file.property().inOneLine(),
        standing.stream()
            .filter(each -> each.account() == file.id())
            .map(AccountFile.Liable::role)
            .distinct()
            .toList(),
        Amount.of(balances.getOrDefault(file.id(), Money.ZERO)),
        debts.stream().filter(debt -> debt.account().equals(file.reference())).toList());
  }
}
