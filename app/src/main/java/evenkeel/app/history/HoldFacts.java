package evenkeel.app.history;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bulk door to holds, whatever they cover. A hold that was lifted by the evening is not told,
/// unless it was a breathing space, which may have lengthened a time limit, or a dispute, after
/// which recovery may wait some days; one that has not begun is, because a notice may be issued on
/// the day on which it begins.
public final class HoldFacts {

  private HoldFacts() {}

  /// What a hold covers.
  public enum Covers {
    DEBT,
    ACCOUNT,
    PARTY
  }

  /// Hears the holds.
  public interface Told {

    /// @param covered number of the debt, account or party
    /// @param pence of the disputed part that alone is held, 0 where all is held
    /// @param liftedOn when it was lifted, null while it was not
    void hold(
        Covers covers,
        long covered,
        long hold,
        String kind,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate liftedOn,
        long pence,
        String reason);
  }

  /// Tells the holds on these debts, on these accounts and on these parties.
  public static void tell(
      Connection connection, Ids debts, Ids accounts, Ids parties, LocalDate evening, Told told) {
    tell(connection, Covers.DEBT, "h.debt_id", debts, evening, told);
    tell(connection, Covers.ACCOUNT, "h.account_id", accounts, evening, told);
    tell(connection, Covers.PARTY, "h.party_id", parties, evening, told);
  }

  private static void tell(
      Connection connection,
      Covers covers,
      String column,
      Ids covered,
      LocalDate evening,
      Told told) {
    if (covered.isEmpty()) {
      return;
    }
    var query =
        """
        select %1$s, h.id, h.kind, h.starts_on, h.ends_on, l.lifted_on,
               h.amount_pence, h.reason
          from history.hold h
          left join history.hold_lifted l on l.hold_id = h.id and l.lifted_on <= '%3$s'
         where %2$s and %1$s is not null
           and (l.hold_id is null or h.kind in ('breathing_space', 'mental_health_breathing_space',
                  'dispute', 'tribunal_appeal'))
         order by %1$s, h.id
        """
            .formatted(column, covered.holds(column), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.hold(
            covers,
            rows.number(),
            rows.number(),
            rows.text(),
            rows.date(),
            rows.dateOrNull(),
            rows.dateOrNull(),
            rows.numberOr(0),
            rows.text());
      }
    }
  }
}
