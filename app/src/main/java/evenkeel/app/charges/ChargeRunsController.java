package evenkeel.app.charges;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of service charge runs and of costs that run out of time.
@Controller
@ConditionalOnWebApplication
class ChargeRunsController {

  private static final int PAGE = 25;
  private static final int LINES = 200;
  private static final int ALARMS = 500;
  private static final Access.OnRecord LEASEHOLD =
      new Access.OnRecord(new Subject("runs", "service charges"), "leasehold", Set.of());

  private final Access access;
  private final ChargeRuns runs;
  private final CostBook costs;
  private final RunFigures figures;
  private final CostAlarms alarms;
  private final Approvals approvals;
  private final Audit audit;
  private final BusinessDay day;

  ChargeRunsController(
      Access access,
      ChargeRuns runs,
      CostBook costs,
      RunFigures figures,
      CostAlarms alarms,
      Approvals approvals,
      Audit audit,
      BusinessDay day) {
    this.access = access;
    this.runs = runs;
    this.costs = costs;
    this.figures = figures;
    this.alarms = alarms;
    this.approvals = approvals;
    this.audit = audit;
    this.day = day;
  }

  @GetMapping("/runs/charges")
  Reply list(@RequestParam(defaultValue = "9223372036854775807") long before, Officer officer) {
    access.require(officer, Act.SEE_RUNS, LEASEHOLD);
    return list(before, ChargeRunForm.EMPTY, Problems.NONE, officer);
  }

  private Reply list(long before, ChargeRunForm form, Problems problems, Officer officer) {
    var found = runs.newest(before, PAGE + 1);
    var more = found.size() > PAGE;
    var shown = more ? found.subList(0, PAGE) : found;
    return new ChargeRunsPage(
        shown,
        costs.tops(),
        form,
        may(officer, Act.PREPARE_CHARGE_RUN),
        more ? "/runs/charges?before=" + shown.getLast().id() : null,
        problems);
  }

  @PostMapping("/runs/charges")
  Reply prepare(@RequestParam Map<String, String> typed, Officer officer) {
    access.require(officer, Act.PREPARE_CHARGE_RUN, LEASEHOLD);
    var form = ChargeRunForm.of(typed);
    var problems = form.problems();
    if (!problems.isEmpty()) {
      return list(Long.MAX_VALUE, form, problems, officer);
    }
    return switch (runs.prepare(form.asked(), officer)) {
      case ChargeRuns.Result.Prepared(var run, var again) ->
          new Goto(
              "/runs/charges/" + run,
              again ? "This run was made before of the same facts" : "The year is shared out");
      case ChargeRuns.Result.Refused(var because) ->
          list(Long.MAX_VALUE, form, Problems.of("", because), officer);
      case ChargeRuns.Result.Requested _,
          ChargeRuns.Result.Posted _,
          ChargeRuns.Result.TurnedDown _ ->
          Goto.page("/runs/charges");
    };
  }

  @GetMapping("/runs/charges/{run}")
  Reply show(@PathVariable long run, Officer officer) {
    access.require(officer, Act.SEE_RUNS, LEASEHOLD);
    return page(run, Problems.NONE, officer);
  }

  private Reply page(long id, Problems problems, Officer officer) {
    var run = runs.find(id).orElseThrow(() -> new NotFound("service charge run " + id));
    var lines = figures.lines(run, LINES);
    var request = run.request() == null ? null : approvals.find(run.request()).orElse(null);
    return new ChargeRunPage(
        run,
        lines,
        Math.max(0, figures.countLines(id) - LINES),
        figures.accounts(id),
        request,
        (run.state().equals("prepared") || run.state().equals("turned down"))
            && run.holds() == 0
            && may(officer, Act.PREPARE_CHARGE_RUN),
        run.state().equals("asked")
            && request != null
            && !request.requestedBy().equals(officer.username())
            && may(officer, Act.APPROVE_CHARGE_RUN),
        problems);
  }

  @GetMapping("/runs/charges/{run}/dwellings.csv")
  void csv(@PathVariable long run, Officer officer, HttpServletResponse response)
      throws IOException {
    access.require(officer, Act.SEE_RUNS, LEASEHOLD);
    access.require(officer, Act.EXPORT);
    var found = runs.find(run).orElseThrow(() -> new NotFound("service charge run " + run));
    audit.look(
        officer.actor(),
        "service charge run as CSV",
        Subject.of("charge run", run),
        Map.of("dwellings", found.units()));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"service-charge-run-" + run + ".csv\"");
    figures.csv(run, access.accountsShutTo(officer), response.getWriter());
  }

  @PostMapping("/runs/charges/{run}/ask")
  Reply ask(
      @PathVariable long run, @RequestParam(defaultValue = "") String reason, Officer officer) {
    access.require(officer, Act.PREPARE_CHARGE_RUN, LEASEHOLD);
    if (reason.isBlank()) {
      return page(run, Problems.of("reason", "Enter why it should be charged"), officer);
    }
    return answer(runs.ask(run, reason.strip(), officer), run, officer);
  }

  @PostMapping("/runs/charges/{run}/decide")
  Reply decide(
      @PathVariable long run,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String because,
      Officer officer) {
    access.require(officer, Act.APPROVE_CHARGE_RUN, LEASEHOLD);
    var problems = Problems.NONE;
    if (!answer.equals("grant") && !answer.equals("refuse")) {
      problems = problems.and("answer", "Choose whether to charge it");
    }
    if (because.isBlank()) {
      problems = problems.and("because", "Enter why");
    }
    if (!problems.isEmpty()) {
      return page(run, problems, officer);
    }
    return answer(runs.decide(run, answer.equals("grant"), because.strip(), officer), run, officer);
  }

  private Reply answer(ChargeRuns.Result result, long run, Officer officer) {
    var address = "/runs/charges/" + run;
    return switch (result) {
      case ChargeRuns.Result.Requested _ -> new Goto(address, "The run waits for a second officer");
      case ChargeRuns.Result.Posted(var accounts) ->
          new Goto(address, "The run is charged: " + accounts + " accounts changed");
      case ChargeRuns.Result.TurnedDown _ -> new Goto(address, "The run is turned down");
      case ChargeRuns.Result.Prepared _ -> Goto.page(address);
      case ChargeRuns.Result.Refused(var because) -> page(run, Problems.of("", because), officer);
    };
  }

  @GetMapping("/runs/charges/running-out")
  Reply runningOut(Officer officer) {
    access.require(officer, Act.SEE_RUNS, LEASEHOLD);
    return new CostsRunningOutPage(alarms.on(day.today(), ALARMS));
  }

  private boolean may(Officer officer, Act act) {
    return access.may(officer, act, LEASEHOLD) instanceof Access.Answer.Allowed;
  }
}
