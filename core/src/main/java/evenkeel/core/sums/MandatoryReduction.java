package evenkeel.core.sums;

import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Outcome;
import java.util.List;

/// The Social Landlords Mandatory Reduction of Service Charges (England) Directions 2014.
final class MandatoryReduction implements Sum {

  private static final Field APPLIED = Field.day("applied", "When was the assistance applied for?");
  private static final Field ASSISTED =
      Field.yesNo("assisted", "Did relevant assistance pay for these works, in part or whole?")
          .hint(
              "Decent Homes backlog funding, or a Secretary of State's or Homes England's for"
                  + " these very works. The council's own borrowing is none.");
  private static final Field RESIDENT =
      Field.yesNo("resident", "Was it the leaseholder's only or main home when works began?");
  private static final Field LONDON = Field.yesNo("london", "Is it in London?");
  private static final Field EARLIER =
      Field.money("earlier", "Already charged for costs of such works in the five years");
  private static final Field SHARE = Field.money("share", "The leaseholder's share of this cost");

  @Override
  public String key() {
    return "mandatory-reduction";
  }

  @Override
  public String title() {
    return "Works with government money: the cap of five years";
  }

  @Override
  public String about() {
    return "The mandatory reduction of 2014 (\"Florrie's Law\"): what a leaseholder may be "
        + "asked for in any period of five years, where assistance from government paid for"
        + " the works in part.";
  }

  @Override
  public List<Field> fields() {
    return List.of(APPLIED, ASSISTED, RESIDENT, LONDON, EARLIER, SHARE);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(APPLIED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.REDUCTION_LONDON, APPLIED);
    if (barred != null) {
      return barred;
    }
    var share = asked.money(SHARE);
    var resident = law.cite(LeaseRules.REDUCTION_RESIDENT);
    var working = new Answer.Working();
    if (!asked.yes(ASSISTED) || !asked.yes(RESIDENT)) {
      return working
          .line("Does the cap apply?", "no", resident)
          .answer("Payable", share, resident)
          .line("Outcome", Outcome.DUE, resident)
          .done();
    }
    var key = asked.yes(LONDON) ? LeaseRules.REDUCTION_LONDON : LeaseRules.REDUCTION_ELSEWHERE;
    var cited = law.cite(key);
    var payable = share.min(law.value(key).minus(asked.money(EARLIER)).orZero());
    return working
        .line("Does the cap apply?", "yes", resident)
        .line("In any five years", law.value(key), cited)
        .answer("Payable", payable, cited)
        .line("Reduction", share.minus(payable), cited)
        .line("Outcome", share.isMoreThan(payable) ? Outcome.CAPPED : Outcome.DUE, cited)
        .done();
  }
}
