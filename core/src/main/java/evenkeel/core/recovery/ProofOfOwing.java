package evenkeel.core.recovery;

import static evenkeel.core.law.BenefitNoticeRules.APPEAL_MONTHS;
import static evenkeel.core.law.BenefitNoticeRules.EVERYBODY;
import static evenkeel.core.law.BenefitNoticeRules.SETTLE_DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Each person's own liability for an overpayment: notice, clock, dispute, stops and sum.
final class ProofOfOwing {

  /// Holds that leave a reminder of an overpayment alone.
  private static final Set<HoldKind> BESIDE =
      EnumSet.of(HoldKind.CTR_PENDING, HoldKind.ADDRESS_DOUBTFUL);

  private ProofOfOwing() {}

  static Check everybody(ProofFacts f) {
    var untold = own(f).stream().filter(one -> !notified(one, f)).count();
    var question = "Has everybody who owes it had a notice of their own?";
    var found = untold + " of " + own(f).size() + " have had none";
    return f.law().has(EVERYBODY)
        ? f.rule("everybody-notified", question, untold == 0, found, EVERYBODY)
        : f.fact("everybody-notified", question, untold == 0, found);
  }

  private static List<Owing> own(ProofFacts f) {
    var overpaid = f.s().overpaid();
    return overpaid == null ? List.of() : overpaid.owing();
  }

  private static boolean notified(Owing one, ProofFacts f) {
    var on = one.notifiedOn();
    return on != null && !f.s().evening().isBefore(on);
  }

  /// Whether a person may be asked now, as far as their own liability goes.
  static boolean askable(LiablePerson person, ProofFacts f) {
    var all = own(f);
    return all.isEmpty()
        || all.stream()
            .filter(one -> one.party() == person.party())
            .anyMatch(one -> open(one, f) && unstopped(one, f) && owesIt(one, f) && inTurn(one, f));
  }

  private static boolean open(Owing one, ProofFacts f) {
    var on = one.notifiedOn();
    var ended = one.disputeEndedOn();
    return one.chosen()
        && !one.disputed()
        && on != null
        && f.law().has(APPEAL_MONTHS)
        && monthsPassed(on, f.s().evening(), f.law().value(APPEAL_MONTHS))
        && (ended == null
            || !f.law().has(SETTLE_DAYS)
            || ChronoUnit.DAYS.between(ended, f.s().evening()) >= f.law().value(SETTLE_DAYS));
  }

  private static boolean unstopped(Owing one, ProofFacts f) {
    return one.holds().stream()
        .filter(hold -> !BESIDE.contains(hold.kind()))
        .filter(hold -> !hold.from().isAfter(f.issueOn()))
        .allMatch(
            hold -> {
              var until = hold.until();
              return !hold.kind().legalStop() && until != null && until.isBefore(f.s().evening());
            });
  }

  /// A final reminder goes only to those to whom the reminder before it went.
  private static boolean inTurn(Owing one, ProofFacts f) {
    var before = f.taken(StepKind.INVOICE_REMINDER);
    return f.step() != StepKind.INVOICE_FINAL_REMINDER
        || before.isEmpty()
        || before.getLast().fromSource()
        || one.letters().stream().anyMatch(letter -> letter == before.getLast().id());
  }

  private static boolean owesIt(Owing one, ProofFacts f) {
    var asked = f.unpaid(due -> due.due().isBefore(f.issueOn()), f.s().evening()).min(f.tax());
    return !one.amount().isLessThan(asked);
  }

  /// Whether whole months had passed by the day before an evening. A month whose end comes before
  /// the first day's number ends with its last day.
  static boolean monthsPassed(LocalDate from, LocalDate evening, int months) {
    var day = evening.minusDays(1);
    var begun = YearMonth.from(from).until(YearMonth.from(day), ChronoUnit.MONTHS);
    var reached = day.getDayOfMonth() >= Math.min(from.getDayOfMonth(), day.lengthOfMonth());
    return (reached ? begun : begun - 1) >= months;
  }
}
