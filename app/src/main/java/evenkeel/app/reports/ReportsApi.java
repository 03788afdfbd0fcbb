package evenkeel.app.reports;

import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.core.money.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures that the council reports.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportsApi {

  private final BenefitReports reports;

  ReportsApi(BenefitReports reports) {
    this.reports = reports;
  }

  /// A quarter's return on housing benefit debt.
  ///
  /// @param ledger what the ledger says was owed at its end, asked by itself
  /// @param difference between the figures and the ledger: nothing, or something is wrong
  /// @param warnings what must be looked at before the figures are sent
  record Return(
      String quarter,
      LocalDate firstDay,
      LocalDate lastDay,
      List<One> figures,
      Amount ledger,
      Amount difference,
      Amount underlying,
      List<String> warnings) {}

  /// A figure: start, identified, recovered, written_off, adjusted or end.
  record One(String figure, Amount amount, List<Way> ways) {}

  /// A way in which a figure came about, such as a method of payment.
  record Way(String way, Amount amount, long accounts) {}

  /// An account behind a figure.
  record Behind(String account, Amount amount) {}

  /// The overpayments decided in a year by subsidy class.
  ///
  /// @param errors the council's own errors and delays
  /// @param errorSubsidy what they give by the year's thresholds, null until the benefit with full
  ///   subsidy is given
  record Classes(
      int year, List<Subsidised> classes, Amount errors, @Nullable Amount errorSubsidy) {}

  /// One class.
  ///
  /// @param key of its list of accounts
  /// @param underlying what was due on the true facts and was taken off, where the source tells it
  /// @param provision where its share says so, null where it hangs on the year
  record Subsidised(
      String key,
      String name,
      long overpayments,
      Amount overpaid,
      Amount underlying,
      Amount recovered,
      String share,
      @Nullable Amount subsidy,
      @Nullable String provision) {}

  @GetMapping("/benefit-debt-return/{quarter}")
  @Operation(summary = "The return on housing benefit debt of a quarter, such as 2026-Q2")
  Return debtReturn(@PathVariable String quarter, Officer officer) {
    reports.require(officer);
    var returns = reports.debtReturns(quarter(quarter), officer);
    var one = returns.getLast();
    return new Return(
        one.quarter().key(),
        one.quarter().firstDay(),
        one.quarter().lastDay(),
        Arrays.stream(Figure.values())
            .map(
                figure ->
                    new One(
                        figure.key(),
                        Amount.of(one.of(figure)),
                        one.ways(figure).stream()
                            .map(way -> new Way(way.way(), Amount.of(way.amount()), way.accounts()))
                            .toList()))
            .toList(),
        Amount.of(one.ledger()),
        Amount.of(one.difference()),
        Amount.of(one.underlying()),
        one.warnings(returns.get(returns.size() - 2)));
  }

  @GetMapping(value = "/benefit-debt-return/{quarter}.csv", produces = "text/csv")
  @Operation(summary = "The same as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  ResponseEntity<byte[]> file(@PathVariable String quarter, Officer officer) {
    reports.require(officer);
    return InsightController.csv(reports.exported(quarter(quarter), officer));
  }

  @GetMapping("/benefit-debt-return/{quarter}/{figure}/accounts")
  @Operation(summary = "The accounts behind a figure, the largest first, 500 at most")
  Listed<Behind> behind(
      @PathVariable String quarter, @PathVariable String figure, Officer officer) {
    reports.require(officer);
    var chosen = quarter(quarter);
    var found = Figure.find(figure).orElseThrow(() -> Refusal.notFound("figure", figure));
    return listed(reports.behind(chosen, found, officer));
  }

  /// @param rightlyPaid benefit with full subsidy in the year, in pounds such as 21500000.00
  @GetMapping("/benefit-subsidy/{year}")
  @Operation(summary = "Overpayments decided in a financial year, by subsidy class")
  Classes subsidy(
      @PathVariable int year,
      @RequestParam(name = "rightly-paid", required = false) @Nullable String rightlyPaid,
      Officer officer) {
    reports.require(officer);
    var paid = rightlyPaid == null ? null : InsightController.money(rightlyPaid);
    if (rightlyPaid != null && paid == null) {
      throw Refusal.unreadable(
          "rightly-paid", "money", "expected pounds such as 21500000.00, found " + rightlyPaid);
    }
    var one = InsightController.year(year) ? reports.subsidy(year, paid, officer) : null;
    if (one == null) {
      throw Refusal.notFound("law of subsidy for", year);
    }
    return new Classes(
        year,
        one.rows().stream().map(ReportsApi::subsidised).toList(),
        Amount.of(one.errors()),
        one.band() == null ? null : Amount.of(one.band().subsidy()));
  }

  @GetMapping("/benefit-subsidy/{year}/{key}/accounts")
  @Operation(summary = "The accounts behind a subsidy class, the largest first, 500 at most")
  Listed<Behind> behindClass(@PathVariable int year, @PathVariable String key, Officer officer) {
    reports.require(officer);
    var behind = InsightController.year(year) ? reports.behind(year, key, officer) : null;
    if (behind == null) {
      throw Refusal.notFound("class", key);
    }
    return listed(behind);
  }

  private static Subsidised subsidised(SubsidyYear.Row row) {
    var subsidy = row.subsidy();
    var law = row.law();
    return new Subsidised(
        row.key(),
        row.name(),
        row.overpayments(),
        Amount.of(row.overpaid()),
        Amount.of(row.underlying()),
        Amount.of(row.recovered()),
        row.percent(),
        subsidy == null ? null : Amount.of(subsidy),
        law == null ? null : law.provision());
  }

  private static Listed<Behind> listed(BenefitReports.Behind behind) {
    return new Listed<>(
        behind.accounts().stream()
            .map(each -> new Behind(each.reference(), Amount.of(Money.ofPence(each.pence()))))
            .toList(),
        null,
        behind.notShown());
  }

  private static Quarter quarter(String key) {
    return Quarter.find(key).orElseThrow(() -> Refusal.notFound("quarter", key));
  }
}
