package evenkeel.app.access;

/// What an officer is. The administrator looks after officers and tokens and sees no person.
public enum Role {
  OFFICER("Collection officer"),
  SENIOR_OFFICER("Senior collection officer"),
  MANAGER("Collections manager"),
  AUDITOR("Auditor"),
  ADMINISTRATOR("Administrator"),
  OTHER_TEAM("Other team");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// As in the database and in audit rows: `senior_officer`.
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Role of(String key) {
    return valueOf(key.toUpperCase(java.util.Locale.ROOT));
  }
}
