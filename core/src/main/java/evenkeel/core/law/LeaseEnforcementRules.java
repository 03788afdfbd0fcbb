package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on what may follow a judgment for a service charge, on a breathing space
/// while a claim runs, and on the clocks of a complaint.
public final class LeaseEnforcementRules {

  public static final Key<Integer> PAYMENT_DAYS = Key.whole("lease.enforcement.payment-days");
  public static final Key<Boolean> INSTALMENTS = Key.yesNo("lease.enforcement.instalments");
  public static final Key<Integer> PERMISSION_YEARS =
      Key.whole("lease.enforcement.permission-years");
  public static final Key<Boolean> LOOKED_AT = Key.yesNo("lease.enforcement.looked-at");
  public static final Key<Boolean> CHARGING_ORDER = Key.yesNo("lease.enforcement.charging-order");
  public static final Key<Boolean> ORDER_FOR_SALE = Key.yesNo("lease.enforcement.order-for-sale");
  public static final Key<Money> EARNINGS_LEAST = Key.money("lease.enforcement.earnings-least");
  public static final Key<Boolean> THIRD_PARTY = Key.yesNo("lease.enforcement.third-party");
  public static final Key<Money> COUNTY_MOST = Key.money("lease.enforcement.county-court-most");
  public static final Key<Money> HIGH_FROM = Key.money("lease.enforcement.high-court-from");
  public static final Key<Boolean> INFORMATION = Key.yesNo("lease.enforcement.information");
  public static final Key<Money> BANKRUPTCY_LEAST = Key.money("lease.enforcement.bankruptcy-least");
  public static final Key<Boolean> SPACE_CLAIM = Key.yesNo("lease.breathing-space.claim");
  public static final Key<Boolean> SPACE_DEFAULT =
      Key.yesNo("lease.breathing-space.default-judgment");
  public static final Key<Boolean> SPACE_ADMISSION = Key.yesNo("lease.breathing-space.admission");
  public static final Key<Boolean> SPACE_TELL_COURT = Key.yesNo("lease.breathing-space.tell-court");
  public static final Key<Boolean> SPACE_INTEREST = Key.yesNo("lease.breathing-space.interest");
  public static final Key<Boolean> SPACE_ONGOING = Key.yesNo("lease.breathing-space.ongoing");
  public static final Key<Boolean> SPACE_JOINT = Key.yesNo("lease.breathing-space.joint");
  public static final Key<Boolean> SPACE_VOID = Key.yesNo("lease.breathing-space.void");
  public static final Key<Boolean> SPACE_EARLIER =
      Key.yesNo("lease.breathing-space.earlier-orders");
  public static final Key<Integer> COMPLAINT_ACKNOWLEDGE = Key.whole("lease.complaint.acknowledge");
  public static final Key<Integer> COMPLAINT_FIRST = Key.whole("lease.complaint.first-reply");
  public static final Key<Integer> COMPLAINT_FIRST_MORE = Key.whole("lease.complaint.first-longer");
  public static final Key<Integer> COMPLAINT_ESCALATED =
      Key.whole("lease.complaint.acknowledge-again");
  public static final Key<Integer> COMPLAINT_SECOND = Key.whole("lease.complaint.second-reply");
  public static final Key<Integer> COMPLAINT_SECOND_MORE =
      Key.whole("lease.complaint.second-longer");

  static final List<Key<?>> ALL =
      List.of(
          PAYMENT_DAYS,
          INSTALMENTS,
          PERMISSION_YEARS,
          LOOKED_AT,
          CHARGING_ORDER,
          ORDER_FOR_SALE,
          EARNINGS_LEAST,
          THIRD_PARTY,
          COUNTY_MOST,
          HIGH_FROM,
          INFORMATION,
          BANKRUPTCY_LEAST,
          SPACE_CLAIM,
          SPACE_DEFAULT,
          SPACE_ADMISSION,
          SPACE_TELL_COURT,
          SPACE_INTEREST,
          SPACE_ONGOING,
          SPACE_JOINT,
          SPACE_VOID,
          SPACE_EARLIER,
          COMPLAINT_ACKNOWLEDGE,
          COMPLAINT_FIRST,
          COMPLAINT_FIRST_MORE,
          COMPLAINT_ESCALATED,
          COMPLAINT_SECOND,
          COMPLAINT_SECOND_MORE);

  private LeaseEnforcementRules() {}
}
