package evenkeel.app.accounts;

import evenkeel.core.debt.DebtType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The bulk door to what a debt is for, as a letter names it.
@Service
public class Billed {

  /// A debt's account, year and dwelling.
  ///
  /// @param part which of the account's debts of the year it is, such as the invoice of an
  ///   overpayment; blank for council tax
  /// @param address the dwelling's lines; empty when none is recorded
  /// @param postcode blank when none is recorded
  public record Bill(
      long debt,
      long account,
      String reference,
      DebtType type,
      int startYear,
      String part,
      List<String> address,
      String postcode) {

    public Bill {
      address = List.copyOf(address);
    }
  }

  private final JdbcClient jdbc;

  Billed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The bills by debt.
  public Map<Long, Bill> of(Collection<Long> debts) {
    var found = new HashMap<Long, Bill>();
    jdbc.sql(
            """
            select d.id, d.account_id, a.account_ref, a.debt_type, d.financial_year, d.part,
                   p.line_1, p.line_2, p.line_3, p.line_4, p.line_5, p.postcode
              from accounts.debt d
              join accounts.account a on a.id = d.account_id
              left join lateral (
                select v.property_id from accounts.account_version v where v.account_id = a.id
                 order by v.id desc limit 1) v on true
              left join lateral (
                select p.* from accounts.property_version p where p.property_id = v.property_id
                 order by p.id desc limit 1) p on true
             where d.id = any(?)
            """)
        .param(debts.toArray(Long[]::new))
        .query(
            row -> {
              found.put(row.getLong("id"), read(row));
            });
    return found;
  }

  private static Bill read(ResultSet row) throws SQLException {
    var lines = new ArrayList<String>();
    for (var column : List.of("line_1", "line_2", "line_3", "line_4", "line_5")) {
      var line = row.getString(column);
      if (line != null && !line.isBlank()) {
        lines.add(line);
      }
    }
    var postcode = row.getString("postcode");
    return new Bill(
        row.getLong("id"),
        row.getLong("account_id"),
        row.getString("account_ref"),
        DebtType.of(row.getString("debt_type")).orElseThrow(),
        row.getInt("financial_year"),
        row.getString("part"),
        lines,
        postcode == null ? "" : postcode);
  }
}
