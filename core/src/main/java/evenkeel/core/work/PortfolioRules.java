package evenkeel.core.work;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which debts a portfolio takes. A blank rule asks nothing; every rule that is given must hold.
/// The map is one rule: a debt is in the patch when its postcode, its street, its estate, its block
/// or its ward is.
///
/// @param areas, streets, estates, blocks, wards the patch
/// @param least, most the balance, both ends included; null for no end
/// @param steps the step that is next
public record PortfolioRules(
    Set<DebtType> types,
    Set<PostcodeArea> areas,
    Set<String> streets,
    Set<String> estates,
    Set<String> blocks,
    Set<String> wards,
    @Nullable Money least,
    @Nullable Money most,
    Set<StepKind> steps) {

  /// Takes every debt.
  public static final PortfolioRules EVERYTHING =
      new PortfolioRules(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of());

  public PortfolioRules {
    types = Set.copyOf(types);
    areas = Set.copyOf(areas);
    streets = Set.copyOf(streets);
    estates = Set.copyOf(estates);
    blocks = Set.copyOf(blocks);
    wards = Set.copyOf(wards);
    steps = Set.copyOf(steps);
    if (least != null && most != null && least.isMoreThan(most)) {
      throw new IllegalArgumentException(
          "expected the least balance to be at most " + most + ", found " + least);
    }
  }

  /// Whether a debt falls under them.
  public boolean take(Traits debt) {
    return (types.isEmpty() || types.contains(debt.type()))
        && (steps.isEmpty() || (debt.step() != null && steps.contains(debt.step())))
        && (least == null || !debt.balance().isLessThan(least))
        && (most == null || !debt.balance().isMoreThan(most))
        && inPatch(debt.place());
  }

  /// Whether no rule is given.
  public boolean takeEverything() {
    return equals(EVERYTHING);
  }

  private boolean inPatch(Traits.Place place) {
    return !hasPatch()
        || areas.stream().anyMatch(area -> area.holds(place.sector()))
        || holds(streets, place.street())
        || holds(estates, place.estate())
        || holds(blocks, place.block())
        || holds(wards, place.ward());
  }

  private boolean hasPatch() {
    return !(areas.isEmpty()
        && streets.isEmpty()
        && estates.isEmpty()
        && blocks.isEmpty()
        && wards.isEmpty());
  }

  private static boolean holds(Collection<String> some, String one) {
    return !one.isEmpty() && some.contains(one);
  }
}
