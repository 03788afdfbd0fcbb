package evenkeel.core.benefit;

import evenkeel.core.money.Money;

/// The most that may be taken from benefit in a week: SI 2006/213 regulation 102.
///
/// @param unit a share of a single person's allowance, rounded up
/// @param base so many units
/// @param added for earnings that the assessment disregards
public record WeeklyMaximum(Money unit, Money base, Money added) {

  private static final long HUNDRED = 100;

  /// @param percent of the allowance, rounded up to a whole `step`
  /// @param share of the disregarded income, in per cent; a part of a penny is left to the person
  public static WeeklyMaximum of(
      Money allowance, int percent, Money step, int times, Money disregarded, int share) {
    var steps = Math.ceilDiv(allowance.pence() * percent, HUNDRED * step.pence());
    var unit = step.times(steps);
    return new WeeklyMaximum(
        unit, unit.times(times), Money.ofPence(disregarded.pence() * share / HUNDRED));
  }

  public Money most() {
    return base.plus(added);
  }

  /// What is taken in a week.
  ///
  /// @param chosen what the council chose to take
  /// @param benefit of the week, of which `least` is left
  /// @param owed what is still owed
  public Money deduction(Money chosen, Money benefit, Money least, Money owed) {
    return chosen.min(most()).min(benefit.minus(least)).min(owed).orZero();
  }
}
