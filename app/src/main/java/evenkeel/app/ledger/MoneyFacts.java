package evenkeel.app.ledger;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;

/// The bulk door to money: raw rows in the order of the debts' numbers, as at the end of an
/// evening.
public final class MoneyFacts {

  /// The allocation is on the debt and met no instalment.
  public static final long NO_INSTALMENT = 0;

  private MoneyFacts() {}

  /// Hears the rows, kind by kind; within a kind debts come in ascending order.
  public interface Told {

    /// What is owed on the debt; not told where nothing was ever booked.
    void balance(long debt, long pence);

    /// Money that met an instalment, or [#NO_INSTALMENT]; a counter-row is negative.
    void allocation(long debt, long instalment, long pence, LocalDate on);

    /// Money in suspense may belong to this account.
    void moneyMayBeFor(long account, LocalDate arrivedOn);
  }

  /// Hears through whom money came.
  public interface WaysTold {

    /// @param method as its source names the way, such as `employer` or `card_web`
    /// @param last the last day on which money came for the debt that way
    void moneyBy(long debt, String method, LocalDate last);
  }

  /// Tells, of each of these debts, in which ways money came for it and when it last did. Only few
  /// debts are asked about: those on which a method runs. What undoes an allocation is on the same
  /// debt, so it is looked for among these rows and not in the whole table.
  public static void tellWays(Connection connection, Ids debts, LocalDate evening, WaysTold told) {
    if (debts.isEmpty()) {
      return;
    }
    var query =
        """
        with met as materialized (
          select id, debt_id, receipt_id, amount_pence, effective_on, undoes
            from ledger.allocation where %1$s)
        select a.debt_id, r.method, max(a.effective_on)
          from met a join ledger.receipt r on r.id = a.receipt_id
         where a.effective_on <= '%2$s' and a.amount_pence > 0
           and not exists (select from met u where u.undoes = a.id)
         group by a.debt_id, r.method order by a.debt_id
        """
            .formatted(debts.holds("debt_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.moneyBy(rows.number(), rows.text(), rows.date());
      }
    }
  }

  /// Tells everything of the debts that was effective by the evening.
  public static void tell(Connection connection, Ids debts, LocalDate evening, Told told) {
    balances(connection, debts, evening, told);
    allocations(connection, debts, evening, told);
    suspense(connection, evening, told);
  }

  /// Added up where the legs are: only their sum is wanted, and a year has a dozen a debt.
  private static void balances(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select l.debt_id, sum(l.amount_pence)::bigint from ledger.leg l
         where %s and l.debt_id is not null and l.effective_on <= '%s'
         group by l.debt_id order by l.debt_id
        """
            .formatted(debts.holds("l.debt_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.balance(rows.number(), rows.number());
      }
    }
  }

  private static void allocations(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select a.debt_id, a.instalment_id, a.amount_pence, a.effective_on from ledger.allocation a
         where %s and a.effective_on <= '%s' order by a.debt_id
        """
            .formatted(debts.holds("a.debt_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.allocation(rows.number(), rows.numberOr(NO_INSTALMENT), rows.number(), rows.date());
      }
    }
  }

  /// Few, so all of them: which accounts the items in the queue nearly match.
  private static void suspense(Connection connection, LocalDate evening, Told told) {
    var query =
        """
        select (c.value ->> 'account')::bigint, max(s.opened_on)
          from ledger.suspense_item s, jsonb_array_elements(s.candidates) c
         where s.opened_on <= '%1$s' and (s.settled_on is null or s.settled_on > '%1$s')
           and c.value ->> 'account' is not null
         group by 1
        """
            .formatted(evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.moneyMayBeFor(rows.number(), rows.date());
      }
    }
  }
}
