package evenkeel.core.recovery;

/// Why recovery of a debt is stopped. `legalStop` kinds never lapse by date alone.
public enum HoldKind {
  BREATHING_SPACE("Breathing space", true),
  MENTAL_HEALTH_BREATHING_SPACE("Breathing space", true),
  INSOLVENCY("Insolvency", true),
  BEREAVEMENT("Bereavement", true),
  DISPUTE("Liability dispute", false),
  CTR_PENDING("Reduction claim not decided", false),
  COMPLAINT("Open complaint", false),
  TRIBUNAL_APPEAL("Valuation Tribunal appeal", false),
  VULNERABILITY("Vulnerability to be considered", false),
  ADDRESS_DOUBTFUL("Address in doubt", false),
  PAYMENT_IN_TRANSIT("Payment on its way", false),
  PROMISE("Promise to pay", false),
  INCIDENT("System incident", false),
  COURT("Court matter", false),
  INVESTIGATION("Investigation", false),
  OTHER("Other reason", false);

  private final String title;
  private final boolean legalStop;

  HoldKind(String title, boolean legalStop) {
    this.title = title;
    this.legalStop = legalStop;
  }

  /// As on pages. Both kinds of breathing space read the same, by design.
  public String title() {
    return title;
  }

  /// A stop that the law makes. It ends when it is lifted, never by its date alone.
  public boolean legalStop() {
    return legalStop;
  }

  /// Whether a hold of this kind stops a step. Notices only keep what is already due in view; court
  /// and what follows it weigh more, so that some holds stop only those. No law asks for a reminder
  /// of another debt: it waits for those too. Help with paying waits for the law's own stops alone,
  /// and a claim on the estate not for the death.
  ///
  /// @param step the step that would be taken next
  public boolean stops(StepKind step) {
    if (step.isHelp() && !legalStop || step == StepKind.ESTATE_CLAIM && this == BEREAVEMENT) {
      return false;
    }
    return switch (this) {
      case BREATHING_SPACE,
          MENTAL_HEALTH_BREATHING_SPACE,
          INSOLVENCY,
          BEREAVEMENT,
          PAYMENT_IN_TRANSIT,
          PROMISE,
          INCIDENT,
          COURT,
          INVESTIGATION,
          OTHER ->
          true;
      case DISPUTE -> !step.isTaxNotice();
      case CTR_PENDING, ADDRESS_DOUBTFUL -> !step.isNotice() || step.startsClaim();
      case COMPLAINT, TRIBUNAL_APPEAL, VULNERABILITY -> !step.towardsOrder();
    };
  }

  /// The kind that is told outside the record itself: that a person is in a crisis is for those
  /// alone who must know it.
  public HoldKind told() {
    return breathingSpace() ? BREATHING_SPACE : this;
  }

  /// Whether it is a breathing space of either kind.
  public boolean breathingSpace() {
    return this == BREATHING_SPACE || this == MENTAL_HEALTH_BREATHING_SPACE;
  }
}
