package evenkeel.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a billing system and a cash office say of one account, each with the day on
/// which they say it. What they say by the end of the first package's day goes into that package;
/// the rest into later files.
final class Story {

  /// One row as it reads from a day on.
  ///
  /// @param key as in a file of deleted keys
  /// @param pence of the table's money column
  /// @param gone the row is deleted on that day
  record Row(int known, Table table, String key, String line, long pence, boolean gone) {}

  /// Money as the cash office received it.
  ///
  /// @param reference the account's, or the number of one of its invoices
  /// @param onAccount false for money whose reference fits no account
  /// @param year the year that the payer named, 0 for none
  /// @param undoes number of the receipt that this one reverses; empty for money in
  /// @param reason the bank's code for a return; empty for money in
  record Money(
      String id,
      int received,
      int effective,
      String reference,
      long pence,
      String method,
      String payer,
      String narrative,
      int year,
      String undoes,
      String reason,
      boolean onAccount) {}

  /// How the account's own row reads from a day on.
  record Standing(int known, String status, int opened, int closed, String method, String group) {}

  private final Stream stream;
  private final String reference;
  private final String property;
  private final List<Row> rows = new ArrayList<>(48);
  private final List<Money> money = new ArrayList<>(16);
  private final List<Standing> standings = new ArrayList<>(2);

  Story(Stream stream, String reference, String property) {
    this.stream = stream;
    this.reference = reference;
    this.property = property;
  }

  String reference() {
    return reference;
  }

  String property() {
    return property;
  }

  Stream stream() {
    return stream;
  }

  /// What a billing system calls money of a method: overpaid benefit comes back by deductions.
  String moneyType(String method) {
    if (stream == Stream.HB_OVERPAYMENT) {
      return switch (method) {
        case "internal", "dwp" -> "benefit_deduction";
        case "employer" -> "earnings_deduction";
        default -> "payment";
      };
    }
    return "payment";
  }

  List<Row> rows() {
    return rows;
  }

  List<Money> money() {
    return money;
  }

  void say(int known, Table table, String key, long pence, String... cells) {
    rows.add(new Row(known, table, key, Csv.line(cells), pence, false));
  }

  void delete(int known, Table table, String key) {
    rows.add(new Row(known, table, key, "", 0, true));
  }

  void receive(Money received) {
    money.add(received);
  }

  void stand(Standing standing) {
    standings.add(standing);
  }

  /// Days on which the source has something new to say after a day.
  List<Integer> newsAfter(int day) {
    return java.util.stream.Stream.concat(
            rows.stream().map(Row::known), standings.stream().map(Standing::known))
        .filter(known -> known > day)
        .distinct()
        .sorted()
        .toList();
  }

  /// The account's own row, null before there is one.
  ///
  /// @param day what the source says on this day
  /// @param moneyThrough the last day whose money its balance holds
  @Nullable Row account(int day, int moneyThrough) {
    Standing now = null;
    for (var standing : standings) {
      if (standing.known() <= day) {
        now = standing;
      }
    }
    if (now == null) {
      return null;
    }
    var balance = balance(day, moneyThrough);
    var line =
        Csv.line(
            reference,
            stream.key(),
            stream.fund(),
            property,
            now.status(),
            Days.text(now.opened()),
            Days.text(now.closed()),
            now.method(),
            "",
            now.group(),
            Csv.pounds(balance),
            "");
    return new Row(now.known(), Table.ACCOUNTS, reference, line, balance, false);
  }

  /// Charges and what else the source itself booked, less the money that counts as paid by a day:
  /// the source's own balance.
  long balance(int day, int moneyThrough) {
    var latest = new java.util.HashMap<String, Long>();
    for (var row : rows) {
      if ((row.table() == Table.CHARGES || row.table() == Table.TRANSACTIONS)
          && row.known() <= day) {
        latest.put(row.key(), row.pence());
      }
    }
    var balance = latest.values().stream().mapToLong(Long::longValue).sum();
    for (var receipt : money) {
      if (receipt.onAccount() && receipt.effective() <= moneyThrough) {
        balance -= receipt.pence();
      }
    }
    return balance;
  }
}
