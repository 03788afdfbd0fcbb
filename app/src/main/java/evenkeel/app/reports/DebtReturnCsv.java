package evenkeel.app.reports;

import evenkeel.app.store.SafeCsv;
import java.io.StringWriter;

/// A quarter's return as CSV: each figure, then the ways in which it came about. What came in and
/// what was written off are positive, as the return wants them.
final class DebtReturnCsv {

  private DebtReturnCsv() {}

  static String of(DebtReturn one) {
    var text = new StringWriter();
    try (var csv = new SafeCsv(text)) {
      csv.row("quarter", "first_day", "last_day", "figure", "way", "amount", "accounts");
      for (var figure : Figure.values()) {
        row(csv, one, figure.key(), "", one.of(figure).plain(), "");
        for (var way : one.ways(figure)) {
          row(
              csv,
              one,
              figure.key(),
              way.way(),
              way.amount().plain(),
              Long.toString(way.accounts()));
        }
      }
      row(csv, one, "ledger", "", one.ledger().plain(), "");
      row(csv, one, "difference", "", one.difference().plain(), "");
    }
    return text.toString();
  }

  private static void row(
      SafeCsv csv, DebtReturn one, String figure, String way, String amount, String accounts) {
    csv.row(
        one.quarter().key(),
        one.quarter().firstDay().toString(),
        one.quarter().lastDay().toString(),
        figure,
        way,
        amount,
        accounts);
  }
}
