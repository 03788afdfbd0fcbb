package evenkeel.core.recovery;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A missed instalment under regulation 23, when no notice of the year runs or has failed.
final class Defaults {

  private Defaults() {}

  static Course next(Situation s, Arrears arrears, Notices1992 notices, Law law, Policy policy) {
    var missedOn = arrears.missedOn();
    if (missedOn == null) {
      return clear(arrears, notices.forgiven() != null);
    }
    var because = new ArrayList<Reason>();
    var most = law.value(CouncilTaxRules.REMINDERS_MOST);
    var whole = arrears.allDue(s.evening()) || notices.complied() >= most;
    if (!whole && arrears.allDue(s.issueOn())) {
      because.add(lastFallsDue(arrears, law));
      var until = arrears.lastDue();
      return new Course.Running(
          until == null ? s.issueOn() : until, StepKind.FINAL_NOTICE, because);
    }
    if (whole) {
      because.add(noReminder(arrears, notices, s.evening(), law));
    } else {
      because.add(reminder(notices, law));
    }
    because.add(missed(arrears, missedOn));
    if (notices.stale() != null) {
      because.add(stale(notices.stale()));
    }
    if (notices.forgiven() != null) {
      because.add(forgiven(notices.forgiven(), law));
    }
    var step =
        whole
            ? StepKind.FINAL_NOTICE
            : notices.complied() == 0 ? StepKind.REMINDER_1 : StepKind.REMINDER_2;
    var asked = whole ? arrears.tax() : arrears.overdue();
    return graceThen(step, missedOn, asked, s, arrears, because, policy);
  }

  /// Waits out the council's days of grace, and leaves alone what is too small to chase.
  static Course graceThen(
      StepKind step,
      LocalDate missedOn,
      Money asked,
      Situation s,
      Arrears arrears,
      List<Reason> because,
      Policy policy) {
    if (asked.isLessThan(policy.minReminder())) {
      because.addFirst(Complaints.below(asked.toString(), policy.minReminder().toString()));
      return new Course.Clear(because, beforeTheLast(arrears, s.evening()));
    }
    var from = missedOn.plusDays(policy.reminderGraceDays());
    if (s.evening().isBefore(from)) {
      because.addFirst(
          Reason.fact(
              "days-of-grace",
              "The council waits until " + Words.day(from) + " before it sends a notice."));
      return new Course.Running(from, step, because);
    }
    return new Course.Ready(step, missedOn, because);
  }

  /// From some days before the last instalment on, the answer hangs on which day is the next
  /// working day: the debt is looked at every evening.
  private static @Nullable LocalDate beforeTheLast(Arrears arrears, LocalDate evening) {
    var next = arrears.nextDue();
    var last = arrears.lastDue();
    if (last == null || !last.isAfter(evening)) {
      return next;
    }
    var near = last.minusMonths(1);
    if (!near.isAfter(evening)) {
      return evening;
    }
    return next == null || near.isBefore(next) ? near : next;
  }

  static Course clear(Arrears arrears, boolean forgiven) {
    var because = new ArrayList<Reason>();
    because.add(
        arrears.overdue().isZero()
            ? Reason.fact("up-to-date", "Everything that has fallen due is paid.")
            : Reason.fact(
                "within-tolerance",
                arrears.overdue() + " is unpaid, which the council tolerates."));
    if (forgiven) {
      because.add(
          Reason.fact(
              "instalments-given-back",
              "A reminder was paid late; the council's policy gave the instalments back."));
    }
    return new Course.Clear(because, arrears.nextDue());
  }

  static Reason missed(Arrears arrears, LocalDate missedOn) {
    return Reason.fact(
        "missed-instalment",
        "The instalment due on "
            + Words.day(missedOn)
            + " was not paid in full; "
            + arrears.overdue()
            + " is overdue.");
  }

  private static Reason reminder(Notices1992 notices, Law law) {
    return notices.complied() == 0
        ? new Reason(
            "first-default",
            "A reminder must be served first: it is the first default of the year.",
            law.cite(CouncilTaxRules.REMINDER_PERIOD))
        : new Reason(
            "second-default",
            "A second reminder must be served: the first was complied with and a later instalment"
                + " was missed.",
            law.cite(CouncilTaxRules.REMINDERS_MOST));
  }

  private static Reason noReminder(
      Arrears arrears, Notices1992 notices, LocalDate evening, Law law) {
    return arrears.allDue(evening)
        ? new Reason(
            "all-fallen-due",
            "Every instalment has fallen due: no reminder is needed, a final notice is.",
            law.cite(CouncilTaxRules.FINAL_NOTICE_PERIOD))
        : new Reason(
            "third-default",
            "An instalment was missed after "
                + notices.complied()
                + " reminders were complied with: the whole balance is payable, and a final notice"
                + " comes before any complaint.",
            law.cite(CouncilTaxRules.REMINDERS_MOST));
  }

  private static Reason lastFallsDue(Arrears arrears, Law law) {
    var last = arrears.lastDue();
    return new Reason(
        "last-instalment",
        "The last instalment falls due on "
            + (last == null ? "" : Words.day(last))
            + ", before a reminder could be issued: the final notice follows it.",
        law.cite(CouncilTaxRules.FINAL_NOTICE_PERIOD));
  }

  private static Reason stale(StepTaken notice) {
    return Reason.fact(
        "stale-notice",
        Complaints.title(notice)
            + " of "
            + Words.day(notice.issuedOn())
            + " asked for "
            + notice.amount()
            + ", which no longer matches the account: a fresh notice is needed.");
  }

  private static Reason forgiven(StepTaken notice, Law law) {
    return new Reason(
        "instalments-given-back",
        Complaints.title(notice)
            + " of "
            + Words.day(notice.issuedOn())
            + " was paid late; the council's policy gave the instalments back.",
        law.cite(Complaints.rule(notice)));
  }
}
