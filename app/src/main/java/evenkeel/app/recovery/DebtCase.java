package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.Party;
import evenkeel.app.ui.Crumb;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Claimed;
import evenkeel.core.recommendation.Considered;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recovery.Situation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One debt for which a step is considered, with its account and the people on it.
///
/// @param owing the parties that owe it
record DebtCase(
    AccountFile file,
    AccountFile.Debt debt,
    List<AccountFile.Liable> liable,
    Map<Long, Party> parties,
    Considered on) {

  Situation s() {
    return on.s();
  }

  DebtType type() {
    return s().type();
  }

  Access.OnRecord record() {
    return new Access.OnRecord(
        Subject.of("account", file.id()),
        file.debtType(),
        liable.stream().map(AccountFile.Liable::party).toList());
  }

  List<Long> owing() {
    return liable.stream()
        .filter(AccountFile.Liable::owes)
        .map(AccountFile.Liable::party)
        .distinct()
        .toList();
  }

  String name(@Nullable Long party) {
    var known = party == null ? null : parties.get(party);
    return known == null ? (party == null ? "Nobody" : "Party " + party) : known.name();
  }

  String names() {
    return owing().stream().map(this::name).distinct().collect(Collectors.joining(" and "));
  }

  /// What a step may seek: the balance, or of somebody who owes only a part no more than that part.
  Money sought() {
    return on.sought();
  }

  /// The same debt with the step aimed at one of those who owe it, and at what that one owes.
  DebtCase against(@Nullable Long party) {
    return new DebtCase(
        file,
        debt,
        liable,
        parties,
        new Considered(on.s(), on.beside().against(party), on.law(), on.policy(), on.desk()));
  }

  Optional<Recommendable> step(String key) {
    return Recommendable.find(type(), key);
  }

  /// What a step of this key asks for: of a claim for a service charge only what may be claimed.
  Money asks(String key) {
    return step(key)
        .map(step -> Claimed.by(step, s(), on.law(), on.policy()).min(sought()))
        .orElse(sought());
  }

  String href() {
    return "/accounts/" + file.reference() + "/debts/" + debt.id() + "/steps";
  }

  List<Crumb> crumbs() {
    return List.of(
        new Crumb("People", "/people"),
        new Crumb("Account " + file.reference(), "/accounts/" + file.reference()));
  }

  /// Where the people who owe it can be opened.
  List<Crumb> people() {
    return owing().stream()
        .map(parties::get)
        .filter(Objects::nonNull)
        .map(party -> new Crumb(party.name(), "/people/" + party.person()))
        .distinct()
        .toList();
  }
}
