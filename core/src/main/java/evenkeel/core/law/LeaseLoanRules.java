package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on the right to a loan for a service charge, and on a discount for paying
/// at once.
public final class LeaseLoanRules {

  public static final Key<Boolean> RIGHT = Key.yesNo("lease.loan.right");
  public static final Key<Integer> YEARS = Key.whole("lease.loan.years");
  public static final Key<Money> LOWER = Key.money("lease.loan.lower");
  public static final Key<Money> UPPER = Key.money("lease.loan.upper");
  public static final Key<Money> LEAST = Key.money("lease.loan.least");
  public static final Key<Integer> BASE_INDEX = Key.whole("lease.loan.base-index");
  public static final Key<Integer> INDEX = Key.whole("lease.loan.index");
  public static final Key<Money> ROUND_UP = Key.money("lease.loan.round-up");
  public static final Key<LegalPeriod> CLAIM = Key.period("lease.loan.claim");
  public static final Key<LegalPeriod> ACCEPT = Key.period("lease.loan.accept");
  public static final Key<Boolean> DEMAND_SAYS = Key.yesNo("lease.loan.demand-says");
  public static final Key<Money> SHORT_BELOW = Key.money("lease.loan.short-below");
  public static final Key<Integer> SHORT_YEARS = Key.whole("lease.loan.short-years");
  public static final Key<Money> MIDDLE_BELOW = Key.money("lease.loan.middle-below");
  public static final Key<Integer> MIDDLE_YEARS = Key.whole("lease.loan.middle-years");
  public static final Key<Integer> LONG_YEARS = Key.whole("lease.loan.long-years");
  public static final Key<Boolean> EQUAL = Key.yesNo("lease.loan.equal-instalments");
  public static final Key<Boolean> INTEREST = Key.yesNo("lease.loan.interest");
  public static final Key<Money> FEE = Key.money("lease.loan.fee-most");
  public static final Key<Boolean> BY_CHOICE = Key.yesNo("lease.loan.by-choice");
  public static final Key<Boolean> BUY_BACK = Key.yesNo("lease.buy-back");
  public static final Key<Boolean> PROMPT_PAYMENT = Key.yesNo("lease.prompt-payment");

  static final List<Key<?>> ALL =
      List.of(
          RIGHT,
          YEARS,
          LOWER,
          UPPER,
          LEAST,
          BASE_INDEX,
          INDEX,
          ROUND_UP,
          CLAIM,
          ACCEPT,
          DEMAND_SAYS,
          SHORT_BELOW,
          SHORT_YEARS,
          MIDDLE_BELOW,
          MIDDLE_YEARS,
          LONG_YEARS,
          EQUAL,
          INTEREST,
          FEE,
          BY_CHOICE,
          BUY_BACK,
          PROMPT_PAYMENT);

  private LeaseLoanRules() {}
}
