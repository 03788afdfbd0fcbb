package evenkeel.core.recovery;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Confidence;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What forbids a step that the ladder would allow. Each answers with why, or null.
final class Guards {

  private Guards() {}

  /// The hold that stops a step: one that the law makes before one of the council's.
  static @Nullable HoldInForce stop(Situation s, Arrears arrears, StepKind step) {
    HoldInForce stop = null;
    for (var hold : s.holds()) {
      if (hold.standsBetween(s.evening(), s.issueOn())
          && hold.kind().stops(step)
          && covers(hold, s, arrears)) {
        if (stop == null || (hold.kind().legalStop() && !stop.kind().legalStop())) {
          stop = hold;
        }
      }
    }
    return stop == null ? Debtors.stopsAll(s, step) : stop;
  }

  /// A breathing space covers a year's tax only once it qualifies; an insolvency only years that
  /// had begun with it. What either covers of another debt is not told apart: the whole debt stops,
  /// but for a dispute of a part, which stops what is left only where nothing else is overdue.
  private static boolean covers(HoldInForce hold, Situation s, Arrears arrears) {
    if (s.type() != DebtType.COUNCIL_TAX) {
      return hold.amount() == null || arrears.missedOn() == null;
    }
    if (hold.kind().breathingSpace()) {
      return qualifies(s, arrears);
    }
    return hold.kind() != HoldKind.INSOLVENCY || !newYear(hold, s);
  }

  private static boolean qualifies(Situation s, Arrears arrears) {
    if (arrears.allDue(s.evening())) {
      return true;
    }
    for (var step : s.steps()) {
      if (step.kind().towardsOrder()) {
        return true;
      }
    }
    return false;
  }

  private static boolean newYear(HoldInForce insolvency, Situation s) {
    return FinancialYear.of(insolvency.from()).compareTo(s.year()) < 0;
  }

  /// The question that must be answered before a step, the first that applies.
  static Course.@Nullable Unclear question(
      Course.Ready ready, Situation s, Arrears arrears, Ladder ladder, Law law, Policy policy) {
    var amount = ready.step().isNotice() ? arrears.overdue() : arrears.tax();
    var asked = s.type() == DebtType.COUNCIL_TAX ? taxed(s, law) : null;
    if (asked == null) {
      asked = reachable(ready.step(), s, law, policy);
    }
    if (asked == null) {
      asked = inTime(ready.step(), ladder, s, law, policy);
    }
    if (asked == null) {
      asked = inTimeForCourt(ready.step(), ladder, s, law, policy);
    }
    if (asked == null) {
      asked = sure(ladder.restsOn(ready.step()), law, policy);
    }
    if (asked == null) {
      return null;
    }
    var because = new ArrayList<Reason>();
    because.add(asked.why());
    because.addAll(ready.because());
    return new Course.Unclear(asked.question(), ready.step(), amount, because);
  }

  private record Asked(String question, Reason why) {}

  /// What must be clear of a year's tax. Whether another debt was asked for, its path knows.
  private static @Nullable Asked taxed(Situation s, Law law) {
    var asked = billed(s, law);
    return asked == null ? newInsolvencyYear(s, law) : asked;
  }

  private static @Nullable Asked billed(Situation s, Law law) {
    var demand = s.demandIssuedOn();
    if (demand == null || demand.isAfter(s.evening())) {
      return new Asked(
          "When was the demand notice of " + s.year() + " served?",
          new Reason(
              "not-billed",
              "No demand notice is recorded, and nobody need pay before one is served.",
              law.cite(CouncilTaxRules.DEMAND_FIRST)));
    }
    var lead = law.value(CouncilTaxRules.DEMAND_LEAD).lastDay(demand);
    if (!s.instalments().isEmpty() && s.instalments().getFirst().due().isBefore(lead)) {
      return new Asked(
          "Is the first instalment of "
              + Words.day(s.instalments().getFirst().due())
              + " right for a bill issued on "
              + Words.day(demand)
              + "?",
          new Reason(
              "billed-late",
              "The first instalment fell due too soon after the demand notice of "
                  + Words.day(demand)
                  + ".",
              law.cite(CouncilTaxRules.DEMAND_LEAD)));
    }
    return null;
  }

  private static @Nullable Asked newInsolvencyYear(Situation s, Law law) {
    for (var hold : s.holds()) {
      if (hold.kind() == HoldKind.INSOLVENCY
          && hold.standsBetween(s.evening(), s.issueOn())
          && newYear(hold, s)) {
        return new Asked(
            "The insolvency began in an earlier year: may recovery of " + s.year() + " go on?",
            new Reason(
                "insolvency-earlier-year",
                "An insolvency of "
                    + Words.day(hold.from())
                    + " covers that year's tax; a later year's is new.",
                law.cite(CouncilTaxRules.INSOLVENCY_STOP)));
      }
    }
    return null;
  }

