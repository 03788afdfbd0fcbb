package evenkeel.app.recovery;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.accounts.Recoverabilities;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ledger.ChargeReversals;
import evenkeel.core.benefit.Known;
import evenkeel.core.benefit.Recoverability;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Sums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether an overpayment can be recovered, decided by the table of SI 2006/213 regulation 100. An
/// officer answers it, the law desk's own sum works it, and what came of it is kept with its
/// citation. Of what cannot be recovered every charge is taken off by ledger entries, and the debt
/// is decided again at once.
@Service
public class RecoverabilityDecisions {

  static final String ERROR = "official-error";
  static final String CONTRIBUTED = "contributed";
  static final String REALISED = "realised";
  static final String CREDIT = "credit";
  private static final String SUM = "overpayment-recoverable";
  private static final int MOST_LETTERS = 2_000;

  private final DebtCases cases;
  private final DayAndLaw day;
  private final Overpayments overpayments;
  private final Recoverabilities book;
  private final ChargeReversals reversals;
  private final Audit audit;

  RecoverabilityDecisions(
      DebtCases cases,
      DayAndLaw day,
      Overpayments overpayments,
      Recoverabilities book,
      ChargeReversals reversals,
      Audit audit) {
    this.cases = cases;
    this.day = day;
    this.overpayments = overpayments;
    this.book = book;
    this.reversals = reversals;
    this.audit = audit;
  }

  /// What the books say of a debt's overpayment; empty where it is none, or no decision is on file.
  Optional<Overpayments.Overpayment> overpayment(DebtCase found) {
    return found.type() == DebtType.HB_OVERPAYMENT
        ? overpayments.of(found.file().id()).stream()
            .filter(each -> each.invoice().equals(found.debt().part()))
            .findFirst()
        : Optional.empty();
  }

  /// The decisions on a debt, the newest first.
  List<Recoverabilities.Decided> before(DebtCase found) {
    return book.of(found.debt().id());
  }

  /// The answers that the books give: an official's error by its cause, and of what was credited
  /// before a change was known the credit. Who had a part and who could realise it no source tells.
  static Map<String, String> known(Overpayments.Overpayment one) {
    var known = new TreeMap<String, String>();
    known.put(
        ERROR,
        switch (one.classification()) {
          case "la_error", "admin_delay", "dwp_error", "technical" -> "yes";
          default -> "no";
        });
    known.put(CONTRIBUTED, "not-yet");
    known.put(REALISED, "not-yet");
    if (one.classification().equals("technical")) {
      known.put(CREDIT, net(one).plain());
    }
    return known;
  }

  private static Money net(Overpayments.Overpayment one) {
    var underlying = one.underlying();
    return underlying == null ? one.gross() : one.gross().minus(underlying);
  }

  /// Works the table and keeps what came of it.
  ///
  /// @param typed by the names of this class
  @Transactional
  public Outcome decide(long debt, Map<String, String> typed, String reason, Officer officer) {
    var opened = cases.open(debt, Act.RECORD_DECISION, officer);
    var one = opened.flatMap(this::overpayment);
    if (opened.isEmpty() || one.isEmpty()) {
      return new Outcome.Refused("no decision on an overpayment is on file for debt " + debt);
    }
    var problems = new TreeMap<String, String>();
    if (reason.isBlank()) {
      problems.put("reason", "Enter your reasons");
    } else if (reason.length() > MOST_LETTERS) {
      problems.put("reason", "Enter at most %,d letters".formatted(MOST_LETTERS));
    }
    var sum = Sums.find(SUM).orElseThrow();
    return switch (Sums.work(sum, answers(one.get(), typed), day.desk())) {
      case Answer.Wrong wrong -> {
        problems.putAll(wrong.problems());
        yield new Outcome.Unanswered(problems);
      }
      case Answer.Referred referred -> {
        problems.put(asked(typed), "Find out first, and decide then: " + referred.question());
        yield new Outcome.Unanswered(problems);
      }
      case Answer.Worked worked ->
          problems.isEmpty()
              ? decided(opened.get(), one.get(), typed, worked, reason.strip(), officer)
              : new Outcome.Unanswered(problems);
    };
  }

  private Map<String, String> answers(Overpayments.Overpayment one, Map<String, String> typed) {
    var answers = new HashMap<String, String>();
    for (var name : List.of(ERROR, CONTRIBUTED, REALISED, CREDIT)) {
      answers.put(name, typed.getOrDefault(name, "").strip());
    }
    answers.put("day", day.today().toString());
    answers.put("amount", net(one).plain());
    return answers;
  }

  /// The question that is still open.
  private static String asked(Map<String, String> typed) {
    for (var name : List.of(ERROR, CONTRIBUTED, REALISED)) {
      if (typed.getOrDefault(name, "").equals("not-yet")) {
        return name;
      }
    }
    return ERROR;
  }

  private Outcome decided(
      DebtCase found,
      Overpayments.Overpayment one,
      Map<String, String> typed,
      Answer.Worked worked,
      String reason,
      Officer officer) {
    var table =
        Recoverability.of(
            known(typed, ERROR),
            known(typed, CONTRIBUTED),
            known(typed, REALISED),
            !typed.getOrDefault(CREDIT, "").isBlank());
    var credit = typed.getOrDefault(CREDIT, "").strip();
    if (table == Recoverability.CREDIT_ONLY && Money.parse(credit).isLessThan(net(one))) {
      return new Outcome.Refused(
          "only "
              + Money.parse(credit)
              + " of it can be recovered: the benefits system invoices that by itself, and the rest"
              + " is decided then");
    }
    var line = worked.lines().getFirst();
    var cited = line.citation();
    var decision =
        new Recoverabilities.Decided(
            known(typed, ERROR) == Known.NO ? "no" : "yes",
            typed.getOrDefault(CONTRIBUTED, "not-yet"),
            typed.getOrDefault(REALISED, "not-yet"),
            table != Recoverability.NEVER,
            because(worked),
            cited == null ? "" : cited.rule(),
            cited == null ? "" : cited.provision(),
            officer.username(),
            reason,
            day.today());
    keep(found, decision, officer);
    return new Outcome.Recorded(found.debt().id());
  }

  private static String because(Answer.Worked worked) {
    return worked.lines().stream()
        .filter(each -> each.what().equals("Because"))
        .map(Answer.Line::value)
        .findFirst()
        .orElse("");
  }

  private void keep(DebtCase found, Recoverabilities.Decided decision, Officer officer) {
    var debt = found.debt().id();
    var withdrawn = book.keep(debt, decision);
    if (!withdrawn.isEmpty()) {
      reversals.post(
          withdrawn,
          decision.on(),
          "it was decided that it is not recoverable",
          "decided by " + officer.username() + ", " + decision.provision());
    }
    audit.act(
        officer.actor(),
        "recoverability decided",
        Subject.of("debt", debt),
        decision.reason(),
        Map.of("recoverable", decision.recoverable(), "rule", decision.rule()));
    book.landed(debt);
  }

  private static Known known(Map<String, String> typed, String name) {
    return switch (typed.getOrDefault(name, "")) {
      case "yes" -> Known.YES;
      case "no" -> Known.NO;
      default -> Known.NOT_YET;
    };
  }
}
