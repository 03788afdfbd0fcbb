package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.ChargesOnFile;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.accounts.Leases;
import evenkeel.app.accounts.OverpaymentLiabilities;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.audit.Audit;
import evenkeel.app.charges.LeaseClauses;
import evenkeel.app.history.HistoryAsKnown;
import evenkeel.app.ledger.StatementMoney;
import evenkeel.app.ledger.Statements;
import evenkeel.app.letters.KeptStatements;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Councils;
import evenkeel.app.ui.Paper;
import evenkeel.core.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what a statement rests on, and makes the files that leave: each is authorised, logged as
/// an export and kept as it was.
@Component
class StatementBooks {

  private final Statements statements;
  private final StatementMoney money;
  private final ChargesOnFile charges;
  private final HistoryAsKnown history;
  private final Standings standings;
  private final Overpayments overpayments;
  private final OverpaymentLiabilities liabilities;
  private final Leases leases;
  private final LeaseClauses clauses;
  private final DemandsWeighed demands;
  private final KeptStatements kept;
  private final Councils councils;
  private final BusinessDay day;
  private final Access access;
  private final Audit audit;

  StatementBooks(
      Statements statements,
      StatementMoney money,
      ChargesOnFile charges,
      HistoryAsKnown history,
      Standings standings,
      Overpayments overpayments,
      OverpaymentLiabilities liabilities,
      Leases leases,
      LeaseClauses clauses,
      DemandsWeighed demands,
      KeptStatements kept,
      Councils councils,
      BusinessDay day,
      Access access,
      Audit audit) {
    this.statements = statements;
    this.money = money;
    this.charges = charges;
    this.history = history;
    this.standings = standings;
    this.overpayments = overpayments;
    this.liabilities = liabilities;
    this.leases = leases;
    this.clauses = clauses;
    this.demands = demands;
    this.kept = kept;
    this.councils = councils;
    this.day = day;
    this.access = access;
    this.audit = audit;
  }

  /// What a statement rests on. Whoever asks has opened the account.
  StatementFacts facts(AccountCase found, StatementAsked asked) {
    var account = found.file().id();
    var on = asked.on();
    var before = asked.knownBefore();
    var whole = statements.statement(account, on, before);
    return new StatementFacts(
        found,
        councils.council(),
        asked,
        day.today(),
        whole,
        money.payers(
            whole.lines().stream()
                .filter(line -> line.kind().equals("receipt"))
                .map(Statements.Line::entry)
                .toList()),
        charges.charges(account, on, before),
        charges.instalments(account, on, before),
        money.met(found.debtIds(), on, before),
        overdue(account, asked),
        history.payments(found.debtIds(), on, before),
        history.holds(found.debtIds(), account, found.partyIds(), on, before),
        history.steps(found.debtIds(), on, before),
        overpayments.of(account, on, before),
        liabilities.of(account, on, before),
        leases.of(account, on, before),
        clauses.of(account, on, before),
        demands.of(account, on, before));
  }

  private Map<Long, Money> overdue(long account, StatementAsked asked) {
    return asked.known() == null && asked.on().equals(day.today())
        ? standings.ofAccount(account).stream()
            .collect(
                Collectors.toMap(
                    Standings.Standing::debt, each -> Money.ofPence(each.overduePence())))
        : Map.of();
  }

  /// The statement as a PDF that leaves.
  ///
  /// @param large whether in large print
  @Transactional
  byte[] pdf(AccountCase found, StatementAsked asked, boolean large, Officer officer) {
    Paper paper = StatementPaper.of(facts(found, asked)).inLargePrint(large);
    return leaves(found, asked, "pdf", paper.pdf().content(), officer);
  }

  /// The statement as a CSV file that leaves.
  @Transactional
  byte[] csv(AccountCase found, StatementAsked asked, Officer officer) {
    var text = StatementCsv.of(facts(found, asked));
    return leaves(found, asked, "csv", text.getBytes(StandardCharsets.UTF_8), officer);
  }

  private byte[] leaves(
      AccountCase found, StatementAsked asked, String format, byte[] content, Officer officer) {
    access.require(officer, Act.EXPORT, found.record());
    var account = found.file().id();
    var number =
        kept.keep(
            account, asked.from(), asked.on(), asked.known(), format, content, officer.username());
    audit.look(
        officer.actor(),
        "statement exported as " + format,
        found.record().subject(),
        Map.of("statement", number, "period", asked.inFileName()));
    return content;
  }

  /// Statements of an account that left, the newest first.
  List<KeptStatements.Kept> kept(AccountCase found) {
    return kept.of(found.file().id());
  }

  /// A statement that left, exactly as it was.
  @Transactional
  java.util.Optional<byte[]> kept(AccountCase found, long statement, Officer officer) {
    access.require(officer, Act.EXPORT, found.record());
    if (found.withheld()) {
      throw access.refused(
          officer,
          Act.EXPORT,
          found.record().subject(),
          "the address is withheld from you, and a statement that left may show it");
    }
    audit.look(
        officer.actor(),
        "kept statement",
        found.record().subject(),
        Map.of("statement", statement));
    return kept.content(found.file().id(), statement);
  }

  /// Whether somebody who owes on the account needs large print.
  static boolean needsLargePrint(AccountCase found) {
    return found.liable().stream()
        .filter(each -> each.owes())
        .map(each -> found.parties().get(each.party()))
        .anyMatch(party -> party != null && party.formatNeed().equals("large_print"));
  }
}
