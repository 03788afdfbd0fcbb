package evenkeel.core.recovery;

import static evenkeel.core.law.CouncilTaxRules.ACCELERATION;
import static evenkeel.core.law.CouncilTaxRules.FINAL_NOTICE_PERIOD;
import static evenkeel.core.law.CouncilTaxRules.REMINDERS_MOST;
import static evenkeel.core.law.CouncilTaxRules.REMINDER_PERIOD;

import java.time.LocalDate;
import java.util.List;

/// Regulations 23, 33 and 34: what must have come before a reminder, a final notice, a complaint.
final class ProofOf1992 {

  private ProofOf1992() {}

  static List<Check> checks(ProofFacts f) {
    return switch (f.step()) {
      case REMINDER_1, REMINDER_2 -> List.of(noneLive(f), instalmentsLeft(f), number(f));
      case FINAL_NOTICE -> List.of(noneLive(f), finalNeeded(f));
      case COMPLAINT -> List.of(noticeFailed(f), daysElapsed(f), noticesChecked(f));
      default ->
          List.of(f.fact("step", "Is it a step that this product proposes?", false, "it is not"));
    };
  }

  private static List<StepTaken> live(ProofFacts f) {
    return f.taken(StepKind.REMINDER_1, StepKind.REMINDER_2, StepKind.FINAL_NOTICE).stream()
        .filter(notice -> ProofOfSteps.live(f, notice, covers(notice)))
        .toList();
  }

  private static LocalDate covers(StepTaken notice) {
    return notice.kind() == StepKind.FINAL_NOTICE ? LocalDate.MAX : notice.payBy();
  }

  private static long complied(ProofFacts f) {
    return f.reminders().stream()
        .filter(
            one ->
                ProofOfSteps.paidInTime(f, one, one.payBy())
                    || (ProofOfSteps.current(f, one, one.payBy())
                        && ProofOfSteps.forgiven(f, one, one.payBy())))
        .count();
  }

  private static Check noneLive(ProofFacts f) {
    var live = live(f);
    return f.rule(
        "no-notice-runs",
        "Does no earlier notice of the year run, or stand failed?",
        live.isEmpty(),
        live.isEmpty() ? "none" : dated(live.getLast()),
        REMINDER_PERIOD);
  }

  private static Check instalmentsLeft(ProofFacts f) {
    return f.rule(
        "instalments-left",
        "Will an instalment still be to come on the day of issue?",
        !f.everyInstalmentDue(f.issueOn()),
        f.s().instalments().isEmpty()
            ? "the bill has no instalments"
            : "the last falls due on " + Words.day(f.s().instalments().getLast().due()),
        REMINDER_PERIOD);
  }

  private static Check number(ProofFacts f) {
    var complied = complied(f);
    var most = f.law().value(REMINDERS_MOST);
    var right = f.step() == StepKind.REMINDER_1 ? complied == 0 : complied > 0 && complied < most;
    return f.rule(
        "reminder-number",
        "Is it the reminder whose turn it is?",
        right,
        complied + " complied with so far, " + most + " at most",
        REMINDERS_MOST);
  }

  private static Check finalNeeded(ProofFacts f) {
    var allDue = f.everyInstalmentDue(f.s().evening());
    var complied = complied(f);
    return f.rule(
        "balance-due",
        "Has the whole balance fallen due without a reminder having failed?",
        allDue || complied >= f.law().value(REMINDERS_MOST),
        allDue ? "every instalment has fallen due" : complied + " reminders were complied with",
        FINAL_NOTICE_PERIOD);
  }

  private static Check noticeFailed(ProofFacts f) {
    var live = live(f);
    var failed = !live.isEmpty() && !f.s().evening().isBefore(live.getLast().payBy());
    return f.rule(
        "notice-failed",
        "Was a reminder or final notice that still matches left unpaid?",
        failed,
        live.isEmpty() ? "no such notice" : dated(live.getLast()),
        FINAL_NOTICE_PERIOD);
  }

  private static Check daysElapsed(ProofFacts f) {
    var live = live(f);
    if (live.isEmpty()) {
      return f.rule(
          "days-elapsed", "Have the days run out?", false, "no such notice", ACCELERATION);
    }
    var from = live.getLast().nextStepFrom().plusDays(f.policy().complaintExtraDays());
    return f.rule(
        "days-elapsed",
        "Have the days that the notice fixed, and the council's own, run out?",
        !f.s().evening().isBefore(from),
        "possible from " + Words.day(from) + "; the evening is " + Words.day(f.s().evening()),
        live.getLast().kind() == StepKind.FINAL_NOTICE ? FINAL_NOTICE_PERIOD : ACCELERATION);
  }

  /// A final notice after a third default rests on the reminders before it; one after the last
  /// instalment, and a reminder, rest on themselves.
  private static Check noticesChecked(ProofFacts f) {
    var live = live(f);
    var last = live.isEmpty() ? null : live.getLast();
    var unchecked =
        f.taken(StepKind.REMINDER_1, StepKind.REMINDER_2, StepKind.FINAL_NOTICE).stream()
            .filter(ProofOfSteps::reported)
            .filter(one -> one == last || (last != null && restsOnReminders(f, last, one)))
            .toList();
    return f.fact(
        "notices-checked",
        "Has an officer checked every notice that another system reported?",
        unchecked.isEmpty(),
        unchecked.isEmpty() ? "none is unchecked" : dated(unchecked.getFirst()));
  }

  private static boolean restsOnReminders(ProofFacts f, StepTaken last, StepTaken reminder) {
    return last.kind() == StepKind.FINAL_NOTICE
        && reminder.kind() != StepKind.FINAL_NOTICE
        && (ProofOfSteps.paidInTime(f, reminder, reminder.payBy())
            || ProofOfSteps.current(f, reminder, reminder.payBy()))
        && !f.everyInstalmentDue(last.issuedOn().minusDays(1));
  }

  private static String dated(StepTaken notice) {
    return notice.kind().title()
        + " of "
        + Words.day(notice.issuedOn())
        + " for "
        + notice.amount()
        + ", to be paid by "
        + Words.day(notice.payBy());
  }
}
