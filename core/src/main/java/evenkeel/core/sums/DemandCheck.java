package evenkeel.core.sums;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The validity of a demand: the lease, then the Landlord and Tenant Acts 1987 sections 47 and 48
/// and 1985 section 21B. The worst outcome is said, since the milder ones are cured in vain.
final class DemandCheck implements Sum {

  private static final Field DAY = Field.day("day", "When is it served?");
  private static final Field CLAUSE =
      Field.yesNo("clause", "Does a clause of this lease ask for every head of it?");
  private static final Field MACHINERY =
      Field.yesNo("machinery", "Is it asked for in the way and at the time that the lease says?");
  private static final Field NAME =
      Field.yesNo("name-and-address", "Does it give the landlord's own name and address?");
  private static final Field NOTICES =
      Field.yesNo(
          "address-for-notices",
          "Has the leaseholder an address in England or Wales to send notices to?");
  private static final Field LOADED =
      Field.yesNo(
          "text-loaded", "Has the council loaded the prescribed summary of rights for that day?");
  private static final Field SUMMARY =
      Field.yesNo("summary-with-it", "Does that summary go with it, in the same envelope?");
  private static final Field CURED =
      Field.day("cured", "When was what was missing supplied, or the demand served again?")
          .optional();
  private static final Field GRACE =
      Field.whole("grace", "Days of grace before the lease's interest").optional();

  @Override
  public String key() {
    return "demand-check";
  }

  @Override
  public String title() {
    return "Is a demand valid, and may it leave?";
  }

  @Override
  public String about() {
    return "What becomes of a demand for a service charge that the lease does not ask for in"
        + " this way, or that lacks what must be in it or with it.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, CLAUSE, MACHINERY, NAME, NOTICES, LOADED, SUMMARY, CURED, GRACE);
  }

  private record Fault(Outcome outcome, String why, Key<?> rule) {}

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.SUMMARY, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.has(CURED) && asked.day(CURED).isBefore(asked.day(DAY))) {
      return Answer.Wrong.with(CURED, "Enter a day not before the demand");
    }
    var fault = fault(asked);
    var working = new Answer.Working();
    if (fault == null) {
      return working
          .answer("May it leave?", "yes", law.cite(LeaseRules.SUMMARY))
          .answer("Outcome", Outcome.DUE, law.cite(LeaseRules.NAME_AND_ADDRESS))
          .done();
    }
    var cited = law.cite(fault.rule());
    working
        .answer("May it leave?", "cannot leave", cited)
        .answer("Outcome", fault.outcome(), cited)
        .line("Because", fault.why(), cited);
    return cured(asked, law, fault, working).done();
  }

  private static @Nullable Fault fault(Asked asked) {
    if (!asked.yes(CLAUSE)) {
      return new Fault(
          Outcome.NEVER_DUE, "no clause of the lease asks for it", LeaseRules.MACHINERY);
    }
    if (!asked.yes(MACHINERY)) {
      return new Fault(
          Outcome.NEVER_DUE, "the lease does not let it be asked for so", LeaseRules.MACHINERY);
    }
    if (!asked.yes(NAME)) {
      return new Fault(
          Outcome.SUSPENDED,
          "the landlord's name or address is not in it",
          LeaseRules.NAME_AND_ADDRESS);
    }
    if (!asked.yes(NOTICES)) {
      return new Fault(
          Outcome.SUSPENDED, "no address for notices was given", LeaseRules.ADDRESS_FOR_NOTICES);
    }
    if (!asked.yes(LOADED)) {
      return new Fault(
          Outcome.SUSPENDED,
          "the council has not loaded the prescribed summary, and no other words will do",
          LeaseRules.SUMMARY_FORM);
    }
    return asked.yes(SUMMARY)
        ? null
        : new Fault(
            Outcome.SUSPENDED,
            "the summary of rights does not go with it",
            LeaseRules.SUMMARY_TOGETHER);
  }

  /// From when terms on late payment have effect: never for the time in which it was withheld.
  private static Answer.Working cured(Asked asked, Law law, Fault fault, Answer.Working working) {
    if (fault.outcome() != Outcome.SUSPENDED || !asked.has(CURED)) {
      return working;
    }
    var cured = asked.day(CURED);
    var ofSummary =
        fault.rule() == LeaseRules.SUMMARY_FORM || fault.rule() == LeaseRules.SUMMARY_TOGETHER;
    var cited = law.cite(ofSummary ? LeaseRules.SUMMARY : fault.rule());
    working.line(
        "No interest, fee or reminder until", Answer.Working.day(cured.minusDays(1)), cited);
    return asked.has(GRACE)
        ? working.line(
            "Interest at the earliest from",
            Answer.Working.day(cured.plusDays(asked.whole(GRACE))),
            cited)
        : working;
  }
}
