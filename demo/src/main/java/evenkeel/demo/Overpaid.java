package evenkeel.demo;

/// One overpayment of housing benefit, as the benefit system decided it.
///
/// @param invoice number of the invoice; where nothing can be recovered it is only a decision
/// @param decided day of the decision
/// @param notified day of the decision notice
/// @param from first Monday of the benefit weeks that were overpaid
/// @param to last Sunday of them
/// @param gross what was invoiced, in pence; what was overpaid is more by what was taken off first
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
    boolean appealed,
    Told told) {

  /// What the benefit system tells beside it.
  ///
  /// @param underlying what was due on the true facts and was taken off, in pence
  /// @param ended day on which a dispute was decided, [Days#NEVER] for none
  /// @param outcome how
  /// @param lacks what its notice lacks: `nothing`, or blank where nobody has looked
  record Told(long underlying, int ended, String outcome, String lacks) {
    static final Told NOTHING = new Told(0, Days.NEVER, "", "nothing");
  }

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
        false,
        Told.NOTHING);
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
        appealed,
        told);
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
        appealed,
        told);
  }

  /// With underlying entitlement taken off before the invoice.
  Overpaid less(long underlying) {
    return telling(new Told(underlying, told.ended(), told.outcome(), told.lacks()));
  }

  /// With a dispute that was decided.
  Overpaid decidedOn(int day, String outcome) {
    return telling(new Told(told.underlying(), day, outcome, told.lacks()));
  }

  /// With a notice that lacks something.
  Overpaid noticed(String lacks) {
    return telling(new Told(told.underlying(), told.ended(), told.outcome(), lacks));
  }

  private Overpaid telling(Told all) {
    return new Overpaid(
        invoice,
        decided,
        notified,
        from,
        to,
        gross,
        cause,
        recoverable,
        route,
        weekly,
        appealed,
        all);
  }

  Overpaid underAppeal() {
    return new Overpaid(
        invoice, decided, notified, from, to, gross, cause, recoverable, "appeal", 0, true, told);
  }
}
