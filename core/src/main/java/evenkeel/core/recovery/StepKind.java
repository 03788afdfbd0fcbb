package evenkeel.core.recovery;

/// The steps that this engine proposes or reads.
public enum StepKind {
  REMINDER_1("Reminder", Phase.NOTICE),
  REMINDER_2("Second reminder", Phase.NOTICE),
  FINAL_NOTICE("Final notice", Phase.NOTICE),
  INVOICE_REMINDER("Invoice reminder", Phase.OTHER_NOTICE),
  INVOICE_FINAL_REMINDER("Final invoice reminder", Phase.OTHER_NOTICE),
  CHARGE_REMINDER("Service charge reminder", Phase.OTHER_NOTICE),
  CHARGE_FINAL_REMINDER("Final service charge reminder", Phase.OTHER_NOTICE),
  COMPLAINT("Complaint for a liability order", Phase.COURT),
  SUMMONS("Summons", Phase.COURT),
  LIABILITY_ORDER("Liability order", Phase.COURT),
  RECOVERY_METHOD("Choose how to recover", Phase.ENFORCEMENT),
  POST_ORDER_LETTER("Letter after the order", Phase.ENFORCEMENT),
  INFORMATION_REQUEST("Request for information", Phase.ENFORCEMENT),
  ATTACHMENT_OF_EARNINGS("Attachment of earnings", Phase.METHOD),
  MEMBERS_ALLOWANCES("Deduction from a member's allowances", Phase.METHOD),
  ATTACHMENT_OF_BENEFITS("Deduction from benefit", Phase.METHOD),
  AGENT_INSTRUCTED("Enforcement agent instructed", Phase.METHOD),
  AGENT_RETURNED("Returned by the enforcement agent", Phase.ENFORCEMENT),
  CHARGING_ORDER("Charging order", Phase.METHOD),
  ORDER_FOR_SALE("Order for sale", Phase.METHOD),
  BANKRUPTCY_PETITION("Bankruptcy petition", Phase.METHOD),
  COMMITTAL("Committal application", Phase.METHOD),
  DIRECT_EARNINGS_ATTACHMENT("Direct earnings attachment", Phase.METHOD),
  DWP_REFERRAL("Request to DWP to deduct", Phase.METHOD),
  LETTER_BEFORE_ACTION("Letter of claim", Phase.CLAIM),
  COUNTY_COURT_CLAIM("County court claim", Phase.ENFORCEMENT),
  JUDGMENT("Judgment", Phase.ENFORCEMENT),
  WARRANT("Warrant of control", Phase.METHOD),
  THIRD_PARTY_DEBT_ORDER("Third party debt order", Phase.METHOD),
  GROUND_RENT_DEMAND("Demand for ground rent", Phase.ENFORCEMENT),
  SECTION_20B_NOTICE("Notice of costs incurred", Phase.ENFORCEMENT),
  LENDER_CONTACT("Letter to the lender", Phase.ENFORCEMENT),
  FORFEITURE_NOTICE("Notice before forfeiture", Phase.ENFORCEMENT),
  TRIBUNAL("Tribunal", Phase.ENFORCEMENT),
  TERMS_OFFERED("Terms to pay offered", Phase.ENFORCEMENT),
  ESTATE_CLAIM("Claim on the estate", Phase.ENFORCEMENT),
  WRITTEN_OFF("Written off", Phase.ENFORCEMENT),
  OTHER("Other step", Phase.ENFORCEMENT);

  private enum Phase {
    NOTICE,
    OTHER_NOTICE,
    CLAIM,
    COURT,
    ENFORCEMENT,
    METHOD
  }

  private final String title;
  private final Phase phase;

  StepKind(String title, Phase phase) {
    this.title = title;
    this.phase = phase;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// Whether the product composes this step as a notice that leaves the council by post.
  public boolean isNotice() {
    return phase == Phase.NOTICE || phase == Phase.OTHER_NOTICE || phase == Phase.CLAIM;
  }

  /// Whether it is a notice of council tax: it counts towards a liability order, and brings a
  /// year's tax into a breathing space. No notice of another debt does either.
  public boolean isTaxNotice() {
    return phase == Phase.NOTICE;
  }

  /// Whether it is a step towards a liability order, or the order itself.
  public boolean towardsOrder() {
    return phase == Phase.NOTICE || phase == Phase.COURT;
  }

  /// Whether it is enforcement, or may lead there at once: the choice of a method.
  public boolean afterOrder() {
    return phase == Phase.ENFORCEMENT || phase == Phase.METHOD || startsClaim();
  }

  /// Whether it is the letter with which the way to the county court begins. It leaves by post like
  /// a notice, and weighs more than one.
  public boolean startsClaim() {
    return phase == Phase.CLAIM;
  }

  /// Whether it is help with paying: only what the law stops stops it.
  public boolean isHelp() {
    return this == TERMS_OFFERED;
  }

  /// Whether it is a method of recovery that runs from its day until it is ended.
  public boolean isMethod() {
    return phase == Phase.METHOD;
  }
}
