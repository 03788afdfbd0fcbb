package evenkeel.core.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Words that the law prescribes and that nobody may put in their own. The product holds none of
/// them: the council loads each from its source, and what needs it cannot leave before.
public enum PrescribedWording {
  SERVICE_CHARGE_SUMMARY(
      "Summary of rights with a service charge", LeaseRules.SUMMARY_FORM, "SI 2007/1257"),
  ADMINISTRATION_CHARGE_SUMMARY(
      "Summary of rights with an administration charge",
      LeaseChargeRules.ADMINISTRATION_SUMMARY,
      "SI 2007/1258"),
  GROUND_RENT_NOTICE(
      "Form of the notice of ground rent", LeaseForfeitureRules.RENT_FORM, "SI 2004/3096"),
  CLAIM_INFORMATION_SHEET(
      "Information Sheet with a letter of claim",
      LeaseClaimRules.ENCLOSURES,
      "Pre-Action Protocol for Debt Claims Annex 1"),
  CLAIM_REPLY_FORM(
      "Reply Form with a letter of claim",
      LeaseClaimRules.ENCLOSURES,
      "Pre-Action Protocol for Debt Claims Annex 1"),
  CLAIM_FINANCIAL_STATEMENT(
      "Financial Statement form with a letter of claim",
      LeaseClaimRules.ENCLOSURES,
      "Pre-Action Protocol for Debt Claims Annex 2");

  /// What every letter of claim to a person encloses beside the statement of account, in the order
  /// in which it does.
  public static final List<PrescribedWording> WITH_A_CLAIM =
      List.of(CLAIM_INFORMATION_SHEET, CLAIM_REPLY_FORM, CLAIM_FINANCIAL_STATEMENT);

  private final String title;
  private final Key<?> rule;
  private final String where;

  PrescribedWording(String title, Key<?> rule, String where) {
    this.title = title;
    this.rule = rule;
    this.where = where;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// The rule that prescribes it.
  public Key<?> rule() {
    return rule;
  }

  /// Where its words are prescribed, as lawyers write it.
  public String where() {
    return where;
  }

  /// Its name in the books and the API.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @return empty when there is no such wording
  public static Optional<PrescribedWording> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
