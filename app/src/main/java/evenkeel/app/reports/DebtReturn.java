package evenkeel.app.reports;

import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/// The figures of one quarter's return on housing benefit debt: from what was owed at its start to
/// what was owed at its end, to the penny.
///
/// @param start what was owed before its first day
/// @param movements what moved it
/// @param ledger what the ledger says was owed at the end of its last day, asked by itself
/// @param underlying what was due on the true facts and was taken off the overpayments identified
///   in it before they were invoiced, as far as the benefits system tells it; in none of the
///   figures
record DebtReturn(
    Quarter quarter, Money start, List<Movement> movements, Money ledger, Money underlying) {

  /// What moved the debt in one way.
  ///
  /// @param way such as the method of payment
  /// @param amount as the ledger has it: what takes off is negative
  /// @param accounts how many accounts it moved
  record Movement(Figure figure, String way, Money amount, long accounts) {}

  DebtReturn {
    movements = List.copyOf(movements);
  }

  /// A figure as the return wants it: what came in and what was written off are positive.
  Money of(Figure figure) {
    return switch (figure) {
      case START -> start;
      case END -> end();
      case IDENTIFIED, ADJUSTED -> moved(figure);
      case RECOVERED, WRITTEN_OFF -> moved(figure).negated();
    };
  }

  /// How one figure came about, way by way, as the return wants it.
  List<Movement> ways(Figure figure) {
    return movements.stream()
        .filter(each -> each.figure() == figure)
        .map(
            each ->
                figure.sign() > 0
                    ? each
                    : new Movement(figure, each.way(), each.amount().negated(), each.accounts()))
        .toList();
  }

  /// What its figures lead to: start, identified, less recovered, less written off, adjusted.
  Money end() {
    return start
        .plus(of(Figure.IDENTIFIED))
        .minus(of(Figure.RECOVERED))
        .minus(of(Figure.WRITTEN_OFF))
        .plus(of(Figure.ADJUSTED));
  }

  /// How far the figures are from the ledger's own balance; nothing may ever stand here.
  Money difference() {
    return end().minus(ledger);
  }

  /// Recovered over what was owed at the start and identified, in tenths of a per cent, half up; -1
  /// where nothing was owed.
  long rateInTenths() {
    var available = start.plus(of(Figure.IDENTIFIED)).pence();
    return available <= 0
        ? -1
        : Math.floorDiv(of(Figure.RECOVERED).pence() * 2_000 + available, available * 2);
  }

  /// What must be looked at before the figures are sent.
  ///
  /// @param before the quarter before it
  List<String> warnings(DebtReturn before) {
    var warnings = new ArrayList<String>();
    if (!difference().isZero()) {
      warnings.add(
          "The figures lead to "
              + end()
              + " and the ledger says "
              + ledger
              + ": do not send them.");
    }
    if (!before.ledger().equals(start)) {
      warnings.add(
          "The quarter before ended at " + before.ledger() + " and this one starts at " + start);
    }
    if (of(Figure.RECOVERED).isMoreThan(start.plus(of(Figure.IDENTIFIED)))) {
      warnings.add("More was recovered than was owed or identified: say why.");
    }
    for (var figure : List.of(Figure.IDENTIFIED, Figure.RECOVERED, Figure.WRITTEN_OFF)) {
      if (of(figure).isNegative()) {
        warnings.add(figure.title() + " is below zero: say why.");
      }
      if (jumped(of(figure).pence(), before.of(figure).pence())) {
        warnings.add(
            figure.title()
                + " went from "
                + before.of(figure)
                + " to "
                + of(figure)
                + ", a change of more than half: say why.");
      }
    }
    return warnings;
  }

  private static boolean jumped(long now, long before) {
    return before > 0 && Math.abs(now - before) * 2 > before;
  }

  private Money moved(Figure figure) {
    return Money.sum(
        movements.stream().filter(each -> each.figure() == figure).map(Movement::amount).toList());
  }
}
