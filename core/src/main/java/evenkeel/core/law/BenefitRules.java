package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
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
  public static final Key<LegalPeriod> REFUSAL = Key.period("benefit.earnings.refusal");
  public static final Key<Integer> PAYMENT_DAY = Key.whole("benefit.earnings.payment-day");
  public static final Key<LegalPeriod> EXPLANATION = Key.period("benefit.earnings.explanation");
  public static final Key<LegalPeriod> JOB_CHANGE = Key.period("benefit.earnings.job-change");
  public static final Key<Boolean> VARIATION = Key.yesNo("benefit.earnings.variation");
  public static final Key<Boolean> DISCHARGE = Key.yesNo("benefit.earnings.discharge");
  public static final Key<Boolean> LAPSE = Key.yesNo("benefit.earnings.lapse");
  public static final Key<Boolean> MAINTENANCE_FIRST =
      Key.yesNo("benefit.earnings.maintenance-first");
  public static final Key<Boolean> PRIORITY_ORDERS = Key.yesNo("benefit.earnings.priority-orders");
  public static final Key<Boolean> RUNNING_FIRST = Key.yesNo("benefit.earnings.running-first");
  public static final Key<Boolean> ON_THE_RESIDUE = Key.yesNo("benefit.earnings.on-the-residue");
  public static final Key<Boolean> OFFENCE = Key.yesNo("benefit.earnings.offence");

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
          NOTICE_DAYS,
          REFUSAL,
          PAYMENT_DAY,
          EXPLANATION,
          JOB_CHANGE,
          VARIATION,
          DISCHARGE,
          LAPSE,
          MAINTENANCE_FIRST,
          PRIORITY_ORDERS,
          RUNNING_FIRST,
          ON_THE_RESIDUE,
          OFFENCE);

  private BenefitRules() {}
}
