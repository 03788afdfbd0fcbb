package evenkeel.app.history;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bulk door to steps taken: raw rows in the order of the debts' numbers, as at the end of an
/// evening. Withdrawn steps are not told.
public final class StepFacts {

  private StepFacts() {}

  /// Hears the steps, debts in ascending order, each debt's oldest first.
  public interface Told {

    /// @param fromSource whether a source system reported it
    /// @param checked whether an officer has checked a reported step
    /// @param endedOn when what it began ended, null while it goes on
    void step(
        long debt,
        long step,
        String kind,
        LocalDate issuedOn,
        LocalDate payBy,
        LocalDate nextStepFrom,
        long pence,
        boolean fromSource,
        boolean checked,
        @Nullable LocalDate endedOn);

    /// A step that was asked for and came to nothing.
    ///
    /// @param outcome one of `Refusal`, in small letters
    /// @param decidedOn null where it is not told
    void refused(
        long debt, String kind, LocalDate askedOn, String outcome, @Nullable LocalDate decidedOn);

    /// Somebody to whom the letter of a step went.
    void letterTo(long step, long party);
  }

  /// Tells the steps issued by the evening, and which of them had come to nothing.
  public static void tell(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select s.debt_id, s.id, s.kind, s.issued_on, s.pay_by, s.next_step_from, s.amount_pence,
               s.source <> 'evenkeel',
               exists (select from history.step_checked c where c.step_id = s.id),
               e.ended_on, coalesce(r.outcome, ''), r.decided_on
          from history.step s
          left join history.step_ended e on e.step_id = s.id and e.ended_on <= '%2$s'
          left join history.step_refused r on r.step_id = s.id and r.effective_on <= '%2$s'
         where %s and s.issued_on <= '%2$s'
           and not exists (select from history.step_withdrawn w
                            where w.step_id = s.id and w.effective_on <= '%2$s')
         order by s.debt_id, s.issued_on, s.id
        """
            .formatted(debts.holds("s.debt_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        tell(rows, told);
      }
    }
  }

  private static void tell(BinaryRows rows, Told told) {
    var debt = rows.number();
    var step = rows.number();
    var kind = rows.text();
    var issuedOn = rows.date();
    var payBy = rows.date();
    var nextStepFrom = rows.date();
    var pence = rows.number();
    var fromSource = rows.yes();
    var checked = rows.yes();
    var endedOn = rows.dateOrNull();
    var outcome = rows.text();
    var decidedOn = rows.dateOrNull();
    if (outcome.isEmpty()) {
      told.step(
          debt, step, kind, issuedOn, payBy, nextStepFrom, pence, fromSource, checked, endedOn);
    } else {
      told.refused(debt, kind, issuedOn, outcome, decidedOn);
    }
  }

  /// Tells to whom the letters of these debts' steps went, where that is kept.
  public static void tellLetters(Connection connection, Ids debts, Told told) {
    if (debts.isEmpty()) {
      return;
    }
    var query =
        """
        select p.step_id, p.party_id
          from history.step_party p join history.step s on s.id = p.step_id
         where %s order by p.step_id, p.party_id
        """
            .formatted(debts.holds("s.debt_id"));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.letterTo(rows.number(), rows.number());
      }
    }
  }
}
