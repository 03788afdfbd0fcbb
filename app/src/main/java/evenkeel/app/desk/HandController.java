package evenkeel.app.desk;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.app.worklist.Division;
import evenkeel.app.worklist.Divisions;
import evenkeel.app.worklist.Handovers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One debt handed to an officer, whatever its portfolio, or back to the rules.
@Controller
class HandController {

  private static final String BACK = "-";

  private final AccountCases cases;
  private final Handovers handovers;
  private final Divisions divisions;
  private final Standings standings;
  private final BusinessDay day;

  HandController(
      AccountCases cases,
      Handovers handovers,
      Divisions divisions,
      Standings standings,
      BusinessDay day) {
    this.cases = cases;
    this.handovers = handovers;
    this.divisions = divisions;
    this.standings = standings;
    this.day = day;
  }

  @GetMapping("/accounts/{reference}/debts/{debt}/officer")
  Page form(@PathVariable String reference, @PathVariable long debt, Officer officer) {
    var found = of(debt, cases.form(reference, Act.KEEP_PORTFOLIOS, "officer of a debt", officer));
    return page(found, debt, "", DateTyped.of(day.today()), "", Problems.NONE);
  }

  @PostMapping("/accounts/{reference}/debts/{debt}/officer")
  Reply hand(
      @PathVariable String reference,
      @PathVariable long debt,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    var found = of(debt, cases.act(reference, Act.KEEP_PORTFOLIOS, officer));
    var to = typed.getOrDefault("officer", "");
    var from = DateTyped.of(typed, "from");
    var reason = typed.getOrDefault("reason", "");
    var problems = from.problems("from", "the first day");
    if (problems.isEmpty()) {
      var whom = to.equals(BACK) ? null : to;
      problems =
          PortfoliosController.said(
              handovers.hand(debt, whom, from.date().orElseThrow(), reason, officer));
    }
    return problems.isEmpty()
        ? new Goto(
            found.href(),
            to.equals(BACK) ? "The debt is back with its portfolio" : "The debt is handed over")
        : page(found, debt, to, from, reason, problems);
  }

  private static AccountCase of(long debt, AccountCase found) {
    if (!found.debtIds().contains(debt)) {
      throw new NotFound("debt " + debt + " on this account");
    }
    return found;
  }

  private HandPage page(
      AccountCase found, long debt, String to, DateTyped from, String reason, Problems problems) {
    var division = divisions.on(day.today());
    var choices =
        Stream.concat(
                PortfoliosController.officers(division).stream(),
                Stream.of(Choice.of(BACK, "Nobody: back to its portfolio")))
            .toList();
    return new HandPage(
        found.file().reference(),
        debt,
        found.debtInWords(debt),
        now(found, debt, division),
        Choice.choose(choices, List.of(to)),
        from,
        reason,
        problems);
  }

  private List<SummaryRow> now(AccountCase found, long debt, Division division) {
    var now = new ArrayList<SummaryRow>();
    standings
        .ofDebt(debt)
        .ifPresent(
            standing -> {
              var whose =
                  division.whose(standing.portfolio(), found.file().debtType(), standing.account());
              now.add(
                  SummaryRow.of(
                      "With", whose.isWithTheManager() ? "With the manager" : whose.name()));
              if (!whose.officer().isEmpty()) {
                now.add(SummaryRow.of("Officer today", division.nameOf(whose.officer())));
              }
            });
    for (var each : handovers.of(debt)) {
      var to = each.officer();
      now.add(
          SummaryRow.of(
              "From " + Words.date(each.fromOn()),
              (to == null ? "Back to its portfolio" : "Handed to " + division.nameOf(to))
                  + ": "
                  + each.reason()
                  + " ("
                  + each.handedBy()
                  + ")"));
    }
    return now;
  }
}
