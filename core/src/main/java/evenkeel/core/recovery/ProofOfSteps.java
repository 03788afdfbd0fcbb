package evenkeel.core.recovery;

import static evenkeel.core.law.CouncilTaxRules.ACCELERATION;
import static evenkeel.core.law.CouncilTaxRules.COMPLAINT_AFTER_MISSED;
import static evenkeel.core.law.CouncilTaxRules.COMPLAINT_MAY;
import static evenkeel.core.law.CouncilTaxRules.FINAL_AFTER_MISSED;
import static evenkeel.core.law.CouncilTaxRules.FINAL_AFTER_REMINDER;
import static evenkeel.core.law.CouncilTaxRules.FINAL_NOTICE_PERIOD;
import static evenkeel.core.law.CouncilTaxRules.ISSUE_IS_POSTING;
import static evenkeel.core.law.CouncilTaxRules.LIMITATION_YEARS;
import static evenkeel.core.law.CouncilTaxRules.NO_FINAL_AFTER_ACCELERATION;
import static evenkeel.core.law.CouncilTaxRules.REMINDERS_MOST;
import static evenkeel.core.law.CouncilTaxRules.REMINDER_MANDATORY;
import static evenkeel.core.law.CouncilTaxRules.REMINDER_PERIOD;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Key;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The step's place on its ladder: what came before it, the days between, and the rules it rests
/// on.
final class ProofOfSteps {

  private ProofOfSteps() {}

  static List<Check> checks(ProofFacts f) {
    var checks = new ArrayList<Check>();
    checks.add(notInCourt(f));
    checks.add(rules(f));
    if (f.step() != StepKind.COMPLAINT) {
      checks.add(grace(f));
    }
    checks.addAll(wales2026(f) ? ProofOf2026.checks(f) : ProofOf1992.checks(f));
    return checks;
  }

  private static Check notInCourt(ProofFacts f) {
    var court = f.taken(StepKind.COMPLAINT, StepKind.SUMMONS, StepKind.LIABILITY_ORDER);
    return f.fact(
        "not-in-court",
        "Has no complaint been made for this debt yet?",
        court.isEmpty(),
        court.isEmpty() ? "none" : court.getLast().kind().title());
  }

  /// Each rule that the step rests on is sure enough to carry it.
  private static Check rules(ProofFacts f) {
    var unsure =
        rulesOf(f).stream()
            .map(f.law()::cite)
            .filter(citation -> !f.policy().mayRun(citation))
            .findFirst();
    return new Check(
        "rules-may-run",
        "Is every rule that it rests on sure, or signed off?",
        unsure.isEmpty(),
        unsure
            .map(citation -> citation.rule() + " is " + citation.confidence() + ", not signed off")
            .orElse(rulesOf(f).size() + " rules of the law as at " + Words.day(f.law().day())),
        unsure.orElse(f.law().cite(rulesOf(f).getFirst())));
  }

  private static List<Key<?>> rulesOf(ProofFacts f) {
    var wales = wales2026(f);
    return switch (f.step()) {
      case REMINDER_1, REMINDER_2 ->
          wales
              ? List.of(REMINDER_PERIOD, REMINDER_MANDATORY)
              : List.of(REMINDER_PERIOD, ACCELERATION, REMINDERS_MOST, ISSUE_IS_POSTING);
      case FINAL_NOTICE ->
          wales
              ? List.of(FINAL_NOTICE_PERIOD, FINAL_AFTER_MISSED, FINAL_AFTER_REMINDER)
              : List.of(FINAL_NOTICE_PERIOD, ISSUE_IS_POSTING);
      default ->
          wales
              ? List.of(COMPLAINT_MAY, COMPLAINT_AFTER_MISSED, LIMITATION_YEARS)
              : List.of(
                  COMPLAINT_MAY,
                  FINAL_NOTICE_PERIOD,
                  NO_FINAL_AFTER_ACCELERATION,
                  LIMITATION_YEARS);
    };
  }

  private static Check grace(ProofFacts f) {
    var missed = missedOn(f);
    var days = f.policy().reminderGraceDays();
    return f.fact(
        "days-of-grace",
        "Was an instalment missed, and have the council's days of grace run out?",
        missed.isPresent() && !f.s().evening().isBefore(missed.get().plusDays(days)),
        missed
            .map(day -> "missed on " + Words.day(day) + ", " + days + " days of grace")
            .orElse("none was missed"));
  }

  /// The due day of the instalment with which the unpaid sum went beyond what is tolerated.
  static Optional<LocalDate> missedOn(ProofFacts f) {
    var s = f.s();
    return s.instalments().stream()
        .map(Instalment::due)
        .filter(due -> !due.isAfter(s.evening()))
        .sorted(Comparator.naturalOrder())
        .filter(
            due ->
                f.unpaid(one -> !one.due().isAfter(due), s.evening())
                    .min(f.tax())
                    .isMoreThan(f.policy().shortfallTolerance()))
        .findFirst();
  }

  /// Whether a notice was paid within its days: all that it covers, or all that it asked for.
  static boolean paidInTime(ProofFacts f, StepTaken notice, LocalDate covers) {
    var day = f.s().evening().isBefore(notice.payBy()) ? f.s().evening() : notice.payBy();
    var left = f.unpaid(one -> !one.due().isAfter(covers), day);
    var paid = f.unpaid(one -> !one.due().isAfter(covers), notice.issuedOn()).minus(left);
    return !left.isMoreThan(f.policy().shortfallTolerance())
        || (notice.amount().isPositive() && !paid.isLessThan(notice.amount()));
  }

  /// Whether a notice was paid late and the council gives the instalments back.
  static boolean forgiven(ProofFacts f, StepTaken notice, LocalDate covers) {
    return f.policy().reinstateInstalments()
        && !f.s().evening().isBefore(notice.payBy())
        && !f.unpaid(one -> !one.due().isAfter(covers), f.s().evening())
            .isMoreThan(f.policy().shortfallTolerance());
  }

  /// Whether the sum that a notice stated still matches the account.
  static boolean current(ProofFacts f, StepTaken notice, LocalDate covers) {
    var changed = f.s().chargeChangedOn();
    if (changed != null && notice.issuedOn().isBefore(changed)) {
      return false;
    }
    if (notice.fromSource()) {
      return true;
    }
    Money most = f.unpaidInAll(one -> !one.due().isAfter(covers), notice.issuedOn().minusDays(1));
    Money least = f.unpaid(one -> !one.due().isAfter(covers), notice.issuedOn());
    return !notice.amount().isMoreThan(most) && !notice.amount().isLessThan(least);
  }

  /// Whether a notice still carries weight: neither answered in time, nor forgiven, nor stale.
  static boolean live(ProofFacts f, StepTaken notice, LocalDate covers) {
    return !paidInTime(f, notice, covers)
        && current(f, notice, covers)
        && !forgiven(f, notice, covers);
  }

  static boolean reported(StepTaken notice) {
    return notice.fromSource() && !notice.checked();
  }

  static LegalPeriod reminderDays(ProofFacts f) {
    return f.law().value(REMINDER_PERIOD);
  }

  static boolean wales2026(ProofFacts f) {
    return f.s().nation() == Nation.WALES && f.law().has(FINAL_AFTER_MISSED);
  }
}
