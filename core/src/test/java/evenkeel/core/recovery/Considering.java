package evenkeel.core.recovery;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Calendar;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Considered;
import evenkeel.core.recommendation.KnownFacts;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.sums.Desk;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Debts for which an officer considers a step, and answers under which nothing stands in its way.
final class Considering {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Desk DESK =
      new Desk(
          RULEBOOK,
          Nation.ENGLAND,
          Calendar.parse(LawOnFile.text("calendar/bank-holidays.csv"), Nation.ENGLAND));

  static Debts ordered(int tens) {
    var debt = new Debts();
    for (var i = 0; i < tens; i++) {
      debt.instalment(debt.year.firstDay().plusMonths(i % 6), Money.ofPounds(100));
    }
    debt.liable.add(Debts.person(1));
    return debt.step(StepKind.LIABILITY_ORDER, "2026-10-01", "2026-10-01", "2026-10-01", "1000.00");
  }

  /// Asked for on 15 January 2026 and not paid.
  static Debts other(DebtType type) {
    var debt = new Debts();
    debt.type = type;
    debt.demand = LocalDate.of(2026, 1, 15);
    debt.instalment(LocalDate.of(2026, 1, 29), Money.ofPounds(6_000));
    debt.liable.add(Debts.person(1));
    return debt;
  }

  static Debts judged() {
    return other(DebtType.LEASEHOLD)
        .step(StepKind.LETTER_BEFORE_ACTION, "2026-03-02", "2026-04-01", "2026-04-06", "6000.00")
        .step(StepKind.JUDGMENT, "2026-09-01", "2026-09-15", "2026-09-16", "6000.00");
  }

  static Considered on(Debts debt, KnownFacts.Beside beside) {
    debt.issueOn = DAY.plusDays(3);
    var s = debt.on(DAY);
    return new Considered(
        s, beside, RULEBOOK.on(s.issueOn(), Nation.ENGLAND), Policy.DEFAULTS, DESK);
  }

  static Considered on(Debts debt) {
    return on(
        debt,
        new KnownFacts.Beside(
            DAY, 1L, false, true, false, Set.of(1L), Map.of(), ClaimReply.NONE, false));
  }

  /// A debt that no landlord owes and of which the night proposed nothing.
  static KnownFacts.Beside beside(
      boolean takenElsewhere, @Nullable Boolean recoverable, boolean disputed) {
    return new KnownFacts.Beside(
        DAY, 1L, takenElsewhere, recoverable, disputed, Set.of(), Map.of(), ClaimReply.NONE, false);
  }

  /// The books, with what came of a letter of claim.
  static KnownFacts.Beside answered(ClaimReply reply, boolean company) {
    return new KnownFacts.Beside(DAY, 1L, false, null, false, Set.of(), Map.of(), reply, company);
  }

  static Recommendable step(DebtType type, String key) {
    return Recommendable.find(type, key).orElseThrow();
  }

  /// Answers under which nothing stands in the way of a step.
  static Map<String, String> answers(Recommendable step, Considered on, String... more) {
    var answers = new HashMap<String, String>();
    for (var group : step.questions(on.facts(), false)) {
      for (var question : group.questions()) {
        var name = question.name().substring(question.name().indexOf('.') + 1);
        var kind = step.kindest().get(name);
        var field = question.field();
        if (question.name().startsWith("own.")) {
          answers.put(question.name(), field == null ? "Something" : "yes");
        } else if (kind != null) {
          answers.put(question.name(), kind);
        } else if (field != null && field.needed() && !question.optional()) {
          answers.put(question.name(), sample(field.name()));
        }
      }
    }
    for (var i = 0; i < more.length; i += 2) {
      answers.put(more[i], more[i + 1]);
    }
    return answers;
  }

  static String sample(String field) {
    return switch (field) {
      case "paid" -> "monthly";
      case "periods" -> "1";
      case "net" -> "1500.00";
      case "allowance" -> "1200.00";
      case "standard-allowance" -> "424.90";
      case "rent" -> "weekly";
      case "fraud" -> "none";
      case "benefit" -> "100.00";
      case "higher", "convicted" -> "no";
      case "weeks" -> "4";
      case "old", "new" -> "90.00";
      default -> throw new IllegalArgumentException("no sample of " + field);
    };
  }

  static String why(Ruling ruling) {
    return ruling instanceof Ruling.Barred barred
        ? barred.bars().getFirst().why()
        : ruling.toString();
  }

  static Stream<Recommendable> every() {
    return Arrays.stream(DebtType.values())
        .flatMap(type -> Recommendable.of(type).stream())
        .filter(step -> step.never().isEmpty());
  }

  static Debts readyFor(Recommendable step) {
    var debt =
        step.type() != DebtType.COUNCIL_TAX
            ? prepared(step)
            : step.kind() == StepKind.COMPLAINT ? reminded() : ordered(60);
    if (step.kind() == StepKind.ORDER_FOR_SALE) {
      debt.step(StepKind.CHARGING_ORDER, "2026-10-20", "2026-10-20", "2026-10-20", "6000.00");
    }
    if (step.kind() == StepKind.ESTATE_CLAIM) {
      debt.liable.set(
          0, new LiablePerson(1, LocalDate.of(2026, 4, 1), null, true, null, true, false, false));
    }
    return debt;
  }

  /// A year's tax whose reminder was not paid.
  static Debts reminded() {
    var debt = Debts.tenOf100();
    debt.demand = LocalDate.of(2026, 3, 10);
    return debt.step(StepKind.REMINDER_1, "2026-09-04", "2026-09-10", "2026-09-18", "600.00");
  }

  private static Debts prepared(Recommendable step) {
    var debt = other(step.type());
    if (step.needs() == StepKind.JUDGMENT) {
      return debt.step(StepKind.JUDGMENT, "2026-09-01", "2026-09-15", "2026-09-16", "6000.00");
    }
    if (step.needs() == StepKind.LETTER_BEFORE_ACTION) {
      return debt.step(
          StepKind.LETTER_BEFORE_ACTION, "2026-03-02", "2026-04-01", "2026-04-06", "6000.00");
    }
    return step.needs() == StepKind.COUNTY_COURT_CLAIM
        ? debt.step(
            StepKind.COUNTY_COURT_CLAIM, "2026-08-03", "2026-08-03", "2026-09-03", "6000.00")
        : debt;
  }

  static @Nullable String figure(Ruling ruling, int number) {
    return ruling instanceof Ruling.Open open
        ? open.figures().get(number).lines().stream()
            .filter(line -> line.answer())
            .map(line -> line.value())
            .findFirst()
            .orElse(null)
        : ruling.toString();
  }

  private Considering() {}
}
