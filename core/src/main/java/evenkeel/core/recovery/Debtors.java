package evenkeel.core.recovery;

import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Who may be reminded of a debt beside council tax. The joint taxpayers' notice of council tax
/// tells nobody of another debt: its own bill must name them. Of those who owe an overpayment each
/// is asked by their own clock, and others meanwhile are not.
final class Debtors {

  private Debtors() {}

  static People of(StepKind step, Situation s, Law law) {
    var told = new ArrayList<LiablePerson>(s.liable().size());
    var leftOut = new ArrayList<Reason>(0);
    for (var person : s.liable()) {
      var out = leftOut(person, step, s, law);
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
      LiablePerson person, StepKind step, Situation s, Law law) {
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
        : byOwn(overpaid.of(person.party()), step, s, law);
  }

  private static @Nullable Reason byOwn(@Nullable Owing own, StepKind step, Situation s, Law law) {
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
    return notNow(own, step, s);
  }

  /// What keeps a letter from one who may be asked by the calendar.
  private static @Nullable Reason notNow(Owing own, StepKind step, Situation s) {
    var stop = stop(own, s, step);
    if (stop != null) {
      return Reason.fact(
          "person.held",
          stop.kind().title()
              + " since "
              + Words.day(stop.from())
              + " stops the part of one of those who owe it: nothing goes to them.");
    }
    if (step == StepKind.INVOICE_FINAL_REMINDER && !reminded(own, s)) {
      return Reason.fact(
          "person.not-reminded",
          "One of those who owe it was not sent the first reminder: they get no final one, and an"
              + " officer writes to them.");
    }
    return own.amount().isLessThan(asked(s))
        ? Reason.fact(
            "person.owes-part",
            "One of those who owe it owes "
                + own.amount()
                + " of it and no more: an officer writes to them.")
        : null;
  }

  /// Whether the latest first reminder went to this person. Whom another system's reminder
  /// addressed is not known: everybody, as far as we can tell.
  private static boolean reminded(Owing own, Situation s) {
    StepTaken first = null;
    for (var taken : s.steps()) {
      first = taken.kind() == StepKind.INVOICE_REMINDER ? taken : first;
    }
    return first == null || first.fromSource() || own.letters().contains(first.id());
  }

  /// What a reminder asks for.
  private static Money asked(Situation s) {
    return NoticeTerms.overdue(s, s.issueOn(), s.issueOn()).amount();
  }

  private static Reason ruled(String code, String text, Law law) {
    return ReferredPath.ruled(code, text, BenefitNoticeRules.WAITS, law);
  }
}
