package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on housing benefit overpayments.
public final class BenefitRules {

  public static final Key<Bands> EARNINGS_DAILY = Key.bands("benefit.earnings.daily");
  public static final Key<Bands> EARNINGS_WEEKLY = Key.bands("benefit.earnings.weekly");
  public static final Key<Bands> EARNINGS_MONTHLY = Key.bands("benefit.earnings.monthly");
  public static final Key<Bands> HIGHER_DAILY = Key.bands("benefit.earnings.higher-daily");
  public static final Key<Bands> HIGHER_WEEKLY = Key.bands("benefit.earnings.higher-weekly");
  public static final Key<Bands> HIGHER_MONTHLY = Key.bands("benefit.earnings.higher-monthly");
  public static final Key<Boolean> HIGHER_NEEDS_CONVICTION =
      Key.yesNo("benefit.earnings.higher-needs-conviction");
  public static final Key<Integer> PROTECTED = Key.whole("benefit.earnings.protected");
  public static final Key<Boolean> HALF_PENNY_DROPPED =
      Key.yesNo("benefit.earnings.half-penny-dropped");
  public static final Key<Boolean> CARRIED = Key.yesNo("benefit.earnings.carried-forward");
  public static final Key<Money> EMPLOYERS_COSTS = Key.money("benefit.earnings.employers-costs");
  public static final Key<Integer> NOTICE_DAYS = Key.whole("benefit.earnings.notice-days");

  static final List<Key<?>> ALL =
      List.of(
          EARNINGS_DAILY,
          EARNINGS_WEEKLY,
          EARNINGS_MONTHLY,
          HIGHER_DAILY,
          HIGHER_WEEKLY,
          HIGHER_MONTHLY,
          HIGHER_NEEDS_CONVICTION,
          PROTECTED,
          HALF_PENNY_DROPPED,
          CARRIED,
          EMPLOYERS_COSTS,
          NOTICE_DAYS);

  private BenefitRules() {}
}
