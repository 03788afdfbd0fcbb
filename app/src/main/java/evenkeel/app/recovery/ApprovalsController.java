package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.People;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Recommendable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of approvals: what waits, one recommendation with its answer, and the instruction.
@Controller
@ConditionalOnWebApplication
class ApprovalsController {

  private static final int PAGE = 50;

  private final DebtCases cases;
  private final Recommendations recommendations;
  private final Answering answering;
  private final Accounts accounts;
  private final People people;
  private final Access access;
  private final Audit audit;
  private final TellingOfFraud criminal;

  ApprovalsController(
      DebtCases cases,
      Recommendations recommendations,
      Answering answering,
      Accounts accounts,
      People people,
      Access access,
      Audit audit,
      TellingOfFraud criminal) {
    this.criminal = criminal;
    this.cases = cases;
    this.recommendations = recommendations;
    this.answering = answering;
    this.accounts = accounts;
    this.people = people;
    this.access = access;
    this.audit = audit;
  }

  static String href(Recommendation each) {
    return "/work/approvals/" + each.id();
  }

  @GetMapping("/work/approvals")
  Page list(
      @RequestParam(defaultValue = "waiting") String list,
      @RequestParam(defaultValue = "0") long after,
      Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var before = after == 0 ? Long.MAX_VALUE : after;
    var found =
        switch (list) {
          case "returned" -> recommendations.returned(before, PAGE + 1, officer);
          case "done" -> recommendations.done(before, PAGE + 1, officer);
          default -> recommendations.waiting(after, PAGE + 1, officer);
        };
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    audit.look(
        officer.actor(),
        "approvals",
        new Subject("queue", "approvals"),
        Map.of("list", list, "rows", shown.size()));
    return new ApprovalsPage(
        tabs(list, officer),
        rows(shown, officer),
        empty(list),
        found.size() > PAGE
            ? "/work/approvals?list=" + list + "&after=" + shown.getLast().id()
            : null);
  }

  private List<Tab> tabs(String here, Officer officer) {
    return List.of(
        new Tab(
            "Waiting",
            "/work/approvals",
            !here.equals("returned") && !here.equals("done"),
            recommendations.waiting(0, PAGE, officer).size()),
        new Tab(
            "Mine returned",
            "/work/approvals?list=returned",
            here.equals("returned"),
            recommendations.returned(Long.MAX_VALUE, PAGE, officer).size()),
        Tab.of("Done", "/work/approvals?list=done", here.equals("done")));
  }

  private static String empty(String list) {
    return switch (list) {
      case "returned" ->
          "Nothing of yours was returned. What a second person sends back shows here with why.";
      case "done" ->
          "Nothing is approved yet. Steps that you recommended or approved show here, each with its"
              + " instruction.";
      default ->
          "Nothing waits. Recommend a step from a debt’s page; it shows here for a second person.";
    };
  }

  private List<ApprovalsPage.Row> rows(List<Recommendation> shown, Officer officer) {
    var debts =
        accounts.debts(shown.stream().map(Recommendation::account).distinct().toList()).stream()
            .collect(Collectors.toMap(AccountFile.Debt::id, each -> each));
    return shown.stream()
        .map(
            each -> {
              var debt = debts.get(each.debt());
              var answered = each.answered();
              return new ApprovalsPage.Row(
                  title(each),
                  href(each),
                  debt == null ? "" : debt.inWords(),
                  each.reference(),
                  each.amount(),
                  Words.shortDate(each.on()),
                  each.by().equals(officer.username()) ? "You" : each.by(),
                  answered == null ? each.reason() : answered.because());
            })
        .toList();
  }

  private static String title(Recommendation each) {
    var type = DebtType.of(each.debtType()).orElseThrow();
    return Recommendable.find(type, each.step())
        .map(Recommendable::title)
        .orElse("Record of a court’s order");
  }

  @GetMapping("/work/approvals/{id:\\d+}")
  Page show(@PathVariable long id, Officer officer) {
    return page(id, officer, "", "", Problems.NONE);
  }

  @PostMapping("/work/approvals/{id:\\d+}/answer")
  Reply answer(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String because,
      @RequestParam(defaultValue = "") String seen,
      Officer officer) {
    access.require(officer, Act.APPROVE_STEP);
    var problems = Problems.NONE;
    if (!answer.equals("approve") && !answer.equals("return")) {
      problems = problems.and("answer", "Choose whether it may go ahead");
    }
    if (because.isBlank()) {
      problems = problems.and("because", "Enter why");
    }
    if (!problems.isEmpty()) {
      return page(id, officer, answer, because, problems);
    }
    return reply(
        answering.answer(
            id, new Answering.Answer(answer.equals("approve"), because, seen), officer),
        id,
        answer,
        because,
        officer);
  }

  private Reply reply(Outcome outcome, long id, String answer, String because, Officer officer) {
    return switch (outcome) {
      case Outcome.Recorded _ -> new Goto("/work/approvals/" + id, "It is approved and recorded");
      case Outcome.Returned(var why) ->
          new Goto("/work/approvals", "It is returned to who recommended it: " + why);
      case Outcome.Moved _ ->
          page(
              id,
              officer,
              "",
              because,
              Problems.of(
                  "", "The facts moved while this page was open: look at them again below"));
      case Outcome.Refused(var why) ->
          page(id, officer, answer, because, Problems.of("", StepsController.sentence(why)));
      case Outcome.Unanswered(var wrong) ->
          page(
              id,
              officer,
              answer,
              because,
              Problems.of("because", wrong.values().iterator().next()));
      case Outcome.Waits _, Outcome.Barred _ ->
          throw new IllegalStateException("answering came to " + outcome);
    };
  }

