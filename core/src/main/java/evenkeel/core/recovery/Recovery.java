package evenkeel.core.recovery;

import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What is to be done about one debt on one evening: the ladder says what may come next, the guards
/// say whether it may.
public final class Recovery {

  private static final Ladder ENGLAND = new EnglandCouncilTax();
  private static final Ladder WALES_1992 = new Wales1992CouncilTax();
  private static final Ladder WALES_2026 = new Wales2026CouncilTax();
  private static final Ladder OVERPAYMENT = new OverpaymentPath();
  private static final Ladder SERVICE_CHARGE = new ServiceChargePath();
  private static final Ladder SUNDRY = new SundryPath();

  private Recovery() {}

  /// Decides a debt.
  ///
  /// @param law the law of the day of issue, `s.issueOn()`: a notice obeys the law of its own day
  /// @param policy the council's choices of that day
  public static Decision decide(Situation s, Law law, Policy policy) {
    if (!law.day().equals(s.issueOn()) || law.nation() != s.nation()) {
      throw new IllegalArgumentException(
          "debt "
              + s.debt()
              + " needs the law of "
              + s.nation()
              + " on "
              + s.issueOn()
              + ", found "
              + law.nation()
              + " on "
              + law.day());
    }
    return s.balance().isPositive()
        ? CourtTimeNear.with(owed(s, law, policy), s, law)
        : nothingOwed(s, law);
  }

  private static Decision owed(Situation s, Law law, Policy policy) {
    var arrears = Arrears.of(s, policy.shortfallTolerance());
    var ladder = ladder(s, law);
    var course = ladder.course(s, arrears, law, policy);
    var stop = course instanceof Course.Clear ? null : Guards.stop(s, arrears, step(course));
    if (stop != null && stop.kind().legalStop()) {
      return Answers.stopped(stop, course, s, law);
    }
    var plan = s.plan();
    if (plan != null && plan.kept()) {
      return Answers.onPlan(plan, s);
    }
    if (stop != null) {
      return Answers.stopped(stop, course, s, law);
    }
    return switch (course) {
      case Course.Clear clear -> Answers.clear(clear, s);
      case Course.Running running -> Answers.waiting(running, s);
      case Course.Unclear unclear -> Answers.refer(unclear, s);
      case Course.Ready ready -> ready(ready, s, arrears, ladder, law, policy);
    };
  }

  /// What is payable at once: what has fallen due, and all that is owed, costs with it, when the
  /// instalments are lost (SI 1992/613 reg 23(3) and (4), WSI 2025/1109) or the court was asked.
  ///
  /// @param law as for [#decide]
  public static Money payable(Situation s, Law law, Policy policy) {
    if (!s.balance().isPositive()) {
      return Money.ZERO;
    }
    var arrears = Arrears.of(s, policy.shortfallTolerance());
    var course = ladder(s, law).course(s, arrears, law, policy);
    var whole =
        s.type() == DebtType.COUNCIL_TAX && (Court.last(s) != null || instalmentsLost(course, law));
    return whole ? s.balance() : arrears.overdue();
  }

  /// Where the reminders are counted, a final notice is proposed only for the whole balance.
  private static boolean instalmentsLost(Course course, Law law) {
    var step = step(course);
    return switch (course) {
      case Course.Clear _, Course.Running _ -> false;
      case Course.Ready _, Course.Unclear _ ->
          step == StepKind.COMPLAINT
              || (step == StepKind.FINAL_NOTICE && law.has(CouncilTaxRules.REMINDERS_MOST));
    };
  }

  /// Whom a notice of a debt addresses.
  ///
  /// @param law as for [#decide]
  public static List<LiablePerson> addressed(StepKind step, Situation s, Law law, Policy policy) {
    return List.copyOf(People.of(step, s, law, policy).told());
  }

  /// The steps that follow one another on a debt of a type, under the law of a day, where nobody
  /// pays: for a picture of what may come.
  public static List<StepKind> usualSteps(DebtType type, Law law) {
    return ladder(type, law.nation(), law).usual();
  }

  private static Decision ready(
      Course.Ready ready, Situation s, Arrears arrears, Ladder ladder, Law law, Policy policy) {
    var question = Guards.question(ready, s, arrears, ladder, law, policy);
    if (question != null) {
      return Answers.refer(question, s);
    }
    var awaited = s.moneyAwaitedUntil();
    if (awaited != null && !s.evening().isAfter(awaited)) {
      return Answers.moneyAwaited(awaited, ready, s, law, policy);
    }
    var because = new ArrayList<>(ready.because());
    because.addAll(People.of(ready.step(), s, law, policy).leftOut());
    Answers.addFacts(because, ready.step(), s, law, policy);
    return ready.step() == StepKind.COMPLAINT
        ? Answers.apply(because, arrears, s)
        : Answers.take(ready.step(), because, s, law, policy);
  }

  private static Decision nothingOwed(Situation s, Law law) {
    return s.type() == DebtType.COUNCIL_TAX
            && Court.paidBeforeHearing(s, law) instanceof Course.Unclear unclear
        ? Answers.refer(unclear, s)
        : Answers.nothingOwed(s);
  }

  private static StepKind step(Course course) {
    return switch (course) {
      case Course.Clear _ -> StepKind.OTHER;
      case Course.Running running -> running.next();
      case Course.Ready ready -> ready.step();
      case Course.Unclear unclear -> unclear.step();
    };
  }

  /// The path of a debt of its type.
  static Ladder ladder(Situation s, Law law) {
    return ladder(s.type(), s.nation(), law);
  }

  private static Ladder ladder(DebtType type, Nation nation, Law law) {
    return switch (type) {
      case COUNCIL_TAX -> ladder(nation, law);
      case HB_OVERPAYMENT -> OVERPAYMENT;
      case LEASEHOLD -> SERVICE_CHARGE;
      case SUNDRY -> SUNDRY;
    };
  }

  /// The council tax ladder that the nation has on the day of the law.
  private static Ladder ladder(Nation nation, Law law) {
    return switch (nation) {
      case ENGLAND -> ENGLAND;
      case WALES -> law.has(CouncilTaxRules.FINAL_AFTER_MISSED) ? WALES_2026 : WALES_1992;
    };
  }
}
