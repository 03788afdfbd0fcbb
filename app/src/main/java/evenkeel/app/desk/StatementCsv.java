package evenkeel.app.desk;

import evenkeel.app.ledger.Statements;
import evenkeel.app.store.SafeCsv;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A statement as CSV: everything that its paper says, one thing a row, and sums as numbers. The
/// columns and the kinds of row are those of `docs/formats/statement/statement.schema.json`.
final class StatementCsv {

  private static final List<String> COLUMNS =
      List.of(
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
          "evidence",
          "bill",
          "issued",
          "served",
          "due",
          "until",
          "status",
          "amount",
          "principal",
          "rate",
          "days",
          "value");

  /// Parts whose tables have rows of their own kind, with sums as numbers.
  private static final Set<String> APART =
      Set.of(
          "What you owe",
          "What you owe, by what it is for",
          "What was asked for",
          "Every charge and payment",
          "Credits and adjustments",
          "Interest and court costs",
          "What falls due next",
          "Held out of recovery",
          "Notices, orders and judgments");

  private final SafeCsv csv;
  private final StatementFacts facts;

  private StatementCsv(SafeCsv csv, StatementFacts facts) {
    this.csv = csv;
    this.facts = facts;
  }

  static String of(StatementFacts facts) {
    var text = new StringWriter();
    try (var csv = new SafeCsv(text)) {
      csv.row(COLUMNS.toArray(String[]::new));
      new StatementCsv(csv, facts).write();
    }
    return text.toString();
  }

  private void write() {
    var paper = StatementPaper.of(facts);
    row("fact", "what", "From", "value", paper.from() + ", " + String.join(", ", paper.contact()));
    paper.facts().forEach(fact -> row("fact", "what", fact.what(), "value", fact.value()));
    total("opening", "", facts.opening());
    var balance = facts.opening();
    for (var line : facts.lines()) {
      balance = balance.plus(line.amount());
      line(line, balance);
    }
    var sums = StatementSums.of(facts);
    for (var row : sums) {
      total("debt", facts.debt(row.debt()), row.closing());
    }
    total("closing", "", facts.whole().balance());
    if (facts.isOfLease()) {
      classes();
    }
    demands();
    interest();
    coming();
    recovery(sums);
    paper.parts().forEach(this::words);
  }

  private void line(Statements.Line line, Money balance) {
    var amount = line.amount();
    var year = line.year();
    row(
        "line",
        "debt",
        facts.debt(line.debt()),
        "year",
        year == null ? "" : Words.year(year),
        "day",
        line.on().toString(),
        "recorded_at",
        line.recordedAt().toInstant().toString(),
        "what",
        MoneyWords.line(line.kind(), line.reason(), line.undoes()),
        "kind",
        line.kind(),
        "payer",
        Objects.requireNonNullElse(facts.payers().get(line.entry()), ""),
        "charged",
        amount.isPositive() ? amount.plain() : "",
        "credited",
        amount.isPositive() ? "" : amount.negated().plain(),
        "balance",
        balance.plain(),
        "evidence",
        line.evidence());
  }

  private void total(String row, String debt, Money balance) {
    var from = facts.asked().from();
    row(
        row,
        "debt",
        debt,
        "day",
        row.equals("opening") && from != null ? from.toString() : facts.asked().on().toString(),
        "what",
        row.equals("opening") ? "Owed before" : "Owed at the end of the day",
        "balance",
        balance.plain());
  }

  private void classes() {
    for (var each : StatementClasses.of(facts)) {
      row(
          "class",
          "what",
          each.name(),
          "value",
          each.opening().plain(),
          "charged",
          each.charged().plain(),
          "credited",
          each.takenOff().plain(),
          "balance",
          each.closing().plain());
    }
  }

  private void demands() {
    for (var each : StatementDemands.of(facts)) {
      var charge = each.charge();
      row(
          "demand",
          "debt",
          facts.debt(charge.debt()),
          "year",
          each.year(),
          "what",
          each.what(),
          "kind",
          charge.type(),
          "bill",
          each.bill(),
          "issued",
          day(charge.issued()),
          "served",
          day(each.served()),
          "due",
          day(charge.due()),
          "status",
          each.status(),
          "amount",
          Money.ofPence(charge.pence()).plain());
    }
  }

  private void interest() {
    for (var each : StatementInterest.of(facts)) {
      var charge = each.charge();
      row(
          "interest",
          "debt",
          facts.debt(charge.debt()),
          "kind",
          charge.type(),
          "day",
          day(charge.from()),
          "until",
          day(charge.to()),
          "principal",
          each.principal(),
          "rate",
          each.rate(),
          "days",
          each.days(),
          "amount",
          Money.ofPence(charge.pence()).plain());
    }
  }

  private void coming() {
    for (var each : StatementComing.of(facts)) {
      row(
          "payment",
          "debt",
          facts.debt(each.debt()),
          "what",
          each.what(),
          "due",
          each.due().toString(),
          "amount",
          each.amount().plain());
    }
  }

  /// What is held, and what was done.
  private void recovery(List<StatementSums.Row> sums) {
    for (var hold : facts.holds()) {
      row(
          "hold",
          "debt",
          facts.covers(hold),
          "what",
          hold.kind().title(),
          "day",
          hold.from().toString(),
          "until",
          hold.kind().legalStop() ? "" : day(hold.until()),
          "amount",
          StatementSums.covered(hold, sums).plain());
    }
    for (var step : facts.steps()) {
      row(
          "step",
          "debt",
          facts.covers(step),
          "what",
          step.kind().title(),
          "day",
          step.issued().toString(),
          "amount",
          step.amount().plain(),
          "charged",
          step.costs().plain());
    }
  }

  /// Every sentence of a part, and its table where it has no rows of its own.
  private void words(Paper.Part part) {
    part.words().forEach(sentence -> row("words", "what", part.heading(), "value", sentence));
    if (APART.contains(part.heading())) {
      return;
    }
    var table = part.table();
    for (var at = 0; at < table.rows().size(); at++) {
      row(
          "table",
          "what",
          part.heading(),
          "kind",
          table.rows().get(at).getFirst(),
          "value",
          table.asFacts(at).stream()
              .map(fact -> fact.what() + ": " + fact.value())
              .collect(Collectors.joining("; ")));
    }
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /// Writes a row.
  ///
  /// @param cells names of columns, each followed by its value; the others are blank
  private void row(String kind, String... cells) {
    var values = new HashMap<String, String>();
    for (var at = 0; at < cells.length; at += 2) {
      if (!COLUMNS.contains(cells[at])) {
        throw new IllegalArgumentException("expected a column of the statement: " + cells[at]);
      }
      values.put(cells[at], cells[at + 1]);
    }
    values.put("row", kind);
    values.put("account", facts.found().file().reference());
    values.put("debt_type", facts.found().file().debtType());
    csv.row(COLUMNS.stream().map(column -> values.getOrDefault(column, "")).toArray(String[]::new));
  }
}
