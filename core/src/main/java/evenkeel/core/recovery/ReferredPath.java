package evenkeel.core.recovery;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A path on which the product waits, watches, reminds and asks: no law knows its reminders, which
/// come as the council chose, and each step after them is an officer's choice.
abstract sealed class ReferredPath implements Ladder
    permits OverpaymentPath, ServiceChargePath, SundryPath {

  @Override
  public final Course course(Situation s, Arrears arrears, Law law, Policy policy) {
    var before = before(s, law);
    if (before != null) {
      return before;
    }
    var withheld = withheld(s);
    if (withheld == null && !s.instalments().isEmpty() && arrears.missedOn() == null) {
      return notYetDue(arrears);
    }
    var running = Methods.running(s.steps());
    if (running != null) {
      return Methods.course(running, s, law, policy, null);
    }
    var stepAwaited = Methods.awaited(s.steps(), s.evening());
    if (stepAwaited != null) {
      return stepAwaited;
    }
    if (withheld != null) {
      var money = s.moneyAwaitedUntil();
      return money != null && !s.evening().isAfter(money)
          ? moneyAwaited(money)
          : asked(withheld.question(), withheld.amount(), withRefused(withheld.because(), s));
    }
    return payable(s, arrears, law, policy);
  }

  /// Where a debt stands of which something is overdue and may be asked for.
  private Course payable(Situation s, Arrears arrears, Law law, Policy policy) {
    var because = because(s, arrears, law);
    var unsettled = unsettled(s, arrears, because, law);
    if (unsettled != null) {
      return unsettled;
    }
    var missedOn = arrears.missedOn();
    var begun = missedOn == null ? null : begun(missedOn, s, arrears, withRefused(because, s), law);
    if (begun != null) {
      return begun;
    }
    var reminders = reminders(policy);
    if (missedOn != null && reminders != null && mayRemind(s, law)) {
      var next = reminding(reminders, missedOn, s, arrears, because, law, policy);
      if (next != null) {
        return next;
      }
      var after = afterReminders(s, arrears, because, law, policy);
      if (after != null) {
        return after;
      }
    }
    var awaited = s.moneyAwaitedUntil();
    return awaited != null && !s.evening().isAfter(awaited)
        ? moneyAwaited(awaited)
        : asked(
            question(),
            s.instalments().isEmpty() ? s.balance() : arrears.overdue(),
            withLast(withRefused(because, s), s));
  }

  /// What the law asks for before the debt may be looked to at all; null when that is done.
  abstract @Nullable Course before(Situation s, Law law);

  /// What an officer must find out before anything that is overdue is asked for; null where all of
  /// it is known. What runs already goes on.
  Course.@Nullable Unclear unsettled(Situation s, Arrears arrears, List<Reason> because, Law law) {
    return null;
  }

  /// What an officer must answer where something is overdue and none of it may be asked for; null
  /// where some of it may.
  Course.@Nullable Unclear withheld(Situation s) {
    return null;
  }

  /// What an officer must answer once it is unpaid.
  abstract String question();

  abstract List<Reason> because(Situation s, Arrears arrears, Law law);

  /// The reminders of such a debt, null where the product sends none.
  @Nullable Reminders reminders(Policy policy) {
    return null;
  }

  /// Whether this debt is one to be reminded of.
  boolean mayRemind(Situation s, Law law) {
    return false;
  }

  /// Where its reminders stand; null when they have failed.
  @Nullable Course reminding(
      Reminders reminders,
      LocalDate missedOn,
      Situation s,
      Arrears arrears,
      List<Reason> because,
      Law law,
      Policy policy) {
    return Reminding.next(reminders, missedOn, s, arrears, because, policy);
  }

  /// The rules that its reminders rest on.
  List<Key<?>> rules() {
    return List.of();
  }

  /// The rules that a step of this path rests on.
  List<Key<?>> rulesOf(StepKind step) {
    return rules();
  }

  /// What this path proposes once both reminders have failed, in order.
  List<StepKind> after() {
    return List.of();
  }

  /// Where the debt stands when more than a reminder was begun for what is overdue; null where it
  /// was not.
  @Nullable Course begun(
      LocalDate missedOn, Situation s, Arrears arrears, List<Reason> because, Law law) {
    return null;
  }

  /// Where the debt stands once both reminders have failed; null where an officer is asked.
  @Nullable Course afterReminders(
      Situation s, Arrears arrears, List<Reason> because, Law law, Policy policy) {
    return null;
  }

  /// What a step after the reminders asks for; null where this path proposes none such.
  @Nullable NoticeTerms termsAfter(StepKind step, LocalDate issueOn, Situation s, Law law) {
    return null;
  }

  @Override
  public final NoticeTerms terms(
      StepKind step, LocalDate issueOn, Situation s, Law law, Policy policy) {
    var after = termsAfter(step, issueOn, s, law);
    if (after != null) {
      return after;
    }
    var reminders = reminders(policy);
    if (reminders == null || !reminders.has(step)) {
      throw new IllegalArgumentException(step + " is not a step that this path proposes");
    }
    return NoticeTerms.overdue(s, issueOn, issueOn.plusDays(reminders.payDays()));
  }

  @Override
  public final List<StepKind> usual() {
    var usual = new ArrayList<StepKind>();
    var reminders = reminders(Policy.DEFAULTS);
    if (reminders != null) {
      usual.addAll(List.of(reminders.first(), reminders.last()));
    }
    usual.addAll(after());
    usual.add(StepKind.RECOVERY_METHOD);
    return List.copyOf(usual);
  }

  @Override
  public final List<Key<?>> restsOn(StepKind step) {
    return step.isNotice() ? rulesOf(step) : List.of();
  }

  /// The reasons, with what was asked for and came to nothing.
  private static List<Reason> withRefused(List<Reason> because, Situation s) {
    var all = new ArrayList<>(because);
    all.addAll(StepRefused.since(null, s));
    return all;
  }

  /// The reasons, with the step that was taken last.
  private static List<Reason> withLast(List<Reason> because, Situation s) {
    if (s.steps().isEmpty()) {
      return because;
    }
    var last = s.steps().getLast();
    var all = new ArrayList<>(because);
    all.add(
        Reason.fact(
            "last-done",
            "Last done: "
                + last.kind().title().toLowerCase(Locale.ROOT)
                + ", "
                + Words.day(last.issuedOn())
                + "."));
    return all;
  }

  static Course.Unclear asked(String question, Money amount, List<Reason> because) {
    return new Course.Unclear(question, StepKind.RECOVERY_METHOD, amount, because);
  }

  /// Whether what asked for the sum had been issued by the evening.
  static boolean askedFor(Situation s) {
    var issued = s.demandIssuedOn();
    return issued != null && !issued.isAfter(s.evening());
  }

  static Reason unpaid(String code, Situation s, Arrears arrears) {
    var missedOn = arrears.missedOn();
    return Reason.fact(
        code,
        missedOn == null
            ? s.balance() + " is owed and no day to pay it is recorded."
            : arrears.overdue()
                + " is overdue; the oldest part since "
                + Words.day(missedOn)
                + ".");
  }

  /// A reason that rests on a rule, or is a fact where the nation's law on file has no such rule.
  static Reason ruled(String code, String text, Key<?> rule, Law law) {
    return new Reason(code, text, law.has(rule) ? law.cite(rule) : null);
  }

  private static Course.Clear notYetDue(Arrears arrears) {
    var next = arrears.nextDue();
    return new Course.Clear(
        List.of(
            Reason.fact(
                "nothing-overdue",
                next == null
                    ? "Nothing is overdue."
                    : "Nothing is overdue; the next sum falls due on " + Words.day(next) + ".")),
        next);
  }

  /// Money that may be for this debt is looked for first.
  static Course.Running moneyAwaited(LocalDate until) {
    return new Course.Running(
        until.plusDays(1),
        StepKind.RECOVERY_METHOD,
        List.of(
            Reason.fact(
                "money-awaited",
                "Money that may belong to this debt is being identified or is on its way: an"
                    + " officer is asked after "
                    + Words.day(until)
                    + ".")));
  }
}
