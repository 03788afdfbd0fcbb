package evenkeel.demo;

import evenkeel.core.benefit.WeeklyMaximum;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.BenefitDeductionRules;
import evenkeel.core.law.LawText;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The most that may be taken from housing benefit in a week, by the law of the day.
final class DeductionLaw {

  private static final String RULES = "england/benefit-overpayments/rules.csv";
  private static final Rulebook RULEBOOK =
      Rulebook.parse(List.of(new LawText(RULES, Words.text("/law/" + RULES))));
  private static final Map<Integer, Long> ORDINARY = new ConcurrentHashMap<>();
  private static final Map<Integer, Long> FRAUD = new ConcurrentHashMap<>();

  private DeductionLaw() {}

  /// In pence: of weekly rents, without anything for earnings.
  static long weekly(int day, boolean fraud) {
    return (fraud ? FRAUD : ORDINARY).computeIfAbsent(day, d -> work(d, fraud));
  }

  private static long work(int day, boolean fraud) {
    var law = RULEBOOK.on(Days.date(day), Nation.ENGLAND);
    return WeeklyMaximum.of(
            law.value(BenefitDeductionRules.ALLOWANCE_WEEKLY_RENT),
            law.value(BenefitDeductionRules.UNIT_PERCENT),
            law.value(BenefitDeductionRules.UNIT_STEP),
            law.value(
                fraud ? BenefitDeductionRules.FRAUD_TIMES : BenefitDeductionRules.ORDINARY_TIMES),
            Money.ZERO,
            law.value(BenefitDeductionRules.DISREGARD_SHARE))
        .most()
        .pence();
  }
}
