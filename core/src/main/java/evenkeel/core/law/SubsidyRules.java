package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on the subsidy for overpayments of housing benefit and on the return of
/// the debt. None of them bears on how somebody is treated.
public final class SubsidyRules {

  public static final Key<Integer> CLAIMANT = Key.whole("benefit.subsidy.claimant");
  public static final Key<Integer> FRAUD = Key.whole("benefit.subsidy.fraud");
  public static final Key<Integer> OTHER = Key.whole("benefit.subsidy.other");
  public static final Key<Integer> THIRD_PARTY = Key.whole("benefit.subsidy.third-party");
  public static final Key<Integer> DWP = Key.whole("benefit.subsidy.dwp");
  public static final Key<Integer> TECHNICAL = Key.whole("benefit.subsidy.technical");
  public static final Key<Integer> DUPLICATE = Key.whole("benefit.subsidy.duplicate");
  public static final Key<Integer> LOWER = Key.whole("benefit.subsidy.lower-threshold");
  public static final Key<Integer> UPPER = Key.whole("benefit.subsidy.upper-threshold");
  public static final Key<Integer> BELOW_LOWER = Key.whole("benefit.subsidy.below-lower");
  public static final Key<Integer> BETWEEN = Key.whole("benefit.subsidy.between");
  public static final Key<Integer> ABOVE_UPPER = Key.whole("benefit.subsidy.above-upper");
  public static final Key<Boolean> IDENTIFIED = Key.yesNo("benefit.return.identified");
  public static final Key<Boolean> RECOVERED = Key.yesNo("benefit.return.recovered");
  public static final Key<Boolean> WRITTEN_OFF = Key.yesNo("benefit.return.written-off");
  public static final Key<Boolean> OUTSTANDING = Key.yesNo("benefit.return.outstanding");
  public static final Key<Boolean> NOT_RECOVERABLE = Key.yesNo("benefit.return.not-recoverable");
  public static final Key<Boolean> PENALTIES = Key.yesNo("benefit.return.penalties");
  public static final Key<Money> TOLERANCE = Key.money("benefit.return.tolerance");
  public static final Key<Boolean> RATE = Key.yesNo("benefit.return.rate");

  static final List<Key<?>> ALL =
      List.of(
          CLAIMANT,
          FRAUD,
          OTHER,
          THIRD_PARTY,
          DWP,
          TECHNICAL,
          DUPLICATE,
          LOWER,
          UPPER,
          BELOW_LOWER,
          BETWEEN,
          ABOVE_UPPER,
          IDENTIFIED,
          RECOVERED,
          WRITTEN_OFF,
          OUTSTANDING,
          NOT_RECOVERABLE,
          PENALTIES,
          TOLERANCE,
          RATE);

  private SubsidyRules() {}
}
