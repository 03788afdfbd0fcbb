package evenkeel.core.recovery;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The way from a notice to a complaint, the same on every ladder: wait for the day that the notice
/// itself fixed, then ask an officer.
final class Complaints {

  private Complaints() {}

  /// A notice whose days still run.
  static Course running(StepTaken notice, LocalDate until, Law law) {
    return new Course.Running(
        until,
        StepKind.COMPLAINT,
        List.of(
            new Reason(
                "notice-running",
                title(notice)
                    + " for "
                    + notice.amount()
                    + " runs until "
                    + Words.day(notice.payBy())
                    + ".",
                law.cite(rule(notice)))));
  }

  /// A notice that was not paid in time.
  static Course after(
      StepTaken notice, boolean unchecked, Situation s, Arrears arrears, Law law, Policy policy) {
    var because = new ArrayList<Reason>();
    if (s.evening().isBefore(notice.payBy().plusDays(1)) || arrears.overdue().isPositive()) {
      because.add(notPaid(notice, law));
    } else {
      because.add(late(notice, law));
    }
    var from = notice.nextStepFrom().plusDays(policy.complaintExtraDays());
    if (s.evening().isBefore(from)) {
      because.addFirst(waits(notice, from, law));
      return new Course.Running(from, StepKind.COMPLAINT, because);
    }
    if (!arrears.tax().isMoreThan(policy.shortfallTolerance())
        || arrears.tax().isLessThan(policy.minSummons())) {
      because.addFirst(below(arrears.tax().toString(), policy.minSummons().toString()));
      return new Course.Clear(because, null);
    }
    if (unchecked) {
      return check(notice, arrears, because);
    }
    because.addFirst(
        new Reason(
            Decision.READY_FOR_COMPLAINT,
            "A complaint has been possible since "
                + Words.day(from)
                + " and "
                + arrears.tax()
                + " is unpaid.",
            law.cite(CouncilTaxRules.COMPLAINT_MAY)));
    return new Course.Ready(StepKind.COMPLAINT, notice.issuedOn(), because);
  }

  private static Course check(StepTaken notice, Arrears arrears, List<Reason> because) {
    because.addFirst(
        Reason.fact(
            "reported-notice",
            "A notice that this rests on was reported by another system and nobody here has checked"
                + " it."));
    return new Course.Unclear(
        "Was the "
            + title(notice).toLowerCase(Locale.ROOT)
            + " of "
            + Words.day(notice.issuedOn())
            + " served, with the right sum and dates?",
        StepKind.COMPLAINT,
        arrears.tax(),
        because);
  }

  static Reason below(String owed, String least) {
    return Reason.fact(
        "below-minimum",
        owed + " is unpaid; the council takes no such step for less than " + least + ".");
  }

  private static Reason waits(StepTaken notice, LocalDate from, Law law) {
    return new Reason(
        "further-period",
        "No complaint may be made before " + Words.day(from) + ".",
        law.cite(
            notice.kind() == StepKind.FINAL_NOTICE
                ? CouncilTaxRules.FINAL_NOTICE_PERIOD
                : further(law)));
  }

  private static Key<?> further(Law law) {
    return law.has(CouncilTaxRules.ACCELERATION)
        ? CouncilTaxRules.ACCELERATION
        : CouncilTaxRules.REMINDER_PERIOD;
  }

  private static Reason notPaid(StepTaken notice, Law law) {
    return new Reason(
        "notice-failed",
        title(notice)
            + " of "
            + Words.day(notice.issuedOn())
            + " asked for "
            + notice.amount()
            + " by "
            + Words.day(notice.payBy())
            + " and it was not paid in full in time:"
            + " the whole balance of the year is payable.",
        law.cite(rule(notice)));
  }

  private static Reason late(StepTaken notice, Law law) {
    return new Reason(
        "paid-late",
        "What the "
            + title(notice)
            + " of "
            + Words.day(notice.issuedOn())
            + " asked for was paid only after "
            + Words.day(notice.payBy())
            + ": the whole balance stays payable, since the council's policy does not give the"
            + " instalments back.",
        law.cite(rule(notice)));
  }

  static String title(StepTaken notice) {
    return notice.kind().title();
  }

  static Key<?> rule(StepTaken notice) {
    return notice.kind() == StepKind.FINAL_NOTICE
        ? CouncilTaxRules.FINAL_NOTICE_PERIOD
        : CouncilTaxRules.REMINDER_PERIOD;
  }
}
