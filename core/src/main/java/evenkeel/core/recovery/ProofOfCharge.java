package evenkeel.core.recovery;

import static evenkeel.core.law.LeaseClaimRules.ENCLOSURES;
import static evenkeel.core.law.LeaseClaimRules.LETTER;
import static evenkeel.core.law.LeaseClaimRules.PROTOCOL;
import static evenkeel.core.law.LeaseRules.ADDRESS_FOR_NOTICES;
import static evenkeel.core.law.LeaseRules.NAME_AND_ADDRESS;
import static evenkeel.core.law.LeaseRules.SUMMARY;

import evenkeel.core.law.Key;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A reminder of a service charge, or a letter of claim for one: demanded, payable under demands
/// that lack nothing, and no more than that.
final class ProofOfCharge {

  private static final List<Key<?>> OF_DEMANDS =
      List.of(NAME_AND_ADDRESS, ADDRESS_FOR_NOTICES, SUMMARY);

  private ProofOfCharge() {}

  static List<Check> checks(ProofFacts f) {
    var checks = new ArrayList<Check>();
    checks.add(demanded(f));
    checks.add(payable(f));
    checks.add(disputed(f));
    if (f.step().startsClaim()) {
      checks.addAll(claim(f));
    } else {
      checks.addAll(reminders(f, OF_DEMANDS).checks());
    }
    checks.addAll(ProofOfGuards.ofOtherDebt(f));
    return checks;
  }

  private static ProofOfReminders reminders(ProofFacts f, List<Key<?>> rules) {
    return new ProofOfReminders(
        f,
        StepKind.CHARGE_REMINDER,
        StepKind.CHARGE_FINAL_REMINDER,
        f.policy().charges().reminderAfterDays(),
        rules);
  }

  private static Check demanded(ProofFacts f) {
    var on = f.s().demandIssuedOn();
    return f.fact(
        "demanded",
        "Was it asked for by a demand?",
        on != null && !on.isAfter(f.s().evening()),
        on == null ? "no demand is recorded" : "the first of " + Words.day(on));
  }

  /// The days are the council's own setting.
  private static Check lookedAt(ProofFacts f) {
    var days = f.policy().days().claimLook();
    var longAgo =
        f.s().liable().stream()
            .filter(person -> !person.died())
            .map(LiablePerson::vulnerabilitySeenOn)
            .flatMap(Stream::ofNullable)
            .filter(seen -> ChronoUnit.DAYS.between(seen, f.s().evening()) > days)
            .count();
    return f.fact(
        "vulnerability-looked-at",
        "Was every mark of vulnerability looked at within " + days + " days?",
        longAgo == 0,
        longAgo == 0 ? "none is older" : longAgo + " of those who owe it are to be looked at");
  }

  private static Check payable(ProofFacts f) {
    var question = "Is what it asks for payable under demands that lack nothing?";
    var leased = f.s().leased();
    if (leased == null) {
      return f.fact("payable", question, false, "nothing is known of the demands");
    }
    var demanded = leased.demanded();
    var found = demanded.payable() + " of " + demanded.asked() + " asked for is payable";
    var passed = f.amount().isPositive() && !f.amount().isMoreThan(demanded.payable());
    return f.law().has(SUMMARY)
        ? f.rule("payable", question, passed, found, SUMMARY)
        : f.fact("payable", question, false, "the law on file has no rule " + SUMMARY);
  }

  private static Check disputed(ProofFacts f) {
    var least = f.unpaidInAll(due -> due.due().isBefore(f.issueOn()), f.s().evening());
    return f.fact(
        "dispute-left-out",
        "Is what is disputed left out of it?",
        !f.amount().isMoreThan(least.minus(f.disputed()).orZero()),
        f.disputed() + " is disputed and held");
  }

  /// The letter follows both reminders, goes to people, and once.
  private static List<Check> claim(ProofFacts f) {
    var all = new ArrayList<Key<?>>(OF_DEMANDS);
    all.addAll(List.of(PROTOCOL, LETTER, ENCLOSURES));
    var checks = new ArrayList<>(reminders(f, all).beforeAClaim());
    var leased = f.s().leased();
    checks.add(
        f.fact(
            "person",
            "Does a person owe it, for whom the protocol is?",
            leased != null && !leased.company(),
            leased != null && leased.company() ? "a company alone" : "a person"));
    var missed = ProofOfSteps.missedOn(f);
    var sent =
        f.taken(StepKind.LETTER_BEFORE_ACTION).stream()
            .filter(letter -> missed.isPresent() && missed.get().isBefore(letter.issuedOn()))
            .toList();
    checks.add(
        f.fact(
            "no-letter-before",
            "Was no letter of claim sent for what is overdue yet?",
            sent.isEmpty(),
            sent.isEmpty() ? "none" : "one of " + Words.day(sent.getLast().issuedOn())));
    checks.add(lookedAt(f));
    checks.add(
        f.fact(
            "minimum-claim",
            "Is the sum at least the council's minimum for a claim?",
            !f.amount().isLessThan(f.policy().minSummons()),
            f.amount() + " against a minimum of " + f.policy().minSummons()));
    return checks;
  }
}
