package evenkeel.core.recovery;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Citation;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decisions with their words: why, what would change them, and when to look again.
final class Answers {

  private static final List<String> PAYMENT = List.of("A payment of what is overdue.");
  private static final List<String> NOTHING =
      List.of("An instalment that is missed.", "A change of the charge.");
  private static final List<String> NOTICE =
      List.of(
          "Payment of the sum before the notice is posted.",
          "A hold, an agreed plan or a change of the charge.");
  private static final List<String> RUNNING =
      List.of("Payment in full.", "A hold, an agreed plan or a change of the charge.");
  private static final List<String> ANSWER = List.of("An officer's answer.", "Payment in full.");
  private static final List<String> LEGAL =
      List.of("Lifting the hold; it never lapses by its date.");
  private static final List<String> LIFTED = List.of("Lifting the hold.", "The end of the hold.");
  private static final List<String> PLAN = List.of("A missed payment of the plan.");

  private Answers() {}

  static Decision nothingOwed(Situation s) {
    var text =
        s.balance().isZero()
            ? "Nothing is owed."
            : "The account is in credit by " + s.balance().negated() + ".";
    var code = s.balance().isZero() ? "paid" : "in-credit";
    return new Decision.NothingDue(
        List.of(Reason.fact(code, text)), NOTHING, sooner(s.evening().plusYears(1), s));
  }

  static Decision clear(Course.Clear clear, Situation s) {
    var next = clear.next();
    var look = next == null ? s.evening().plusYears(1) : next;
    return new Decision.NothingDue(
        withHolds(clear.because(), s), NOTHING, sooner(after(look, s), s));
  }

  /// When a notice of council tax comes next, the answer also hangs on which day is the next
  /// working day: it is looked at every evening.
  static Decision waiting(Course.Running running, Situation s) {
    return new Decision.Wait(
        running.until(),
        withPlan(running.because(), s),
        RUNNING,
        running.next().isTaxNotice() ? s.evening().plusDays(1) : sooner(running.until(), s));
  }

  static Decision moneyAwaited(
      LocalDate until, Course.Ready ready, Situation s, Law law, Policy policy) {
    var because = new ArrayList<Reason>();
    because.add(
        Reason.fact(
            "money-awaited",
            "Money that may belong to this debt is being identified or is on its way: the next step"
                + " waits until after "
                + Words.day(until)
                + "."));
    because.addAll(ready.because());
    var look = inTime(sooner(until.plusDays(1), s), s, law, policy);
    return new Decision.Wait(until.plusDays(1), because, PAYMENT, look);
  }

  /// In the last year of the time for a complaint the debt is looked at every evening: a notice
  /// might soon leave no day for one.
  private static LocalDate inTime(LocalDate look, Situation s, Law law, Policy policy) {
    var time = Limitation.of(s, law, policy);
    if (time == null) {
      return look;
    }
    var near = time.lastDay().minusYears(1);
    var tomorrow = s.evening().plusDays(1);
    return near.isBefore(look) ? (near.isAfter(tomorrow) ? near : tomorrow) : look;
  }

  static Decision refer(Course.Unclear unclear, Situation s) {
    return new Decision.Refer(
        unclear.question(),
        unclear.step(),
        unclear.amount(),
        withPlan(unclear.because(), s),
        ANSWER,
        s.evening().plusDays(1));
  }

  static Decision apply(List<Reason> because, Arrears arrears, Situation s) {
    return new Decision.Refer(
        "Apply for a liability order?",
        StepKind.COMPLAINT,
        arrears.tax(),
        because,
        ANSWER,
        s.evening().plusDays(1));
  }

  static Decision take(StepKind step, List<Reason> because, Situation s, Law law, Policy policy) {
    var terms = NoticeTerms.of(step, s.issueOn(), s, law, policy);
    return new Decision.Take(
        step,
        s.issueOn(),
        terms.amount(),
        terms.payBy(),
        terms.nextStepFrom(),
        because,
        NOTICE,
        s.evening().plusDays(1));
  }

  static Decision onPlan(PlanInForce plan, Situation s) {
    return new Decision.OnPlan(
        plan,
        List.of(
            Reason.fact(
                "plan-kept",
                "The plan agreed on "
                    + Words.day(plan.agreedOn())
                    + " is being kept; its next payment falls due on "
                    + Words.day(plan.nextDue())
                    + ".")),
        PLAN,
        legalStopKnown(s) ? s.evening().plusDays(1) : sooner(after(plan.nextDue(), s), s));
  }

  /// A stop that the law makes comes before a plan once something is due.
  private static boolean legalStopKnown(Situation s) {
    for (var hold : s.holds()) {
      if (hold.kind().legalStop()) {
        return true;
      }
    }
    return false;
  }

  static Decision stopped(HoldInForce hold, Course course, Situation s, Law law) {
    var because = new ArrayList<Reason>();
    because.add(standing(hold, s, law));
    because.addAll(course.because());
    var until = hold.until();
    var legal = hold.kind().legalStop();
    var look = clock(course, until == null ? s.evening().plusMonths(1) : until.plusDays(1), s);
    return new Decision.Stopped(hold, because, legal ? LEGAL : LIFTED, sooner(after(look, s), s));
  }

