package evenkeel.app.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.accounts.Leases;
import evenkeel.app.accounts.OverpaymentLiabilities;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.charges.LeaseClauses;
import evenkeel.app.history.Histories;
import evenkeel.app.ledger.Statements;
import evenkeel.app.people.Party;
import evenkeel.app.policy.BusinessDay;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.OwnPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An account: who stands on it, what is owed, where each debt stands, why and what next.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}")
@Tag(name = "Accounts")
class AccountsApi {

  private final AccountCases cases;
  private final Accounts accounts;
  private final DeskRecords records;
  private final DebtPanels panels;
  private final Statements statements;
  private final Histories histories;
  private final BusinessDay day;

  AccountsApi(
      AccountCases cases,
      Accounts accounts,
      DeskRecords records,
      DebtPanels panels,
      Statements statements,
      Histories histories,
      BusinessDay day) {
    this.cases = cases;
    this.accounts = accounts;
    this.records = records;
    this.panels = panels;
    this.statements = statements;
    this.histories = histories;
    this.day = day;
  }

  /// An account.
  ///
  /// @param address blank where it is withheld from the officer
  /// @param balance what is owed by these books; negative when in credit
  record Account(
      String account,
      String debtType,
      String status,
      @Nullable LocalDate opened,
      @Nullable LocalDate closed,
      @Nullable String paysBy,
      boolean addressWithheld,
      String address,
      @Nullable String band,
      List<Stands> people,
      Amount balance,
      Amount overdue,
      Source source,
      List<Standing> debts,
      List<Overpayment> overpayments,
      List<Lease> leases) {}

  /// What the benefits system says of an overpayment.
  ///
  /// @param notified when its decision was notified, null when no notice is recorded
  /// @param gross what was overpaid, before anything was taken off
  /// @param weeklyRate from each week of benefit; null when nothing is, and for everybody but the
  ///   two roles that see criminal data
  /// @param underlying what of it was due on the true facts; null where the source does not tell
  /// @param appealOutcome dismissed, allowed, allowed_in_part, revised, withdrawn or struck_out;
  ///   null where the source does not say
  /// @param fraudOutcome none, admitted, penalty, penalty_withdrawn or convicted; left out for
  ///   everybody but the two roles that see criminal data, and where the source does not say
  record Overpayment(
      String invoice,
      String claim,
      LocalDate decided,
      @Nullable LocalDate notified,
      LocalDate from,
      LocalDate to,
      Amount gross,
      String classification,
      boolean recoverable,
      @Nullable String route,
      @Nullable Amount weeklyRate,
      boolean appealOpen,
      @Nullable Amount underlying,
      @Nullable LocalDate appealDecided,
      @Nullable String appealOutcome,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fraudOutcome,
      List<Owes> owing) {

    static Overpayment of(Overpayments.Overpayment one, List<Owes> owing) {
      return new Overpayment(
          one.invoice(),
          one.claim(),
          one.decided(),
          one.notified(),
          one.from(),
          one.to(),
          Amount.of(one.gross()),
          one.classification(),
          one.recoverable(),
          one.route(),
          one.weeklyRate() == null ? null : Amount.of(one.weeklyRate()),
          one.appealOpen(),
          one.underlying() == null ? null : Amount.of(one.underlying()),
          one.appealDecided(),
          one.appealOutcome(),
          one.fraudOutcome(),
          owing);
    }
  }

  /// One person's own liability for an overpayment.
  ///
  /// @param amount what this person owes of it at most
  /// @param atMostNow what may be asked of who owes a part of it, less what came; null for who owes
  ///   it whole
  /// @param reading whose part what came is counted towards, in words; null where nothing came
  /// @param chosen whether the council recovers it from this person
  record Owes(
      long party,
      String capacity,
      String basis,
      Amount amount,
      @Nullable Amount atMostNow,
      @Nullable String reading,
      boolean chosen,
      @Nullable LocalDate notified,
      boolean appealOpen,
      @Nullable LocalDate appealDecided,
      @Nullable String appealOutcome) {

    static Owes of(OverpaymentLiabilities.Liability one, @Nullable OwnPart part) {
      return new Owes(
          one.party(),
          one.capacity(),
          one.basis(),
          Amount.of(one.amount()),
          part == null ? null : Amount.of(part.most()),
          part == null || part.came().isZero() ? null : OwnPart.READING,
          one.chosen(),
          one.notified(),
          one.appealOpen(),
          one.appealDecided(),
          one.appealOutcome());
    }
  }

  /// A lease; null is not known.
  ///
  /// @param yearEnd month and day on which the service charge's year ends, such as `03-31`
  /// @param mortgagee number of the lender's party, who is not liable
  /// @param interestClause in the source's words; `none` where the lease has none
  /// @param costsClause which costs of a case it asks for: `section_146`, `indemnity` or `none`
  /// @param landlord as the lease names them
  /// @param leaseholders as the lease names them, empty where it is not known
  record Lease(
      String lease,
      @Nullable LocalDate start,
      @Nullable Integer termYears,
      @Nullable String titleNumber,
      @Nullable Amount groundRent,
      @Nullable String yearEnd,
      @Nullable Long mortgagee,
      @Nullable String interestClause,
      @Nullable String costsClause,
      @Nullable Boolean reservedAsRent,
      @Nullable String landlord,
      List<String> leaseholders,
      @Nullable LocalDate assignedOn) {

    static Lease of(Leases.Lease one, LeaseClauses.@Nullable Said said) {
      return new Lease(
          one.key(),
          one.start(),
          one.termYears(),
          one.titleNumber(),
          one.groundRent() == null ? null : Amount.of(one.groundRent()),
          one.yearEnd(),
          one.mortgagee(),
          said == null ? null : said.interest(),
          said == null ? null : said.costs(),
          said == null ? null : said.reservedAsRent(),
          one.landlord(),
          one.leaseholders(),
          one.assignedOn());
    }
  }

