package evenkeel.core.recovery;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseClaimRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A leasehold service charge: it falls due by a demand that the lease and the statute allow. Only
/// what the demands make payable, less what is disputed, is reminded of, twice; then a letter of
/// claim is proposed, which an officer looks at first; whether to claim, an officer says.
final class ServiceChargePath extends ReferredPath {

  @Override
  @Nullable Course before(Situation s, Law law) {
    if (!askedFor(s)) {
      return asked(
          "By which demand was this charge asked for?",
          s.balance(),
          List.of(
              ruled(
                  "not-demanded",
                  "No demand is recorded, and nothing is due before one that names the landlord.",
                  LeaseRules.NAME_AND_ADDRESS,
                  law)));
    }
    return null;
  }

  /// Nothing of what is overdue may be asked for now.
  @Override
  Course.@Nullable Unclear withheld(Situation s) {
    var leased = s.leased();
    var overdue = overdue(s);
    return leased != null && overdue.isPositive() && !overdue.isMoreThan(notAsked(s, leased))
        ? nothingPayable(s, leased, overdue)
        : null;
  }

  /// What had fallen due and is unpaid, whether or not it may be asked for; all that is owed where
  /// no day is recorded.
  private static Money overdue(Situation s) {
    if (s.instalments().isEmpty()) {
      return s.balance();
    }
    var unpaid = s.unallocated().orZero().negated();
    for (var instalment : s.instalments()) {
      if (!instalment.due().isAfter(s.evening())) {
        unpaid = unpaid.plus(instalment.unpaidAtEndOf(s.evening()));
      }
    }
    return unpaid.orZero().min(s.balance().minus(s.costs()).orZero());
  }

  private static Money notAsked(Situation s, Leased leased) {
    return s.held().plus(leased.notPayable());
  }

  /// Nothing of what is overdue may be asked for now: what is missing, an officer finds out or
  /// mends.
  private static Course.Unclear nothingPayable(Situation s, Leased leased, Money overdue) {
    var demanded = leased.demanded();
    var question =
        demanded.undecided().isPositive()
            ? "What came with the demand, and does the lease ask for it?"
            : demanded.suspended().isPositive()
                ? "The demand lacks what the law asks for: how is it mended?"
                : s.held().isPositive()
                    ? "What becomes of the part that is disputed?"
                    : "It cannot be asked for: is the charge to be corrected?";
    var because = new ArrayList<Reason>();
    because.add(
        Reason.fact(
            "nothing-payable", overdue + " is overdue, and none of it can be asked for now."));
    because.addAll(of(s, demanded));
    return asked(question, overdue, because);
  }

  /// Why less is asked for than is overdue.
  private static List<Reason> of(Situation s, Demanded demanded) {
    var because = new ArrayList<Reason>();
    if (s.held().isPositive()) {
      because.add(
          Reason.fact(
              "part-disputed", s.held() + " of it is disputed and held; the rest goes on."));
    }
    because.addAll(demanded.because());
    return because;
  }

  @Override
  Reminders reminders(Policy policy) {
    var days = policy.charges();
    return new Reminders(
        StepKind.CHARGE_REMINDER,
        StepKind.CHARGE_FINAL_REMINDER,
        days.reminderAfterDays(),
        days.payDays());
  }

  /// Where nothing is known of the demands, or the law on file has no rules of them, an officer is
  /// asked.
  @Override
  boolean mayRemind(Situation s, Law law) {
    return s.leased() != null && rules().stream().allMatch(law::has);
  }

  @Override
  List<Key<?>> rules() {
    return List.of(LeaseRules.NAME_AND_ADDRESS, LeaseRules.ADDRESS_FOR_NOTICES, LeaseRules.SUMMARY);
  }

  @Override
  List<Key<?>> rulesOf(StepKind step) {
    if (!step.startsClaim()) {
      return rules();
    }
    var all = new ArrayList<>(rules());
    all.addAll(
        List.of(LeaseClaimRules.PROTOCOL, LeaseClaimRules.LETTER, LeaseClaimRules.ENCLOSURES));
    return all;
  }

  @Override
  List<StepKind> after() {
    return List.of(StepKind.LETTER_BEFORE_ACTION);
  }

  @Override
  @Nullable NoticeTerms termsAfter(StepKind step, LocalDate issueOn, Situation s, Law law) {
    if (!step.startsClaim()) {
      return null;
    }
    var replyBy = law.value(LeaseClaimRules.REPLY).lastDay(issueOn);
    return NoticeTerms.overdue(
        s, issueOn, replyBy, replyBy.plusDays(law.value(LeaseClaimRules.MARGIN)));
  }

