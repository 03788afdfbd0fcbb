package evenkeel.app.ledger;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.References;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of suspense.
@Controller
@ConditionalOnWebApplication
class SuspenseController {

  private static final int PAGE = 50;

  private final Access access;
  private final Suspense suspense;
  private final Approvals approvals;
  private final References references;
  private final Audit audit;

  SuspenseController(
      Access access, Suspense suspense, Approvals approvals, References references, Audit audit) {
    this.access = access;
    this.suspense = suspense;
    this.approvals = approvals;
    this.references = references;
    this.audit = audit;
  }

  @GetMapping("/work/suspense")
  Reply list(@RequestParam(defaultValue = "0") long after, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var items = suspense.open(after, PAGE + 1, officer);
    var more = items.size() > PAGE;
    var shown = more ? items.subList(0, PAGE) : items;
    audit.look(
        officer.actor(),
        "suspense",
        new Subject("queue", "suspense"),
        Map.of("rows", shown.size()));
    return new SuspensePage(
        shown, suspense.totals(), more ? "/work/suspense?after=" + shown.getLast().id() : null);
  }

  @GetMapping("/work/suspense/{item}")
  Reply show(@PathVariable long item, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    audit.look(officer.actor(), "suspense item", Subject.of("suspense item", item), Map.of());
    return page(item, officer, "", "", Problems.NONE);
  }

  @PostMapping("/work/suspense/{item}/request")
  Reply request(
      @PathVariable long item,
      @RequestParam(defaultValue = "") String candidate,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    access.require(officer, Act.REQUEST_SUSPENSE_POSTING);
    var chosen = reference.isBlank() ? candidate : reference;
    var problems = Problems.NONE;
    if (chosen.isBlank()) {
      problems = problems.and("reference", "Choose an account or enter its reference");
    }
    if (reason.isBlank()) {
      problems = problems.and("reason", "Enter how you know whose money it is");
    }
    if (!problems.isEmpty()) {
      return page(item, officer, chosen, reason, problems);
    }
    return answer(suspense.request(item, chosen, reason.strip(), officer), item, officer);
  }

  @PostMapping("/work/suspense/{item}/decide")
  Reply decide(
      @PathVariable long item,
      @RequestParam long request,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String because,
      Officer officer) {
    access.require(officer, Act.APPROVE_SUSPENSE_POSTING);
    var problems = Problems.NONE;
    if (!answer.equals("grant") && !answer.equals("refuse")) {
      problems = problems.and("answer", "Choose whether to post the money");
    }
    if (because.isBlank()) {
      problems = problems.and("because", "Enter why");
    }
    if (!problems.isEmpty()) {
      return page(item, officer, "", "", problems);
    }
    return answer(
        suspense.decide(request, answer.equals("grant"), because.strip(), officer), item, officer);
  }

  private Reply answer(Suspense.Result result, long item, Officer officer) {
    return switch (result) {
      case Suspense.Result.Requested _ ->
          new Goto("/work/suspense", "The posting waits for a second officer");
      case Suspense.Result.Posted _ -> new Goto("/work/suspense", "The money is on the account");
      case Suspense.Result.TurnedDown _ -> new Goto("/work/suspense", "The request is turned down");
      case Suspense.Result.Refused(var because) ->
          page(item, officer, "", "", Problems.of("", because));
    };
  }

  private SuspenseItemPage page(
      long item, Officer officer, String reference, String reason, Problems problems) {
    var found =
        suspense.find(item, officer).orElseThrow(() -> new NotFound("suspense item " + item));
    var asked = found.request() == null ? null : approvals.find(found.request()).orElse(null);
    var shut = asked != null && suspense.isShut(asked, officer);
    var request = shut ? null : asked;
    var requested = request == null ? "" : references.of(suspense.account(request));
    return new SuspenseItemPage(
        found,
        request,
        shut,
        requested,
        found.state().equals("open") && may(officer, Act.REQUEST_SUSPENSE_POSTING),
        found.state().equals("requested")
            && request != null
            && !request.requestedBy().equals(officer.username())
            && may(officer, Act.APPROVE_SUSPENSE_POSTING),
        reference,
        reason,
        problems);
  }

  private boolean may(Officer officer, Act act) {
    return access.may(officer, act) instanceof Access.Answer.Allowed;
  }
}
