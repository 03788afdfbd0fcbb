package evenkeel.app.desk;

import evenkeel.app.history.HistoryAsKnown;
import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a tribunal or a court decided about what a statement is of, or the council when it looked
/// again: each with its day and its result, as far as the records tell it.
final class StatementOutcomes {

  private static final Map<String, String> DISPUTES =
      Map.of(
          "dismissed", "Dismissed: the decision stands",
          "allowed", "Allowed: the decision is set aside",
          "allowed_in_part", "Allowed in part: the decision is changed",
          "revised", "Looked at again by the council: the decision is changed",
          "withdrawn", "Withdrawn: nothing was decided",
          "struck_out", "Struck out: nothing was decided");

  private record Row(LocalDate on, String who, String about, String result) {}

  private final StatementFacts facts;

  StatementOutcomes(StatementFacts facts) {
    this.facts = facts;
  }

  Paper.Part part() {
    var rows = new ArrayList<Row>();
    facts
        .overpayments()
        .forEach(one -> add(rows, one.appealDecided(), "", one.invoice(), one.appealOutcome()));
    facts
        .owing()
        .forEach(
            (invoice, owing) ->
                owing.forEach(
                    each ->
                        add(
                            rows,
                            each.appealDecided(),
                            ", disputed by " + facts.found().name(each.party()),
                            invoice,
                            each.appealOutcome())));
    facts.steps().forEach(step -> add(rows, step));
    rows.sort(Comparator.comparing(Row::on));
    return Paper.Part.table(
        "What a tribunal or a court decided",
        new Paper.Table(
            Column.of("Date", "By whom", "About", "Result"),
            rows.stream()
                .map(
                    row -> List.of(Words.shortDate(row.on()), row.who(), row.about(), row.result()))
                .toList(),
            false),
        "What our records do not tell, ask us for.");
  }

  private void add(
      List<Row> rows, @Nullable LocalDate on, String by, String invoice, @Nullable String outcome) {
    if (on != null && !on.isAfter(facts.asked().on())) {
      rows.add(
          new Row(
              on,
              "revised".equals(outcome)
                  ? "The council"
                  : outcome == null ? "Not on record" : "The tribunal",
              "Invoice " + invoice + by,
              ofDispute(outcome)));
    }
  }

  /// How a dispute of an overpayment ended, in words.
  static String ofDispute(@Nullable String outcome) {
    return outcome == null
        ? "The dispute ended; its result is not on record"
        : DISPUTES.getOrDefault(outcome, outcome);
  }

  /// That a step came to nothing, after its name; blank where it did not.
  static String undone(HistoryAsKnown.Step step) {
    var refusal = step.refusal();
    return refusal == null ? "" : ": " + refusal.title().toLowerCase(Locale.UK);
  }

  private void add(List<Row> rows, HistoryAsKnown.Step step) {
    var court = Objects.requireNonNullElse(step.court(), "Not on record");
    switch (step.kind()) {
      case LIABILITY_ORDER, JUDGMENT, CHARGING_ORDER, ORDER_FOR_SALE ->
          rows.add(
              new Row(
                  step.issued(),
                  court,
                  facts.debt(step.debt()),
                  step.kind().title()
                      + " for "
                      + step.amount()
                      + (step.costs().isZero() ? "" : ", with costs of " + step.costs())
                      + undone(step)));
      case TRIBUNAL -> {
        var ended = step.ended();
        rows.add(
            new Row(
                ended == null ? step.issued() : ended,
                "The tribunal",
                facts.debt(step.debt()),
                step.outcome() == null
                    ? "Asked on " + Words.shortDate(step.issued()) + "; no result is on record"
                    : MoneyWords.plain(step.outcome())));
      }
      default -> {
        var refusal = step.refusal();
        if (refusal != null && refusal.decided()) {
          rows.add(
              new Row(
                  step.issued(),
                  court,
                  facts.debt(step.debt()),
                  step.kind().title() + undone(step)));
        }
      }
    }
  }
}
