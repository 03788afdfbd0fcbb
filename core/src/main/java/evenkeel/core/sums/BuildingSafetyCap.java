package evenkeel.core.sums;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.lease.BuildingSafety;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import java.util.List;

/// What a leaseholder pays for a defect of a building: Building Safety Act 2022 Schedule 8.
final class BuildingSafetyCap implements Sum {

  private static final Field DAY = Field.day("day", "On which day is it asked for?");
  private static final Field TALL =
      Field.yesNo("tall", "Has the building 11 metres or 5 storeys, or more?");
  private static final Field DEFECT = Field.yesNo("defect", "Is it for a relevant defect?");
  private static final Field QUALIFYING =
      Field.yesNo("qualifying", "Did the lease qualify on 14 February 2022?")
          .hint(
              "Of more than 21 years with a service charge; the only or main home, or no more than"
                  + " three dwellings in the United Kingdom");
  private static final Field CLADDING = Field.yesNo("cladding", "Is it for cladding?");
  private static final Field VALUE = Field.money("value", "The lease's value on 14 February 2022");
  private static final Field LONDON = Field.yesNo("london", "Is it in London?");
  private static final Field EARLIER =
      Field.money("earlier", "Already paid for such defects")
          .hint("With interim measures in the five years before");
  private static final Field THIS_YEAR =
      Field.money("this-year", "Of that, in these twelve months");
  private static final Field SHARE = Field.money("share", "The leaseholder's share of this cost");

  @Override
  public String key() {
    return "building-safety-cap";
  }

  @Override
  public String title() {
    return "A defect of a tall building: what may be charged?";
  }

  @Override
  public String about() {
    return "The Building Safety Act 2022 goes before the lease, and holds for earlier bills too.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        DAY, TALL, DEFECT, QUALIFYING, CLADDING, VALUE, LONDON, EARLIER, THIS_YEAR, SHARE);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseChargeRules.DEFECTS, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.money(THIS_YEAR).isMoreThan(asked.money(EARLIER))) {
      return Answer.Wrong.with(THIS_YEAR, "Enter no more than was paid already");
    }
    var protects = law.cite(LeaseChargeRules.DEFECTS);
    var found =
        BuildingSafety.of(
            new BuildingSafety.Facts(
                asked.yes(CLADDING) ? BuildingSafety.Defect.CLADDING : BuildingSafety.Defect.OTHER,
                asked.yes(TALL) && asked.yes(DEFECT),
                asked.yes(QUALIFYING),
                asked.yes(LONDON),
                asked.money(VALUE)),
            law);
    var working = new Answer.Working();
    return switch (found) {
      case BuildingSafety.Unprotected _ ->
          working
              .line("Does it protect?", "no", protects)
              .answer("Payable", asked.money(SHARE), protects)
              .line("Outcome", Outcome.DUE, protects)
              .done();
      case BuildingSafety.Nothing(var rule) ->
          payable(
              working.line("Does it protect?", "yes", protects),
              asked.money(SHARE),
              Money.ZERO,
              rule,
              law);
      case BuildingSafety.Capped cap ->
          capped(asked, cap, law, working.line("Does it protect?", "yes", protects));
      case BuildingSafety.Unknown(var missing) ->
          throw new IllegalStateException("every fact was asked for: " + missing);
    };
  }

  private static Answer capped(
      Asked asked, BuildingSafety.Capped cap, Law law, Answer.Working working) {
    var left = cap.left(asked.money(EARLIER), asked.money(THIS_YEAR));
    working
        .line("In all", cap.inAll(), law.cite(cap.rule()))
        .line("In a year", cap.aYear(), law.cite(LeaseChargeRules.SPREAD))
        .line("Still to be asked for", left, law.cite(LeaseChargeRules.EARLIER));
    return payable(working, asked.money(SHARE), left, cap.rule(), law);
  }

  private static Answer payable(
      Answer.Working working, Money share, Money most, Key<?> rule, Law law) {
    var payable = share.min(most);
    var cited = law.cite(rule);
    return working
        .answer("Payable", payable, cited)
        .line("The council bears", share.minus(payable), cited)
        .line("Outcome", share.isMoreThan(payable) ? Outcome.CAPPED : Outcome.DUE, cited)
        .done();
  }
}
