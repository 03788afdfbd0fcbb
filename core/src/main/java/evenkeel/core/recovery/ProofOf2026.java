package evenkeel.core.recovery;

import static evenkeel.core.law.CouncilTaxRules.COMPLAINT_AFTER_MISSED;
import static evenkeel.core.law.CouncilTaxRules.FINAL_AFTER_MISSED;
import static evenkeel.core.law.CouncilTaxRules.FINAL_AFTER_REMINDER;
import static evenkeel.core.law.CouncilTaxRules.FINAL_NOTICE_PERIOD;
import static evenkeel.core.law.CouncilTaxRules.LADDER_STRADDLE;
import static evenkeel.core.law.CouncilTaxRules.REMINDER_MANDATORY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// WSI 2025/1109: what must have come before an optional reminder, a final notice, a complaint.
final class ProofOf2026 {

  private ProofOf2026() {}

  static List<Check> checks(ProofFacts f) {
    var checks = new ArrayList<Check>();
    checks.add(ladder(f));
    switch (f.step()) {
      case REMINDER_1, REMINDER_2 -> checks.addAll(List.of(noneLive(f), firstForDefault(f)));
      case FINAL_NOTICE -> checks.addAll(List.of(noneLive(f), afterMissed(f), afterReminder(f)));
      case COMPLAINT -> checks.addAll(List.of(failed(f), elapsed(f), checked(f)));
      default ->
          checks.add(
              f.fact("step", "Is it a step that this product proposes?", false, "it is not"));
    }
    return checks;
  }

  /// A default or a notice from before this ladder: which one governs is not settled.
  private static Check ladder(ProofFacts f) {
    var from = f.law().rule(LADDER_STRADDLE).from();
    var old =
        ProofOfSteps.missedOn(f).filter(day -> day.isBefore(from)).isPresent()
            || f.s().steps().stream()
                .anyMatch(step -> step.kind().isTaxNotice() && step.issuedOn().isBefore(from));
    return f.rule(
        "ladder-settled",
        "Did the default begin under the ladder that governs it?",
        !old,
        old ? "it began before " + Words.day(from) : "it began on or after " + Words.day(from),
        LADDER_STRADDLE);
  }

  private static List<StepTaken> live(ProofFacts f) {
    return f.taken(StepKind.FINAL_NOTICE).stream()
        .filter(notice -> ProofOfSteps.live(f, notice, notice.issuedOn().minusDays(1)))
        .toList();
  }

  private static Check noneLive(ProofFacts f) {
    var live = live(f);
    return f.rule(
        "no-notice-runs",
        "Does no earlier final notice of the year run, or stand failed?",
        live.isEmpty(),
        live.isEmpty() ? "none" : "one of " + Words.day(live.getLast().issuedOn()),
        FINAL_NOTICE_PERIOD);
  }

  private static List<StepTaken> remindersSince(ProofFacts f, LocalDate missed) {
    return f.reminders().stream().filter(one -> one.issuedOn().isAfter(missed)).toList();
  }

  private static Check firstForDefault(ProofFacts f) {
    var missed = ProofOfSteps.missedOn(f);
    var none = missed.isPresent() && remindersSince(f, missed.get()).isEmpty();
    return f.rule(
        "reminder-number",
        "Is it the one reminder that the council sends for this default?",
        none && f.policy().reminderWhereOptional() && f.step() == StepKind.REMINDER_1,
        none ? "none was sent for this default" : "one was sent, or nothing was missed",
        REMINDER_MANDATORY);
  }

  private static Check afterMissed(ProofFacts f) {
    var missed = ProofOfSteps.missedOn(f);
    var least = f.law().value(FINAL_AFTER_MISSED).days();
    var days = missed.map(day -> ChronoUnit.DAYS.between(day, f.issueOn())).orElse(0L);
    return f.rule(
        "days-after-missed",
        "Have enough days passed since the missed instalment?",
        days >= least,
        days + " days, at least " + least,
        FINAL_AFTER_MISSED);
  }

  private static Check afterReminder(ProofFacts f) {
    var missed = ProofOfSteps.missedOn(f);
    var sent = missed.map(day -> remindersSince(f, day)).orElse(List.of());
    var least = f.law().value(FINAL_AFTER_REMINDER).days();
    var wanted = f.policy().reminderWhereOptional();
    var enough =
        sent.isEmpty()
            ? !wanted
            : ChronoUnit.DAYS.between(sent.getLast().issuedOn(), f.issueOn()) >= least;
    return f.rule(
        "days-after-reminder",
        "Have enough days passed since the reminder, if the council sends one?",
        enough,
        sent.isEmpty() ? "none was sent" : "sent on " + Words.day(sent.getLast().issuedOn()),
        FINAL_AFTER_REMINDER);
  }

  private static Check failed(ProofFacts f) {
    var live = live(f);
    return f.rule(
        "notice-failed",
        "Was a final notice that still matches left unpaid?",
        !live.isEmpty() && !f.s().evening().isBefore(live.getLast().payBy()),
        live.isEmpty() ? "no such notice" : "one of " + Words.day(live.getLast().issuedOn()),
        FINAL_NOTICE_PERIOD);
  }

  private static Check elapsed(ProofFacts f) {
    var live = live(f);
    var from =
        live.isEmpty()
            ? LocalDate.MAX
            : live.getLast().nextStepFrom().plusDays(f.policy().complaintExtraDays());
    return f.rule(
        "days-elapsed",
        "Have the days that the notice fixed, and the council's own, run out?",
        !f.s().evening().isBefore(from),
        live.isEmpty() ? "no such notice" : "possible from " + Words.day(from),
        COMPLAINT_AFTER_MISSED);
  }

  private static Check checked(ProofFacts f) {
    var live = live(f);
    var unchecked = !live.isEmpty() && ProofOfSteps.reported(live.getLast());
    return f.fact(
        "notices-checked",
        "Has an officer checked the notice, if another system reported it?",
        !unchecked,
        unchecked ? "it was reported and not checked" : "none is unchecked");
  }
}
