package evenkeel.core.law;

import java.util.List;

/// The names of the rules on notices of an overpayment of housing benefit and on disputes about it.
public final class BenefitNoticeRules {

  public static final Key<Boolean> CONTENT = Key.yesNo("benefit.notice.content");
  public static final Key<Boolean> RIGHTS = Key.yesNo("benefit.notice.rights");
  public static final Key<Boolean> OTHER_TENANT = Key.yesNo("benefit.notice.other-tenant");
  public static final Key<Integer> SEND_DAYS = Key.whole("benefit.notice.send-days");
  public static final Key<Boolean> ENOUGH_REASON = Key.yesNo("benefit.notice.enough-reason");
  public static final Key<Boolean> EVERYBODY = Key.yesNo("benefit.notice.everybody");
  public static final Key<Boolean> DEFECTIVE = Key.yesNo("benefit.notice.defective");
  public static final Key<Boolean> GIVEN_ON_POSTING = Key.yesNo("benefit.dispute.given-on-posting");
  public static final Key<Integer> REASONS_MONTHS = Key.whole("benefit.dispute.reasons-months");
  public static final Key<Integer> REASONS_DAYS = Key.whole("benefit.dispute.reasons-days");
  public static final Key<Boolean> REASONS_STOP_CLOCK =
      Key.yesNo("benefit.dispute.reasons-stop-clock");
  public static final Key<Integer> REVISION_MONTHS = Key.whole("benefit.dispute.revision-months");
  public static final Key<Integer> REVISION_LATE_MONTHS =
      Key.whole("benefit.dispute.revision-late-months");
  public static final Key<Integer> APPEAL_MONTHS = Key.whole("benefit.dispute.appeal-months");
  public static final Key<Integer> APPEAL_LATE_MONTHS =
      Key.whole("benefit.dispute.appeal-late-months");
  public static final Key<Boolean> NO_RECONSIDERATION =
      Key.yesNo("benefit.dispute.no-reconsideration");
  public static final Key<Integer> RESPONSE_DAYS = Key.whole("benefit.dispute.response-days");
  public static final Key<Boolean> NOT_APPEALABLE = Key.yesNo("benefit.dispute.not-appealable");
  public static final Key<Boolean> WAITS = Key.yesNo("benefit.dispute.waits");
  public static final Key<Integer> SETTLE_DAYS = Key.whole("benefit.dispute.settle-days");

  static final List<Key<?>> ALL =
      List.of(
          CONTENT,
          RIGHTS,
          OTHER_TENANT,
          SEND_DAYS,
          ENOUGH_REASON,
          EVERYBODY,
          DEFECTIVE,
          GIVEN_ON_POSTING,
          REASONS_MONTHS,
          REASONS_DAYS,
          REASONS_STOP_CLOCK,
          REVISION_MONTHS,
          REVISION_LATE_MONTHS,
          APPEAL_MONTHS,
          APPEAL_LATE_MONTHS,
          NO_RECONSIDERATION,
          RESPONSE_DAYS,
          NOT_APPEALABLE,
          WAITS,
          SETTLE_DAYS);

  private BenefitNoticeRules() {}
}
