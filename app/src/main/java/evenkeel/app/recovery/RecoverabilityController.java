package evenkeel.app.recovery;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which an officer of the benefit team decides whether an overpayment can be
/// recovered.
@Controller
@ConditionalOnWebApplication
class RecoverabilityController {

  private static final String PATH = "/accounts/{reference}/debts/{debt}/recoverability";
  private static final List<Choice> KNOWN =
      List.of(
          Choice.of("yes", "Yes"),
          Choice.of("no", "No"),
          Choice.of("not-yet", "Nobody has found out yet"));

  private final DebtCases cases;
  private final RecoverabilityDecisions decisions;

  RecoverabilityController(DebtCases cases, RecoverabilityDecisions decisions) {
    this.cases = cases;
    this.decisions = decisions;
  }

  @GetMapping(PATH)
  Page form(@PathVariable String reference, @PathVariable long debt, Officer officer) {
    var found = open(reference, debt, officer);
    var one = overpayment(found);
    return page(found, one, RecoverabilityDecisions.known(one), Map.of(), "");
  }

  @PostMapping(PATH)
  Reply decide(
      @PathVariable String reference,
      @PathVariable long debt,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    var found = open(reference, debt, officer);
    var one = overpayment(found);
    var reason = typed.getOrDefault("reason", "");
    return switch (decisions.decide(debt, typed, reason, officer)) {
      case Outcome.Recorded _ ->
          new Goto(
              "/accounts/" + reference, "It is decided and recorded. The debt was decided again");
      case Outcome.Unanswered(var problems) -> page(found, one, typed, problems, reason);
      case Outcome.Refused(var because) ->
          page(found, one, typed, Map.of("", StepsController.sentence(because)), reason);
      case Outcome other -> throw new IllegalStateException("deciding came to " + other);
    };
  }

  private DebtCase open(String reference, long debt, Officer officer) {
    return cases
        .open(reference, debt, Act.RECORD_DECISION, officer)
        .orElseThrow(() -> new NotFound("debt " + debt + " on account " + reference));
  }

  private Overpayments.Overpayment overpayment(DebtCase found) {
    return decisions
        .overpayment(found)
        .orElseThrow(() -> new NotFound("decision on debt " + found.debt().id()));
  }

  private RecordPage page(
      DebtCase found,
      Overpayments.Overpayment one,
      Map<String, String> typed,
      Map<String, String> wrong,
      String reason) {
    var boxes = boxes(typed, wrong);
    return new RecordPage(
        "Decide whether it can be recovered",
        "The table of SI 2006/213 regulation 100 works what you answer. What cannot be recovered"
            + " has no balance and no way to recover it: its charges are taken off, and the person"
            + " is told. What can be recovered need not be. A decision is never changed: a later"
            + " one takes its place.",
        found.crumbs(),
        facts(found, one),
        boxes,
        "Your reasons",
        reason,
        "Decide and record it",
        false,
        "/accounts/" + found.file().reference() + "/debts/" + found.debt().id() + "/recoverability",
        "/accounts/" + found.file().reference(),
        Box.problems(boxes, wrong));
  }

  private static List<Box> boxes(Map<String, String> typed, Map<String, String> wrong) {
    return List.of(
        box(
            RecoverabilityDecisions.ERROR,
            "Did it arise from an official error?",
            "Of the council, DWP, HMRC or somebody who works for them. The books' cause is"
                + " filled in",
            typed,
            wrong),
        box(
            RecoverabilityDecisions.CONTRIBUTED,
            "Did the claimant, somebody acting for them or the payee cause it or help to?",
            "",
            typed,
            wrong),
        box(
            RecoverabilityDecisions.REALISED,
            "Could any of them reasonably have realised it, at the payment or at any notice?",
            "The council has to show it",
            typed,
            wrong),
        Box.of(
            RecoverabilityDecisions.CREDIT,
            "Of it, rent rebate credited for days after the revision (optional)",
            "In pounds, such as 123.45: it always comes back",
            "text",
            List.of(),
            typed,
            wrong));
  }

  private static Box box(
      String name,
      String label,
      String hint,
      Map<String, String> typed,
      Map<String, String> wrong) {
    return Box.of(name, label, hint, "choice", KNOWN, typed, wrong);
  }

  private List<SummaryRow> facts(DebtCase found, Overpayments.Overpayment one) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Debt", found.debt().inWords()));
    rows.add(SummaryRow.of("Who owes it", found.names()));
    rows.add(SummaryRow.of("Amount overpaid", one.gross().toString()));
    rows.add(SummaryRow.of("Owed", found.s().balance().toString()));
    rows.add(SummaryRow.of("Stands as recoverable", one.recoverable() ? "Yes" : "No"));
    decisions
        .before(found)
        .forEach(
            each ->
                rows.add(
                    SummaryRow.link(
                        "Decided on " + Words.date(each.on()),
                        (each.recoverable() ? "Recoverable: " : "Not recoverable: ")
                            + each.because()
                            + " ("
                            + each.provision()
                            + "), "
                            + each.by()
                            + ": "
                            + each.reason(),
                        "/law/rules/" + each.rule())));
    return rows;
  }
}
