package evenkeel.core.sums;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every sum that can be tried.
public final class Sums {

  private static final List<Sum> COUNCIL_TAX =
      List.of(
          new TimeLimit(),
          new CouncilTaxLimitation(),
          new LiabilityOrderCosts(),
          new AttachmentOfEarnings(),
          new AgentFees(),
          new NoticeOfEnforcement(),
          ShareOfIncome.ofUniversalCredit(),
          new LegacyBenefitDeduction(),
          ShareOfIncome.ofMembersAllowances(),
          new EnforcementGate(),
          new CommittalChecklist());
  private static final List<Sum> BENEFIT =
      List.of(
          new OverpaymentWeeks(),
          new OverpaymentAmount(),
          new OverpaidCapital(),
          new ChangeOfHome(),
          new OverpaymentRecoverable(),
          new OverpaymentLiable(),
          new OverpaymentNotice(),
          new OverpaymentDispute(),
          new BenefitDeduction(),
          new LandlordDeduction(),
          new RecoveryMethod(),
          new RecoveryGate(),
          new FraudGate(),
          new UniversalCreditCap(),
          new OverpaymentLimitation(),
          new WriteOffReason(),
          new OverpaymentSubsidy(),
          new OfficialErrorSubsidy(),
          new DebtReturnFigure(),
          new DebtReturnQuarter(),
          new DirectEarningsAttachment(),
          new EarningsSchedule(),
          new EarningsNotice(),
          new EarningsDuty(),
          new EarningsChange());
  private static final List<Sum> EVERY_DEBT =
      List.of(
          new BreathingSpaceDays(), new FinancialStatement(), new ProRataOffers(), new MatchPlan());
  private static final List<Sum> LEASES =
      List.of(
          new DemandCheck(),
          new EighteenMonthDays(),
          new EighteenMonthCutOff(),
          new BalancingDemand(),
          new CostNotice(),
          new ConsultationCap(),
          new ConsultationPeriod(),
          new ApportionedCost(),
          new ServiceChargeYear(),
          new ServiceChargeInstalments(),
          new RightToBuyCap(),
          new MandatoryReduction(),
          new ServiceChargeLimitation(),
          new ServiceChargeInterest(),
          new LoanRight(),
          new LoanSchedule(),
          new PromptPayment(),
          new LetterOfClaim(),
          new ClaimWait(),
          new CourtFee(),
          new GroundRentNotice(),
          new LenderContact(),
          new ForfeitureSize(),
          new ForfeitureWait(),
          new ForfeitureChecklist(),
          new AdministrationCharge(),
          new GrantDeduction(),
          new BuildingSafetyCap(),
          new InformationClock(),
          new ReformInForce(),
          new JudgmentEnforcement(),
          new ClaimInBreathingSpace(),
          new ComplaintClock(),
          new LeaseCompliance(),
          new ChargeRunCheck(),
          new ServiceChargeDebtor());

  /// The sums of one kind of debt.
  public record Group(String title, List<Sum> sums) {
    public Group {
      sums = List.copyOf(sums);
    }
  }

  public static final List<Group> GROUPS =
      List.of(
          new Group("Council tax", COUNCIL_TAX),
          new Group("Housing benefit overpayments", BENEFIT),
          new Group("Leasehold service charges", LEASES),
          new Group("Every kind of debt", EVERY_DEBT));

  public static final List<Sum> ALL =
      GROUPS.stream().flatMap(group -> group.sums().stream()).toList();

  private Sums() {}

  public static Optional<Sum> find(String key) {
    return ALL.stream().filter(sum -> sum.key().equals(key)).findFirst();
  }

  /// Reads what was typed and works the sum.
  public static Answer work(Sum sum, Map<String, String> typed, Desk desk) {
    var problems = Asked.problems(sum, typed);
    return problems.isEmpty() ? sum.work(Asked.of(sum, typed), desk) : new Answer.Wrong(problems);
  }
}
