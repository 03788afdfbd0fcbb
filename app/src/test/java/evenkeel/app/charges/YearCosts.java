package evenkeel.app.charges;

import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Costs of a year, as tests have them.
final class YearCosts {

  static final LocalDate INCURRED = LocalDate.of(2025, 9, 1);

  private YearCosts() {}

  static Cost of(
      String id,
      String node,
      String kind,
      String pounds,
      LocalDate incurred,
      boolean agreement,
      @Nullable String item,
      boolean assisted) {
    return new Cost(
        1,
        id,
        node,
        "head",
        kind,
        Money.parse(pounds),
        Money.ZERO,
        "",
        "",
        incurred,
        false,
        agreement,
        null,
        item,
        assisted,
        "",
        List.of(),
        null);
  }

  static Cost consulted(Cost cost) {
    return new Cost(
        cost.version(),
        cost.id(),
        cost.node(),
        cost.head(),
        cost.kind(),
        cost.amount(),
        cost.recovered(),
        "",
        "",
        cost.incurred(),
        false,
        cost.agreement(),
        "S20",
        cost.item(),
        cost.assisted(),
        "",
        cost.noticed(),
        cost.defect());
  }
}
