package evenkeel.app.accounts;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bulk door to accounts: their references, who is liable on them and who acts for those.
public final class LiabilityFacts {

  private LiabilityFacts() {}

  /// Hears the rows, kind by kind. Rows that were withdrawn later are told too.
  public interface Told {

    /// @param type of debt, as the books spell it: `council_tax` and so on
    void account(long account, String reference, String type);

    void liable(
        long account,
        long liability,
        long party,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean namedOnBill);

    /// Somebody appointed to act for those who are liable.
    void appointee(
        long account, long liability, long party, @Nullable LocalDate from, @Nullable LocalDate to);

    void jointNotice(long account, long party, LocalDate servedOn);

    void liabilityWithdrawn(long liability);
  }

  /// Tells what these accounts say; other accounts may be told too.
  public static void tell(Connection connection, Ids accounts, LocalDate evening, Told told) {
    if (accounts.isEmpty()) {
      return;
    }
    references(connection, accounts, told);
    liable(connection, accounts, told);
    jointNotices(connection, accounts, evening, told);
  }

  private static void references(Connection connection, Ids accounts, Told told) {
    var query =
        "select id, account_ref, debt_type from accounts.account where " + accounts.holds("id");
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.account(rows.number(), rows.text(), rows.text());
      }
    }
  }

  private static void liable(Connection connection, Ids accounts, Told told) {
    var query =
        """
        select account_id, id, party_id, valid_from, valid_to, named_on_bill, role = 'appointee'
          from accounts.liability
         where %s
           and role in ('%s', 'appointee')
        """
            .formatted(accounts.holds("account_id"), String.join("', '", AccountFile.Liable.OWING));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        var account = rows.number();
        var liability = rows.number();
        var party = rows.number();
        var from = rows.dateOrNull();
        var to = rows.dateOrNull();
        var named = rows.yes();
        if (rows.yes()) {
          told.appointee(account, liability, party, from, to);
        } else {
          told.liable(account, liability, party, from, to, named);
        }
      }
    }
  }

  private static void jointNotices(
      Connection connection, Ids accounts, LocalDate evening, Told told) {
    var query =
        """
        select account_id, party_id, served_on from accounts.joint_notice
         where %s and served_on <= '%s' order by served_on
        """
            .formatted(accounts.holds("account_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.jointNotice(rows.number(), rows.number(), rows.date());
      }
    }
  }

  /// Tells which of these liabilities a source took back.
  public static void tellWithdrawn(Connection connection, Ids liabilities, Told told) {
    if (liabilities.isEmpty()) {
      return;
    }
    var query =
        "select liability_id from accounts.liability_withdrawn where "
            + liabilities.holds("liability_id");
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.liabilityWithdrawn(rows.number());
      }
    }
  }
}
