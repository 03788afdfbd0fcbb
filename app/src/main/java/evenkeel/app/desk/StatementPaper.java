package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.history.HistoryAsKnown;
import evenkeel.app.ledger.Statements;
import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a statement says: whose it is, what was owed before and what is owed now, each demand, each
/// payment, what is still to come, what is held out of recovery, and whom to ask. Parts with
/// nothing in them are left out.
final class StatementPaper {

  private final StatementFacts facts;
  private final List<StatementSums.Row> sums;

  private StatementPaper(StatementFacts facts) {
    this.facts = facts;
    this.sums = StatementSums.of(facts);
  }

  static Paper of(StatementFacts facts) {
    return new StatementPaper(facts).paper();
  }

  private Paper paper() {
    var council = facts.council();
    var words = new StatementWords(facts);
    var contact = new ArrayList<>(council.address());
    contact.add("Telephone " + council.telephone() + " · " + council.email());
    return new Paper(
        "Statement of account " + facts.found().file().reference(),
        council.name(),
        contact,
        about(),
        Stream.of(
                Stream.of(balances()),
                words.ofItsType().stream(),
                Stream.of(
                    StatementDemands.part(facts),
                    lines(),
                    credits(),
                    StatementInterest.part(facts),
                    StatementComing.part(facts),
                    holds(),
                    steps()),
                Stream.of(words.toPay(), words.toAsk()))
            .flatMap(parts -> parts)
            .filter(StatementPaper::says)
            .toList(),
        "Account " + facts.found().file().reference() + ", made " + Words.date(facts.made()),
        false);
  }

  private static boolean says(Paper.Part part) {
    return part.table().exists() ? !part.table().rows().isEmpty() : !part.words().isEmpty();
  }

  private List<Paper.Fact> about() {
    var found = facts.found();
    var total = StatementSums.total(sums);
    var about = new ArrayList<Paper.Fact>();
    about.add(new Paper.Fact("Account", found.file().reference()));
    about.add(
        new Paper.Fact(
            "For", DebtType.of(found.file().debtType()).map(DebtType::title).orElse("")));
    found.liable().stream()
        .filter(this::stood)
        .map(each -> new Paper.Fact(MoneyWords.role(each), found.name(each.party())))
        .distinct()
        .forEach(about::add);
    about.add(new Paper.Fact("Property", found.address()));
    var property = found.file().property();
    if (property != null && property.uprn() != null && !found.withheld()) {
      about.add(new Paper.Fact("Property number (UPRN)", property.uprn()));
    }
    about.add(new Paper.Fact("Period", facts.asked().period()));
    if (facts.asked().known() != null) {
      about.add(new Paper.Fact("As known on", Words.date(facts.asked().known())));
    }
    about.add(new Paper.Fact("Owed before", facts.opening().toString()));
    about.add(new Paper.Fact("Owed at the end", facts.whole().balance().toString()));
    about.add(new Paper.Fact("Fallen due and unpaid", total.due().toString()));
    about.add(new Paper.Fact("Of it, held out of recovery", total.held().toString()));
    about.add(new Paper.Fact("Can be recovered on the day", total.recoverable().toString()));
    return about;
  }

  private boolean stood(AccountFile.Liable each) {
    var on = facts.asked().on();
    return (each.from() == null || !each.from().isAfter(on))
        && (each.to() == null
            || facts.asked().from() == null
            || !each.to().isBefore(Objects.requireNonNull(facts.asked().from())));
  }

  private Paper.Part balances() {
    var rows = new ArrayList<List<String>>();
    sums.forEach(row -> rows.add(cells(facts.debt(row.debt()), row)));
    rows.add(cells("Everything", StatementSums.total(sums)));
    return Paper.Part.table(
        "What you owe",
        new Paper.Table(
            Column.of(
                "Debt", "#Before", "#Charged", "#Credits", "#Costs", "#Paid", "#Other", "#Owed"),
            rows,
            true),
        "“Credits” are reductions and corrections. “Other” is money refunded, moved or written off."
            + " A minus sign takes off what you owe.");
  }

  private static List<String> cells(String name, StatementSums.Row row) {
    return Stream.concat(
            Stream.of(name),
            Stream.of(
                    row.opening(),
                    row.charged(),
                    row.credits(),
                    row.costs(),
                    row.paid(),
                    row.other(),
                    row.closing())
                .map(Money::toString))
        .toList();
  }

  private Paper.Part lines() {
    var balance = facts.opening();
    var rows = new ArrayList<List<String>>();
    for (var line : facts.lines()) {
      balance = balance.plus(line.amount());
      rows.add(line(line, balance));
    }
    if (rows.isEmpty()) {
      return Paper.Part.words(
          "Every charge and payment", "Nothing had been charged or paid by then.");
    }
    return Paper.Part.table(
        "Every charge and payment",
        new Paper.Table(
            Column.of("Date", "What", "Debt", "#Charged", "#Taken off", "#Owed"), rows, false));
  }

  private List<String> line(Statements.Line line, Money balance) {
    var payer = facts.payers().get(line.entry());
    var amount = line.amount();
    return List.of(
        Words.shortDate(line.on()),
        MoneyWords.line(line.kind(), line.reason(), line.undoes())
            + (payer == null ? "" : ", from " + payer),
        facts.debt(line.debt()),
        amount.isPositive() ? amount.toString() : "",
        amount.isPositive() ? "" : amount.negated().toString(),
        balance.toString());
  }

  /// Credits and adjustments, with where each comes from: a file's row, or an officer and who
  /// approved.
  private Paper.Part credits() {
    var rows =
        facts.lines().stream()
            .filter(
                line ->
                    line.undoes() || !List.of("charge", "receipt", "costs").contains(line.kind()))
            .map(
                line ->
                    List.of(
                        Words.shortDate(line.on()),
                        MoneyWords.line(line.kind(), line.reason(), line.undoes()),
                        line.amount().toString(),
                        MoneyWords.plain(line.reason()),
                        MoneyWords.source(line.evidence())))
            .toList();
    return Paper.Part.table(
        "Credits and adjustments",
        new Paper.Table(
            Column.of("Date", "What", "#Amount", "Reason", "Where it comes from"), rows, false));
  }

  private Paper.Part holds() {
    var rows =
        facts.holds().stream()
            .map(
                hold ->
                    List.of(
                        facts.covers(hold),
                        hold.kind().title(),
                        Words.shortDate(hold.from()),
                        until(hold),
                        StatementSums.covered(hold, sums).toString()))
            .toList();
    return Paper.Part.table(
        "Held out of recovery",
        new Paper.Table(Column.of("Covers", "Why", "From", "Until", "#Amount held"), rows, false));
  }

  private static String until(HistoryAsKnown.Hold hold) {
    return hold.kind().legalStop() || hold.until() == null
        ? "It is lifted"
        : Words.shortDate(hold.until());
  }

  /// Notices, orders and judgments, each with the debt that it covers.
  private Paper.Part steps() {
    var rows =
        facts.steps().stream()
            .map(
                step ->
                    List.of(
                        Words.shortDate(step.issued()),
                        step.kind().title() + StatementOutcomes.undone(step),
                        facts.covers(step),
                        step.amount().toString(),
                        step.costs().toString()))
            .toList();
    return Paper.Part.table(
        "Notices, orders and judgments",
        new Paper.Table(Column.of("Date", "What", "Covers", "#Amount", "#Costs"), rows, false));
  }
}
