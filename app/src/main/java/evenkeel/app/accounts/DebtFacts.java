package evenkeel.app.accounts;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bulk door to debts: raw rows in the order of the debts' numbers, as at the end of an
/// evening. No row is joined to another on the way out: whoever listens merges them in one pass.
public final class DebtFacts {

  /// Charge types that are court costs rather than tax.
  static final String COSTS =
      "'summons_costs', 'liability_order_costs', 'enforcement_fee', 'court_costs', 'court_fee'";

  private DebtFacts() {}

  /// Hears the rows, kind by kind; within a kind debts come in ascending order. Rows that were
  /// withdrawn later are told too; [Withdrawn] then says which.
  public interface Told {

    void debt(long debt, long account, int startYear);

    /// @param costs whether it is court costs rather than tax
    /// @param knownOn the day from which it is known
    void charge(
        long debt,
        long charge,
        long pence,
        boolean costs,
        @Nullable LocalDate issuedOn,
        LocalDate knownOn);

    void instalment(
        long debt, long instalment, int sequence, LocalDate due, long pence, LocalDate knownOn);
  }

  /// Hears which charges and instalments had ceased to hold.
  public interface Withdrawn {

    void chargeWithdrawn(long charge, LocalDate on);

    void instalmentWithdrawn(long instalment, LocalDate on);
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

  /// Tells the debts with their charges and instalments that were known by the evening.
  public static void tell(Connection connection, Ids debts, LocalDate evening, Told told) {
    debts(connection, debts, told);
    charges(connection, debts, evening, told);
    instalments(connection, debts, evening, told);
  }

  private static void debts(Connection connection, Ids debts, Told told) {
    var query =
        """
        select id, account_id, financial_year from accounts.debt where %s order by id
        """
            .formatted(debts.holds("id"));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.debt(rows.number(), rows.number(), (int) rows.number());
      }
    }
  }

  private static void charges(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select debt_id, id, amount_pence, charge_type in (%s), issued_on, effective_on
          from accounts.charge where %s and effective_on <= '%s' order by debt_id
        """
            .formatted(COSTS, debts.holds("debt_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.charge(
            rows.number(),
            rows.number(),
            rows.number(),
            rows.yes(),
            rows.dateOrNull(),
            rows.date());
      }
    }
  }

  private static void instalments(Connection connection, Ids debts, LocalDate evening, Told told) {
    var query =
        """
        select debt_id, id, sequence, due_on, amount_pence, effective_on
          from accounts.instalment where %s and effective_on <= '%s' order by debt_id
        """
            .formatted(debts.holds("debt_id"), evening);
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

  /// Tells which of these charges and instalments had been withdrawn by the evening.
  public static void tellWithdrawn(
      Connection connection, Ids charges, Ids instalments, LocalDate evening, Withdrawn told) {
    var query =
        """
        select %1$s, effective_on from accounts.%2$s where %3$s and effective_on <= '%4$s'
        """;
    if (!charges.isEmpty()) {
      var withdrawn =
          query.formatted("charge_id", "charge_withdrawn", charges.holds("charge_id"), evening);
      try (var rows = BinaryRows.of(connection, withdrawn)) {
        while (rows.next()) {
          told.chargeWithdrawn(rows.number(), rows.date());
        }
      }
    }
    if (!instalments.isEmpty()) {
      var withdrawn =
          query.formatted(
              "instalment_id", "instalment_withdrawn", instalments.holds("instalment_id"), evening);
      try (var rows = BinaryRows.of(connection, withdrawn)) {
        while (rows.next()) {
          told.instalmentWithdrawn(rows.number(), rows.date());
        }
      }
    }
  }
}
