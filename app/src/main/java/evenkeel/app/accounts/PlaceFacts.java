package evenkeel.app.accounts;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;

/// The bulk door to where accounts' properties are, as their sources now say.
public final class PlaceFacts {

  private PlaceFacts() {}

  /// Hears where each account's property is; an account without a property is not told of.
  public interface Told {

    /// What is not known is blank.
    ///
    /// @param street its unique street reference number
    /// @param estate, block the council's own codes
    /// @param ward the electoral ward, by its name
    void place(
        long account, String postcode, String street, String estate, String block, String ward);
  }

  /// Tells of these accounts; other accounts may be told too.
  public static void tell(Connection connection, Ids accounts, Told told) {
    if (accounts.isEmpty()) {
      return;
    }
    var query =
        """
        select a.id, coalesce(p.postcode, ''), coalesce(p.usrn, ''), coalesce(p.estate_code, ''),
               coalesce(p.block_code, ''), coalesce(p.ward, '')
          from accounts.account a
          cross join lateral (
            select n.property_id from accounts.account_version n
             where n.account_id = a.id order by n.id desc limit 1) v
          cross join lateral (
            select n.* from accounts.property_version n
             where n.property_id = v.property_id order by n.id desc limit 1) p
         where %s
        """
            .formatted(accounts.holds("a.id"));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.place(rows.number(), rows.text(), rows.text(), rows.text(), rows.text(), rows.text());
      }
    }
  }
}
