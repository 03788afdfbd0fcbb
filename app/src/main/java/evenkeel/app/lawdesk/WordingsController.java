package evenkeel.app.lawdesk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Approvals;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.policy.Wordings;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.law.PrescribedWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Prescribed wording on screen: seen, loaded, read and approved by a second person.
@Controller
class WordingsController {

  private static final String HERE = "/law/wordings";

  private final Wordings wordings;
  private final BusinessDay day;
  private final Access access;

  WordingsController(Wordings wordings, BusinessDay day, Access access) {
    this.wordings = wordings;
    this.day = day;
    this.access = access;
  }

  @GetMapping(HERE)
  Page show(Officer officer) {
    access.require(officer, Act.SEE_LAW);
    return page(officer, WordingsPage.Typed.NOTHING, Problems.NONE);
  }

  @GetMapping(HERE + "/{id}")
  Page one(@PathVariable long id, Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var found = wordings.find(id).orElseThrow(() -> new NotFound("wording " + id));
    return new WordingPage(
        found.of().title(),
        found.demonstration(),
        List.of(
            SummaryRow.of("Prescribed in", found.of().where()),
            SummaryRow.of("Taken from", found.source()),
            SummaryRow.of("Holds from", Words.date(found.inForceFrom())),
            SummaryRow.of("Loaded by", found.requestedBy() + ": " + found.reason()),
            SummaryRow.of(
                "Approved by",
                found.approvedBy() == null ? "Nobody yet: it does not count" : found.approvedBy()),
            SummaryRow.of("SHA-256", found.sha256())),
        found.text().lines().toList());
  }

  @PostMapping(HERE)
  Reply load(@RequestParam Map<String, String> sent, Officer officer) {
    access.require(officer, Act.LOAD_WORDING);
    var from = DateTyped.of(sent, "from");
    var typed =
        new WordingsPage.Typed(
            sent.getOrDefault("kind", ""),
            from,
            sent.getOrDefault("source", ""),
            sent.getOrDefault("text", ""),
            sent.getOrDefault("reason", ""));
    var of = PrescribedWording.of(typed.kind());
    var problems = Problems.NONE;
    if (of.isEmpty()) {
      problems = problems.and("kind", "Choose which wording it is");
    }
    problems = problems.and(from.problems("from", "the day from which it holds"));
    if (!problems.isEmpty()) {
      return page(officer, typed, problems);
    }
    var wanted =
        new Wordings.ToLoad(
            of.orElseThrow(),
            from.date().orElseThrow(),
            typed.source().strip(),
            typed.text(),
            typed.reason().strip());
    return switch (wordings.load(officer, wanted)) {
      case PolicyBook.Outcome.Done _ ->
          new Goto(HERE, "The wording is loaded. Another officer reads and approves it");
      case PolicyBook.Outcome.Refused(var reasons) -> page(officer, typed, refused(reasons));
    };
  }

  private static Problems refused(List<String> reasons) {
    var problems = Problems.NONE;
    for (var reason : reasons) {
      var field =
          reason.startsWith("Enter why")
              ? "reason"
              : reason.startsWith("Enter where") ? "source" : "text";
      problems = problems.and(field, reason);
    }
    return problems;
  }

  @PostMapping(HERE + "/requests/{request}")
  Reply decide(
      @PathVariable long request,
      @RequestParam boolean grant,
      @RequestParam(defaultValue = "") String because,
      Officer officer) {
    access.require(officer, Act.APPROVE_WORDING);
    var field = "because-" + request;
    if (because.isBlank()) {
      return page(
          officer,
          WordingsPage.Typed.NOTHING,
          Problems.of(field, "Enter what you read it against, or why you refuse it"));
    }
    return switch (wordings.decide(officer, request, grant, because.strip())) {
      case PolicyBook.Outcome.Done _ ->
          new Goto(HERE, grant ? "The wording is approved" : "The wording is refused");
      case PolicyBook.Outcome.Refused(var reasons) ->
          page(officer, WordingsPage.Typed.NOTHING, Problems.of(field, String.join(". ", reasons)));
    };
  }

  private WordingsPage page(Officer officer, WordingsPage.Typed typed, Problems problems) {
    var mayDecide = may(officer, Act.APPROVE_WORDING);
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Choose"));
    for (var each : PrescribedWording.values()) {
      choices.add(Choice.of(each.key(), each.title()));
    }
    return new WordingsPage(
        Arrays.stream(PrescribedWording.values()).map(this::kind).toList(),
        wordings.waiting().stream().map(each -> asked(each, officer, mayDecide)).toList(),
        wordings.all().stream().map(WordingsController::loaded).toList(),
        may(officer, Act.LOAD_WORDING),
        Choice.choose(choices, List.of(typed.kind())),
        typed,
        problems);
  }

  private boolean may(Officer officer, Act act) {
    return access.may(officer, act) instanceof Access.Answer.Allowed;
  }

  private WordingsPage.Kind kind(PrescribedWording of) {
    var found = wordings.inForce(of, day.find().orElse(LocalDate.MAX)).orElse(null);
    return new WordingsPage.Kind(
        of.title(),
        of.where(),
        "/law/rules/" + of.rule().name(),
        found == null
            ? "None is loaded: what needs it cannot leave"
            : (found.demonstration() ? "A demonstration text, since " : "In force since ")
                + Words.date(found.inForceFrom()),
        found == null ? "" : href(found));
  }

  private static String href(Wordings.Wording wording) {
    return HERE + "/" + wording.id();
  }

  private static WordingsPage.Loaded loaded(Wordings.Wording each) {
    return new WordingsPage.Loaded(
        each.of().title(),
        href(each),
        Words.shortDate(each.inForceFrom()),
        each.source(),
        each.approvedBy() == null
            ? each.requestedBy() + ", not approved"
            : each.requestedBy() + ", approved by " + each.approvedBy());
  }

  private WordingsPage.Asked asked(Approvals.Request request, Officer officer, boolean mayDecide) {
    var wording = wordings.find(Long.parseLong(request.subjectId())).orElseThrow();
    return new WordingsPage.Asked(
        request.id(),
        wording.of().title() + ", from " + Words.date(wording.inForceFrom()),
        href(wording),
        wording.sha256(),
        request.requestedBy(),
        request.reason(),
        Words.moment(Objects.requireNonNull(request.at())),
        mayDecide && !request.requestedBy().equals(officer.username()));
  }
}
