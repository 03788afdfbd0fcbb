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

  static final List<Key<?>> ALL =
      List.of(
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
