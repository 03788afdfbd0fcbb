package evenkeel.core.benefit;

/// What came of a suspicion of fraud. A suspicion alone is none of these.
public enum FraudOutcome {
  NONE,
  /// Admitted in an interview under caution.
  ADMITTED,
  /// Agreed to pay an administrative penalty instead of being prosecuted.
  PENALTY,
  /// Agreed to one, and withdrew in time.
  PENALTY_WITHDRAWN,
  /// Found guilty of an offence.
  CONVICTED;

  /// Whether more may be taken from benefit: SI 2006/213 regulation 102(3).
  public boolean fraudRate() {
    return this == ADMITTED || this == PENALTY || this == CONVICTED;
  }

  /// Whether more may be taken from earnings: SI 2013/384 regulation 20(3A). Less is enough for
  /// benefit.
  public boolean higherEarnings() {
    return this == CONVICTED;
  }
}