  /// @param whole with what the officer is not told
  /// @param asked as they read it
  private record Opened(Recommendation whole, Recommendation asked, DebtCase found) {}

  private Opened open(long id, Officer officer) {
    var asked =
        recommendations
            .find(id, Act.SEE_PERSON, officer)
            .orElseThrow(() -> new NotFound("recommendation " + id));
    var found =
        cases
            .open(asked.debt(), Act.SEE_PERSON, officer)
            .orElseThrow(() -> new NotFound("debt " + asked.debt()))
            .against(asked.against());
    return new Opened(asked, criminal.asToldTo(officer, asked, found), found);
  }

  private ApprovalPage page(
      long id, Officer officer, String answer, String because, Problems problems) {
    var opened = open(id, officer);
    var asked = opened.asked();
    var found = opened.found();
    var answered = asked.answered();
    var why = whyNot(asked, found, officer);
    return new ApprovalPage(
        id,
        StepsController.title(asked, found),
        about(asked, found),
        evidence(asked, found),
        StepsController.facts(found),
        answered == null ? CaseFacts.changed(asked.facts(), CaseFacts.of(found)) : List.of(),
        answered == null ? criminal.proofToldTo(officer, opened.whole(), found) : answered.proof(),
        criminal.leavesOut(officer, asked, found),
        answered == null ? null : inWords(answered),
        answered != null && answered.approved() && !asked.step().equals(OrderMade.KEY)
            ? "/work/approvals/" + id + "/instruction"
            : null,
        answered == null && why.isEmpty(),
        why,
        CaseFacts.seen(found),
        answer,
        because,
        problems);
  }

  private static String inWords(Recommendation.Answered answered) {
    return (answered.approved() ? "Approved" : "Returned")
        + " by "
        + answered.by()
        + " on "
        + Words.date(answered.on())
        + ": "
        + answered.because();
  }

  private String whyNot(Recommendation asked, DebtCase found, Officer officer) {
    if (asked.by().equals(officer.username())) {
      return "You recommended it yourself: a second person answers it.";
    }
    return access.may(officer, Act.APPROVE_STEP, found.record())
            instanceof Access.Answer.Denied(var because)
        ? StepsController.sentence(because) + "."
        : "";
  }

  private static List<SummaryRow> about(Recommendation asked, DebtCase found) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.link("Debt", found.debt().inWords(), found.href()));
    if (asked.against() != null) {
      rows.add(SummaryRow.of("Against", found.name(asked.against())));
    }
    rows.add(SummaryRow.of("Owed when recommended", asked.amount().toString()));
    rows.add(SummaryRow.of("Recommended", asked.by() + ", " + Words.date(asked.on())));
    rows.add(SummaryRow.of("Why", asked.reason()));
    return rows;
  }

  /// The officer's answers by their questions; what is no question any more shows by its name.
  static List<SummaryRow> evidence(Recommendation asked, DebtCase found) {
    if (asked.step().equals(OrderMade.KEY)) {
      return OrderMade.of(asked.answers()).rows();
    }
    var rows = new ArrayList<SummaryRow>();
    var left = new java.util.TreeMap<>(asked.answers());
    found
        .step(asked.step())
        .ifPresent(
            step ->
                step.questions(found.on().facts(), true).stream()
                    .flatMap(group -> group.questions().stream())
                    .forEach(
                        question -> {
                          var answer = left.remove(question.name());
                          if (answer != null) {
                            rows.add(SummaryRow.of(question.label(), said(question, answer)));
                          }
                        }));
    left.forEach(
        (name, value) ->
            rows.add(SummaryRow.of(StepsController.sentence(name.replace('-', ' ')), value)));
    return rows;
  }

  /// An answer as the form showed it.
  private static String said(Recommendable.Question question, String answer) {
    var field = question.field();
    return field == null ? answer : Words.answer(field, answer);
  }

  @GetMapping("/work/approvals/{id:\\d+}/instruction")
  Page instruction(@PathVariable long id, Officer officer) {
    var opened = open(id, officer);
    var asked = opened.asked();
    var found = opened.found();
    var answered = asked.answered();
    if (answered == null || !answered.approved() || asked.step().equals(OrderMade.KEY)) {
      throw new NotFound("instruction " + id);
    }
    return new InstructionPage(
        id,
        StepsController.title(asked, found),
        who(asked, found, officer),
        evidence(asked, found),
        List.of(
            SummaryRow.of("Sum", answered.amount().toString()),
            SummaryRow.of("Why", asked.reason()),
            SummaryRow.of("Recommended", asked.by() + ", " + Words.date(asked.on())),
            SummaryRow.of("Approved", answered.by() + ", " + Words.date(answered.on())),
            SummaryRow.of("Approver’s words", answered.because())),
        answered.proof(),
        criminal.leavesOut(officer, asked, found));
  }

  private List<SummaryRow> who(Recommendation asked, DebtCase found, Officer officer) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Account", found.file().reference()));
    rows.add(SummaryRow.of("Debt", found.debt().inWords()));
    var party = asked.against() == null ? null : found.parties().get(asked.against());
    if (party != null) {
      rows.add(SummaryRow.of("Person", party.name()));
      var person = people.person(party.person(), officer);
      var address =
          person
              .map(
                  each ->
                      each.addressWithheld() && each.addresses().isEmpty()
                          ? "Address withheld"
                          : each.address(cases.today())
                              .map(evenkeel.app.people.PostalAddress::inOneLine)
                              .orElse("No address is known"))
              .orElse("No address is known");
      rows.add(SummaryRow.of("Address", Objects.requireNonNull(address)));
    } else {
      rows.add(SummaryRow.of("People", found.names()));
    }
    return rows;
  }
}
