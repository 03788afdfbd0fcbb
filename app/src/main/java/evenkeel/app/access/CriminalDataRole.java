package evenkeel.app.access;

/// The two named roles that see criminal data: whether an overpayment followed a fraud. An officer
/// holds one beside their own role or, as nearly everybody does, neither (UK GDPR article 10, Data
/// Protection Act 2018 section 10 and Schedule 1).
public enum CriminalDataRole {
  /// The council's single point of contact with those who investigate benefit fraud.
  FRAUD_LIAISON("Fraud liaison officer"),
  /// Answers for the classes in which overpayments are reported.
  OVERPAYMENT_MANAGER("Overpayment manager");

  private final String title;

  CriminalDataRole(String title) {
    this.title = title;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// As in the database and the API: `fraud_liaison`.
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static CriminalDataRole of(String key) {
    return valueOf(key.toUpperCase(java.util.Locale.ROOT));
  }
}
