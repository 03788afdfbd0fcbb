package evenkeel.app.charges;

import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.app.charges.YearFacts.Holder;
import evenkeel.app.charges.YearFacts.Unit;
import evenkeel.core.lease.DwellingYear;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A year shared out: every penny of every cost has its dwelling.
///
/// @param lines one a cost
/// @param dwellings those for which the run is, the council's own too, by key in order
record Worked(List<Line> lines, List<Dwelling> dwellings, LeaseBounds bounds) {

  /// A cost and how it was divided.
  ///
  /// @param weights what the weights of all dwellings that it serves sum to
  /// @param council the share of the council's own dwellings
  /// @param outside the share of dwellings that the run is not for
  record Line(Cost cost, long weights, Money leaseholders, Money council, Money outside) {

    Money sum() {
      return leaseholders.plus(council).plus(outside);
    }
  }

  /// A dwelling's share of one cost.
  ///
  /// @param line which cost, from nought
  /// @param told null for the council's own
  record Share(
      int line,
      int weight,
      Money share,
      DwellingYear.@Nullable Told told,
      @Nullable String clause) {

    Money due() {
      return told == null ? Money.ZERO : told.parted().due();
    }
  }

  /// A dwelling's year.
  ///
  /// @param holder the account of its lease, null for the council's own and where none is on file
  /// @param billed what was asked for already
  record Dwelling(Unit unit, @Nullable Holder holder, List<Share> shares, Money billed) {

    Dwelling {
      shares = List.copyOf(shares);
    }

    Money share() {
      return Money.sum(shares.stream().map(Share::share).toList());
    }

    Money due() {
      return Money.sum(shares.stream().map(Share::due).toList());
    }

    /// What is to be asked for now, negative for a credit.
    Money charge() {
      return due().minus(billed);
    }
  }

  Worked {
    lines = List.copyOf(lines);
    dwellings = List.copyOf(dwellings);
  }

  Money cost() {
    return Money.sum(lines.stream().map(line -> line.cost().net()).toList());
  }

  Money leaseholders() {
    return Money.sum(lines.stream().map(Line::leaseholders).toList());
  }

  Money council() {
    return Money.sum(lines.stream().map(Line::council).toList());
  }

  Money outside() {
    return Money.sum(lines.stream().map(Line::outside).toList());
  }

  /// The sum of one part of all leaseholders' shares.
  Money parts(Function<evenkeel.core.lease.Parted, Money> part) {
    return Money.sum(
        dwellings.stream()
            .flatMap(each -> each.shares().stream())
            .map(Share::told)
            .filter(java.util.Objects::nonNull)
            .map(told -> part.apply(told.parted()))
            .toList());
  }

  Money billed() {
    return Money.sum(dwellings.stream().map(Dwelling::billed).toList());
  }
}
