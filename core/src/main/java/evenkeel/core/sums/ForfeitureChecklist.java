package evenkeel.core.sums;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseForfeitureRules;
import evenkeel.core.sums.Overpayments.Bar;
import java.util.List;

/// The gates before a notice of forfeiture, on file. It never says that one may be served: where
/// every gate is open a named lawyer and a director are asked.
final class ForfeitureChecklist implements Sum {

  private static final String DETERMINED = "determined";

  private static final Field SPACE =
      Field.yesNo("breathing-space", "Does a breathing space protect anybody who owes it?");
  private static final Field RENT =
      Field.choice(
          "ground-rent",
          "Where ground rent is in it: was its notice good, and has its day passed?",
          List.of(
              new Field.Option("not-this-case", "No ground rent is in it"),
              new Field.Option("yes", "Yes"),
              new Field.Option("no", "No")));
  private static final Field SETTLED =
      Field.choice(
          "settled",
          "Is it settled that the charge is payable?",
          List.of(
              new Field.Option("no", "No"),
              new Field.Option("admitted", "The leaseholder admitted it"),
              new Field.Option(DETERMINED, "A court, the tribunal or an arbitrator decided it")));
  private static final Field EARLIEST =
      Field.day("earliest", "Where it was decided: the earliest day for a notice")
          .hint("As \"How long after a decision?\" gives it")
          .optional();
  private static final Field WAIVED =
      Field.yesNo("waived", "Since the breach was known: was rent or a charge asked for or taken?");
  private static final Field LENDERS =
      Field.yesNo("lenders", "Is every known lender named and told, or is there none?");
  private static final Field PROPORTIONATE =
      Field.yesNo("proportionate", "Were disability, equality and the home weighed, in writing?");
  private static final Field LAWYER = Field.yesNo("lawyer", "Has a named lawyer signed?");
  private static final Field DIRECTOR = Field.yesNo("director", "Has a director signed?");

  @Override
  public String key() {
    return "forfeiture-checklist";
  }

  @Override
  public String title() {
    return "Forfeiture: what still stands in the way?";
  }

  @Override
  public String about() {
    return "Every gate before a notice of forfeiture. It can say no, and never yes: whether a home"
        + " is taken is for people to decide.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        ForfeitureSize.DAY,
        ForfeitureSize.OWED,
        ForfeitureSize.OLDEST,
        SPACE,
        RENT,
        SETTLED,
        EARLIEST,
        WAIVED,
        LENDERS,
        PROPORTIONATE,
        LAWYER,
        DIRECTOR);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(ForfeitureSize.DAY), desk.nation());
    var barred =
        ServiceCharges.barred(law, LeaseForfeitureRules.NEVER_BY_ITSELF, ForfeitureSize.DAY);
    if (barred != null) {
      return barred;
    }
    var tooEarly = ServiceCharges.noSuchSpace(law, asked, SPACE);
    if (tooEarly != null) {
      return tooEarly;
    }
    if (asked.day(ForfeitureSize.OLDEST).isAfter(asked.day(ForfeitureSize.DAY))) {
      return Answer.Wrong.with(ForfeitureSize.OLDEST, "Enter a day not after this one");
    }
    if (asked.choice(SETTLED).equals(DETERMINED) && !asked.has(EARLIEST)) {
      return Answer.Wrong.with(EARLIEST, "Enter the earliest day for a notice");
    }
    var shut = gates(asked, law).stream().filter(Bar::bars).toList();
    var working = new Answer.Working();
    if (shut.isEmpty()) {
      return working
          .line("Every gate", "is open on file", law.cite(LeaseForfeitureRules.NEVER_BY_ITSELF))
          .line("A court", "may give relief", law.cite(LeaseForfeitureRules.RELIEF))
          .refer("Do the named lawyer and the director decide to serve the notice themselves?");
    }
    working.answer("May a notice be served?", "no", law.cite(LeaseForfeitureRules.NEVER_BY_ITSELF));
    shut.forEach(bar -> working.line("Because", bar.why(), law.cite(bar.rule())));
    return working.done();
  }

  private static List<Bar> gates(Asked asked, Law law) {
    var settled = asked.choice(SETTLED);
    return List.of(
        new Bar(asked.yes(SPACE), "a breathing space", CouncilTaxRules.BREATHING_SPACE_STOP),
        new Bar(
            !ForfeitureSize.isLarge(asked, law) && !ForfeitureSize.isOld(asked, law),
            "the arrears are small and young",
            LeaseForfeitureRules.MORE_THAN),
        new Bar(
            asked.choice(RENT).equals("no"),
            "the ground rent is not owed",
            LeaseForfeitureRules.RENT_NOTICE),
        new Bar(
            settled.equals("no"),
            "nobody decided or admitted that it is payable",
            LeaseForfeitureRules.DETERMINED),
        new Bar(
            settled.equals(DETERMINED)
                && asked.day(ForfeitureSize.DAY).isBefore(asked.day(EARLIEST)),
            "the days after the decision have not passed",
            LeaseForfeitureRules.WAIT),
        new Bar(asked.yes(WAIVED), "it may be waived", LeaseForfeitureRules.WAIVER),
        new Bar(!asked.yes(LENDERS), "a lender was not told", LeaseForfeitureRules.RELIEF),
        new Bar(
            !asked.yes(PROPORTIONATE),
            "nobody weighed whether it is proportionate",
            LeaseForfeitureRules.NEVER_BY_ITSELF),
        new Bar(!asked.yes(LAWYER), "no lawyer has signed", LeaseForfeitureRules.NEVER_BY_ITSELF),
        new Bar(
            !asked.yes(DIRECTOR), "no director has signed", LeaseForfeitureRules.NEVER_BY_ITSELF));
  }
}
