package evenkeel.app.accounts;

import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.dao.DataAccessResourceFailureException;

/// The bulk door to the demands of leases. It is asked for the few debts of leases among many, and
/// asks nothing where there are none.
public final class DemandFacts {

  private DemandFacts() {}

  /// Hears the demands, debts in ascending order.
  public interface Told {

    void demand(DemandLine line);
  }

  /// Tells the charges of leases that were asked for, each with what was known of its demand by the
  /// evening.
  ///
  /// @param debts debts of leases alone
  public static void tell(Connection connection, Ids debts, LocalDate evening, Told told) {
    if (debts.isEmpty()) {
      return;
    }
    var query =
        Demands.LINES
                .replace(":day", "date '" + evening + "'")
                .replace(":known", "timestamptz 'infinity'")
            + " and "
            + debts.holds("c.debt_id")
            + " order by c.debt_id, c.id";
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        told.demand(Demands.line(rows, 0));
      }
    } catch (SQLException failed) {
      throw new DataAccessResourceFailureException("the demands of leases did not come", failed);
    }
  }
}
