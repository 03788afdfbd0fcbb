package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.List;

/// The names of the fees of the county court and the First-tier Tribunal.
public final class CourtFeeRules {

  public static final Key<FeeScale> ISSUE = Key.feeScale("court.fee.issue");
  public static final Key<FeeScale> HEARING_SMALL = Key.feeScale("court.fee.small-claim-hearing");
  public static final Key<Money> HEARING_FAST = Key.money("court.fee.fast-trial");
  public static final Key<Money> HEARING_MULTI = Key.money("court.fee.multi-trial");
  public static final Key<Money> ON_NOTICE = Key.money("court.fee.application-on-notice");
  public static final Key<Money> BY_CONSENT = Key.money("court.fee.application-by-consent");
  public static final Key<Money> VARY = Key.money("court.fee.vary");
  public static final Key<Money> SATISFACTION = Key.money("court.fee.satisfaction");
  public static final Key<Money> POSSESSION = Key.money("court.fee.possession");
  public static final Key<Money> OTHER_REMEDY = Key.money("court.fee.other-remedy");
  public static final Key<Money> WARRANT = Key.money("court.fee.warrant");
  public static final Key<Money> WARRANT_AGAIN = Key.money("court.fee.warrant-again");
  public static final Key<Money> INFORMATION = Key.money("court.fee.information-order");
  public static final Key<Money> THIRD_PARTY = Key.money("court.fee.third-party-debt");
  public static final Key<Money> CHARGING = Key.money("court.fee.charging-order");
  public static final Key<Money> WARRANT_POSSESSION = Key.money("court.fee.warrant-of-possession");
  public static final Key<Money> EARNINGS = Key.money("court.fee.attachment-of-earnings");
  public static final Key<Money> WRIT = Key.money("court.fee.writ-of-control");
  public static final Key<Money> BANKRUPTCY = Key.money("court.fee.bankruptcy");
  public static final Key<Money> TRIBUNAL = Key.money("court.fee.tribunal");
  public static final Key<Money> TRIBUNAL_HEARING = Key.money("court.fee.tribunal-hearing");

  static final List<Key<?>> ALL =
      List.of(
          ISSUE,
          HEARING_SMALL,
          HEARING_FAST,
          HEARING_MULTI,
          ON_NOTICE,
          BY_CONSENT,
          VARY,
          SATISFACTION,
          POSSESSION,
          OTHER_REMEDY,
          WARRANT,
          WARRANT_AGAIN,
          INFORMATION,
          THIRD_PARTY,
          CHARGING,
          WARRANT_POSSESSION,
          EARNINGS,
          WRIT,
          BANKRUPTCY,
          TRIBUNAL,
          TRIBUNAL_HEARING);

  private CourtFeeRules() {}
}
