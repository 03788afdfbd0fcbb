package evenkeel.app.desk;

import evenkeel.app.ledger.Statements;
import evenkeel.app.store.SafeCsv;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.io.StringWriter;
import java.util.Objects;

/// A statement as CSV: the opening balance, each line, the closing balance of each debt and of all.
/// The columns are those of `docs/formats/statement/statement.schema.json`.
final class StatementCsv {

  private StatementCsv() {}

  static String of(StatementFacts facts) {
    var text = new StringWriter();
    try (var csv = new SafeCsv(text)) {
      csv.row(
          "row",
          "account",
          "debt_type",
          "debt",
          "year",
          "day",
          "recorded_at",
          "what",
          "kind",
          "payer",
          "charged",
          "credited",
          "balance",
          "evidence");
      total(csv, facts, "opening", "", facts.opening());
      var balance = facts.opening();
      for (var line : facts.lines()) {
        balance = balance.plus(line.amount());
        line(csv, facts, line, balance);
      }
      for (var row : StatementSums.of(facts)) {
        total(csv, facts, "debt", facts.debt(row.debt()), row.closing());
      }
      total(csv, facts, "closing", "", facts.whole().balance());
    }
    return text.toString();
  }

  private static void line(SafeCsv csv, StatementFacts facts, Statements.Line line, Money balance) {
    var amount = line.amount();
    var year = line.year();
    csv.row(
        "line",
        facts.found().file().reference(),
        facts.found().file().debtType(),
        facts.debt(line.debt()),
        year == null ? "" : Words.year(year),
        line.on().toString(),
        line.recordedAt().toInstant().toString(),
        MoneyWords.line(line.kind(), line.reason(), line.undoes()),
        line.kind(),
        Objects.requireNonNullElse(facts.payers().get(line.entry()), ""),
        amount.isPositive() ? amount.plain() : "",
        amount.isPositive() ? "" : amount.negated().plain(),
        balance.plain(),
        line.evidence());
  }

  private static void total(
      SafeCsv csv, StatementFacts facts, String row, String debt, Money balance) {
    var from = facts.asked().from();
    csv.row(
        row,
        facts.found().file().reference(),
        facts.found().file().debtType(),
        debt,
        "",
        row.equals("opening") && from != null ? from.toString() : facts.asked().on().toString(),
        "",
        row.equals("opening") ? "Owed before" : "Owed at the end of the day",
        "",
        "",
        "",
        "",
        balance.plain(),
        "");
  }
}
