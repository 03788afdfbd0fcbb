package evenkeel.app.charges;

import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A leaseholder's year, every penny back to its cost.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}/service-charge/{year}")
@Tag(name = "Service charges")
class ServiceChargeApi {

  private final YearCases cases;
  private final DwellingAddresses addresses;

  ServiceChargeApi(YearCases cases, DwellingAddresses addresses) {
    this.cases = cases;
    this.addresses = addresses;
  }

  /// A kind of cost of the year.
  ///
  /// @param state of the run: posted where it was charged
  /// @param billed asked for already when the run was made
  /// @param changed head by head against the run before, empty where there is none
  record YearPart(
      long run,
      String basis,
      String part,
      String state,
      List<YearDwelling> dwellings,
      Amount share,
      Amount due,
      Amount billed,
      List<YearLine> lines,
      List<Changed> changed) {}

  /// A dwelling.
  ///
  /// @param address as far as the officer may see it, in words where there is none to show
  record YearDwelling(String reference, String address) {}

  /// A share of one cost.
  ///
  /// @param net what was shared out: the amount less what came back
  /// @param because why any of it is not due, blank where all is
  /// @param notices of the cost, as they are on file now
  record YearLine(
      String cost,
      String node,
      String head,
      String kind,
      String supplier,
      String invoice,
      @Nullable LocalDate incurred,
      Amount amount,
      Amount net,
      int weight,
      long weights,
      Amount share,
      Amount neverDue,
      Amount lost,
      Amount capped,
      Amount due,
      String because,
      @Nullable String clause,
      @Nullable String consultation,
      List<ToldOfCost> notices) {}

  /// That the leaseholder was told in writing of the cost.
  ///
  /// @param keeps what it keeps of the share from being lost
  record ToldOfCost(LocalDate given, @Nullable Amount figure, Amount keeps) {}

  /// A head of charge before and after a correction.
  record Changed(String head, Amount before, Amount after) {}

  @GetMapping
  @Operation(summary = "A leaseholder's year: each share with its weight, cost and clause")
  List<YearPart> year(@PathVariable String reference, @PathVariable String year, Officer officer) {
    var parts = cases.look(reference, year, "service charge year", officer);
    var places = addresses.of(reference, parts, officer);
    return parts.stream()
        .map(
            part ->
                new YearPart(
                    part.run().id(),
                    part.run().scope().basis().key(),
                    part.run().scope().part().key(),
                    part.run().state(),
                    part.units().stream()
                        .map(unit -> new YearDwelling(unit, places.getOrDefault(unit, "")))
                        .toList(),
                    Amount.of(part.share()),
                    Amount.of(part.due()),
                    Amount.of(part.billed()),
                    part.lines().stream().map(ServiceChargeApi::line).toList(),
                    part.changed().stream()
                        .map(
                            each ->
                                new Changed(
                                    each.head(), Amount.of(each.before()), Amount.of(each.after())))
                        .toList()))
        .toList();
  }

  private static YearLine line(UnitYears.Line line) {
    return new YearLine(
        line.cost(),
        line.node(),
        line.head(),
        line.kind(),
        line.supplier(),
        line.invoice(),
        line.incurred(),
        Amount.of(line.gross()),
        Amount.of(line.net()),
        line.weight(),
        line.weights(),
        Amount.of(line.share()),
        Amount.of(line.neverDue()),
        Amount.of(line.lost()),
        Amount.of(line.capped()),
        Amount.of(line.due()),
        line.because(),
        line.clause(),
        line.consultation(),
        line.notices().stream()
            .map(
                each ->
                    new ToldOfCost(
                        each.given(),
                        each.figure() == null ? null : Amount.of(each.figure()),
                        Amount.of(each.keeps())))
            .toList());
  }

  @GetMapping("/checks")
  @Operation(summary = "The checks of a leaseholder's year, each with what it rests on")
  List<Check> checks(@PathVariable String reference, @PathVariable String year, Officer officer) {
    return cases.checks(reference, year, officer);
  }
}
