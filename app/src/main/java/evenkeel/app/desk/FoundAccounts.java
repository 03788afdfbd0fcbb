package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.people.People;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says of accounts that a search found who stands on them. An account on which somebody's address
/// is withheld from this officer is not found by address, nor is one of somebody whom they know.
@Component
class FoundAccounts {

  private final People people;
  private final Accounts accounts;
  private final Access access;

  FoundAccounts(People people, Accounts accounts, Access access) {
    this.people = people;
    this.accounts = accounts;
    this.access = access;
  }

  List<SearchPage.AccountRow> rows(List<AccountFile> found, Officer officer) {
    var standing = accounts.onAccounts(found.stream().map(AccountFile::id).toList());
    var ids = standing.stream().map(AccountFile.Liable::party).toList();
    var names = people.parties(ids);
    var withheld = new HashSet<>(people.withheldFrom(officer, ids));
    withheld.addAll(access.shutTo(officer));
    return found.stream()
        .filter(
            file ->
                standing.stream()
                    .noneMatch(l -> l.account() == file.id() && withheld.contains(l.party())))
        .map(
            file ->
                new SearchPage.AccountRow(
                    file.reference(),
                    file.property() == null ? "" : file.property().inOneLine(),
                    standing.stream()
                        .filter(l -> l.account() == file.id() && names.containsKey(l.party()))
                        .map(l -> Objects.requireNonNull(names.get(l.party())).name())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                    file.status()))
        .toList();
  }
}