  /// Both reminders failed: the letter of claim comes next, for people.
  @Override
  @Nullable Course afterReminders(
      Situation s, Arrears arrears, List<Reason> because, Law law, Policy policy) {
    var missedOn = arrears.missedOn();
    var leased = s.leased();
    if (missedOn == null || leased == null || !law.has(LeaseClaimRules.PROTOCOL)) {
      return null;
    }
    if (leased.company()) {
      return asked(
          "A company owes it, for which the protocol is not: how is the claim announced?",
          arrears.overdue(),
          with(
              ruled(
                  "company",
                  "Nobody who owes it is a person: the practice direction holds instead.",
                  LeaseClaimRules.COMPANY,
                  law),
              because));
    }
    if (arrears.overdue().isLessThan(policy.minSummons())) {
      return null;
    }
    var first = beforeLetter(s, arrears, leased, because, policy);
    if (first != null) {
      return first;
    }
    return new Course.Ready(
        StepKind.LETTER_BEFORE_ACTION,
        missedOn,
        with(
            ruled(
                "protocol",
                "Both reminders were not paid. No claim is made before a letter that gives the time"
                    + " of the protocol.",
                LeaseClaimRules.LETTER,
                law),
            because));
  }

  /// What an officer does before a letter of claim; null where nothing is left to do.
  private static @Nullable Course beforeLetter(
      Situation s, Arrears arrears, Leased leased, List<Reason> because, Policy policy) {
    if (!leased.demanded().beforeClaim().isEmpty()) {
      var waits = new ArrayList<>(leased.demanded().beforeClaim());
      waits.addAll(because);
      return asked(
          "Was the leaseholder told of the right to a loan for repairs?", arrears.overdue(), waits);
    }
    var unseen = Vulnerability.unseen(StepKind.LETTER_BEFORE_ACTION, s, policy);
    return unseen == null
        ? null
        : asked(
            "Who looks at the mark of vulnerability before a letter of claim?",
            arrears.overdue(),
            with(unseen, because));
  }

  /// A letter of claim for what is overdue was sent: no reminder follows it. Where nothing is known
  /// of the demands, the letter's own time is waited for.
  @Override
  @Nullable Course begun(
      LocalDate missedOn, Situation s, Arrears arrears, List<Reason> because, Law law) {
    StepTaken letter = null;
    for (var step : s.steps()) {
      letter = step.kind().startsClaim() && step.issuedOn().isAfter(missedOn) ? step : letter;
    }
    if (letter == null) {
      return null;
    }
    var leased = s.leased();
    return leased == null || !law.has(LeaseClaimRules.PROTOCOL)
        ? Methods.awaited(letter, s.evening())
        : sent(letter, leased, s, arrears, because, law);
  }

  private Course sent(
      StepTaken letter,
      Leased leased,
      Situation s,
      Arrears arrears,
      List<Reason> because,
      Law law) {
    var times = ClaimTimes.of(letter.issuedOn(), leased.claim(), law);
    var from = times.claimFrom();
    var dated =
        "The letter of claim of "
            + Words.day(letter.issuedOn())
            + " gives until "
            + Words.day(times.replyBy())
            + " to reply; ";
    if (from == null) {
      return asked(
          "What is the next step with the reply to the letter of claim?",
          arrears.overdue(),
          with(new Reason("claim-waits", dated + times.waitsFor() + ".", times.rule()), because));
    }
    var reason =
        new Reason(
            "claim-from",
            dated + times.waitsFor() + ": no claim before " + Words.day(from) + ".",
            times.rule());
    return s.evening().isBefore(from)
        ? new Course.Running(from, StepKind.COUNTY_COURT_CLAIM, List.of(reason))
        : asked(
            "Is a claim to be made in the county court?", arrears.overdue(), with(reason, because));
  }

  private static List<Reason> with(Reason first, List<Reason> more) {
    var all = new ArrayList<Reason>();
    all.add(first);
    all.addAll(more);
    return all;
  }

  @Override
  String question() {
    return "Are the demands good, and what is the next step?";
  }

  @Override
  List<Reason> because(Situation s, Arrears arrears, Law law) {
    var because = new ArrayList<Reason>();
    because.add(unpaid("service-charge-unpaid", s, arrears));
    var leased = s.leased();
    if (leased == null) {
      because.add(
          ruled(
              "summary-of-rights-first",
              "A demand without the summary of rights may be withheld until it is sent again with"
                  + " one.",
              LeaseRules.SUMMARY,
              law));
    } else {
      because.addAll(of(s, leased.demanded()));
    }
    return because;
  }
}
