package evenkeel.app.recovery;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.history.Histories;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages on which a court's order is recorded or withdrawn, and the end of a method recorded.
@Controller
@ConditionalOnWebApplication
class OrdersController {

  private static final String STEP = "/accounts/{reference}/debts/{debt}/steps/{step:\\d+}";

  private final DebtCases cases;
  private final Orders orders;
  private final Histories histories;

  OrdersController(DebtCases cases, Orders orders, Histories histories) {
    this.cases = cases;
    this.orders = orders;
    this.histories = histories;
  }

  @GetMapping("/accounts/{reference}/debts/{debt}/order")
  Page order(@PathVariable String reference, @PathVariable long debt, Officer officer) {
    return orderPage(open(reference, debt, officer), Map.of(), Map.of(), "");
  }

  @PostMapping("/accounts/{reference}/debts/{debt}/order")
  Reply record(
      @PathVariable String reference,
      @PathVariable long debt,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    var found = open(reference, debt, officer);
    var read = Box.read(typed);
    var reason = read.getOrDefault("reason", "");
    return switch (orders.record(debt, kept(read), reason, officer)) {
      case Outcome.Recorded _ ->
          new Goto(found.href(), "It is recorded. What happens next was decided again");
      case Outcome.Waits _ ->
          new Goto(found.href(), "It waits for a second person, as the council’s policy asks");
      case Outcome.Unanswered(var problems) -> orderPage(found, read, problems, reason);
      case Outcome.Refused(var because) ->
          orderPage(found, read, Map.of("", StepsController.sentence(because)), reason);
      case Outcome other -> throw new IllegalStateException("recording came to " + other);
    };
  }

  /// The order's own fields, and nothing else that a form sends.
  private static Map<String, String> kept(Map<String, String> read) {
    var kept = new java.util.TreeMap<String, String>();
    for (var name :
        List.of(
            OrderMade.ON,
            OrderMade.COURT,
            OrderMade.CASE,
            OrderMade.SUM,
            OrderMade.COSTS,
            OrderMade.PAY_BY)) {
      kept.put(name, read.getOrDefault(name, "").strip());
    }
    return kept;
  }

  private static RecordPage orderPage(
      DebtCase found, Map<String, String> typed, Map<String, String> wrong, String reason) {
    var title = OrderMade.kind(found.type()).title();
    var boxes =
        List.of(
            box(OrderMade.ON, "When did the court make it?", "day", typed, wrong),
            box(OrderMade.COURT, "Which court?", "text", typed, wrong),
            box(OrderMade.CASE, "Case number", "text", typed, wrong),
            box(OrderMade.SUM, "What does it order, without costs?", "text", typed, wrong),
            box(OrderMade.COSTS, "Costs that it orders", "text", typed, wrong),
            box(OrderMade.PAY_BY, "Last day that it gives to pay (optional)", "day", typed, wrong));
    return new RecordPage(
        "Record a " + title.toLowerCase(Locale.UK),
        "What may follow it is decided again at once. A record is never changed: one that is wrong"
            + " is withdrawn by a later one.",
        found.crumbs(),
        List.of(
            SummaryRow.of("Debt", found.debt().inWords()),
            SummaryRow.of("Who owes it", found.names()),
            SummaryRow.of("Owed", found.s().balance().toString()),
            SummaryRow.of("Refused or withdrawn", CaseFacts.refused(found.s()))),
        boxes,
        "How do you know?",
        reason,
        "Record the " + title.toLowerCase(Locale.UK),
        false,
        StepsController.orders(found),
        found.href(),
        Box.problems(boxes, wrong));
  }

  private static Box box(
      String name,
      String label,
      String look,
      Map<String, String> typed,
      Map<String, String> wrong) {
    return Box.of(name, label, "", look, List.of(), typed, wrong);
  }

  @GetMapping(STEP + "/withdraw")
  Page withdrawForm(
      @PathVariable String reference,
      @PathVariable long debt,
      @PathVariable long step,
      Officer officer) {
    var found = open(reference, debt, officer);
    return withdrawing(found, step(step, found), Map.of(), "");
  }

  @PostMapping(STEP + "/withdraw")
  Reply withdraw(
      @PathVariable String reference,
      @PathVariable long debt,
      @PathVariable long step,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    var found = open(reference, debt, officer);
    var withdrawn = step(step, found);
    return switch (orders.withdraw(debt, step, reason, officer)) {
      case Outcome.Recorded _ ->
          new Goto(found.href(), "It is withdrawn. What happens next was decided again");
      case Outcome.Unanswered(var problems) -> withdrawing(found, withdrawn, problems, reason);
      case Outcome.Refused(var because) ->
          withdrawing(found, withdrawn, Map.of("", StepsController.sentence(because)), reason);
      case Outcome other -> throw new IllegalStateException("withdrawing came to " + other);
    };
  }

  private static RecordPage withdrawing(
      DebtCase found, Histories.Step step, Map<String, String> wrong, String reason) {
    return new RecordPage(
        "Withdraw the " + step.kind().title().toLowerCase(Locale.UK),
        "It counts no more from today, and stays in the history. What rests on it is decided again"
            + " at once.",
        found.crumbs(),
        about(step),
        List.of(),
        "Why is it withdrawn?",
        reason,
        "Withdraw it",
        true,
        found.href() + "/" + step.id() + "/withdraw",
        found.href(),
        Box.problems(List.of(), wrong));
  }

