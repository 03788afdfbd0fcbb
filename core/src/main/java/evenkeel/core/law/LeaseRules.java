package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on the service charges of leases.
public final class LeaseRules {

  public static final Key<Integer> MONTHS_FOR_DEMAND = Key.whole("lease.eighteen-months.demand");
  public static final Key<Integer> MONTHS_FOR_NOTICE = Key.whole("lease.eighteen-months.notice");
  public static final Key<Integer> LOOK_BEFORE = Key.whole("lease.eighteen-months.look-before");
  public static final Key<Boolean> DEFICIT_ONLY = Key.yesNo("lease.eighteen-months.deficit-only");
  public static final Key<Boolean> EARLIEST_FIRST =
      Key.yesNo("lease.eighteen-months.earliest-first");
  public static final Key<Boolean> NOTICE_FIGURE = Key.yesNo("lease.eighteen-months.notice-figure");
  public static final Key<Integer> POST = Key.whole("lease.post.working-days");
  public static final Key<Money> WORKS_LIMIT = Key.money("lease.consultation.works-limit");
  public static final Key<Money> AGREEMENT_LIMIT = Key.money("lease.consultation.agreement-limit");
  public static final Key<Boolean> CAP = Key.yesNo("lease.consultation.cap");
  public static final Key<Boolean> DISPENSATION = Key.yesNo("lease.consultation.dispensation");
  public static final Key<LegalPeriod> OBSERVATIONS = Key.period("lease.consultation.observations");
  public static final Key<LegalPeriod> REPLY = Key.period("lease.consultation.reply");
  public static final Key<LegalPeriod> AWARD_OF_WORKS =
      Key.period("lease.consultation.award-of-works");
  public static final Key<LegalPeriod> AWARD_OF_AGREEMENT =
      Key.period("lease.consultation.award-of-agreement");
  public static final Key<LegalPeriod> NEW_TENANT = Key.period("lease.consultation.new-tenant");
  public static final Key<Boolean> MACHINERY = Key.yesNo("lease.demand.as-the-lease-says");
  public static final Key<Boolean> NAME_AND_ADDRESS = Key.yesNo("lease.demand.name-and-address");
  public static final Key<Boolean> ADDRESS_FOR_NOTICES =
      Key.yesNo("lease.demand.address-for-notices");
  public static final Key<Boolean> SUMMARY = Key.yesNo("lease.demand.summary-of-rights");
  public static final Key<Boolean> SUMMARY_FORM = Key.yesNo("lease.demand.summary-form");
  public static final Key<Boolean> SUMMARY_TOGETHER = Key.yesNo("lease.demand.summary-together");
  public static final Key<Boolean> SERVICE_CHARGE = Key.yesNo("lease.service-charge.meaning");
  public static final Key<Boolean> FAIR_PROPORTION =
      Key.yesNo("lease.apportionment.fair-proportion");
  public static final Key<Integer> RIGHT_TO_BUY_YEARS = Key.whole("lease.right-to-buy.years");
  public static final Key<Integer> RIGHT_TO_BUY_ANNUAL =
      Key.whole("lease.right-to-buy.annual-periods");
  public static final Key<Boolean> RIGHT_TO_BUY_ITEMISED = Key.yesNo("lease.right-to-buy.itemised");
  public static final Key<Boolean> RIGHT_TO_BUY_RATE = Key.yesNo("lease.right-to-buy.rate");
  public static final Key<Boolean> RIGHT_TO_BUY_IMPROVEMENTS =
      Key.yesNo("lease.right-to-buy.improvements");
  public static final Key<Money> REDUCTION_LONDON = Key.money("lease.mandatory-reduction.london");
  public static final Key<Money> REDUCTION_ELSEWHERE =
      Key.money("lease.mandatory-reduction.elsewhere");
  public static final Key<Boolean> REDUCTION_RESIDENT =
      Key.yesNo("lease.mandatory-reduction.resident");
  public static final Key<Integer> LIMIT_RENT = Key.whole("lease.limitation.rent-years");
  public static final Key<Integer> LIMIT_DEED = Key.whole("lease.limitation.deed-years");
  public static final Key<Boolean> LIMIT_RESTART = Key.yesNo("lease.limitation.restart");
  public static final Key<Integer> INTEREST_CLAIM = Key.whole("lease.interest.claim-percent");
  public static final Key<Integer> INTEREST_JUDGMENT = Key.whole("lease.interest.judgment-percent");
  public static final Key<Money> JUDGMENT_MINIMUM = Key.money("lease.interest.judgment-minimum");
  public static final Key<Boolean> JUDGMENT_STOPS = Key.yesNo("lease.interest.judgment-stops");
  public static final Key<Boolean> JUDGMENT_PRINCIPAL = Key.yesNo("lease.interest.principal-first");

  static final List<Key<?>> ALL =
      List.of(
          MONTHS_FOR_DEMAND,
          MONTHS_FOR_NOTICE,
          LOOK_BEFORE,
          DEFICIT_ONLY,
          EARLIEST_FIRST,
          NOTICE_FIGURE,
          POST,
          WORKS_LIMIT,
          AGREEMENT_LIMIT,
          CAP,
          DISPENSATION,
          OBSERVATIONS,
          REPLY,
          AWARD_OF_WORKS,
          AWARD_OF_AGREEMENT,
          NEW_TENANT,
          MACHINERY,
          NAME_AND_ADDRESS,
          ADDRESS_FOR_NOTICES,
          SUMMARY,
          SUMMARY_FORM,
          SUMMARY_TOGETHER,
          SERVICE_CHARGE,
          FAIR_PROPORTION,
          RIGHT_TO_BUY_YEARS,
          RIGHT_TO_BUY_ANNUAL,
          RIGHT_TO_BUY_ITEMISED,
          RIGHT_TO_BUY_RATE,
          RIGHT_TO_BUY_IMPROVEMENTS,
          REDUCTION_LONDON,
          REDUCTION_ELSEWHERE,
          REDUCTION_RESIDENT,
          LIMIT_RENT,
          LIMIT_DEED,
          LIMIT_RESTART,
          INTEREST_CLAIM,
          INTEREST_JUDGMENT,
          JUDGMENT_MINIMUM,
          JUDGMENT_STOPS,
          JUDGMENT_PRINCIPAL);

  private LeaseRules() {}
}
