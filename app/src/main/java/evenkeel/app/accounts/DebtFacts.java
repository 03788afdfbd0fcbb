package evenkeel.app.accounts;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bulk door to debts: raw rows in the order of the debts' numbers, as at the end of an
/// evening. Whoever listens merges them with the other books' rows in one pass.
public final class DebtFacts {

  /// Charge types that are court costs rather than tax.
  private static final String COSTS =
      "'summons_costs', 'liability_order_costs', 'enforcement_fee', 'court_costs', 'court_fee'";

  private DebtFacts() {}

  /// Hears the rows, kind by kind; within a kind debts come in ascending order.
  public interface Told {

    void debt(long debt, long account, String accountRef, int startYear);

    /// @param costs whether it is court costs rather than tax
    /// @param knownOn the day from which it is known
    void charge(
        long debt, long pence, boolean costs, @Nullable LocalDate issuedOn, LocalDate knownOn);

    void instalment(
        long debt, long instalment, int sequence, LocalDate due, long pence, LocalDate knownOn);

    /// A charge or an instalment ceased to hold.
    void withdrawn(long debt, LocalDate on);

    void liable(
        long debt,
        long party,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean namedOnBill);

    void jointNotice(long debt, long party, LocalDate servedOn);
  }

  /// Tells everything of the debts that was effective by the evening.
  public static void tell(Connection connection, Ids debts, LocalDate evening, Told told) {
    debts(connection, debts, told);
    charges(connection, debts, evening, told);
    instalments(connection, debts, evening, told);
    withdrawn(connection, debts, evening, told);
    liable(connection, debts, told);
    jointNotices(connection, debts, evening, told);
  }

  /// The highest number of a debt; 0 when there is none.
  public static long last(Connection connection) {
    try (var rows = BinaryRows.of(connection, "select coalesce(max(id), 0) from accounts.debt")) {
      rows.next();
      var last = rows.number();
      rows.next();
      return last;
    }
  }

  private static void debts(Connection connection, Ids debts, Told told) {
    var query =
        """
        select d.id, d.account_id, a.account_ref, d.financial_year
          from accounts.debt d join accounts.account a on a.id = d.account_id
         where %s order by d.id
        """
            .formatted(debts.holds("d.id"));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.debt(rows.number(), rows.number(), rows.text(), (int) rows.number());
      }
    }
  }

  private static void charges(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select c.debt_id, c.amount_pence,
               c.charge_type in (%3$s),
               c.issued_on, c.effective_on
          from accounts.charge c
         where %1$s and c.effective_on <= '%2$s'
           and not exists (select from accounts.charge_withdrawn w
                            where w.charge_id = c.id and w.effective_on <= '%2$s')
         order by c.debt_id
        """
            .formatted(debts.holds("c.debt_id"), evening, COSTS);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.charge(rows.number(), rows.number(), rows.yes(), rows.dateOrNull(), rows.date());
      }
    }
  }

  private static void instalments(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select i.debt_id, i.id, i.sequence, i.due_on, i.amount_pence, i.effective_on
          from accounts.instalment i
         where %s and i.effective_on <= '%2$s'
           and not exists (select from accounts.instalment_withdrawn w
                            where w.instalment_id = i.id and w.effective_on <= '%2$s')
         order by i.debt_id
        """
            .formatted(debts.holds("i.debt_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.instalment(
            rows.number(),
            rows.number(),
            (int) rows.number(),
            rows.date(),
            rows.number(),
            rows.date());
      }
    }
  }

  private static void withdrawn(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select c.debt_id, w.effective_on
          from accounts.charge_withdrawn w join accounts.charge c on c.id = w.charge_id
         where %1$s and w.effective_on <= '%3$s' and c.charge_type not in (%4$s)
        union all
        select i.debt_id, w.effective_on
          from accounts.instalment_withdrawn w
          join accounts.instalment i on i.id = w.instalment_id
         where %2$s and w.effective_on <= '%3$s'
         order by 1
        """
            .formatted(debts.holds("c.debt_id"), debts.holds("i.debt_id"), evening, COSTS);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.withdrawn(rows.number(), rows.date());
      }
    }
  }

  /// Whoever was liable on a day of the debt's year.
  private static void liable(Connection connection, Ids debts, Told told) {
    var query =
        """
        select d.id, l.party_id, l.valid_from, l.valid_to, l.named_on_bill
          from accounts.debt d
          join accounts.liability l on l.account_id = d.account_id
         where %s and l.role in ('liable', 'joint_liable', 'former_liable')
           and (l.valid_from is null or l.valid_from <= make_date(d.financial_year + 1, 3, 31))
           and (l.valid_to is null or l.valid_to >= make_date(d.financial_year, 4, 1))
           and not exists (select from accounts.liability_withdrawn w where w.liability_id = l.id)
         order by d.id
        """
            .formatted(debts.holds("d.id"));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.liable(rows.number(), rows.number(), rows.dateOrNull(), rows.dateOrNull(), rows.yes());
      }
    }
  }

  private static void jointNotices(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select d.id, n.party_id, n.served_on
          from accounts.joint_notice n
          join accounts.debt d on d.account_id = n.account_id
         where %s and n.served_on <= '%s'
         order by d.id, n.served_on
        """
            .formatted(debts.holds("d.id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.jointNotice(rows.number(), rows.number(), rows.date());
      }
    }
  }
}
