package evenkeel.app.desk;

import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a statement says is still to come: instalments and the payments of an agreed plan, the next
/// first.
///
/// @param what instalment or agreed plan
/// @param amount what is left of it
record StatementComing(String what, long debt, LocalDate due, Money amount) {

  static List<StatementComing> of(StatementFacts facts) {
    var on = facts.asked().on();
    var coming = new ArrayList<StatementComing>();
    for (var each : facts.instalments()) {
      var met = facts.met().getOrDefault(each.id(), Money.ZERO);
      var left = Money.ofPence(each.pence()).minus(met);
      if (each.due().isAfter(on) && left.isPositive()) {
        coming.add(new StatementComing("Instalment", each.debt(), each.due(), left));
      }
    }
    facts.payments().stream()
        .filter(each -> each.due().isAfter(on))
        .forEach(
            each ->
                coming.add(
                    new StatementComing("Agreed plan", each.debt(), each.due(), each.amount())));
    coming.sort(Comparator.comparing(StatementComing::due));
    return List.copyOf(coming);
  }

  static Paper.Part part(StatementFacts facts) {
    return Paper.Part.table(
        "What falls due next",
        new Paper.Table(
            Column.of("Date", "What", "Debt", "#Amount"),
            of(facts).stream()
                .map(
                    each ->
                        List.of(
                            Words.shortDate(each.due()),
                            each.what(),
                            facts.debt(each.debt()),
                            each.amount().toString()))
                .toList(),
            false));
  }
}
