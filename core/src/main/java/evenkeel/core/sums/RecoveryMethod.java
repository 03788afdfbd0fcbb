package evenkeel.core.sums;

import evenkeel.core.benefit.Method;
import evenkeel.core.law.BenefitDeductionRules;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.OverpaymentRules;
import java.util.List;

/// Which way to recover an overpayment is thought of first.
final class RecoveryMethod implements Sum {

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field RECOVERABLE =
      Field.yesNo("recoverable", "Is it recoverable in law, and decided to be recovered?");
  private static final Field STOPPED =
      Field.yesNo("stopped", "Is there a legal stop, a dispute or a hold for somebody's safety?");
  private static final Field ARREARS =
      Field.yesNo("arrears", "Are arrears of housing benefit due to the person?");
  private static final Field HERE =
      Field.yesNo("here", "Does this council pay benefit to the person, or a qualifying partner?");
  private static final Field ELSEWHERE =
      Field.yesNo("elsewhere", "Does another council pay the person benefit?");
  private static final Field LANDLORD =
      Field.yesNo("landlord", "Is the person a landlord to whom benefit is paid?");
  private static final Field OFFERS =
      Field.yesNo("offers", "Does the person offer a plan that can be afforded?");
  private static final Field DWP =
      Field.yesNo("dwp-benefit", "Does the person get a benefit from which DWP may deduct?");
  private static final Field DID =
      Field.yesNo("misrepresented", "Did this person misrepresent or fail to disclose?");
  private static final Field EMPLOYED = Field.yesNo("employed", "Is the person employed?");
  private static final Field REFUSED =
      Field.yesNo("refused", "Was a plan that can be afforded refused or broken?");
  private static final Field COURT =
      Field.yesNo("court", "Is it in time for a court, and proportionate?");

  @Override
  public String key() {
    return "recovery-method";
  }

  @Override
  public String title() {
    return "Which way to recover comes first?";
  }

  @Override
  public String about() {
    return "The first way that the facts allow. Whether it may start now is another sum, and"
        + " whether it should a person's decision.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        DAY,
        RECOVERABLE,
        STOPPED,
        ARREARS,
        HERE,
        ELSEWHERE,
        LANDLORD,
        OFFERS,
        DWP,
        DID,
        EMPLOYED,
        REFUSED,
        COURT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, BenefitRecoveryRules.ORDER, DAY);
    if (barred != null) {
      return barred;
    }
    if (!asked.yes(RECOVERABLE)) {
      return new Answer.Working()
          .answer("First way", Method.NONE, law.cite(OverpaymentRules.NEVER))
          .line("Because", "it is not to be recovered", law.cite(OverpaymentRules.NEVER))
          .done();
    }
    var first =
        Method.first(
            new Method.Facts(
                asked.yes(STOPPED),
                asked.yes(ARREARS),
                asked.yes(HERE),
                asked.yes(ELSEWHERE),
                asked.yes(LANDLORD),
                asked.yes(OFFERS),
                asked.yes(DWP) && asked.yes(DID),
                asked.yes(EMPLOYED) && asked.yes(REFUSED),
                asked.yes(COURT)));
    return new Answer.Working()
        .line(
            "The order",
            "from benefit first to the court last",
            law.cite(BenefitRecoveryRules.ORDER))
        .answer("First way", first, law.cite(rule(first)))
        .done();
  }

  private static Key<?> rule(Method first) {
    return switch (first) {
      case NONE -> BenefitRecoveryRules.STOPPED;
      case ARREARS -> BenefitDeductionRules.ARREARS;
      case BENEFIT -> BenefitDeductionRules.UNIT_PERCENT;
      case OTHER_COUNCIL -> BenefitRecoveryRules.OTHER_COUNCIL;
      case LANDLORD -> BenefitDeductionRules.LANDLORD_SAME;
      case PLAN -> BenefitRecoveryRules.PLAN;
      case DWP -> BenefitRecoveryRules.DWP_MISREPRESENTED;
      case EARNINGS -> BenefitRecoveryRules.EARNINGS;
      case COURT -> BenefitRecoveryRules.COURT;
      case WRITE_OFF -> BenefitRecoveryRules.WRITE_OFF;
    };
  }
}
