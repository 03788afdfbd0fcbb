package evenkeel.app.monitoring;

import evenkeel.core.recovery.PlanInForce;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether an agreed plan is kept.
final class Plans {

  private Plans() {}

  /// The latest plan agreed. It is kept while what came in since it was agreed covers what fell due
  /// under it, days of grace and tolerance allowed as for a reminder.
  static @Nullable PlanInForce inForce(
      List<DebtDraft.PlanDue> dues, Receipts receipts, Evening at) {
    if (dues.isEmpty()) {
      return null;
    }
    var latest = dues.getLast();
    var owedBefore = at.evening().minusDays(at.policy().reminderGraceDays());
    var owed = 0L;
    LocalDate next = null;
    for (var due : dues) {
      if (due.plan() != latest.plan()) {
        continue;
      }
      if (due.due().isBefore(owedBefore)) {
        owed += due.pence();
      }
      if (next == null && due.due().isAfter(at.evening())) {
        next = due.due();
      }
    }
    var kept = receipts.since(latest.agreedOn()) >= owed - at.policy().shortfallTolerance().pence();
    return new PlanInForce(
        latest.plan(), latest.agreedOn(), kept, next == null ? latest.due() : next);
  }
}