  @GetMapping(STEP + "/end")
  Page endForm(
      @PathVariable String reference,
      @PathVariable long debt,
      @PathVariable long step,
      Officer officer) {
    var found = open(reference, debt, officer);
    return ending(
        found, step(step, found), Map.of(Orders.ON, cases.today().toString()), Map.of(), "");
  }

  @PostMapping(STEP + "/end")
  Reply end(
      @PathVariable String reference,
      @PathVariable long debt,
      @PathVariable long step,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    var found = open(reference, debt, officer);
    var ended = step(step, found);
    var read = Box.read(typed);
    var reason = read.getOrDefault("reason", "");
    var outcome =
        orders.end(debt, step, day(read), read.getOrDefault("outcome", ""), reason, officer);
    return switch (outcome) {
      case Outcome.Recorded _ ->
          new Goto(found.href(), "Its end is recorded. What happens next was decided again");
      case Outcome.Unanswered(var problems) -> ending(found, ended, read, problems, reason);
      case Outcome.Refused(var because) ->
          ending(found, ended, read, Map.of("", StepsController.sentence(because)), reason);
      case Outcome other -> throw new IllegalStateException("ending came to " + other);
    };
  }

  @GetMapping(STEP + "/refused")
  Page refusedForm(
      @PathVariable String reference,
      @PathVariable long debt,
      @PathVariable long step,
      Officer officer) {
    var found = open(reference, debt, officer);
    return refusing(
        found, step(step, found), Map.of(Orders.ON, cases.today().toString()), Map.of(), "");
  }

  @PostMapping(STEP + "/refused")
  Reply refused(
      @PathVariable String reference,
      @PathVariable long debt,
      @PathVariable long step,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    var found = open(reference, debt, officer);
    var asked = step(step, found);
    var read = Box.read(typed);
    var reason = read.getOrDefault("reason", "");
    var outcome =
        orders.refuse(debt, step, day(read), read.getOrDefault("outcome", ""), reason, officer);
    return switch (outcome) {
      case Outcome.Recorded _ ->
          new Goto(found.href(), "It is recorded. What happens next was decided again");
      case Outcome.Unanswered(var problems) -> refusing(found, asked, read, problems, reason);
      case Outcome.Refused(var because) ->
          refusing(found, asked, read, Map.of("", StepsController.sentence(because)), reason);
      case Outcome other -> throw new IllegalStateException("recording came to " + other);
    };
  }

  private static RecordPage refusing(
      DebtCase found,
      Histories.Step step,
      Map<String, String> typed,
      Map<String, String> wrong,
      String reason) {
    var outcomes =
        Arrays.stream(Refusal.values())
            .map(each -> Choice.of(Orders.key(each), each.title()))
            .toList();
    var boxes =
        List.of(
            Box.of("outcome", "What became of it?", "", "choice", outcomes, typed, wrong),
            box(Orders.ON, "On which day?", "day", typed, wrong));
    return new RecordPage(
        "Record what a court refused: " + step.kind().title().toLowerCase(Locale.UK),
        "It counts no more from that day, and stays in the history with what was decided. An"
            + " officer is then asked what comes next.",
        found.crumbs(),
        about(step),
        boxes,
        "How do you know?",
        reason,
        "Record it",
        true,
        found.href() + "/" + step.id() + "/refused",
        found.href(),
        Box.problems(boxes, wrong));
  }

  /// The day typed; what is no day is one that the door refuses with its words.
  private static LocalDate day(Map<String, String> read) {
    try {
      return LocalDate.parse(read.getOrDefault(Orders.ON, ""));
    } catch (DateTimeException notADay) {
      return LocalDate.MIN;
    }
  }

  private static RecordPage ending(
      DebtCase found,
      Histories.Step step,
      Map<String, String> typed,
      Map<String, String> wrong,
      String reason) {
    var outcomes = new ArrayList<Choice>();
    Orders.outcomes(step.kind()).forEach((key, words) -> outcomes.add(Choice.of(key, words)));
    var boxes =
        List.of(
            Box.of("outcome", "How did it end?", "", "choice", outcomes, typed, wrong),
            box(Orders.ON, "On which day?", "day", typed, wrong));
    return new RecordPage(
        "Record the end of: " + step.kind().title().toLowerCase(Locale.UK),
        "An officer is then asked what comes next.",
        found.crumbs(),
        about(step),
        boxes,
        "How do you know?",
        reason,
        "Record the end",
        false,
        found.href() + "/" + step.id() + "/end",
        found.href(),
        Box.problems(boxes, wrong));
  }

  private static List<SummaryRow> about(Histories.Step step) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Step", step.kind().title()));
    rows.add(SummaryRow.of("On", Words.date(step.issuedOn())));
    rows.add(SummaryRow.of("Sum", step.amount().toString()));
    if (step.court() != null) {
      rows.add(SummaryRow.of("Court", step.court()));
      rows.add(SummaryRow.of("Case number", String.valueOf(step.caseNumber())));
    }
    return rows;
  }

  private DebtCase open(String reference, long debt, Officer officer) {
    return cases
        .open(reference, debt, Act.RECORD_OUTCOME, officer)
        .orElseThrow(() -> new NotFound("debt " + debt + " on account " + reference));
  }

  private Histories.Step step(long step, DebtCase found) {
    return histories.steps(List.of(found.debt().id())).stream()
        .filter(each -> each.id() == step)
        .findFirst()
        .orElseThrow(() -> new NotFound("step " + step + " of this debt"));
  }
}
