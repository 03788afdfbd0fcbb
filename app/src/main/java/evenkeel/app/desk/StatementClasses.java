package evenkeel.app.desk;

import evenkeel.app.ledger.Statements;
import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A lease's account by class of charge, before and after the period: the service charge of a year
/// as estimated and as it was, each scheme of works, ground rent, administration charges, interest
/// and court costs. Several classes may stand in one debt, which money pays as a whole: it is taken
/// to have paid the debt's oldest charge first.
final class StatementClasses {

  /// What became of a class. What is owed is the opening balance and what was charged less what was
  /// taken off.
  record Row(String name, Money opening, Money charged, Money takenOff, Money closing) {}

  /// A charge and what is left of it.
  private static final class Item {
    private final String name;
    private Money left;

    private Item(String name, Money left) {
      this.name = name;
      this.left = left;
    }

    /// @return what of a sum it could not take
    private Money take(Money sum) {
      var taken = left.min(sum);
      left = left.minus(taken);
      return sum.minus(taken);
    }
  }

  private final StatementFacts facts;

  private StatementClasses(StatementFacts facts) {
    this.facts = facts;
  }

  static List<Row> of(StatementFacts facts) {
    return new StatementClasses(facts).rows();
  }

  static Paper.Part part(StatementFacts facts) {
    var rows = of(facts);
    var cells = new ArrayList<List<String>>();
    rows.forEach(
        row ->
            cells.add(
                cells(row.name(), row.opening(), row.charged(), row.takenOff(), row.closing())));
    if (!rows.isEmpty()) {
      cells.add(
          cells(
              "Everything",
              Money.sum(rows.stream().map(Row::opening).toList()),
              Money.sum(rows.stream().map(Row::charged).toList()),
              Money.sum(rows.stream().map(Row::takenOff).toList()),
              Money.sum(rows.stream().map(Row::closing).toList())));
    }
    return Paper.Part.table(
        "What you owe, by what it is for",
        new Paper.Table(
            Column.of("For", "#Before", "#Charged", "#Taken off", "#Owed"), cells, true),
        "What was paid on a debt, and not for one of its charges, is taken to have paid the oldest"
            + " of them first.");
  }

  private static List<String> cells(String name, Money... sums) {
    return Stream.concat(Stream.of(name), Stream.of(sums).map(Money::toString)).toList();
  }

  private List<Row> rows() {
    var from = facts.asked().from();
    var whole = facts.whole().lines();
    var before =
        from == null
            ? List.<Statements.Line>of()
            : whole.stream().filter(line -> line.on().isBefore(from)).toList();
    var opening = left(before);
    var closing = left(whole);
    var charged = new LinkedHashMap<String, Money>();
    for (var line : facts.lines()) {
      var name = name(line);
      if (name != null && line.amount().isPositive()) {
        charged.merge(name, line.amount(), Money::plus);
      }
    }
    return Stream.of(opening, charged, closing)
        .flatMap(sums -> sums.keySet().stream())
        .distinct()
        .map(
            name -> {
              var start = opening.getOrDefault(name, Money.ZERO);
              var added = charged.getOrDefault(name, Money.ZERO);
              var end = closing.getOrDefault(name, Money.ZERO);
              return new Row(name, start, added, start.plus(added).minus(end), end);
            })
        .toList();
  }

  /// What is left of each class after these lines.
  private Map<String, Money> left(List<Statements.Line> lines) {
    var byDebt = new LinkedHashMap<@Nullable Long, List<Statements.Line>>();
    lines.forEach(line -> byDebt.computeIfAbsent(line.debt(), _ -> new ArrayList<>()).add(line));
    var left = new LinkedHashMap<String, Money>();
    byDebt.values().forEach(own -> leftOfDebt(own, left));
    return left;
  }

  private void leftOfDebt(List<Statements.Line> lines, Map<String, Money> left) {
    var items = new ArrayList<Item>();
    var other = Money.ZERO;
    for (var line : lines) {
      var name = name(line);
      if (name == null) {
        other = other.plus(line.amount());
      } else if (line.amount().isPositive()) {
        items.add(new Item(name, line.amount()));
      } else {
        other = other.minus(undone(items, name, line.amount().negated()));
      }
    }
    var paid = other.negated().max(Money.ZERO);
    for (var item : items) {
      paid = item.take(paid);
    }
    items.forEach(item -> left.merge(item.name, item.left, Money::plus));
    var rest = other.max(Money.ZERO).minus(paid);
    if (!rest.isZero()) {
      left.merge(
          rest.isPositive() ? "Refunds and transfers" : "In credit, not yet used",
          rest,
          Money::plus);
    }
  }

  /// Takes a credit off the newest charges of its own class.
  ///
  /// @return what of it they could not take
  private static Money undone(List<Item> items, String name, Money credit) {
    var rest = credit;
    for (var item : items.reversed()) {
      if (item.name.equals(name)) {
        rest = item.take(rest);
      }
    }
    return rest;
  }

  /// The class of a charge or a credit of it; null for money.
  private @Nullable String name(Statements.Line line) {
    if (!List.of("charge", "costs", "reduction").contains(line.kind())) {
      return null;
    }
    var year = line.year() == null ? "" : " " + Words.year(Objects.requireNonNull(line.year()));
    return switch (line.reason()) {
      case "service_charge_estimate" -> "Service charge" + year + ", estimate";
      case "service_charge_actual", "balancing" -> "Service charge" + year + ", actual";
      case "major_works" -> facts.debt(line.debt());
      case "ground_rent" -> "Ground rent";
      case "admin_charge" -> "Administration charges";
      case "interest" -> "Interest";
      case "court_costs", "court_fee" -> "Court costs";
      default -> MoneyWords.line(line.kind(), line.reason(), false);
    };
  }
}
