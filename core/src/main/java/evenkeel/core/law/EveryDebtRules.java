package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules that hold for every kind of debt: a breathing space and what can be paid.
public final class EveryDebtRules {

  public static final Key<Integer> STARTS_AFTER = Key.whole("breathing-space.starts-after");
  public static final Key<LegalPeriod> LENGTH = Key.period("breathing-space.length");
  public static final Key<LegalPeriod> CREDITOR_REVIEW =
      Key.period("breathing-space.creditor-review");
  public static final Key<LegalPeriod> REVIEW_ENDS = Key.period("breathing-space.review-ends");
  public static final Key<LegalPeriod> MIDWAY_NOT_WITHIN =
      Key.period("breathing-space.midway-not-within");
  public static final Key<LegalPeriod> MIDWAY_WITHIN = Key.period("breathing-space.midway-within");
  public static final Key<LegalPeriod> CRISIS_AFTER = Key.period("breathing-space.crisis-after");
  public static final Key<Boolean> VOLUNTARY = Key.yesNo("breathing-space.voluntary");
  public static final Key<Boolean> EARNINGS_SAVED = Key.yesNo("breathing-space.earnings-saved");
  public static final Key<Boolean> UC_SAVED = Key.yesNo("breathing-space.universal-credit-saved");
  public static final Key<Boolean> LEGACY_BENEFIT = Key.yesNo("breathing-space.legacy-benefit");
  public static final Key<Boolean> FRAUD = Key.yesNo("breathing-space.fraud");
  public static final Key<Boolean> PENALTY = Key.yesNo("breathing-space.penalty");
  public static final Key<Boolean> TOTALS = Key.yesNo("affordability.totals");
  public static final Key<Integer> SAVINGS_PERCENT = Key.whole("affordability.savings-percent");
  public static final Key<Money> SAVINGS_MOST = Key.money("affordability.savings-most");
  public static final Key<Boolean> NO_SURPLUS = Key.yesNo("affordability.no-surplus");
  public static final Key<Boolean> PRO_RATA = Key.yesNo("affordability.pro-rata");
  public static final Key<Boolean> PENNY = Key.yesNo("affordability.penny");
  public static final Key<Boolean> MATCH = Key.yesNo("affordability.match");

  public static final Key<Integer> WARN_FIRST = Key.whole("limitation.warn-first");
  public static final Key<Integer> WARN_NEXT = Key.whole("limitation.warn-next");
  public static final Key<Integer> WARN_LAST = Key.whole("limitation.warn-last");

  static final List<Key<?>> ALL =
      List.of(
          WARN_FIRST,
          WARN_NEXT,
          WARN_LAST,
          STARTS_AFTER,
          LENGTH,
          CREDITOR_REVIEW,
          REVIEW_ENDS,
          MIDWAY_NOT_WITHIN,
          MIDWAY_WITHIN,
          CRISIS_AFTER,
          VOLUNTARY,
          EARNINGS_SAVED,
          UC_SAVED,
          LEGACY_BENEFIT,
          FRAUD,
          PENALTY,
          TOTALS,
          SAVINGS_PERCENT,
          SAVINGS_MOST,
          NO_SURPLUS,
          PRO_RATA,
          PENNY,
          MATCH);

  private EveryDebtRules() {}
}
