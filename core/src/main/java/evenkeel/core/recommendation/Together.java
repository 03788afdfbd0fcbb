package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.Citation;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseEnforcementRules;
import evenkeel.core.law.LeaseLoanRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which steps may run together on a debt of each type, and which may not, as an officer reads it.
public final class Together {

  /// One sentence.
  ///
  /// @param citation the law that it rests on; null where none on file says it
  public record Said(String what, @Nullable Citation citation) {}

  private final Law law;
  private final List<Said> said = new ArrayList<>();

  private Together(Law law) {
    this.law = law;
  }

  /// What holds for debts of a type, by the law of a day.
  public static List<Said> of(DebtType type, Law law) {
    var together = new Together(law);
    switch (type) {
      case COUNCIL_TAX -> together.councilTax();
      case HB_OVERPAYMENT -> together.overpayment();
      case LEASEHOLD -> together.serviceCharge();
      case SUNDRY ->
          together.say(
              "No source at hand gives ways to recover this kind of debt beside a plan and a"
                  + " write-off: an officer decides elsewhere how it is recovered.",
              null);
    }
    return List.copyOf(together.said);
  }

  private void say(String what, @Nullable Key<?> rule) {
    said.add(new Said(what, rule != null && law.has(rule) ? law.cite(rule) : null));
  }

  private void councilTax() {
    say(
        "One of attachment of earnings, members' allowances, benefit deduction, agent, charging"
            + " order, bankruptcy or winding up runs under a liability order at a time, against"
            + " one of those who owe it; end it before another begins.",
        EnforcementRules.ONE_METHOD);
    say(
        "They may follow each other in any order, and run under different orders.",
        EnforcementRules.ONE_METHOD);
    say(
        "While a benefit deduction is taken or asked for, no other method begins against that"
            + " person, under any order.",
        EnforcementRules.BENEFIT_BARS_OTHERS);
    say(
        "One benefit deduction for council tax is in force at a time.",
        EnforcementRules.ONE_BENEFIT_APPLICATION);
    say(
        "Once a term of imprisonment is fixed nothing else is ever done for that sum.",
        EnforcementRules.NOTHING_AFTER_COMMITTAL);
    say("A request for information and a plan may run beside a method.", null);
    say(
        "An order for sale is an application of its own, under a final charging order that is not"
            + " paid; the charging order runs on. From what sum, and what the court weighs, no"
            + " source at hand says: the second person is asked.",
        EnforcementRules.ORDER_FOR_SALE);
  }

  private void overpayment() {
    say(
        "The first way that fits is taken: arrears of benefit, deduction from benefit, another"
            + " council, the landlord's benefit, a plan, DWP, earnings, the court.",
        BenefitRecoveryRules.ORDER);
    say(
        "DWP is not asked while it can be recovered from housing benefit.",
        BenefitRecoveryRules.DWP_UNABLE);
    say(
        "Under the court's order each way needs an application of its own.",
        BenefitRecoveryRules.COURT);
    say(
        "No source forbids two other ways at once: the second person is asked whether both are"
            + " right.",
        null);
  }

  private void serviceCharge() {
    say(
        "While the instalments of a judgment are kept nothing else runs beside them but a charging"
            + " order, and no order for sale.",
        LeaseEnforcementRules.CHARGING_ORDER);
    say(
        "An order for sale is a claim of its own, under a final charging order that is not paid."
            + " From what sum, and what the court weighs, no source at hand says: the second"
            + " person is asked.",
        LeaseEnforcementRules.ORDER_FOR_SALE);
    say(
        "A buy-back or an equity share recovers nothing by itself: it is help that a council may"
            + " offer, case by case.",
        LeaseLoanRules.BUY_BACK);
    say(
        "A charging order comes first where there is a choice; each way needs a note of means,"
            + " vulnerability and equality.",
        LeaseEnforcementRules.LOOKED_AT);
    say(
        "No source forbids two other ways at once: the second person is asked whether both are"
            + " right.",
        null);
  }
}
