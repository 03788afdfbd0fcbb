package evenkeel.demo;

/// What an officer must know before writing or speaking to someone.
final class Markers {

  private static final int KNOWN = Crowd.BILLS_ISSUED;

  private final Records records;
  private final Dice dice;
  private final String party;

  Markers(Records records, Dice dice, String party) {
    this.records = records;
    this.dice = dice;
    this.party = party;
  }

  /// @return whether an officer looks at each notice before it goes
  boolean add(boolean struggles) {
    var vulnerable = vulnerable(struggles ? 0.08 : 0.004);
    var interpreted = interpreted();
    var advised = struggles && dice.chance(0.015);
    if (advised) {
      var since = KNOWN - dice.between(0, 300);
      var note = "Adviser acts: write to them as well";
      records.marker(KNOWN, party, "debt_adviser", since, KNOWN + 180, note);
    }
    if (dice.chance(0.002)) {
      var since = KNOWN - dice.between(0, 900);
      records.marker(KNOWN, party, "no_contact_by_phone", since, Days.NEVER, "Letters only");
    }
    return vulnerable || interpreted || advised;
  }

  private boolean vulnerable(double likely) {
    if (!dice.chance(likely)) {
      return false;
    }
    var need =
        dice.oneOf(
            "Call before writing",
            "Allow time to answer",
            "Speak to daughter first",
            "Morning calls only");
    records.marker(KNOWN, party, "vulnerable", KNOWN - dice.between(0, 700), KNOWN + 365, need);
    return true;
  }

  private boolean interpreted() {
    if (!dice.chance(0.03)) {
      return false;
    }
    var language = dice.oneOf("Polish", "Urdu", "Romanian", "Bengali", "Portuguese", "Arabic");
    var since = KNOWN - dice.between(0, 2000);
    records.marker(KNOWN, party, "interpreter", since, Days.NEVER, "Interpreter: " + language);
    return true;
  }
}
