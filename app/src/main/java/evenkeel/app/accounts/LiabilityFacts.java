package evenkeel.app.accounts;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bulk door to accounts: their references and who is liable on them.
public final class LiabilityFacts {

  private LiabilityFacts() {}

  /// Hears the rows, kind by kind. Rows that were withdrawn later are told too.
  public interface Told {

    void account(long account, String reference);

    void liable(
        long account,
        long liability,
        long party,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean namedOnBill);

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
    var query = "select id, account_ref from accounts.account where " + accounts.holds("id");
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.account(rows.number(), rows.text());
      }
    }
  }

  private static void liable(Connection connection, Ids accounts, Told told) {
    var query =
        """
        select account_id, id, party_id, valid_from, valid_to, named_on_bill
          from accounts.liability
         where %s and role in ('liable', 'joint_liable', 'former_liable')
        """
            .formatted(accounts.holds("account_id"));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.liable(
            rows.number(),
            rows.number(),
            rows.number(),
            rows.dateOrNull(),
            rows.dateOrNull(),
            rows.yes());
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
