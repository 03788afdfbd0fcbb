package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.history.ClaimReplies;
import evenkeel.app.letters.Notices;
import evenkeel.app.monitoring.Situations;
import evenkeel.app.people.People;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.KnownFacts;
import evenkeel.core.recovery.ClaimReply;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Opens a debt for an officer, with the books as they are now and the law of the day.
@Component
class DebtCases {

  private final Accounts accounts;
  private final Debts debts;
  private final Overpayments overpayments;
  private final People people;
  private final Situations situations;
  private final Notices notices;
  private final ClaimReplies replies;
  private final DayAndLaw law;
  private final Access access;
  private final Audit audit;

  DebtCases(
      Accounts accounts,
      Debts debts,
      Overpayments overpayments,
      People people,
      Situations situations,
      Notices notices,
      ClaimReplies replies,
      DayAndLaw law,
      Access access,
      Audit audit) {
    this.accounts = accounts;
    this.debts = debts;
    this.overpayments = overpayments;
    this.people = people;
    this.situations = situations;
    this.notices = notices;
    this.replies = replies;
    this.law = law;
    this.access = access;
    this.audit = audit;
  }

  LocalDate today() {
    return law.today();
  }

  /// Opens a debt of an account for an act, and keeps the look.
  Optional<DebtCase> open(String reference, long debt, Act act, Officer officer) {
    access.require(officer, act);
    var file = accounts.find(reference);
    return file.flatMap(each -> ofAccount(each, debt, act, officer));
  }

  /// Opens a debt by its own number.
  Optional<DebtCase> open(long debt, Act act, Officer officer) {
    access.require(officer, act);
    return debts
        .accountIfAny(debt)
        .flatMap(account -> accounts.all(List.of(account)).stream().findFirst())
        .flatMap(file -> ofAccount(file, debt, act, officer));
  }

  private Optional<DebtCase> ofAccount(AccountFile file, long debt, Act act, Officer officer) {
    var found =
        accounts.debts(List.of(file.id())).stream().filter(each -> each.id() == debt).findFirst();
    return found.map(
        each -> {
          access.require(officer, act, debts.onRecord(file.id()));
          audit.look(
              officer.actor(), "debt", Subject.of("account", file.id()), Map.of("debt", debt));
          return read(file, each);
        });
  }

  private DebtCase read(AccountFile file, AccountFile.Debt debt) {
    var liable = accounts.onAccounts(List.of(file.id()));
    var today = law.today();
    // A step is taken on the day on which it is approved, by the law of that day.
    var s = situations.of(List.of(debt.id()), today, today).getFirst();
    return new DebtCase(
        file,
        debt,
        liable,
        people.parties(liable.stream().map(AccountFile.Liable::party).toList()),
        law.considered(s, beside(file, debt, liable, s, today)));
  }

  private KnownFacts.Beside beside(
      AccountFile file,
      AccountFile.Debt debt,
      List<AccountFile.Liable> liable,
      Situation s,
      LocalDate today) {
    var overpayment =
        s.type() == DebtType.HB_OVERPAYMENT
            ? overpayments.of(file.id()).stream()
                .filter(each -> each.invoice().equals(debt.part()) || debt.part().isEmpty())
                .findFirst()
            : Optional.<Overpayments.Overpayment>empty();
    var leased = s.leased();
    return new KnownFacts.Beside(
        today,
        null,
        s.type() == DebtType.COUNCIL_TAX && takenElsewhere(debt.id(), liable, today),
        overpayment.map(Overpayments.Overpayment::recoverable).orElse(null),
        overpayment.map(Overpayments.Overpayment::appealOpen).orElse(false),
        landlords(liable),
        proposed(debt.id()),
        s.type() == DebtType.LEASEHOLD ? replies.reply(debt.id()) : ClaimReply.NONE,
        leased != null && leased.company());
  }

  private static Set<Long> landlords(List<AccountFile.Liable> liable) {
    return liable.stream()
        .filter(each -> each.owes() && each.role().equals("landlord"))
        .map(AccountFile.Liable::party)
        .collect(Collectors.toSet());
  }

  /// What the night proposed of the debt and may still leave.
  private Map<StepKind, LocalDate> proposed(long debt) {
    var proposed = new EnumMap<StepKind, LocalDate>(StepKind.class);
    notices.underWay(debt).forEach(each -> proposed.putIfAbsent(each.step(), each.evening()));
    return proposed;
  }

  /// Whether a benefit deduction runs for another year's tax of somebody who owes this one.
  private boolean takenElsewhere(long debt, List<AccountFile.Liable> liable, LocalDate today) {
    var others = new HashSet<Long>();
    liable.stream()
        .filter(AccountFile.Liable::owes)
        .forEach(each -> others.addAll(debts.ofParty(each.party())));
    others.remove(debt);
    return !others.isEmpty()
        && situations.of(others, today, today).stream()
            .filter(s -> s.type() == DebtType.COUNCIL_TAX)
            .map(OfficersStep::running)
            .anyMatch(method -> method != null && method.kind() == StepKind.ATTACHMENT_OF_BENEFITS);
  }
}
