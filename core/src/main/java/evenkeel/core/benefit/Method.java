package evenkeel.core.benefit;

/// The ways to recover an overpayment, in the order in which they are thought of. That a way comes
/// first does not say that it should be taken.
public enum Method {
  /// Nothing may be done now.
  NONE("none now"),
  ARREARS("arrears of benefit that are due"),
  BENEFIT("a deduction from benefit that this council pays"),
  OTHER_COUNCIL("a request to the council that pays benefit now"),
  LANDLORD("a deduction from benefit paid to the landlord"),
  PLAN("an arrangement that can be afforded"),
  DWP("a request to DWP"),
  EARNINGS("a direct earnings attachment"),
  COURT("registration at the county court"),
  WRITE_OFF("a write-off");

  private final String words;

  Method(String words) {
    this.words = words;
  }

  /// As officers say it.
  @Override
  public String toString() {
    return words;
  }

  /// What is known of a debt and the person who owes it.
  ///
  /// @param stopped by law, by a dispute or for somebody's safety, or not recoverable at all
  /// @param arrears whether benefit is due to the person
  /// @param here whether this council pays benefit to the person, or to a qualifying partner
  /// @param landlordPaid whether the person is a landlord to whom benefit is paid
  /// @param offers whether the person offers a plan that can be afforded
  /// @param forDwp whether DWP must recover when asked
  /// @param employed whether the person is employed and refused or broke such a plan
  /// @param forCourt whether it is in time and proportionate
  public record Facts(
      boolean stopped,
      boolean arrears,
      boolean here,
      boolean elsewhere,
      boolean landlordPaid,
      boolean offers,
      boolean forDwp,
      boolean employed,
      boolean forCourt) {}

  /// The first way that the facts allow.
  public static Method first(Facts facts) {
    if (facts.stopped()) {
      return NONE;
    }
    if (facts.arrears()) {
      return ARREARS;
    }
    if (facts.here()) {
      return BENEFIT;
    }
    if (facts.elsewhere()) {
      return OTHER_COUNCIL;
    }
    if (facts.landlordPaid()) {
      return LANDLORD;
    }
    if (facts.offers()) {
      return PLAN;
    }
    if (facts.forDwp()) {
      return DWP;
    }
    if (facts.employed()) {
      return EARNINGS;
    }
    return facts.forCourt() ? COURT : WRITE_OFF;
  }
}
