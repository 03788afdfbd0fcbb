package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on the service charges of leases.
public final class LeaseRules {

  public static final Key<Integer> MONTHS_FOR_DEMAND = Key.whole("lease.eighteen-months.demand");
  public static final Key<Integer> MONTHS_FOR_NOTICE = Key.whole("lease.eighteen-months.notice");
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

  static final List<Key<?>> ALL =
      List.of(
          MONTHS_FOR_DEMAND,
          MONTHS_FOR_NOTICE,
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
          SUMMARY_TOGETHER);

  private LeaseRules() {}
}
