package evenkeel.core.recovery;

import static evenkeel.core.law.BenefitNoticeRules.APPEAL_MONTHS;
import static evenkeel.core.law.BenefitNoticeRules.CONTENT;
import static evenkeel.core.law.BenefitNoticeRules.EVERYBODY;
import static evenkeel.core.law.BenefitNoticeRules.SETTLE_DAYS;

import evenkeel.core.law.Key;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A reminder of an overpayment's invoice: decided and notified, its month to dispute over, no
/// dispute just ended, and recovered by invoice.
final class ProofOfInvoice {

  private ProofOfInvoice() {}

  static List<Check> checks(ProofFacts f) {
    var days = f.policy().invoices();
    var reminders =
        new ProofOfReminders(
            f,
            StepKind.INVOICE_REMINDER,
            StepKind.INVOICE_FINAL_REMINDER,
            days.reminderAfterDays(),
            List.of(EVERYBODY, APPEAL_MONTHS));
    var checks = new ArrayList<Check>();
    checks.add(notified(f));
    checks.add(whole(f));
    checks.add(ProofOfOwing.everybody(f));
    checks.add(undisputed(f));
    checks.add(settled(f));
    checks.add(byInvoice(f));
    checks.addAll(reminders.checks());
    checks.addAll(ProofOfGuards.ofOtherDebt(f));
    return checks;
  }

  private static Check notified(ProofFacts f) {
    var on = f.s().demandIssuedOn();
    return ruled(
        f,
        "decision-notice",
        "Was a decision notice of the overpayment given?",
        on != null && !f.s().evening().isBefore(on),
        on == null ? "none is recorded" : "notified on " + Words.day(on),
        EVERYBODY);
  }

  private static Check whole(ProofFacts f) {
    var overpaid = f.s().overpaid();
    var notices = overpaid == null ? NoticeContent.UNKNOWN : overpaid.notices();
    return ruled(
        f,
        "notice-whole",
        "Did each decision notice hold all that the law asks for?",
        notices.whole(),
        notices.whole()
            ? "it is recorded that nothing was lacking"
            : notices.known() ? "it lacks " + notices.wants() : "it is not recorded",
        CONTENT);
  }

  private static Check undisputed(ProofFacts f) {
    var on = f.s().demandIssuedOn();
    var months = f.law().has(APPEAL_MONTHS) ? f.law().value(APPEAL_MONTHS) : Integer.MAX_VALUE;
    var passed = on != null && (own(f) || ProofOfOwing.monthsPassed(on, f.s().evening(), months));
    return ruled(
        f,
        "month-to-dispute",
        "Has the time in which it may be disputed run out?",
        passed,
        on == null
            ? "no notice is recorded"
            : own(f) ? "counted for each person on their own" : "counted from " + Words.day(on),
        APPEAL_MONTHS);
  }

  private static boolean own(ProofFacts f) {
    var overpaid = f.s().overpaid();
    return overpaid != null && !overpaid.owing().isEmpty();
  }

  private static Check settled(ProofFacts f) {
    var overpaid = f.s().overpaid();
    var ended = overpaid == null ? null : overpaid.disputeEndedOn();
    var days = f.law().has(SETTLE_DAYS) ? f.law().value(SETTLE_DAYS) : 0;
    return ruled(
        f,
        "dispute-settled",
        "Has the outcome of a dispute had its days?",
        ended == null || ended.until(f.s().evening(), ChronoUnit.DAYS) >= days,
        ended == null ? "no dispute has ended" : "one ended on " + Words.day(ended),
        SETTLE_DAYS);
  }

  private static Check byInvoice(ProofFacts f) {
    var overpaid = f.s().overpaid();
    return f.fact(
        "by-invoice",
        "Is it recovered by invoice?",
        overpaid != null && overpaid.byInvoice(),
        overpaid == null
            ? "its decision is not on file"
            : overpaid.byInvoice() ? "by invoice" : "in another way");
  }

  private static Check ruled(
      ProofFacts f, String code, String question, boolean passed, String found, Key<?> rule) {
    return f.law().has(rule)
        ? f.rule(code, question, passed, found, rule)
        : f.fact(code, question, false, "the law on file has no rule " + rule);
  }
}
