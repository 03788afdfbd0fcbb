package evenkeel.app.nights;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.store.Progress;
import evenkeel.app.ui.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Nights run by a program, and how they ended.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/nights")
@Tag(name = "Nights")
class NightsApi {

  private final Access access;
  private final Audit audit;
  private final Nights nights;
  private final Runs runs;
  private final MorningReports reports;
  private final Comparison comparison;

  NightsApi(
      Access access,
      Audit audit,
      Nights nights,
      Runs runs,
      MorningReports reports,
      Comparison comparison) {
    this.access = access;
    this.audit = audit;
    this.nights = nights;
    this.runs = runs;
    this.reports = reports;
    this.comparison = comparison;
  }

  /// How a night stands: running, green, amber or red.
  record Standing(LocalDate evening, String state) {}

  /// A class of the difference to the expected number, or one of its two ends.
  record Part(String name, String title, long debts) {}

  /// One kind of decision, this night and the night before.
  record Line(String what, long debts, long before, long difference, Amount balance) {}

  /// The morning report.
  ///
  /// @param comparedWith the evening of the night before; null for the first night
  /// @param missed debts with a missed instalment, counted by a query that asks no decision
  /// @param classes why the two differ: they sum to the difference
  /// @param costsRaised the most pressing costs that run out of time
  record Report(
      LocalDate evening,
      String state,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt,
      @Nullable LocalDate comparedWith,
      List<Line> decisions,
      long missed,
      long proposed,
      long proposedNotMissed,
      List<Part> classes,
      boolean sums,
      List<MorningReports.Proven> proofs,
      Map<String, Object> decided,
      Map<String, Object> composed,
      Map<String, Object> costs,
      List<Cost> costsRaised) {}

  /// A cost that the night raised, since it runs out of time under the 18-month rule.
  ///
  /// @param safeUntil the day by which a demand or a notice is to be served
  /// @param leaseholders what leaseholders bear of it
  record Cost(
      String cost,
      String node,
      String head,
      String year,
      LocalDate incurred,
      LocalDate safeUntil,
      Amount leaseholders) {}

  /// A debt in a class.
  record InClass(long debt, String account, String year, Amount balance) {}

  @GetMapping
  @Operation(summary = "Nights, the newest first")
  Listed<Standing> latest(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var before = at == null ? NightsController.LAST : at.day(0);
    var page = Listed.of(runs.latest(before, rows + 1), rows, last -> Cursor.after(last.evening()));
    return new Listed<>(
        page.items().stream().map(run -> new Standing(run.evening(), run.state())).toList(),
        page.next());
  }

  @GetMapping("/{evening}/report")
  @Operation(summary = "The morning report, and how the night differs from the one before")
  Report report(@PathVariable LocalDate evening, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return reports
        .find(evening)
        .map(NightsApi::report)
        .orElseThrow(() -> Refusal.notFound("night of", evening));
  }

  /// The accounts in a class are a list of people: it is logged with its filter and count.
  @GetMapping("/{evening}/classes/{name}")
  @Operation(summary = "The debts that are in a class of the report now")
  Listed<InClass> inClass(
      @PathVariable LocalDate evening,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    access.require(officer, Act.SEE_PERSON);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var classes = comparison.of(evening).stream().map(Comparison.Difference::name).toList();
    if (!classes.contains(name)) {
      throw Refusal.notFound("class of the night of " + evening + " named", name);
    }
    var shut = access.accountsShutTo(officer);
    var found =
        comparison.in(
            evening, name, officer.types(), shut, at == null ? 0 : at.number(0), rows + 1);
    var page = Listed.of(found, rows, last -> Cursor.after(last.debtId()));
    audit.look(
        officer.actor(),
        "list of a night's difference",
        new Subject("night", evening.toString()),
        Map.of("class", name, "rows", page.items().size()));
    return new Listed<>(
        page.items().stream()
            .map(
                row ->
                    new InClass(
                        row.debtId(),
                        row.accountRef(),
                        Words.year(row.financialYear()),
                        Amount.ofPence(row.balancePence())))
            .toList(),
        page.next(),
        comparison.countShut(evening, name, shut));
  }

  @GetMapping("/{evening}")
  @Operation(summary = "How the night of an evening stands")
  Standing state(@PathVariable LocalDate evening, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var state = nights.state(evening).orElseThrow(() -> Refusal.notFound("night of", evening));
    return new Standing(evening, state);
  }

  @PostMapping("/{evening}")
  @Operation(summary = "Close a day; run again after a stop, it goes on where it stopped")
  NightReport run(@PathVariable LocalDate evening, Officer officer) {
    access.require(officer, Act.RUN_NIGHT);
    var report = nights.run(evening, Progress.SILENT);
    return switch (report.outcome()) {
      case GREEN, AMBER, RED, CLOSED_BEFORE -> report;
      case REFUSED -> throw Refusal.conflict("refused", report.inWords());
      case INTERRUPTED -> throw Refusal.conflict("interrupted", report.inWords());
    };
  }

  private static Report report(MorningReports.Report report) {
    var run = report.run();
    return new Report(
        run.evening(),
        run.state(),
        run.startedAt(),
        run.finishedAt(),
        report.before().map(Runs.Run::evening).orElse(null),
        report.changes().stream()
            .map(
                c ->
                    new Line(
                        c.what(),
                        c.debts(),
                        c.before(),
                        c.difference(),
                        Amount.ofPence(c.balancePence())))
            .toList(),
        report.missed(),
        report.proposed(),
        report.notMissed(),
        report.classes().stream().map(c -> new Part(c.name(), c.title(), c.debts())).toList(),
        report.sums(),
        report.proofs(),
        report.decided(),
        report.composed(),
        report.costs(),
        report.raised().stream()
            .map(
                c ->
                    new Cost(
                        c.cost(),
                        c.node(),
                        c.head(),
                        c.year(),
                        c.incurred(),
                        c.safe(),
                        Amount.of(c.leaseholders())))
            .toList());
  }
}
