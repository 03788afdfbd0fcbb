package evenkeel.app.history;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;

/// The bulk door to agreed plans that had not ended by the evening.
public final class PlanFacts {

  private PlanFacts() {}

  /// Hears the plans' instalments, debts in ascending order, plan by plan, by due date.
  public interface Told {
    void planInstalment(long debt, long plan, LocalDate agreedOn, LocalDate due, long pence);
  }

  /// A night asks for a few debts at a time: `offset 0` has each plan's rows found by their key,
  /// where the database would else read the whole table for every few debts.
  public static void tell(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select p.debt_id, p.id, p.agreed_on, i.due_on, i.amount_pence
          from history.plan p
         cross join lateral (
           select r.due_on, r.amount_pence from history.plan_instalment r
            where r.plan_id = p.id offset 0) i
         where %s and p.agreed_on <= '%2$s'
           and not exists (select from history.plan_ended e
                            where e.plan_id = p.id and e.ended_on <= '%2$s')
         order by p.debt_id, p.id, i.due_on
        """
            .formatted(debts.holds("p.debt_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.planInstalment(rows.number(), rows.number(), rows.date(), rows.date(), rows.number());
      }
    }
  }
}
