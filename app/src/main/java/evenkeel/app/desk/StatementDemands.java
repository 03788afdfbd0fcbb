package evenkeel.app.desk;

import evenkeel.app.accounts.ChargesOnFile;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.history.HistoryAsKnown;
import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Each demand of a statement: what it asked for, when it was issued and served, when it was to be
/// paid, for which year, and how it stands.
final class StatementDemands {

  /// What a demand of a lease may have become beside due, in the order of a statement.
  static final List<Outcome> NOT_DUE =
      List.of(
          Outcome.SUSPENDED, Outcome.CAPPED, Outcome.LOST, Outcome.NEVER_DUE, Outcome.UNDECIDED);

  /// One demand.
  ///
  /// @param bill its number, or the debt where it has none
  /// @param year the year that it is for, in words
  /// @param served of a lease's: the day recorded, or else the day on which post is taken to have
  ///   come; null where neither is known
  /// @param status due, suspended, disputed, capped and so on, each that is not due with its sum
  record Row(
      ChargesOnFile.Charge charge,
      String bill,
      String what,
      String year,
      @Nullable LocalDate served,
      String status) {}

  private final StatementFacts facts;

  private StatementDemands(StatementFacts facts) {
    this.facts = facts;
  }

  /// The demands issued in the period.
  static List<Row> of(StatementFacts facts) {
    var from = facts.asked().from();
    var demands = new StatementDemands(facts);
    return facts.charges().stream()
        .filter(each -> from == null || each.issued() == null || !each.issued().isBefore(from))
        .map(demands::row)
        .toList();
  }

  static Paper.Part part(StatementFacts facts) {
    return facts.isOfLease() ? ofLease(of(facts)) : ofOther(of(facts));
  }

  private static Paper.Part ofLease(List<Row> rows) {
    return Paper.Part.table(
        "What was asked for",
        new Paper.Table(
            Column.of("Bill", "For", "Year", "Issued", "Served", "Due", "#Amount", "Position"),
            rows.stream()
                .map(
                    row ->
                        List.of(
                            row.bill(),
                            row.what(),
                            row.year(),
                            Words.shortDate(row.charge().issued()),
                            Words.shortDate(row.served()),
                            Words.shortDate(row.charge().due()),
                            Money.ofPence(row.charge().pence()).toString(),
                            row.status()))
                .toList(),
            false),
        "Where no day of service is recorded, it is the day on which post is taken to have come.");
  }

  private static Paper.Part ofOther(List<Row> rows) {
    return Paper.Part.table(
        "What was asked for",
        new Paper.Table(
            Column.of("Bill", "For", "Issued", "Due", "#Amount", "Position"),
            rows.stream()
                .map(
                    row ->
                        List.of(
                            row.bill(),
                            row.what(),
                            Words.shortDate(row.charge().issued()),
                            Words.shortDate(row.charge().due()),
                            Money.ofPence(row.charge().pence()).toString(),
                            row.status()))
                .toList(),
            false),
        "The day of issue is shown, not the day of service.");
  }

  private Row row(ChargesOnFile.Charge charge) {
    var weighed =
        facts.demands().stream()
            .filter(each -> each.line().charge() == charge.id())
            .findFirst()
            .orElse(null);
    var period =
        charge.from() == null
            ? ""
            : ", "
                + Words.shortDate(charge.from())
                + (charge.to() == null ? "" : " to " + Words.shortDate(charge.to()));
    return new Row(
        charge,
        Objects.requireNonNullElseGet(charge.bill(), () -> facts.debt(charge.debt())),
        MoneyWords.line("charge", charge.type(), false) + period,
        weighed == null
            ? facts.found().yearInWords(charge.debt())
            : Words.year(weighed.line().year()),
        weighed == null ? null : weighed.validity().demand().served(),
        weighed == null ? position(charge) : status(charge, weighed));
  }

  private String status(ChargesOnFile.Charge charge, DemandsWeighed.Weighed weighed) {
    var words = new ArrayList<String>();
    if (weighed.validity().payable().isPositive() || hold(charge) != null) {
      words.add(position(charge));
    }
    for (var outcome : NOT_DUE) {
      var sum = weighed.validity().total(outcome);
      if (!sum.isZero()) {
        words.add(word(outcome) + " " + sum);
      }
    }
    return String.join("; ", words);
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case DUE -> "Due";
      case SUSPENDED -> "Suspended";
      case CAPPED -> "Capped";
      case LOST -> "Lost";
      case NEVER_DUE -> "Never due";
      case UNDECIDED -> "Not decided";
    };
  }

  private HistoryAsKnown.@Nullable Hold hold(ChargesOnFile.Charge charge) {
    return facts.holds().stream()
        .filter(each -> StatementSums.covers(each, charge.debt()))
        .findFirst()
        .orElse(null);
  }

  private String position(ChargesOnFile.Charge charge) {
    if (charge.pence() < 0) {
      return "Taken off";
    }
    var held = hold(charge);
    if (held != null && held.part() != null) {
      return "Disputed in part";
    }
    if (held != null) {
      return held.kind() == HoldKind.DISPUTE ? "Disputed" : "On hold";
    }
    var instalments = facts.instalments().stream().anyMatch(each -> each.debt() == charge.debt());
    if (charge.due() != null) {
      return charge.due().isAfter(facts.asked().on()) ? "Not yet due" : "Due";
    }
    return instalments ? "By instalments" : charge.issued() == null ? "Not demanded" : "Due";
  }
}
