package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says of accounts that a search found who stands on them. An account on which somebody's address
/// is withheld from this officer is not found by address, nor is one of somebody whom they know. Of
/// an account of a type of debt on which they do not work nobody is named.
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

  /// @param notShown how many were left out because the officer knows somebody on them; those left
  ///   out for a withheld address are not told, since the number would tell where somebody lives
  record Found(List<SearchPage.AccountRow> rows, int notShown) {
    Found {
      rows = List.copyOf(rows);
    }
  }

  Found of(List<AccountFile> found, Officer officer) {
    var standing = accounts.onAccounts(found.stream().map(AccountFile::id).toList());
    var ids = standing.stream().map(AccountFile.Liable::party).toList();
    var names = people.parties(ids);
    var findable = without(found, standing, people.withheldFrom(officer, ids));
    var shown = without(findable, standing, access.shutTo(officer));
    return new Found(rows(shown, standing, names, officer), findable.size() - shown.size());
  }

  private static List<AccountFile> without(
      List<AccountFile> files, List<AccountFile.Liable> standing, Set<Long> parties) {
    return files.stream()
        .filter(
            file ->
                standing.stream()
                    .noneMatch(l -> l.account() == file.id() && parties.contains(l.party())))
        .toList();
  }

  private static List<SearchPage.AccountRow> rows(
      List<AccountFile> shown,
      List<AccountFile.Liable> standing,
      Map<Long, Party> names,
      Officer officer) {
    return shown.stream()
        .map(
            file ->
                new SearchPage.AccountRow(
                    file.reference(),
                    file.property() == null ? "" : file.property().inOneLine(),
                    officer.worksOn(file.debtType())
                        ? who(file, standing, names)
                        : "Not shown: you do not work on this type of debt",
                    file.status()))
        .toList();
  }

  private static String who(
      AccountFile file, List<AccountFile.Liable> standing, Map<Long, Party> names) {
    return standing.stream()
        .filter(l -> l.account() == file.id() && names.containsKey(l.party()))
        .map(l -> Objects.requireNonNull(names.get(l.party())).name())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
