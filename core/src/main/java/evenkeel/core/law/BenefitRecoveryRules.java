package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on the ways to recover an overpayment of housing benefit, and on what
/// stops or ends them.
public final class BenefitRecoveryRules {

  public static final Key<Boolean> ORDER = Key.yesNo("benefit.method.order");
  public static final Key<Boolean> STOPPED = Key.yesNo("benefit.method.stopped");
  public static final Key<Boolean> OTHER_COUNCIL = Key.yesNo("benefit.method.other-council");
  public static final Key<Boolean> PLAN = Key.yesNo("benefit.method.plan");
  public static final Key<Boolean> COURT = Key.yesNo("benefit.method.court");
  public static final Key<Money> BANKRUPTCY = Key.money("benefit.method.bankruptcy");
  public static final Key<Boolean> WRITE_OFF = Key.yesNo("benefit.method.write-off");
  public static final Key<Boolean> INSOLVENCY = Key.yesNo("benefit.method.insolvency");
  public static final Key<Boolean> VOLUNTARY_ARRANGEMENT =
      Key.yesNo("benefit.method.voluntary-arrangement");
  public static final Key<Boolean> NO_ADDITIONS = Key.yesNo("benefit.method.no-additions");
  public static final Key<Boolean> KEPT_APART = Key.yesNo("benefit.method.kept-apart");
  public static final Key<Boolean> UC_ENDS_IT = Key.yesNo("benefit.universal-credit.ends-benefit");
  public static final Key<Integer> RUN_ON_WEEKS =
      Key.whole("benefit.universal-credit.run-on-weeks");
  public static final Key<Boolean> NO_TRANSFER = Key.yesNo("benefit.universal-credit.no-transfer");
  public static final Key<Boolean> RANKS_BELOW = Key.yesNo("benefit.universal-credit.ranks-below");
  public static final Key<Boolean> FRAUD_SURVIVES = Key.yesNo("benefit.method.fraud-survives");
  public static final Key<Boolean> DEATH = Key.yesNo("benefit.method.death");
  public static final Key<Boolean> EARNINGS = Key.yesNo("benefit.earnings.notice-content");
  public static final Key<Boolean> EARNINGS_POLICY = Key.yesNo("benefit.earnings.plan-first");
  public static final Key<Boolean> SMALL_EMPLOYERS = Key.yesNo("benefit.earnings.small-employers");
  public static final Key<Boolean> DWP_UNABLE = Key.yesNo("benefit.dwp.unable");
  public static final Key<Boolean> DWP_MISREPRESENTED = Key.yesNo("benefit.dwp.misrepresented");
  public static final Key<Boolean> DWP_LISTED = Key.yesNo("benefit.dwp.listed");
  public static final Key<Boolean> DWP_UNIVERSAL_CREDIT = Key.yesNo("benefit.dwp.universal-credit");
  public static final Key<Boolean> DWP_ESA_PIP = Key.yesNo("benefit.dwp.esa-and-pip");
  public static final Key<Boolean> DWP_TOLD = Key.yesNo("benefit.dwp.balance-told");
  public static final Key<Integer> UC_CAP = Key.whole("benefit.dwp.universal-credit-cap");
  public static final Key<Boolean> UC_CAP_ROUNDING = Key.yesNo("benefit.dwp.cap-rounding");
  public static final Key<Integer> YEARS = Key.whole("benefit.limitation.years");
  public static final Key<Boolean> FROM_DISCOVERY = Key.yesNo("benefit.limitation.from-discovery");
  public static final Key<Boolean> RESTART = Key.yesNo("benefit.limitation.restart");
  public static final Key<Boolean> NO_LIMIT = Key.yesNo("benefit.limitation.none-elsewhere");

  static final List<Key<?>> ALL =
      List.of(
          ORDER,
          STOPPED,
          OTHER_COUNCIL,
          PLAN,
          COURT,
          BANKRUPTCY,
          WRITE_OFF,
          INSOLVENCY,
          VOLUNTARY_ARRANGEMENT,
          NO_ADDITIONS,
          KEPT_APART,
          UC_ENDS_IT,
          RUN_ON_WEEKS,
          NO_TRANSFER,
          RANKS_BELOW,
          FRAUD_SURVIVES,
          DEATH,
          EARNINGS,
          EARNINGS_POLICY,
          SMALL_EMPLOYERS,
          DWP_UNABLE,
          DWP_MISREPRESENTED,
          DWP_LISTED,
          DWP_UNIVERSAL_CREDIT,
          DWP_ESA_PIP,
          DWP_TOLD,
          UC_CAP,
          UC_CAP_ROUNDING,
          YEARS,
          FROM_DISCOVERY,
          RESTART,
          NO_LIMIT);

  private BenefitRecoveryRules() {}
}
