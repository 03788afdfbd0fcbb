package evenkeel.core.recovery;

import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Who may be reminded of a debt beside council tax. The joint taxpayers' notice of council tax
/// tells nobody of another debt: its own bill must name them. Of those who owe an overpayment each
/// is asked by their own clock and in their own turn, and others meanwhile are not.
final class Debtors {

  private Debtors() {}

  static People of(StepKind step, Situation s, Law law, Policy policy) {
    var told = new ArrayList<LiablePerson>(s.liable().size());
    var leftOut = new ArrayList<Reason>(0);
    for (var person : s.liable()) {
      var out = leftOut(person, step, s, law, policy);
      if (out == null) {
        told.add(person);
      } else {
        leftOut.add(out);
      }
    }
    return new People(told, leftOut);
  }

  /// The hold that stops everybody who owes an overpayment: each has one of their own. One that the
  /// law makes comes before one of the council's.
  static @Nullable HoldInForce stopsAll(Situation s, StepKind step) {
    var overpaid = s.overpaid();
    if (overpaid == null) {
      return null;
    }
    HoldInForce all = null;
    for (var person : s.liable()) {
      var own = overpaid.of(person.party());
      if (own == null || person.died() || !own.chosen()) {
        continue;
      }
      var stop = stop(own, s, step);
      if (stop == null) {
        return null;
      }
      if (all == null || (stop.kind().legalStop() && !all.kind().legalStop())) {
        all = stop;
      }
    }
    return all;
  }

  /// What stops one person's own part.
  static @Nullable HoldInForce stop(Owing own, Situation s, StepKind step) {
    for (var hold : own.holds()) {
      if (hold.standsBetween(s.evening(), s.issueOn()) && hold.kind().stops(step)) {
        return hold;
      }
    }
    return null;
  }

  private static @Nullable Reason leftOut(
      LiablePerson person, StepKind step, Situation s, Law law, Policy policy) {
    if (person.died()) {
      return Reason.fact(
          "person.died",
          "A person who owes it has died: only whoever winds up the estate answers.");
    }
    if (person.under18()) {
      return Reason.fact("person.under-18", "A person who owes it is under 18 and is not noticed.");
    }
    if (!person.namedOnBill()) {
      return Reason.fact(
          "person.not-named",
          "A person who owes it is not named on the bill: nothing goes to them.");
    }
    var overpaid = s.overpaid();
    return overpaid == null || overpaid.owing().isEmpty()
        ? null
        : byOwn(overpaid.of(person.party()), step, s, law, policy);
  }

  private static @Nullable Reason byOwn(
      @Nullable Owing own, StepKind step, Situation s, Law law, Policy policy) {
    if (own == null) {
      return Reason.fact(
          "person.owes-another", "A person on the account does not owe this overpayment.");
    }
    if (!own.chosen()) {
      return Reason.fact(
          "person.not-chosen",
          "The council does not recover it from one of those who owe it: nothing goes to them.");
    }
    if (own.disputed()) {
      return ruled(
          "person.disputes",
          "One of those who owe it disputes it: nothing goes to them until the outcome.",
          law);
    }
    var from = OwnClock.from(own, law);
    if (from == null || s.evening().isBefore(from)) {
      return ruled(
          "person.may-dispute",
          from == null
              ? "One of those who owe it has had no notice: nothing goes to them."
              : "One of those who owe it is not asked before "
                  + Words.day(from)
                  + ": they may dispute it, or an outcome is settling.",
          law);
    }
    var stop = stop(own, s, step);
    if (stop != null) {
      return Reason.fact(
          "person.held",
          stop.kind().title()
              + " since "
              + Words.day(stop.from())
              + " stops the part of one of those who owe it: nothing goes to them.");
    }
    var reminders = OverpaymentPath.remindersBy(policy);
    return reminders.has(step) ? notTheirs(own, step, reminders, s, policy) : null;
  }

  /// What keeps this letter from one who may be asked: their turn is another, or they owe too
  /// little for one.
  private static @Nullable Reason notTheirs(
      Owing own, StepKind step, Reminders reminders, Situation s, Policy policy) {
    var theirs = s.to(own.party());
    var live = Reminding.unanswered(reminders, theirs, policy);
    if (live == null && step == reminders.last()) {
      return Reason.fact(
          "person.not-reminded",
          "One of those who owe it was not sent the first reminder: theirs comes before a final"
              + " one.");
    }
    if (live != null && (step == reminders.first() || live.kind() == reminders.last())) {
      return Reason.fact(
          "person.reminded",
          "One of those who owe it was written to on "
              + Words.day(live.issuedOn())
              + ": this letter is not for them.");
    }
    if (live != null && s.evening().isBefore(live.nextStepFrom())) {
      return Reason.fact(
          "person.reminder-runs",
          "The reminder to one of those who owe it runs until "
              + Words.day(live.nextStepFrom().minusDays(1))
              + ".");
    }
    var asked = NoticeTerms.overdue(theirs, s.issueOn(), s.issueOn()).amount();
    return !asked.isMoreThan(policy.shortfallTolerance()) || asked.isLessThan(policy.minReminder())
        ? Reason.fact(
            "person.owes-part",
            "One of those who owe it owes "
                + own.amount()
                + " of it and no more; who paid what came is not told, so that too little is left"
                + " to ask them for: an officer writes to them.")
        : null;
  }

  private static Reason ruled(String code, String text, Law law) {
    return ReferredPath.ruled(code, text, BenefitNoticeRules.WAITS, law);
  }
}
