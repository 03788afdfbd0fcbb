package evenkeel.app.charges;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Decided;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.DateTyped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Runs that share a service charge's year out, and costs that run out of time.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/service-charges")
@Tag(name = "Service charges")
class ChargeRunsApi {

  private static final int ALARMS = 500;
  private static final Access.OnRecord LEASEHOLD =
      new Access.OnRecord(new Subject("runs", "service charges"), "leasehold", Set.of());

  private final Access access;
  private final ChargeRuns runs;
  private final CostAlarms alarms;
  private final Idempotency idempotency;
  private final BusinessDay day;

  ChargeRunsApi(
      Access access, ChargeRuns runs, CostAlarms alarms, Idempotency idempotency, BusinessDay day) {
    this.access = access;
    this.runs = runs;
    this.alarms = alarms;
    this.idempotency = idempotency;
    this.day = day;
  }

  /// A run and what it comes to.
  ///
  /// @param state prepared, asked, posted, turned down or lapsed
  /// @param outside shares of dwellings that it is not for
  /// @param asked due from leaseholders
  /// @param billed asked for already when it was made
  /// @param holds how many checks hold it
  record ChargeRun(
      long run,
      String year,
      String basis,
      String part,
      String node,
      LocalDate issued,
      LocalDate served,
      @Nullable Long replaces,
      String preparedBy,
      String reason,
      String state,
      @Nullable Long request,
      int dwellings,
      Amount cost,
      Amount leaseholders,
      Amount council,
      Amount outside,
      Amount neverDue,
      Amount lost,
      Amount capped,
      Amount asked,
      Amount billed,
      long holds) {}

  /// A run with its checks.
  record CheckedRun(ChargeRun run, List<Check> checks) {}

  /// What is to be shared out.
  ///
  /// @param year such as 2025-26
  /// @param basis estimate or actual
  /// @param part services or works
  /// @param node key of a borough, estate or block
  /// @param due the day for payment where a lease names none
  record ToRun(
      @Nullable String year,
      @Nullable String basis,
      @Nullable String part,
      @Nullable String node,
      @Nullable LocalDate due,
      @Nullable String reason) {}

  /// Why.
  record Why(@Nullable String reason) {}

  /// What came of it.
  ///
  /// @param request the approval asked for
  /// @param accounts how many were charged or credited
  record Did(@Nullable Long run, @Nullable Long request, @Nullable Integer accounts) {}

  /// A cost that runs out of time.
  ///
  /// @param standing IN_TIME, DEMAND_ONLY or LATE, of a demand that is posted today
  /// @param raised the evening of the first night that raised it, null for none
  record RunningOut(
      String cost,
      String node,
      String head,
      String year,
      Amount amount,
      Amount leaseholders,
      LocalDate incurred,
      LocalDate serveBy,
      LocalDate postBy,
      String standing,
      @Nullable LocalDate raised) {}

