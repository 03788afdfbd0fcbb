package evenkeel.demo;

/// One overpayment of housing benefit, as the benefit system decided it.
///
/// @param invoice number of the invoice; where nothing can be recovered it is only a decision
/// @param decided day of the decision
/// @param notified day of the decision notice
/// @param from first Monday of the benefit weeks that were overpaid
/// @param to last Sunday of them
/// @param gross in pence
/// @param cause classification of the files
/// @param route how it is recovered; empty where nobody has chosen
/// @param weekly what is taken from benefit in a week, in pence; nought for none
record Overpaid(
    String invoice,
    int decided,
    int notified,
    int from,
    int to,
    long gross,
    String cause,
    boolean recoverable,
    String route,
    long weekly,
    boolean appealed) {

  /// Overpaid for whole benefit weeks that ended before the decision.
  ///
  /// @param weeks how many, at least 1
  /// @param before weeks between their end and the decision, at least 1
  static Overpaid of(String invoice, int decided, int weeks, int before, long gross) {
    var to = Days.sundayUpTo(decided - 7 * before);
    return new Overpaid(
        invoice,
        decided,
        Days.nextWorking(decided),
        to - 7 * weeks + 1,
        to,
        gross,
        "claimant_error",
        true,
        "invoice",
        0,
        false);
  }

  Overpaid causedBy(String newCause, boolean canBeRecovered) {
    return new Overpaid(
        invoice,
        decided,
        notified,
        from,
        to,
        gross,
        newCause,
        canBeRecovered,
        canBeRecovered ? route : "",
        weekly,
        appealed);
  }

  Overpaid by(String newRoute, long newWeekly) {
    return new Overpaid(
        invoice,
        decided,
        notified,
        from,
        to,
        gross,
        cause,
        recoverable,
        recoverable ? newRoute : "",
        recoverable ? newWeekly : 0,
        appealed);
  }

  Overpaid underAppeal() {
    return new Overpaid(
        invoice, decided, notified, from, to, gross, cause, recoverable, "appeal", 0, true);
  }
}
