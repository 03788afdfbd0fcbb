package evenkeel.app.monitoring;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a debt's standing says before it is decided again.
record Known(
    long decision,
    long fingerprint,
    long balance,
    long overdue,
    @Nullable LocalDate oldestDue,
    LocalDate lookAgain,
    long rank) {

  static Map<Long, Known> of(Connection connection, Ids debts) {
    var query =
        """
        select debt_id, decision_id, fingerprint, balance_pence, overdue_pence, oldest_due,
               look_again, rank
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
                rows.number()));
      }
    }
    return known;
  }
}
