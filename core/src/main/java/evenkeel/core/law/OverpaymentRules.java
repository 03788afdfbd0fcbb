package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on what an overpayment of housing benefit is, how much of it there is and
/// who owes it.
public final class OverpaymentRules {

  public static final Key<Boolean> MEANING = Key.yesNo("benefit.overpayment.meaning");
  public static final Key<Boolean> AFTER_REVISION = Key.yesNo("benefit.overpayment.after-revision");
  public static final Key<Boolean> WEEKS = Key.yesNo("benefit.overpayment.benefit-weeks");
  public static final Key<Boolean> CHANGE = Key.yesNo("benefit.overpayment.change-takes-effect");
  public static final Key<Boolean> INTERIM = Key.yesNo("benefit.overpayment.interim-payment");

  public static final Key<Boolean> RECOVERABLE = Key.yesNo("benefit.recoverable.ordinary");
  public static final Key<Boolean> CONTRIBUTED = Key.yesNo("benefit.recoverable.contributed");
  public static final Key<Boolean> REALISED = Key.yesNo("benefit.recoverable.realised");
  public static final Key<Boolean> CREDIT = Key.yesNo("benefit.recoverable.rebate-credit");
  public static final Key<Boolean> NEVER = Key.yesNo("benefit.recoverable.never");
  public static final Key<Boolean> BURDEN = Key.yesNo("benefit.recoverable.burden");
  public static final Key<Boolean> DISCRETION = Key.yesNo("benefit.recoverable.discretion");

  public static final Key<Boolean> UNDERLYING = Key.yesNo("benefit.underlying.deducted");
  public static final Key<Boolean> UNDERLYING_PARTNER = Key.yesNo("benefit.underlying.partner");
  public static final Key<Boolean> SAME_PERIOD = Key.yesNo("benefit.underlying.same-period");
  public static final Key<Boolean> NO_TIME_LIMIT = Key.yesNo("benefit.underlying.no-time-limit");
  public static final Key<Boolean> RENT_PAID = Key.yesNo("benefit.underlying.rent-paid");
  public static final Key<Boolean> CHANGE_OF_HOME = Key.yesNo("benefit.change-of-home.set-off");

  public static final Key<Integer> BLOCK_WEEKS = Key.whole("benefit.capital.block-weeks");
  public static final Key<Boolean> OTHER_BENEFITS = Key.yesNo("benefit.capital.other-benefits");
  public static final Key<Money> WORKING_LOWER = Key.money("benefit.capital.working-lower");
  public static final Key<Money> WORKING_STEP = Key.money("benefit.capital.working-step");
  public static final Key<Money> PENSION_LOWER = Key.money("benefit.capital.pension-lower");
  public static final Key<Money> PENSION_STEP = Key.money("benefit.capital.pension-step");
  public static final Key<Money> UPPER = Key.money("benefit.capital.upper");

  public static final Key<Boolean> LANDLORD_REMOVED = Key.yesNo("benefit.liable.landlord-removed");
  public static final Key<Boolean> WHO_MISREPRESENTED = Key.yesNo("benefit.liable.misrepresented");
  public static final Key<Boolean> WHO_REALISED = Key.yesNo("benefit.liable.realised");
  public static final Key<Boolean> CLAIMANT_AND_PAYEE =
      Key.yesNo("benefit.liable.claimant-and-payee");
  public static final Key<Boolean> PARTNERS_BENEFIT = Key.yesNo("benefit.liable.partners-benefit");
  public static final Key<Boolean> ACTING = Key.yesNo("benefit.liable.acting");
  public static final Key<Boolean> AGENT = Key.yesNo("benefit.liable.agent");
  public static final Key<Boolean> ESTATE = Key.yesNo("benefit.liable.estate");
  public static final Key<Boolean> OWN_AMOUNT = Key.yesNo("benefit.liable.own-amount");
  public static final Key<Boolean> NEVER_MERGED = Key.yesNo("benefit.liable.never-merged");

  static final List<Key<?>> ALL =
      List.of(
          MEANING,
          AFTER_REVISION,
          WEEKS,
          CHANGE,
          INTERIM,
          RECOVERABLE,
          CONTRIBUTED,
          REALISED,
          CREDIT,
          NEVER,
          BURDEN,
          DISCRETION,
          UNDERLYING,
          UNDERLYING_PARTNER,
          SAME_PERIOD,
          NO_TIME_LIMIT,
          RENT_PAID,
          CHANGE_OF_HOME,
          BLOCK_WEEKS,
          OTHER_BENEFITS,
          WORKING_LOWER,
          WORKING_STEP,
          PENSION_LOWER,
          PENSION_STEP,
          UPPER,
          LANDLORD_REMOVED,
          WHO_MISREPRESENTED,
          WHO_REALISED,
          CLAIMANT_AND_PAYEE,
          PARTNERS_BENEFIT,
          ACTING,
          AGENT,
          ESTATE,
          OWN_AMOUNT,
          NEVER_MERGED);

  private OverpaymentRules() {}
}