  @GetMapping("/runs")
  @Operation(summary = "Runs of service charges, the newest first")
  Listed<ChargeRun> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS, LEASEHOLD);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var found = runs.newest(at == null ? Long.MAX_VALUE : at.number(0), rows + 1);
    var page = Listed.of(found, rows, last -> Cursor.after(last.id()));
    return new Listed<>(page.items().stream().map(ChargeRunsApi::shown).toList(), page.next());
  }

  private static ChargeRun shown(Run run) {
    return new ChargeRun(
        run.id(),
        run.scope().yearKey(),
        run.scope().basis().key(),
        run.scope().part().key(),
        run.scope().node(),
        run.issued(),
        run.served(),
        run.replaces(),
        run.preparedBy(),
        run.reason(),
        run.state(),
        run.request(),
        run.units(),
        Amount.of(run.cost()),
        Amount.of(run.leaseholders()),
        Amount.of(run.council()),
        Amount.of(run.outside()),
        Amount.of(run.neverDue()),
        Amount.of(run.lost()),
        Amount.of(run.capped()),
        Amount.of(run.asked()),
        Amount.of(run.billed()),
        run.holds());
  }

  @GetMapping("/runs/{run}")
  @Operation(summary = "One run with its checks")
  CheckedRun one(@PathVariable long run, Officer officer) {
    access.require(officer, Act.SEE_RUNS, LEASEHOLD);
    var found = runs.find(run).orElseThrow(() -> Refusal.notFound("service charge run", run));
    return new CheckedRun(shown(found), found.checks());
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/runs")
  @Operation(summary = "Share a year's costs out; nothing is charged by it")
  ResponseEntity<Did> prepare(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToRun sent,
      Officer officer) {
    access.require(officer, Act.PREPARE_CHARGE_RUN, LEASEHOLD);
    var form =
        new ChargeRunForm(
            text(sent.year()),
            text(sent.basis()),
            text(sent.part()),
            text(sent.node()),
            sent.due() == null ? DateTyped.NOTHING : DateTyped.of(sent.due()),
            text(sent.reason()));
    var problems = form.problems();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(
          problems.all().stream()
              .map(each -> new Wrong(pointer(each.field()), "wrong", each.text()))
              .toList());
    }
    return idempotency.once(
        officer,
        key,
        "POST /service-charges/runs",
        sent,
        Did.class,
        () -> did(runs.prepare(form.asked(), officer)));
  }

  /// A day is one field of a call, and three boxes of a form.
  private static String pointer(String field) {
    return "/" + field.replaceFirst("-(day|month|year)$", "");
  }

  private static String text(@Nullable String sent) {
    return Objects.requireNonNullElse(sent, "");
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/runs/{run}/requests")
  @Operation(summary = "Ask a second officer to let a run be charged")
  ResponseEntity<Did> ask(
      @PathVariable long run,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody Why sent,
      Officer officer) {
    access.require(officer, Act.PREPARE_CHARGE_RUN, LEASEHOLD);
    known(run);
    return idempotency.once(
        officer,
        key,
        "POST /service-charges/runs/" + run + "/requests",
        sent,
        Did.class,
        () -> did(runs.ask(run, text(sent.reason()), officer)));
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/runs/{run}/decision")
  @Operation(summary = "Grant or refuse another officer's request; granted, the run is charged")
  ResponseEntity<Did> decide(
      @PathVariable long run,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody Decided sent,
      Officer officer) {
    access.require(officer, Act.APPROVE_CHARGE_RUN, LEASEHOLD);
    var decision = sent.read();
    known(run);
    return idempotency.once(
        officer,
        key,
        "POST /service-charges/runs/" + run + "/decision",
        sent,
        Did.class,
        () -> did(runs.decide(run, decision.grant(), decision.because(), officer)));
  }

  private void known(long run) {
    if (runs.find(run).isEmpty()) {
      throw Refusal.notFound("service charge run", run);
    }
  }

  private static Did did(ChargeRuns.Result result) {
    return switch (result) {
      case ChargeRuns.Result.Prepared(var run, _) -> new Did(run, null, null);
      case ChargeRuns.Result.Requested(var request) -> new Did(null, request, null);
      case ChargeRuns.Result.Posted(var accounts) -> new Did(null, null, accounts);
      case ChargeRuns.Result.TurnedDown() -> new Did(null, null, null);
      case ChargeRuns.Result.Refused(var because) -> throw Refusal.conflict("refused", because);
    };
  }

  @GetMapping("/running-out")
  @Operation(summary = "Costs that no run has asked for and that are running out of time")
  List<RunningOut> runningOut(Officer officer) {
    access.require(officer, Act.SEE_RUNS, LEASEHOLD);
    return alarms.on(day.today(), ALARMS).alarms().stream()
        .map(
            each ->
                new RunningOut(
                    each.cost(),
                    each.node(),
                    each.head(),
                    each.year(),
                    Amount.of(each.amount()),
                    Amount.of(each.leaseholders()),
                    each.incurred(),
                    each.safe(),
                    each.postBy(),
                    each.standing().name(),
                    each.raised()))
        .toList();
  }
}
