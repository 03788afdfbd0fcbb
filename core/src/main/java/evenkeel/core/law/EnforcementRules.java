package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on what may follow a liability order.
public final class EnforcementRules {

  public static final Key<Bands> ATTACHMENT_DAILY = Key.bands("council-tax.attachment.daily");
  public static final Key<Bands> ATTACHMENT_WEEKLY = Key.bands("council-tax.attachment.weekly");
  public static final Key<Bands> ATTACHMENT_MONTHLY = Key.bands("council-tax.attachment.monthly");
  public static final Key<Integer> ATTACHMENT_OTHER_SERIES =
      Key.whole("council-tax.attachment.other-series");
  public static final Key<Money> EMPLOYERS_COSTS =
      Key.money("council-tax.attachment.employers-costs");
  public static final Key<Integer> PAID_OVER = Key.whole("council-tax.attachment.paid-over");
  public static final Key<LegalPeriod> AGENT_NOTICE = Key.period("council-tax.agent.notice");
  public static final Key<Money> AGENT_COMPLIANCE = Key.money("council-tax.agent.compliance");
  public static final Key<Money> AGENT_ENFORCEMENT = Key.money("council-tax.agent.enforcement");
  public static final Key<Money> AGENT_SALE = Key.money("council-tax.agent.sale");
  public static final Key<Money> AGENT_THRESHOLD = Key.money("council-tax.agent.threshold");
  public static final Key<Integer> AGENT_PER_THOUSAND =
      Key.whole("council-tax.agent.per-thousand-over");
  public static final Key<Integer> UNIVERSAL_CREDIT =
      Key.whole("council-tax.universal-credit.percent");
  public static final Key<Integer> MEMBERS = Key.whole("council-tax.members.percent");
  public static final Key<LegalPeriod> INFORMATION = Key.period("council-tax.information.period");
  public static final Key<Money> CHARGING_ORDER = Key.money("council-tax.charging-order.minimum");
  public static final Key<Boolean> ORDER_FOR_SALE = Key.yesNo("council-tax.order-for-sale");
  public static final Key<Money> BANKRUPTCY = Key.money("council-tax.bankruptcy.minimum");
  public static final Key<Money> WINDING_UP = Key.money("council-tax.winding-up.minimum");
  public static final Key<Boolean> ONE_METHOD = Key.yesNo("council-tax.one-method");
  public static final Key<Boolean> NOTHING_AFTER_COMMITTAL =
      Key.yesNo("council-tax.nothing-after-committal");
  public static final Key<Boolean> BENEFIT_BARS_OTHERS =
      Key.yesNo("council-tax.benefit-bars-others");
  public static final Key<Boolean> ONE_BENEFIT_APPLICATION =
      Key.yesNo("council-tax.one-benefit-application");
  public static final Key<Boolean> COMMITTAL = Key.yesNo("council-tax.committal");

  public static final Key<Boolean> COMMITTAL_INQUIRY =
      Key.yesNo("council-tax.committal.means-inquiry");
  public static final Key<Boolean> COMMITTAL_CAUSE = Key.yesNo("council-tax.committal.cause");
  public static final Key<Boolean> COMMITTAL_JOINT = Key.yesNo("council-tax.committal.joint");
  public static final Key<Integer> COMMITTAL_MONTHS =
      Key.whole("council-tax.committal.most-months");
  public static final Key<Boolean> COMMITTAL_POSTPONED =
      Key.yesNo("council-tax.committal.postponed");
  public static final Key<Boolean> COMMITTAL_REMITTED = Key.yesNo("council-tax.committal.remitted");
  public static final Key<Boolean> COMMITTAL_BY_PEOPLE =
      Key.yesNo("council-tax.committal.never-by-itself");

  public static final Key<Boolean> ATTACHMENT_ADVANCE = Key.yesNo("council-tax.attachment.advance");
  public static final Key<Integer> BENEFIT_PERCENT = Key.whole("council-tax.benefit.percent");
  public static final Key<Money> BENEFIT_STEP = Key.money("council-tax.benefit.step");
  public static final Key<Money> BENEFIT_ALLOWANCE = Key.money("council-tax.benefit.allowance");
  public static final Key<Boolean> BENEFIT_CONTRIBUTORY =
      Key.yesNo("council-tax.benefit.contributory");

  static final List<Key<?>> ALL =
      List.of(
          ATTACHMENT_ADVANCE,
          BENEFIT_PERCENT,
          BENEFIT_STEP,
          BENEFIT_ALLOWANCE,
          BENEFIT_CONTRIBUTORY,
          COMMITTAL_INQUIRY,
          COMMITTAL_CAUSE,
          COMMITTAL_JOINT,
          COMMITTAL_MONTHS,
          COMMITTAL_POSTPONED,
          COMMITTAL_REMITTED,
          COMMITTAL_BY_PEOPLE,
          ATTACHMENT_DAILY,
          ATTACHMENT_WEEKLY,
          ATTACHMENT_MONTHLY,
          ATTACHMENT_OTHER_SERIES,
          EMPLOYERS_COSTS,
          PAID_OVER,
          AGENT_NOTICE,
          AGENT_COMPLIANCE,
          AGENT_ENFORCEMENT,
          AGENT_SALE,
          AGENT_THRESHOLD,
          AGENT_PER_THOUSAND,
          UNIVERSAL_CREDIT,
          MEMBERS,
          INFORMATION,
          CHARGING_ORDER,
          ORDER_FOR_SALE,
          BANKRUPTCY,
          WINDING_UP,
          ONE_METHOD,
          NOTHING_AFTER_COMMITTAL,
          BENEFIT_BARS_OTHERS,
          ONE_BENEFIT_APPLICATION,
          COMMITTAL);

  private EnforcementRules() {}
}
