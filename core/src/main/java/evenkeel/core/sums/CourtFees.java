package evenkeel.core.sums;

import evenkeel.core.law.CourtFeeRules;
import evenkeel.core.law.Key;
import evenkeel.core.money.Money;
import java.util.List;

/// The fees of the courts and the tribunal that do not go by the size of a claim.
final class CourtFees {

  /// One fee, by its name in an address and in words.
  record Fee(String name, String title, Key<Money> rule) {}

  static final List<Fee> ALL =
      List.of(
          new Fee("fast-trial", "Fast track trial", CourtFeeRules.HEARING_FAST),
          new Fee("multi-trial", "Intermediate or multi track trial", CourtFeeRules.HEARING_MULTI),
          new Fee("application-on-notice", "Application on notice", CourtFeeRules.ON_NOTICE),
          new Fee(
              "application-by-consent",
              "Application by consent or without notice",
              CourtFeeRules.BY_CONSENT),
          new Fee("vary", "Vary a judgment or suspend enforcement", CourtFeeRules.VARY),
          new Fee("satisfaction", "Certificate of satisfaction", CourtFeeRules.SATISFACTION),
          new Fee("possession", "Possession claim", CourtFeeRules.POSSESSION),
          new Fee("other-remedy", "Any other remedy", CourtFeeRules.OTHER_REMEDY),
          new Fee("warrant", "Warrant of control", CourtFeeRules.WARRANT),
          new Fee(
              "warrant-again",
              "Warrant: a further attempt at a new address",
              CourtFeeRules.WARRANT_AGAIN),
          new Fee(
              "information-order",
              "Order to attend court for questioning",
              CourtFeeRules.INFORMATION),
          new Fee("third-party-debt", "Third party debt order", CourtFeeRules.THIRD_PARTY),
          new Fee("charging-order", "Charging order", CourtFeeRules.CHARGING),
          new Fee(
              "warrant-of-possession", "Warrant of possession", CourtFeeRules.WARRANT_POSSESSION),
          new Fee("attachment-of-earnings", "Attachment of earnings order", CourtFeeRules.EARNINGS),
          new Fee("writ-of-control", "High Court writ of control", CourtFeeRules.WRIT),
          new Fee("bankruptcy", "Creditor's bankruptcy petition", CourtFeeRules.BANKRUPTCY),
          new Fee("tribunal", "First-tier Tribunal: application", CourtFeeRules.TRIBUNAL),
          new Fee(
              "tribunal-hearing", "First-tier Tribunal: hearing", CourtFeeRules.TRIBUNAL_HEARING));

  private CourtFees() {}

  static Key<Money> rule(String name) {
    return ALL.stream().filter(fee -> fee.name().equals(name)).findFirst().orElseThrow().rule();
  }
}