  /// When the clock of a debt beside council tax has run out, nothing may be due yet: then no hold
  /// stops anything.
  private static LocalDate clock(Course course, LocalDate look, Situation s) {
    return s.type() != DebtType.COUNCIL_TAX
            && course instanceof Course.Running running
            && running.until().isBefore(look)
        ? running.until()
        : look;
  }

  static Reason standing(HoldInForce hold, Situation s, Law law) {
    var until = hold.until();
    var code = "hold." + code(hold.kind());
    var ends =
        until == null
            ? "it has no end recorded"
            : until.isBefore(s.evening())
                ? "its date of " + Words.day(until) + " has passed and it is still to be lifted"
                : "until " + Words.day(until);
    return new Reason(
        code,
        hold.kind().title() + " since " + Words.day(hold.from()) + ", " + ends + ".",
        citation(hold.kind(), s, law));
  }

  private static @Nullable Citation citation(HoldKind kind, Situation s, Law law) {
    return switch (kind) {
      case BREATHING_SPACE, MENTAL_HEALTH_BREATHING_SPACE ->
          law.has(CouncilTaxRules.BREATHING_SPACE_STOP)
              ? law.cite(CouncilTaxRules.BREATHING_SPACE_STOP)
              : null;
      case INSOLVENCY -> law.cite(CouncilTaxRules.INSOLVENCY_STOP);
      case BEREAVEMENT ->
          s.type() == DebtType.COUNCIL_TAX ? law.cite(CouncilTaxRules.EXECUTOR_FIRST) : null;
      case DISPUTE,
          CTR_PENDING,
          COMPLAINT,
          TRIBUNAL_APPEAL,
          VULNERABILITY,
          ADDRESS_DOUBTFUL,
          PAYMENT_IN_TRANSIT,
          PROMISE,
          INCIDENT,
          COURT,
          INVESTIGATION,
          OTHER ->
          null;
    };
  }

  /// A hold's class for counting. Both kinds of breathing space count as one, by design.
  private static String code(HoldKind kind) {
    return kind.told().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What an officer should know beside the reasons: holds that do not stop this, a plan that was
  /// broken, the last day for a complaint when it is near.
  static void addFacts(List<Reason> because, StepKind step, Situation s, Law law, Policy policy) {
    for (var hold : s.holds()) {
      if (hold.stands(s.issueOn())) {
        because.add(beside(hold, step, law));
      }
    }
    if (s.plan() != null) {
      because.add(planBroken(s.plan()));
    }
    var time = Limitation.of(s, law, policy);
    if (time != null
        && !s.issueOn().plusMonths(policy.limitationWarningMonths()).isBefore(time.lastDay())) {
      because.add(Guards.noComplaintAfter("limitation-near", time));
    }
  }

  private static Reason beside(HoldInForce hold, StepKind step, Law law) {
    return hold.kind().breathingSpace() && law.has(CouncilTaxRules.BREATHING_SPACE_QUALIFYING)
        ? new Reason(
            "breathing-space-not-qualifying",
            "Breathing space stands, and this year's tax is not part of it: no reminder was served"
                + " and instalments are still to come.",
            law.cite(CouncilTaxRules.BREATHING_SPACE_QUALIFYING))
        : Reason.fact(
            "hold-beside." + code(hold.kind()),
            hold.kind().title()
                + " stands and does not stop a "
                + step.title().toLowerCase(Locale.ROOT)
                + ".");
  }

  private static Reason planBroken(PlanInForce plan) {
    return Reason.fact(
        "plan-broken", "The plan agreed on " + Words.day(plan.agreedOn()) + " was not kept.");
  }

  private static List<Reason> withPlan(List<Reason> because, Situation s) {
    if (s.plan() == null) {
      return because;
    }
    var all = new ArrayList<>(because);
    all.add(planBroken(s.plan()));
    return all;
  }

  private static List<Reason> withHolds(List<Reason> because, Situation s) {
    if (s.holds().isEmpty()) {
      return because;
    }
    var all = new ArrayList<>(because);
    for (var hold : s.holds()) {
      if (hold.stands(s.evening())) {
        all.add(
            Reason.fact(
                "hold-beside." + code(hold.kind()), hold.kind().title() + " stands beside this."));
      }
    }
    return all;
  }

  private static LocalDate after(LocalDate day, Situation s) {
    return day.isAfter(s.evening()) ? day : s.evening().plusDays(1);
  }

  /// A hold that is still to begin counts from the first day of issue that it reaches, and that day
  /// hangs on the calendar: the debt is looked at every evening until then. What stops one of
  /// several who owe an overpayment may end, or begin, on any evening.
  private static LocalDate sooner(LocalDate day, Situation s) {
    var overpaid = s.overpaid();
    if (overpaid != null && !overpaid.owing().stream().allMatch(one -> one.holds().isEmpty())) {
      return s.evening().plusDays(1);
    }
    for (var hold : s.holds()) {
      if (hold.from().isAfter(s.evening())) {
        return s.evening().plusDays(1);
      }
    }
    return day;
  }
}
