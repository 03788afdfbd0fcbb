package evenkeel.app.nights;

import evenkeel.core.recovery.HoldKind;
import java.util.Locale;
import java.util.Map;

/// What the classes of a night's difference are called on the morning report.
final class DifferenceTitles {

  private static final String HOLD = "hold.";

  /// A debt's class is the reason that decided it. A reason that is not here shows under its code,
  /// so that nothing hides.
  private static final Map<String, String> BY_REASON =
      Map.ofEntries(
          Map.entry("all-fallen-due", "Every instalment has fallen due: a final notice is next"),
          Map.entry("below-minimum", "Below the least sum for a notice"),
          Map.entry("billed-late", "The first instalment was due too soon after its bill"),
          Map.entry("came-to-nothing", "The court decided against it: an officer decides"),
          Map.entry("claim-from", "The time that a letter of claim gives runs"),
          Map.entry("company", "Nobody who owes it is a person: an officer decides"),
          Map.entry("demand.loan", "A demand for repairs has yet to tell of the right to a loan"),
          Map.entry("costs-only", "Only the court's costs are left"),
          Map.entry("court-outcome", "The court's outcome is to be recorded"),
          Map.entry("days-of-grace", "Within the council's days of grace"),
          Map.entry("dispute-just-ended", "A dispute ended a few days ago"),
          Map.entry("faulted", "Could not be decided"),
          Map.entry("final-notice-first", "A final notice comes first"),
          Map.entry("first-default", "A first reminder is next"),
          Map.entry("further-period", "The further period after a notice runs"),
          Map.entry("in-credit", "In credit"),
          Map.entry("information-asked", "A request for information may still be answered"),
          Map.entry("insolvency-earlier-year", "An insolvency covers an earlier year"),
          Map.entry("last-instalment", "The last instalment falls due before a reminder could"),
          Map.entry("liability-order", "Under a liability order"),
          Map.entry("method-brings-nothing", "A method of recovery brings no money"),
          Map.entry("method-runs", "A method of recovery runs"),
          Map.entry("money-awaited", "Money may be on its way"),
          Map.entry("month-to-dispute", "The month to dispute an overpayment runs"),
          Map.entry("never-decided", "Never decided"),
          Map.entry("no-address", "No address for service"),
          Map.entry("no-decision-notice", "An overpayment without a decision notice"),
          Map.entry("notice-defective", "A decision notice that lacks what the law asks for"),
          Map.entry("notice-not-looked-at", "A decision notice at which nobody has looked"),
          Map.entry("nobody-liable", "Nobody is known who owes it"),
          Map.entry("not-billed", "Not billed"),
          Map.entry("not-demanded", "A service charge that was not demanded"),
          Map.entry("nothing-overdue", "Nothing is overdue"),
          Map.entry("nothing-payable", "None of it can be asked for now"),
          Map.entry("notice-failed", "A notice was not paid"),
          Map.entry("notice-running", "A notice already runs"),
          Map.entry("optional-reminder", "An optional reminder is the council's choice"),
          Map.entry("out-of-time", "Out of time for a complaint"),
          Map.entry("overpayment-unpaid", "An overpayment: an officer chooses how to recover it"),
          Map.entry("paid", "Nothing is owed on the debt"),
          Map.entry("paid-before-hearing", "Paid before the hearing"),
          Map.entry("person.died", "Somebody who owes it has died"),
          Map.entry("person.not-named", "Somebody who owes it is not on the bill"),
          Map.entry("person.representative-needed", "Somebody who owes it needs a representative"),
          Map.entry("person.under-18", "Somebody who owes it is under 18"),
          Map.entry("plan-kept", "An agreed plan is kept"),
          Map.entry("protocol", "A letter of claim comes before a claim"),
          Map.entry("ready-for-complaint", "Past its notices: ready for complaint"),
          Map.entry("reminder-runs", "A reminder's days run"),
          Map.entry("reminder-unpaid", "A reminder was not paid"),
          Map.entry("reported-notice", "A reported notice waits for an officer's check"),
          Map.entry("second-default", "A second reminder is next"),
          Map.entry("service-charge-unpaid", "A service charge: an officer decides"),
          Map.entry("step-awaited", "A step is awaited"),
          Map.entry("sundry-debt-unpaid", "A debt whose law is not held: an officer decides"),
          Map.entry("third-default", "A third default: a final notice is next"),
          Map.entry("limitation-out-of-time", "Perhaps out of time for a court"),
          Map.entry("limitation-too-short", "Too little time is left for a claim"),
          Map.entry("time-too-short", "Too little time is left for a complaint"),
          Map.entry("up-to-date", "All that has fallen due is paid"),
          Map.entry("vulnerability-not-looked-at", "A mark of vulnerability to look at first"),
          Map.entry("with-the-court", "With the court"),
          Map.entry("within-tolerance", "Below the shortfall that counts as failure"));

  private DifferenceTitles() {}

  /// @param name a class: the code of a reason, or one of the two ends of the difference
  static String of(String name) {
    return switch (name) {
      case Comparison.MISSED -> "Debts with a missed instalment";
      case Comparison.PROPOSED -> "Proposed for a notice";
      case Comparison.NOT_MISSED -> "Proposed, though no instalment was missed";
      default -> name.startsWith(HOLD) ? ofHold(name) : ofReason(name);
    };
  }

  /// Whether a reason has words of its own.
  static boolean isKnown(String reason) {
    return BY_REASON.containsKey(reason)
        || reason.startsWith(HOLD) && !ofHold(reason).equals(ofReason(reason));
  }

  private static String ofHold(String name) {
    var kind = name.substring(HOLD.length()).replace('-', '_').toUpperCase(Locale.ROOT);
    for (var known : HoldKind.values()) {
      if (known.name().equals(kind)) {
        return "On hold: " + known.title().toLowerCase(Locale.UK);
      }
    }
    return ofReason(name);
  }

  private static String ofReason(String name) {
    return BY_REASON.getOrDefault(name, "Because: " + name.replace('-', ' '));
  }
}
