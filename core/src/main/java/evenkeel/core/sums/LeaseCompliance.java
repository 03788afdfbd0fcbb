package evenkeel.core.sums;

import evenkeel.core.law.Citation;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseComplianceRules;
import evenkeel.core.law.LeaseLoanRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.lease.Parted;
import evenkeel.core.money.Money;
import evenkeel.core.sums.Overpayments.Bar;
import java.util.List;

/// One leaseholder's share of one cost, held against the lease and the law before it is asked for.
final class LeaseCompliance implements Sum {

  private static final List<Field.Option> IF_SO =
      List.of(
          new Field.Option("not-this-case", "It is not so here"),
          new Field.Option("yes", "Yes"),
          new Field.Option("no", "No"));

  private static final Field DAY = Field.day("day", "When is the demand served?");
  private static final Field SHARE = Field.money("share", "The leaseholder's share of the cost");
  private static final Field CLAUSE =
      Field.yesNo("clause", "Does a clause of this lease ask for this head of charge?");
  private static final Field SERVED =
      Field.yesNo("served", "Does what it pays for serve this dwelling?");
  private static final Field MACHINERY =
      Field.yesNo("machinery", "Is it asked for in the way and at the time that the lease says?");
  private static final Field IMPROVEMENT =
      Field.choice(
          "improvement", "Where it is an improvement: does the lease let it be charged?", IF_SO);
  private static final Field DEFICIT =
      Field.yesNo("deficit", "Is it beyond the money that was asked for on account?");
  private static final Field INCURRED = Field.day("incurred", "When was the cost incurred?");
  private static final Field KIND =
      Field.choice(
          "kind",
          "What is the cost of?",
          List.of(
              new Field.Option("neither", "Neither works nor a long-term agreement"),
              new Field.Option("works", "Works"),
              new Field.Option("agreement", "A year of an agreement for more than 12 months")));
  private static final Field CONSULTED =
      Field.choice(
          "consulted",
          "Were the leaseholders consulted?",
          List.of(
              new Field.Option("yes", "Yes, and each stage is on file"),
              new Field.Option("dispensed", "The tribunal dispensed with it"),
              new Field.Option("no", "No")));
  private static final Field OTHER_CAP =
      Field.money("other-cap", "The least that another cap leaves of it")
          .hint("Of the Right to Buy, government money, or a tall building's defects")
          .optional();
  private static final Field DEMAND =
      Field.yesNo(
          "demand", "Has the demand the name, the address for notices and the summary of rights?");
  private static final Field LOAN =
      Field.choice(
          "loan", "Where there may be a right to a loan: does the demand say so and how?", IF_SO);

  @Override
  public String key() {
    return "lease-compliance";
  }

  @Override
  public String title() {
    return "What becomes of one charge under its lease?";
  }

  @Override
  public String about() {
    return "Tells apart what was never due, what is lost, what is capped, what is suspended and"
        + " what is due. The four have different cures, or none.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        DAY,
        SHARE,
        CLAUSE,
        SERVED,
        MACHINERY,
        IMPROVEMENT,
        DEFICIT,
        INCURRED,
        KIND,
        CONSULTED,
        OTHER_CAP,
        DEMAND,
        LOAN);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.SUMMARY, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.day(INCURRED).isAfter(asked.day(DAY)) && asked.yes(DEFICIT)) {
      return Answer.Wrong.with(INCURRED, "A balance is of costs that were incurred: enter a day");
    }
    var share = asked.money(SHARE);
    var never = failed(neverDue(asked));
    var late = failed(late(asked, law));
    var caps = failed(caps(asked, law));
    var suspends = failed(suspends(asked));
    var parted =
        Parted.of(share, !never.isEmpty(), !late.isEmpty(), most(asked, law), !suspends.isEmpty());
    var working = new Answer.Working();
    List.of(never, late, caps, suspends)
        .forEach(
            all -> all.forEach(bar -> working.line("Because", bar.why(), law.cite(bar.rule()))));
    if (asked.choice(LOAN).equals("no")) {
      working.line(
          "First", "say whether there is a right to a loan", law.cite(LeaseLoanRules.DEMAND_SAYS));
    }
    return told(parted, working, law.cite(LeaseComplianceRules.TOLD_APART)).done();
  }

  private static List<Bar> failed(List<Bar> checks) {
    return checks.stream().filter(Bar::bars).toList();
  }

  private static Answer.Working told(Parted parted, Answer.Working working, Citation cited) {
    return working
        .line("Never due", parted.neverDue(), cited)
        .line("Lost", parted.lost(), cited)
        .line("Capped: the council bears", parted.capped(), cited)
        .line("Suspended", parted.suspended(), cited)
        .answer("Due", parted.due(), cited);
  }

  private static List<Bar> neverDue(Asked asked) {
    return List.of(
        new Bar(!asked.yes(CLAUSE), "no clause of the lease asks for it", LeaseRules.MACHINERY),
        new Bar(
            !asked.yes(SERVED), "it does not serve this dwelling", LeaseComplianceRules.USER_GROUP),
        new Bar(
            !asked.yes(MACHINERY),
            "the lease does not let it be asked for so",
            LeaseRules.MACHINERY),
        new Bar(
            asked.choice(IMPROVEMENT).equals("no"),
            "the lease lets no improvement be charged",
            LeaseComplianceRules.IMPROVEMENT));
  }

  private static List<Bar> late(Asked asked, Law law) {
    var days = new EighteenMonths(asked.day(INCURRED), law.value(LeaseRules.MONTHS_FOR_DEMAND));
    return List.of(
        new Bar(
            asked.yes(DEFICIT) && days.of(asked.day(DAY)) == EighteenMonths.Standing.LATE,
            "it was incurred more than 18 months before",
            LeaseRules.MONTHS_FOR_DEMAND));
  }

  private static boolean unconsulted(Asked asked) {
    return asked.choice(CONSULTED).equals("no") && !asked.choice(KIND).equals("neither");
  }

  private static Key<Money> limit(Asked asked) {
    return asked.choice(KIND).equals("works") ? LeaseRules.WORKS_LIMIT : LeaseRules.AGREEMENT_LIMIT;
  }

  private static List<Bar> caps(Asked asked, Law law) {
    var share = asked.money(SHARE);
    return List.of(
        new Bar(
            unconsulted(asked) && share.isMoreThan(law.value(limit(asked))),
            "nobody was consulted",
            LeaseRules.CAP),
        new Bar(
            share.isMoreThan(asked.moneyOr(OTHER_CAP, share)),
            "another cap leaves less",
            LeaseComplianceRules.TOLD_APART));
  }

  private static Money most(Asked asked, Law law) {
    var most = asked.moneyOr(OTHER_CAP, asked.money(SHARE));
    return unconsulted(asked) ? most.min(law.value(limit(asked))) : most;
  }

  private static List<Bar> suspends(Asked asked) {
    return List.of(
        new Bar(
            !asked.yes(DEMAND),
            "the demand lacks what must be in it or with it",
            LeaseRules.SUMMARY));
  }
}