  /// Who stands on an account.
  ///
  /// @param lacksJointNotice a joint person who cannot be noticed before the joint notice is served
  record Stands(
      long party,
      @Nullable Long person,
      String name,
      String role,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean namedOnBill,
      boolean joint,
      @Nullable LocalDate jointNoticeOn,
      boolean lacksJointNotice) {}

  /// The billing system's own figure beside ours of the same day.
  record Source(LocalDate asAt, Amount balance, Amount ours, @Nullable String stage) {}

  /// An instalment of the bill in force, and what met it.
  record Instalment(long debt, int sequence, LocalDate due, Amount amount, Amount met) {}

  @GetMapping
  @Operation(summary = "An account, and where each of its debts stands, why and what next")
  Account one(@PathVariable String reference, Officer officer) {
    var found = open(reference, "account", officer);
    var file = found.file();
    var debts = records.of(found.debts(), Map.of(file.id(), file.reference()));
    var clauses = panels.clauses(found, officer);
    var property = file.property();
    return new Account(
        file.reference(),
        file.debtType(),
        file.status(),
        file.opened(),
        file.closed(),
        file.paymentMethod(),
        found.withheld(),
        found.withheld() || property == null ? "" : property.inOneLine(),
        property == null ? null : property.band(),
        found.liable().stream().map(each -> stands(each, found)).toList(),
        Amount.of(statements.balances(List.of(file.id())).getOrDefault(file.id(), Money.ZERO)),
        Amount.ofPence(debts.stream().mapToLong(each -> each.overdue().pence()).sum()),
        new Source(
            file.asAt(),
            Amount.ofPence(file.sourceBalancePence()),
            Amount.of(
                statements
                    .statement(file.id(), file.asAt(), AccountController.NOW_KNOWN)
                    .balance()),
            file.sourceStage()),
        debts,
        overpayments(found, officer),
        panels.leases(found, officer).stream()
            .map(each -> Lease.of(each, clauses.get(each.key())))
            .toList());
  }

  private List<Overpayment> overpayments(AccountCase found, Officer officer) {
    var owing = panels.owing(found, officer);
    var parts = panels.parts(found, owing);
    return panels.overpayments(found, officer).stream()
        .map(
            each ->
                Overpayment.of(
                    each,
                    owes(
                        owing.getOrDefault(each.invoice(), List.of()),
                        parts.getOrDefault(each.invoice(), Map.of()))))
        .toList();
  }

  private static List<Owes> owes(
      List<OverpaymentLiabilities.Liability> owing, Map<Long, OwnPart> parts) {
    return owing.stream().map(each -> Owes.of(each, parts.get(each.party()))).toList();
  }

  @GetMapping("/instalments")
  @Operation(summary = "The instalments of the bills in force, by due date, and what met each")
  Listed<Instalment> instalments(@PathVariable String reference, Officer officer) {
    var found = open(reference, "instalments", officer);
    var met = statements.met(found.debtIds());
    return Listed.whole(
        accounts.instalments(found.debtIds()).stream()
            .map(
                each ->
                    new Instalment(
                        each.debt(),
                        each.sequence(),
                        each.due(),
                        Amount.ofPence(each.pence()),
                        Amount.of(met.getOrDefault(each.id(), Money.ZERO))))
            .toList());
  }

  @GetMapping("/steps")
  @Operation(summary = "The steps taken, with those withdrawn, the newest first")
  Listed<Standing.Step> steps(@PathVariable String reference, Officer officer) {
    var found = open(reference, "history", officer);
    return Listed.whole(histories.steps(found.debtIds()).stream().map(Standing::step).toList());
  }

  @GetMapping("/holds")
  @Operation(summary = "The holds on the account, its debts and its people, the newest first")
  Listed<Standing.Hold> holds(@PathVariable String reference, Officer officer) {
    var found = open(reference, "history", officer);
    var today = day.today();
    return Listed.whole(
        histories.holds(found.debtIds(), List.of(found.file().id()), found.partyIds()).stream()
            .map(hold -> Standing.Hold.of(hold, today))
            .toList());
  }

  private AccountCase open(String reference, String what, Officer officer) {
    return cases
        .looked(reference, what, officer)
        .orElseThrow(() -> Refusal.notFound("account", reference));
  }

  private static Stands stands(AccountFile.Liable liable, AccountCase found) {
    Party party = found.parties().get(liable.party());
    return new Stands(
        liable.party(),
        party == null ? null : party.person(),
        found.name(liable.party()),
        liable.role(),
        liable.from(),
        liable.to(),
        liable.namedOnBill(),
        liable.joint(),
        liable.jointNoticeOn(),
        liable.lacksJointNotice());
  }
}
