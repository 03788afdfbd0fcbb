package evenkeel.core.sums;

import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Deficit;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.lease.Outcome;
import java.util.List;

/// What a balancing demand still recovers, section 20B of the Landlord and Tenant Act 1985 applied
/// to the deficit alone.
final class BalancingDemand implements Sum {

  private static final Field SERVED = Field.day("served", "When is the demand served?");
  private static final Field ON_ACCOUNT = Field.money("on-account", "Asked for on account");
  private static final Field TOO_OLD =
      Field.money("too-old", "The leaseholder's share of costs that are too old")
          .hint("Incurred more than 18 months before that day; 0.00 where there are none");
  private static final Field IN_TIME =
      Field.money("in-time", "The leaseholder's share of all later costs");

  @Override
  public String key() {
    return "balancing-demand";
  }

  @Override
  public String title() {
    return "The balance of a year, and what of it is lost";
  }

  @Override
  public String about() {
    return "What a balancing demand recovers. Only a deficit can be lost: money paid on "
        + "account is taken to have met the earliest costs.";
  }

  @Override
  public List<Field> fields() {
    return List.of(SERVED, ON_ACCOUNT, TOO_OLD, IN_TIME);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(SERVED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.MONTHS_FOR_DEMAND, SERVED);
    if (barred != null) {
      return barred;
    }
    var cited = law.cite(LeaseRules.MONTHS_FOR_DEMAND);
    var earliest =
        EighteenMonths.earliestInTime(asked.day(SERVED), law.value(LeaseRules.MONTHS_FOR_DEMAND));
    var found = Deficit.of(asked.money(ON_ACCOUNT), asked.money(TOO_OLD), asked.money(IN_TIME));
    var working =
        new Answer.Working()
            .line("Earliest cost in time", Answer.Working.day(earliest), cited)
            .line("Deficit", found.deficit(), law.cite(LeaseRules.DEFICIT_ONLY));
    if (found.credit().isPositive()) {
      return working.answer("Credit", found.credit()).done();
    }
    if (found.lost().isPositive()) {
      working
          .line(
              "On account is used on",
              "the earliest costs first",
              law.cite(LeaseRules.EARLIEST_FIRST))
          .answer("Lost", found.lost(), cited)
          .line("What becomes of that part", Outcome.LOST, cited);
    }
    return working.answer("Recoverable", found.recoverable()).done();
  }
}
