package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.Party;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An account, who stands on it, and its debts.
///
/// @param withheld whether its address is withheld from the officer who asked
record AccountCase(
    AccountFile file,
    List<AccountFile.Liable> liable,
    Map<Long, Party> parties,
    List<AccountFile.Debt> debts,
    boolean withheld) {

  Access.OnRecord record() {
    return new Access.OnRecord(
        Subject.of("account", file.id()),
        file.debtType(),
        liable.stream().map(AccountFile.Liable::party).toList());
  }

  List<Long> debtIds() {
    return debts.stream().map(AccountFile.Debt::id).toList();
  }

  /// What acts on it are recorded under: the account and its debts.
  List<Subject> subjects() {
    return Stream.concat(
            Stream.of(record().subject()), debtIds().stream().map(id -> Subject.of("debt", id)))
        .toList();
  }

  List<Long> partyIds() {
    return liable.stream().map(AccountFile.Liable::party).distinct().toList();
  }

  int year(long debt) {
    return debts.stream().filter(d -> d.id() == debt).findFirst().orElseThrow().year();
  }

  /// A debt of the account in words: `Leasehold service charge 2026-27`.
  String debtInWords(long debt) {
    return debts.stream()
        .filter(each -> each.id() == debt)
        .findFirst()
        .map(MoneyWords::debt)
        .orElseThrow();
  }

  String yearInWords(long debt) {
    return Words.year(year(debt));
  }

  String name(long party) {
    var known = parties.get(party);
    return known == null ? "Party " + party : known.name();
  }

  String names() {
    return partyIds().stream().map(this::name).distinct().collect(Collectors.joining(" and "));
  }

  String address() {
    if (withheld) {
      return "Address withheld";
    }
    var property = file.property();
    return property == null ? "No property" : property.inOneLine();
  }

  String href() {
    return "/accounts/" + file.reference();
  }

  Crumb crumb() {
    return new Crumb("Account " + file.reference(), href());
  }

  /// The persons behind it, each with a link.
  List<Crumb> people() {
    return partyIds().stream()
        .map(parties::get)
        .filter(Objects::nonNull)
        .map(party -> new Crumb(party.name(), "/people/" + party.person()))
        .distinct()
        .toList();
  }
}
