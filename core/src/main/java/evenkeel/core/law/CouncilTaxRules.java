package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.util.List;

/// The names of the council tax rules that code asks for.
public final class CouncilTaxRules {

  public static final Key<LegalPeriod> DEMAND_LEAD = Key.period("council-tax.demand.lead");
  public static final Key<Boolean> DEMAND_FIRST = Key.yesNo("council-tax.demand.first");
  public static final Key<Integer> INSTALMENTS = Key.whole("council-tax.instalments.default");
  public static final Key<Integer> INSTALMENTS_ON_REQUEST =
      Key.whole("council-tax.instalments.on-request");
  public static final Key<String> FULL_UNTIL = Key.words("council-tax.instalments.full-until");
  public static final Key<String> SINGLE_FROM = Key.words("council-tax.instalments.single-from");
  public static final Key<Boolean> TWELVE_LATE = Key.yesNo("council-tax.instalments.twelve-late");
  public static final Key<Money> INSTALMENT_MINIMUM = Key.money("council-tax.instalment.minimum");
  public static final Key<Money> INSTALMENT_ROUNDING = Key.money("council-tax.instalment.rounding");
  public static final Key<Money> SINGLE_BELOW = Key.money("council-tax.instalment.single-below");
  public static final Key<LegalPeriod> ADJUSTMENT_LEAD = Key.period("council-tax.adjustment.lead");
  public static final Key<LegalPeriod> REMINDER_PERIOD = Key.period("council-tax.reminder.period");
  public static final Key<LegalPeriod> ACCELERATION =
      Key.period("council-tax.acceleration.further");
  public static final Key<Integer> REMINDERS_MOST = Key.whole("council-tax.reminder.most");
  public static final Key<LegalPeriod> FINAL_NOTICE_PERIOD =
      Key.period("council-tax.final-notice.period");
  public static final Key<Boolean> NO_FINAL_AFTER_ACCELERATION =
      Key.yesNo("council-tax.final-notice.not-after-acceleration");
  public static final Key<Integer> LIMITATION_YEARS = Key.whole("council-tax.limitation.years");
  public static final Key<LegalPeriod> SUMMONS_ELAPSED = Key.period("council-tax.summons.elapsed");
  public static final Key<Boolean> PAID_BEFORE_HEARING =
      Key.yesNo("council-tax.summons.paid-before-hearing");
  public static final Key<Boolean> COSTS_ALONE = Key.yesNo("council-tax.summons.costs-alone");
  public static final Key<Boolean> COMPLAINT_MAY = Key.yesNo("council-tax.complaint.may");
  public static final Key<Boolean> DAILY = Key.yesNo("council-tax.daily-charge");
  public static final Key<Boolean> PAYER_DIRECTS = Key.yesNo("allocation.payer-directs");
  public static final Key<Boolean> JOINT_NOTICE_FIRST = Key.yesNo("council-tax.joint.notice-first");
  public static final Key<Boolean> ISSUE_IS_POSTING = Key.yesNo("council-tax.issue-is-posting");
  public static final Key<Boolean> EXECUTOR_FIRST = Key.yesNo("council-tax.executor-first");
  public static final Key<Boolean> INSOLVENCY_STOP = Key.yesNo("council-tax.insolvency-stop");
  public static final Key<Boolean> BREATHING_SPACE_STOP = Key.yesNo("breathing-space.stop");
  public static final Key<Boolean> BREATHING_SPACE_QUALIFYING =
      Key.yesNo("breathing-space.qualifying");
  public static final Key<LegalPeriod> BREATHING_SPACE_LIMITATION =
      Key.period("breathing-space.limitation");
  public static final Key<Boolean> REPRESENTATIVE_FIRST =
      Key.yesNo("council-tax.representative-first");
  public static final Key<LegalPeriod> FINAL_AFTER_MISSED =
      Key.period("council-tax.final-notice.after-missed");
  public static final Key<LegalPeriod> FINAL_AFTER_REMINDER =
      Key.period("council-tax.final-notice.after-reminder");
  public static final Key<LegalPeriod> COMPLAINT_AFTER_MISSED =
      Key.period("council-tax.complaint.after-missed");
  public static final Key<Boolean> REMINDER_MANDATORY = Key.yesNo("council-tax.reminder.mandatory");
  public static final Key<Boolean> LADDER_STRADDLE = Key.yesNo("council-tax.ladder-straddle");
  public static final Key<Money> COSTS_CAP = Key.money("council-tax.liability-order.costs-cap");

  /// Every key above: a row of any other name is refused, so that a misspelt rule cannot be
  /// ignored.
  public static final List<Key<?>> ALL =
      List.of(
          DEMAND_LEAD,
          DEMAND_FIRST,
          INSTALMENTS,
          INSTALMENTS_ON_REQUEST,
          FULL_UNTIL,
          SINGLE_FROM,
          TWELVE_LATE,
          INSTALMENT_MINIMUM,
          INSTALMENT_ROUNDING,
          SINGLE_BELOW,
          ADJUSTMENT_LEAD,
          REMINDER_PERIOD,
          ACCELERATION,
          REMINDERS_MOST,
          FINAL_NOTICE_PERIOD,
          NO_FINAL_AFTER_ACCELERATION,
          LIMITATION_YEARS,
          SUMMONS_ELAPSED,
          PAID_BEFORE_HEARING,
          COSTS_ALONE,
          COMPLAINT_MAY,
          DAILY,
          PAYER_DIRECTS,
          JOINT_NOTICE_FIRST,
          ISSUE_IS_POSTING,
          EXECUTOR_FIRST,
          INSOLVENCY_STOP,
          BREATHING_SPACE_STOP,
          BREATHING_SPACE_QUALIFYING,
          BREATHING_SPACE_LIMITATION,
          REPRESENTATIVE_FIRST,
          FINAL_AFTER_MISSED,
          FINAL_AFTER_REMINDER,
          COMPLAINT_AFTER_MISSED,
          REMINDER_MANDATORY,
          LADDER_STRADDLE,
          COSTS_CAP);

  private CouncilTaxRules() {}
}
