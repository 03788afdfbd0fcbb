package evenkeel.app.reports;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Words;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Insight: the return on housing benefit debt and the subsidy classes, on screen and as CSV.
@Controller
@ConditionalOnWebApplication
class InsightController {

  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final int QUARTERS_TO_CHOOSE = 12;

  private final BenefitReports reports;
  private final Access access;
  private final BusinessDay day;

  InsightController(BenefitReports reports, Access access, BusinessDay day) {
    this.reports = reports;
    this.access = access;
    this.day = day;
  }

  @GetMapping("/insight")
  Page front(Officer officer) {
    access.require(officer, Act.SEE_REPORTS);
    return new InsightPage(
        reports.open(officer), ended().key(), FinancialYear.of(day.today()).startYear());
  }

  private Quarter ended() {
    return Quarter.of(day.today()).plus(-1);
  }

  /// @param quarter such as `2026-Q2`; blank for the last that has ended
  @GetMapping("/insight/benefit-debt-return")
  Page debtReturn(@RequestParam(defaultValue = "") String quarter, Officer officer) {
    reports.require(officer);
    var chosen = quarter(quarter);
    var choices = new ArrayList<Choice>();
    for (var back = 0; back < QUARTERS_TO_CHOOSE; back++) {
      var each = Quarter.of(day.today()).plus(-back);
      choices.add(Choice.of(each.key(), each.inWords()));
    }
    return DebtReturnPage.of(
        reports.debtReturns(chosen, officer),
        Choice.choose(choices, List.of(chosen.key())),
        reports.opensAccounts(officer),
        chosen.lastDay().isBefore(day.today()));
  }

  @GetMapping("/insight/benefit-debt-return.csv")
  ResponseEntity<byte[]> debtReturnFile(
      @RequestParam(defaultValue = "") String quarter, Officer officer) {
    reports.require(officer);
    var chosen = quarter(quarter);
    return csv(reports.exported(chosen, officer));
  }

  static ResponseEntity<byte[]> csv(List<DebtReturn> returns) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"benefit-debt-return-"
                + returns.getLast().quarter().key()
                + ".csv\"")
        .body(DebtReturnCsv.of(returns.getLast()).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/insight/benefit-debt-return/accounts")
  Page behind(
      @RequestParam(defaultValue = "") String quarter,
      @RequestParam(defaultValue = "") String figure,
      Officer officer) {
    reports.require(officer);
    var chosen = quarter(quarter);
    var found = Figure.find(figure).orElseThrow(() -> new NotFound("figure " + figure));
    return accounts(
        found.title() + ", " + chosen.inWords(),
        new Crumb(
            "Housing benefit debt return", "/insight/benefit-debt-return?quarter=" + chosen.key()),
        reports.behind(chosen, found, officer));
  }

  private static Page accounts(String title, Crumb up, BenefitReports.Behind behind) {
    return new FigureAccountsPage(
        title,
        up,
        behind.accounts().stream()
            .map(each -> new FigureAccountsPage.Row(each.reference(), Money.ofPence(each.pence())))
            .toList(),
        behind.accounts().size() + behind.notShown() < BenefitReports.MOST_BEHIND,
        Words.notShown(behind.notShown(), "account", "accounts"));
  }

  /// @param year in which the financial year begins; 0 for the present one
  /// @param rightlyPaid benefit with full subsidy in the year, in pounds
  @GetMapping("/insight/benefit-subsidy")
  Page subsidy(
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(name = "rightly-paid", defaultValue = "") String rightlyPaid,
      Officer officer) {
    reports.require(officer);
    var chosen = year == 0 ? FinancialYear.of(day.today()).startYear() : year;
    var typed = rightlyPaid.strip();
    var problems =
        typed.isEmpty() || money(typed) != null
            ? Problems.NONE
            : Problems.of("rightly-paid", "Enter pounds and pence, such as 21500000.00");
    var found = year(chosen) ? reports.subsidy(chosen, money(typed), officer) : null;
    if (found == null) {
      throw new NotFound("law of subsidy for " + chosen);
    }
    return BenefitSubsidyPage.of(found, typed, reports.opensAccounts(officer), problems);
  }

  @GetMapping("/insight/benefit-subsidy/accounts")
  Page subsidyAccounts(
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(name = "class", defaultValue = "") String subsidyClass,
      Officer officer) {
    reports.require(officer);
    var behind = year(year) ? reports.behind(year, subsidyClass, officer) : null;
    if (behind == null) {
      throw new NotFound("class " + subsidyClass);
    }
    return accounts(
        "Overpayments of a subsidy class, " + Words.year(year),
        new Crumb("Subsidy classes", "/insight/benefit-subsidy?year=" + year),
        behind);
  }

  /// Whether a year is one that books can be of.
  static boolean year(int year) {
    return year >= 1993 && year <= 2199;
  }

  static @Nullable Money money(String typed) {
    return typed.matches("\\d{1,12}\\.\\d{2}") ? Money.parse(typed) : null;
  }

  private Quarter quarter(String key) {
    return key.isEmpty()
        ? ended()
        : Quarter.find(key).orElseThrow(() -> new NotFound("quarter " + key));
  }
}
