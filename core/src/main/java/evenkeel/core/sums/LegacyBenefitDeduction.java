package evenkeel.core.sums;

import evenkeel.core.benefit.WeeklyMaximum;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.money.Money;
import java.util.List;

/// What DWP takes of employment and support allowance or pension credit for council tax: SI
/// 1993/494 regulation 5(1).
final class LegacyBenefitDeduction implements Sum {

  private static final String CONTRIBUTORY = "contributory";

  private static final Field DAY = Field.day("day", "In which week? Any day of it");
  private static final Field BENEFIT =
      Field.choice(
          "benefit",
          "Which benefit does the person get?",
          List.of(
              new Field.Option("esa", "Income-related employment and support allowance"),
              new Field.Option("pension-credit", "Pension credit"),
              new Field.Option(
                  CONTRIBUTORY,
                  "A contributory allowance: jobseeker's or employment and support")));
  private static final Field LEFT = Field.money("left", "Left to pay under the order").optional();

  @Override
  public String key() {
    return "legacy-benefit-deduction";
  }

  @Override
  public String title() {
    return "Deduction from ESA or pension credit (council tax)";
  }

  @Override
  public String about() {
    return "What a week's benefit may lose for council tax. Universal Credit has a sum of its own.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, BENEFIT, LEFT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    if (!law.has(EnforcementRules.BENEFIT_ALLOWANCE)) {
      return Answer.Wrong.with(DAY, "The allowance of that day is not on file");
    }
    var working = new Answer.Working();
    if (asked.choice(BENEFIT).equals(CONTRIBUTORY)) {
      return working
          .line(
              "A share of the age-related amount",
              "its size is from memory and not used",
              law.cite(EnforcementRules.BENEFIT_CONTRIBUTORY))
          .refer("What share of the age-related amount does DWP take?");
    }
    var allowance = law.value(EnforcementRules.BENEFIT_ALLOWANCE);
    var percent = law.value(EnforcementRules.BENEFIT_PERCENT);
    var step = law.value(EnforcementRules.BENEFIT_STEP);
    var week = WeeklyMaximum.of(allowance, percent, step, 1, Money.ZERO, 0).unit();
    working
        .line(
            "Allowance of a single claimant of 25 or over",
            allowance,
            law.cite(EnforcementRules.BENEFIT_ALLOWANCE))
        .line("Share", percent + "%", law.cite(EnforcementRules.BENEFIT_PERCENT))
        .line("Up to the next five pence", week, law.cite(EnforcementRules.BENEFIT_STEP));
    return working
        .answer(
            "Deduction each week",
            week.min(asked.moneyOr(LEFT, week)),
            law.cite(EnforcementRules.BENEFIT_PERCENT))
        .line(
            "One application for council tax",
            "is in force at a time",
            law.cite(EnforcementRules.ONE_BENEFIT_APPLICATION))
        .done();
  }
}
