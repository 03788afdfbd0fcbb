package evenkeel.app.desk;

import evenkeel.app.ledger.Statements;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.time.OffsetDateTime;

/// A line of a statement as pages show it: what was charged to the right of what, and what was then
/// owed.
///
/// @param charged what the line adds to what is owed, blank when it adds nothing
/// @param paid what it takes off, blank when it takes nothing
public record StatementLine(
    String on,
    String what,
    String year,
    String charged,
    String paid,
    Money balance,
    OffsetDateTime recordedAt,
    String evidence) {

  static StatementLine of(Statements.Line line) {
    var amount = line.amount();
    return new StatementLine(
        Words.shortDate(line.on()),
        MoneyWords.line(line.kind(), line.reason(), line.undoes()),
        line.year() == null ? "on account" : Words.year(line.year()),
        amount.isPositive() ? amount.toString() : "",
        amount.isPositive() ? "" : amount.negated().toString(),
        line.balance(),
        line.recordedAt(),
        line.evidence());
  }
}
