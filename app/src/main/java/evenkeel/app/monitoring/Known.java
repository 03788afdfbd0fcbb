package evenkeel.app.monitoring;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import evenkeel.core.recovery.State;
import evenkeel.core.work.Traits.Place;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a debt's standing says before it is decided again.
record Known(
    long decision,
    long fingerprint,
    long balance,
    long overdue,
    @Nullable LocalDate oldestDue,
    LocalDate lookAgain,
    long rank,
    String answer,
    State state,
    String step,
    @Nullable LocalDate neededSince,
    long portfolio,
    Place place) {

  /// Since when it has needed somebody for the same answer and step; null when it needs nobody.
  @Nullable LocalDate neededSince(Verdict verdict, LocalDate evening) {
    if (verdict.state() != State.ACTION) {
      return null;
    }
    var same =
        neededSince != null
            && answer.equals(verdict.answer())
            && step.equals(Objects.requireNonNullElse(verdict.stepKey(), ""));
    return same ? neededSince : evening;
  }

  static Map<Long, Known> of(Connection connection, Ids debts) {
    var query =
        """
        select debt_id, decision_id, fingerprint, balance_pence, overdue_pence, oldest_due,
               look_again, rank, answer, state, coalesce(step, ''), needed_since, portfolio_id,
               sector, street, estate, block, ward
          from monitoring.standing where %s order by debt_id
        """
            .formatted(debts.holds("debt_id"));
    var known = new HashMap<Long, Known>();
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        known.put(
            rows.number(),
            new Known(
                rows.number(),
                rows.number(),
                rows.number(),
                rows.number(),
                rows.dateOrNull(),
                rows.date(),
                rows.number(),
                rows.text(),
                Standings.state(rows.text()),
                rows.text(),
                rows.dateOrNull(),
                rows.number(),
                new Place(rows.text(), rows.text(), rows.text(), rows.text(), rows.text())));
      }
    }
    return known;
  }
}
