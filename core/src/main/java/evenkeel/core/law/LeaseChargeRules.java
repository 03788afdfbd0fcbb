package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on administration charges, on reserves, on grants, on buildings with
/// defects, and on what a leaseholder may ask to see.
public final class LeaseChargeRules {

  public static final Key<Boolean> ADMINISTRATION = Key.yesNo("lease.administration.meaning");
  public static final Key<Boolean> REASONABLE = Key.yesNo("lease.administration.reasonable");
  public static final Key<Boolean> ADMINISTRATION_SUMMARY =
      Key.yesNo("lease.administration.summary");
  public static final Key<Boolean> CONSENT_VOID = Key.yesNo("lease.administration.consent-void");
  public static final Key<Boolean> REGISTRATION = Key.yesNo("lease.administration.registration");
  public static final Key<Boolean> LITIGATION = Key.yesNo("lease.administration.litigation");
  public static final Key<Boolean> GRANT = Key.yesNo("lease.grant.deducted");
  public static final Key<Boolean> DEFECTS = Key.yesNo("lease.building-safety.protected");
  public static final Key<Integer> HEIGHT = Key.whole("lease.building-safety.height-metres");
  public static final Key<Integer> STOREYS = Key.whole("lease.building-safety.storeys");
  public static final Key<Boolean> CLADDING = Key.yesNo("lease.building-safety.cladding");
  public static final Key<Money> VALUE_LONDON = Key.money("lease.building-safety.value-london");
  public static final Key<Money> VALUE_ELSEWHERE =
      Key.money("lease.building-safety.value-elsewhere");
  public static final Key<Money> CAP_LONDON = Key.money("lease.building-safety.cap-london");
  public static final Key<Money> CAP_ELSEWHERE = Key.money("lease.building-safety.cap-elsewhere");
  public static final Key<Money> VALUE_HIGH = Key.money("lease.building-safety.value-high");
  public static final Key<Money> CAP_HIGH = Key.money("lease.building-safety.cap-high");
  public static final Key<Money> VALUE_HIGHEST = Key.money("lease.building-safety.value-highest");
  public static final Key<Money> CAP_HIGHEST = Key.money("lease.building-safety.cap-highest");
  public static final Key<Integer> SPREAD = Key.whole("lease.building-safety.spread-years");
  public static final Key<Integer> EARLIER = Key.whole("lease.building-safety.earlier-years");
  public static final Key<Integer> SUMMARY_ASKED = Key.whole("lease.information.summary-months");
  public static final Key<Integer> SUMMARY_PERIOD =
      Key.whole("lease.information.summary-after-period");
  public static final Key<Integer> INSPECT_WITHIN = Key.whole("lease.information.inspect-within");
  public static final Key<Integer> INSPECT_FROM = Key.whole("lease.information.inspect-from");
  public static final Key<Integer> INSPECT_FOR = Key.whole("lease.information.inspect-for");
  public static final Key<LegalPeriod> IDENTITY = Key.period("lease.information.identity");
  public static final Key<LegalPeriod> INSURANCE = Key.period("lease.information.insurance");
  public static final Key<Boolean> NO_OFFENCE = Key.yesNo("lease.information.no-offence");
  public static final Key<Boolean> RESERVE = Key.yesNo("lease.reserve.clause");
  public static final Key<Boolean> INTEREST = Key.yesNo("lease.interest.clause");

  static final List<Key<?>> ALL =
      List.of(
          RESERVE,
          INTEREST,
          ADMINISTRATION,
          REASONABLE,
          ADMINISTRATION_SUMMARY,
          CONSENT_VOID,
          REGISTRATION,
          LITIGATION,
          GRANT,
          DEFECTS,
          HEIGHT,
          STOREYS,
          CLADDING,
          VALUE_LONDON,
          VALUE_ELSEWHERE,
          CAP_LONDON,
          CAP_ELSEWHERE,
          VALUE_HIGH,
          CAP_HIGH,
          VALUE_HIGHEST,
          CAP_HIGHEST,
          SPREAD,
          EARLIER,
          SUMMARY_ASKED,
          SUMMARY_PERIOD,
          INSPECT_WITHIN,
          INSPECT_FROM,
          INSPECT_FOR,
          IDENTITY,
          INSURANCE,
          NO_OFFENCE);

  private LeaseChargeRules() {}
}
