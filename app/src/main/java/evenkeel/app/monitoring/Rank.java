package evenkeel.app.monitoring;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// Where a debt stands in the order of work: harm avoided first, then money at risk, never balance
/// alone. Points are whole hundreds for harm, so that no sum of money overtakes a person who may be
/// hurt by the wait.
final class Rank {

  private static final long HARM = 1_000;
  private static final long FAULTED = 20;
  private static final Set<String> AT_RISK = Set.of("vulnerable", "representative_needed");

  private Rank() {}

  /// Higher comes first.
  static long of(Facts facts, Verdict verdict, Money overdue, LocalDate evening) {
    return HARM * harm(facts, verdict) + money(facts, overdue, evening);
  }

  /// Nobody knows what a faulted debt needs, so it is seen first.
  static long ofFaulted() {
    return HARM * FAULTED;
  }

  /// What could hurt somebody, or be lost, while nobody looks.
  private static long harm(Facts facts, Verdict verdict) {
    var points = 0L;
    if (facts.markers().stream().anyMatch(AT_RISK::contains)) {
      points += 6;
    }
    if (verdict.answer().equals("refer")) {
      // The person waits for our answer.
      points += 4;
    }
    if (verdict.because().stream().anyMatch(reason -> reason.code().contains("limitation"))) {
      points += 4;
    }
    if (facts.situation().type() == DebtType.COUNCIL_TAX
        && facts.situation().steps().isEmpty()
        && facts.oldestDue() != null) {
      // A first miss: a word now spares the person the ladder and its costs.
      points += 2;
    }
    return points;
  }

  /// Grows with the sum that is overdue, ever more slowly, and with its age: 0 to 999.
  private static long money(Facts facts, Money overdue, LocalDate evening) {
    if (overdue.pence() <= 0) {
      return 0;
    }
    var size = 40 * (Long.SIZE - Long.numberOfLeadingZeros(overdue.pence()));
    var oldest = facts.oldestDue();
    var age = oldest == null ? 0 : 5 * ChronoUnit.MONTHS.between(oldest, evening);
    return Math.min(999, Math.min(699, size) + Math.min(300, age));
  }
}
