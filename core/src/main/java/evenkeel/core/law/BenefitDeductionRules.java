package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/// The names of the rules on taking an overpayment from housing benefit that goes on.
public final class BenefitDeductionRules {

  public static final Key<Money> ALLOWANCE_WEEKLY_RENT =
      Key.money("benefit.weekly.allowance-weekly-rent");
  public static final Key<Money> ALLOWANCE_MONTHLY_RENT =
      Key.money("benefit.weekly.allowance-monthly-rent");
  public static final Key<Integer> UNIT_PERCENT = Key.whole("benefit.weekly.unit-percent");
  public static final Key<Money> UNIT_STEP = Key.money("benefit.weekly.unit-step");
  public static final Key<Integer> ORDINARY_TIMES = Key.whole("benefit.weekly.ordinary-times");
  public static final Key<Integer> FRAUD_TIMES = Key.whole("benefit.weekly.fraud-times");
  public static final Key<Integer> DISREGARD_SHARE = Key.whole("benefit.weekly.disregard-share");
  public static final Key<Money> LEAST_LEFT = Key.money("benefit.weekly.least-left");
  public static final Key<Boolean> ARREARS = Key.yesNo("benefit.weekly.arrears");
  public static final Key<Boolean> HARDSHIP = Key.yesNo("benefit.weekly.hardship");
  public static final Key<Boolean> ONE_MAXIMUM = Key.yesNo("benefit.weekly.one-maximum");
  public static final Key<Boolean> RENT_FREE = Key.yesNo("benefit.weekly.rent-free");
  public static final Key<Boolean> FRAUD_OUTCOMES = Key.yesNo("benefit.fraud.outcomes");
  public static final Key<LocalDate> FRAUD_COUNTS_FROM = Key.day("benefit.fraud.counts-from");
  public static final Key<Boolean> LANDLORD_SAME = Key.yesNo("benefit.landlord.same-tenant");
  public static final Key<Boolean> LANDLORD_CONVICTED = Key.yesNo("benefit.landlord.convicted");
  public static final Key<Boolean> BLAMELESS = Key.yesNo("benefit.landlord.blameless");
  public static final Key<Boolean> NO_MAXIMUM = Key.yesNo("benefit.landlord.no-maximum");
  public static final Key<Boolean> LANDLORDS_OWN = Key.yesNo("benefit.landlord.own-benefits");

  static final List<Key<?>> ALL =
      List.of(
          ALLOWANCE_WEEKLY_RENT,
          ALLOWANCE_MONTHLY_RENT,
          UNIT_PERCENT,
          UNIT_STEP,
          ORDINARY_TIMES,
          FRAUD_TIMES,
          DISREGARD_SHARE,
          LEAST_LEFT,
          ARREARS,
          HARDSHIP,
          ONE_MAXIMUM,
          RENT_FREE,
          FRAUD_OUTCOMES,
          FRAUD_COUNTS_FROM,
          LANDLORD_SAME,
          LANDLORD_CONVICTED,
          BLAMELESS,
          NO_MAXIMUM,
          LANDLORDS_OWN);

  private BenefitDeductionRules() {}
}
