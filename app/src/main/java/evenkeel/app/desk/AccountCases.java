package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.audit.Audit;
import evenkeel.app.people.People;
import evenkeel.app.ui.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens an account for an officer: authorised, and written to the access log.
@Component
class AccountCases {

  private final Accounts accounts;
  private final People people;
  private final Access access;
  private final Audit audit;

  AccountCases(Accounts accounts, People people, Access access, Audit audit) {
    this.accounts = accounts;
    this.people = people;
    this.access = access;
    this.audit = audit;
  }

  /// Opens it for looking.
  ///
  /// @param what which page of it, for the access log
  AccountCase look(String reference, String what, Officer officer) {
    return looked(reference, what, officer).orElseThrow(() -> new NotFound("account " + reference));
  }

  /// Opens it for looking, if there is one.
  Optional<AccountCase> looked(String reference, String what, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    return find(reference, officer)
        .map(
            found -> {
              access.require(officer, Act.SEE_PERSON, found.record());
              audit.look(officer.actor(), what, found.record().subject(), Map.of());
              return found;
            });
  }

  /// Opens the form of an act. It shows the account before anything is done, so that it is a look.
  ///
  /// @param what which form of it, for the access log
  AccountCase form(String reference, Act act, String what, Officer officer) {
    var found = act(reference, act, officer);
    audit.look(officer.actor(), what, found.record().subject(), Map.of());
    return found;
  }

  /// Opens it for an act, which is audited itself.
  AccountCase act(String reference, Act act, Officer officer) {
    access.require(officer, act);
    var found = find(reference, officer).orElseThrow(() -> new NotFound("account " + reference));
    access.require(officer, act, found.record());
    return found;
  }

  private Optional<AccountCase> find(String reference, Officer officer) {
    return accounts.find(reference).map(file -> opened(file, officer));
  }

  private AccountCase opened(AccountFile file, Officer officer) {
    var liable = accounts.onAccounts(List.of(file.id()));
    var parties = liable.stream().map(AccountFile.Liable::party).toList();
    return new AccountCase(
        file,
        liable,
        people.parties(parties),
        accounts.debts(List.of(file.id())),
        !people.withheldFrom(officer, parties).isEmpty());
  }
}