  private static @Nullable Asked reachable(StepKind step, Situation s, Law law, Policy policy) {
    var people = People.of(step, s, law, policy);
    if (people.told().isEmpty()) {
      return new Asked(
          step.isNotice()
              ? "Who is to be noticed for this debt?"
              : "Against whom can a complaint be made?",
          people.leftOut().isEmpty()
              ? Reason.fact("nobody-liable", "No liable person is recorded.")
              : people.leftOut().getFirst());
    }
    if (people.representativeNeeded()) {
      return new Asked(
          "Who acts for the person, and may recovery go on?",
          new Reason(
              "person.representative-needed",
              "Somebody may have to act for a person who is liable, and nobody is recorded who"
                  + " does.",
              law.cite(CouncilTaxRules.REPRESENTATIVE_FIRST)));
    }
    if (!s.addressKnown()) {
      return new Asked(
          "Where can a " + step.title().toLowerCase(Locale.ROOT) + " be served?",
          Reason.fact("no-address", "No address is known at which a notice can be served."));
    }
    return null;
  }

  /// A step after the last day for a complaint, or one that leaves no day for a complaint, could
  /// lead nowhere.
  private static @Nullable Asked inTime(
      StepKind step, Ladder ladder, Situation s, Law law, Policy policy) {
    var time = Limitation.of(s, law, policy);
    if (time == null) {
      return null;
    }
    var last = time.lastDay();
    if (s.issueOn().isAfter(last)) {
      return s.issueOn().isAfter(time.perhaps()) ? outOfTime(time) : perhapsInTime(time, law);
    }
    if (!step.isNotice()
        || !ladder.terms(step, s.issueOn(), s, law, policy).nextStepFrom().isAfter(last)) {
      return null;
    }
    return new Asked(
        "A notice now leaves no day for a complaint: what is to be done?",
        noComplaintAfter("time-too-short", time));
  }

  /// A letter of claim whose claim would come after the certain last day for a court.
  private static @Nullable Asked inTimeForCourt(
      StepKind step, Ladder ladder, Situation s, Law law, Policy policy) {
    var time = step.startsClaim() ? CourtTime.of(s, law) : null;
    if (time == null) {
      return null;
    }
    if (!time.certain(s.issueOn())) {
      return new Asked(
          "Can all of it still be claimed in time?", time.reason("limitation-out-of-time"));
    }
    return time.certain(ladder.terms(step, s.issueOn(), s, law, policy).nextStepFrom())
        ? null
        : new Asked(
            "A letter of claim now leaves no day for a claim: is a claim made at once?",
            time.reason("limitation-too-short"));
  }

  private static Asked outOfTime(Limitation time) {
    return new Asked(
        "The time for a complaint has passed: is the debt to be written off?",
        noComplaintAfter("out-of-time", time));
  }

  /// The books hold two days on which a breathing space may have ended, or the rule that lengthens
  /// the time is not sure enough to act on: an officer says which.
  private static Asked perhapsInTime(Limitation time, Law law) {
    return new Asked(
        "When did the breathing space end: is there still time for a complaint?",
        new Reason(
            "time-may-be-longer",
            "No complaint may be made after "
                + Words.day(time.lastDay())
                + ", unless the breathing space ended so late that it may be made until "
                + Words.day(time.perhaps())
                + ".",
            law.cite(CouncilTaxRules.BREATHING_SPACE_LIMITATION)));
  }

  static Reason noComplaintAfter(String code, Limitation time) {
    return new Reason(
        code, "No complaint may be made after " + Words.day(time.lastDay()) + ".", time.citation());
  }

  private static @Nullable Asked sure(List<Key<?>> rules, Law law, Policy policy) {
    for (var rule : rules) {
      var citation = law.cite(rule);
      if (!policy.mayRun(citation)) {
        var unsettled = citation.confidence() == Confidence.UNSETTLED;
        return new Asked(
            unsettled
                ? "The law on " + rule + " is not settled: what is to be done?"
                : "Has a named officer read and signed off the rule " + rule + "?",
            new Reason(
                unsettled ? "unsettled-law" : "rule-not-signed-off",
                unsettled
                    ? "This rests on a rule that no source settles."
                    : "This rests on a rule that was taken from memory and is not signed off.",
                citation));
      }
    }
    return null;
  }
}
