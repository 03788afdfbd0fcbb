package evenkeel.app.nights;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The nights on screen: the front page of Runs, the morning report, and the accounts behind each
/// of its figures.
@Controller
@ConditionalOnWebApplication
class NightsController {

  private static final int NIGHTS = 14;
  private static final int ROWS = 50;
  static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Access access;
  private final Audit audit;
  private final Runs runs;
  private final MorningReports reports;
  private final Comparison comparison;

  NightsController(
      Access access, Audit audit, Runs runs, MorningReports reports, Comparison comparison) {
    this.access = access;
    this.audit = audit;
    this.runs = runs;
    this.reports = reports;
    this.comparison = comparison;
  }

  @GetMapping("/runs")
  Page front(Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var nights = runs.latest(LAST, NIGHTS);
    return new RunsPage(
        nights.stream().map(NightLine::of).toList(),
        nights.stream()
            .findFirst()
            .flatMap(run -> reports.find(run.evening()))
            .map(ReportView::of));
  }

  @GetMapping("/runs/nights")
  Page nights(@RequestParam(required = false) LocalDate before, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var nights = runs.latest(before == null ? LAST : before, ROWS);
    return new NightsPage(nights.stream().map(NightLine::of).toList(), nights.size() == ROWS);
  }

  @GetMapping("/runs/nights/{evening}")
  Page night(@PathVariable LocalDate evening, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return new MorningReportPage(
        reports
            .find(evening)
            .map(ReportView::of)
            .orElseThrow(() -> new NotFound("night that closed " + evening)));
  }

  /// The accounts in a class are a list of people: it is logged with its filter and count.
  @GetMapping("/runs/nights/{evening}/{name}")
  Page difference(
      @PathVariable LocalDate evening,
      @PathVariable String name,
      @RequestParam(defaultValue = "0") long after,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    access.require(officer, Act.SEE_PERSON);
    var shut = access.accountsShutTo(officer);
    var rows = comparison.in(evening, name, officer.types(), shut, after, ROWS);
    audit.look(
        officer.actor(),
        "list of a night's difference",
        new Subject("night", evening.toString()),
        Map.of("class", name, "rows", rows.size()));
    return new DifferencePage(
        evening,
        name,
        DifferenceTitles.of(name),
        rows.stream().map(DebtLine::of).toList(),
        rows.size() == ROWS ? rows.getLast().debtId() : 0,
        Words.notShown(comparison.countShut(evening, name, shut), "debt", "debts"));
  }
}
