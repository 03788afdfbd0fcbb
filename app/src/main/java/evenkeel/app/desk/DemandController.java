package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Demands;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The demands of a lease: every one with what has become of it, and what is known of one recorded.
@Controller
class DemandController {

  private static final int ALL = 5_000;

  private final AccountCases cases;
  private final DebtPanels panels;
  private final Demands demands;
  private final Access access;
  private final BusinessDay day;

  DemandController(
      AccountCases cases, DebtPanels panels, Demands demands, Access access, BusinessDay day) {
    this.cases = cases;
    this.panels = panels;
    this.demands = demands;
    this.access = access;
    this.day = day;
  }

  @GetMapping("/accounts/{reference}/demands")
  Page all(@PathVariable String reference, Officer officer) {
    var found = cases.look(reference, "demands", officer);
    var mayRecord =
        access.may(officer, Act.RECORD_DEMAND, found.record()) instanceof Access.Answer.Allowed;
    return new DemandsPage(
        reference,
        DemandsPanel.of(panels.demands(found, day.today(), officer), found.href(), ALL),
        mayRecord);
  }

  @GetMapping("/accounts/{reference}/demands/{charge}")
  Page form(@PathVariable String reference, @PathVariable long charge, Officer officer) {
    var found = cases.form(reference, Act.RECORD_DEMAND, "demand", officer);
    var weighed = weighed(found, charge, officer);
    return page(found, weighed, recorded(weighed), "", Problems.NONE);
  }

  @PostMapping("/accounts/{reference}/demands/{charge}")
  Reply record(
      @PathVariable String reference,
      @PathVariable long charge,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    var found = cases.act(reference, Act.RECORD_DEMAND, officer);
    var weighed = weighed(found, charge, officer);
    var line = weighed.line();
    var reason = typed.getOrDefault("reason", "").strip();
    var read = DemandForm.read(line.kind(), line.record(), typed);
    var problems =
        reason.isEmpty() ? read.problems().and("reason", "Enter how you know it") : read.problems();
    if (problems.isEmpty()) {
      var result =
          demands.record(found.file().id(), line, read.record(), reason, day.today(), officer);
      if (result instanceof Demands.Result.Refused(var because)) {
        problems = Problems.of("", MoneyWords.plain(because));
      } else {
        return new Goto(
            found.href() + "#demand-" + charge,
            "It is recorded. What becomes of the demand was weighed again");
      }
    }
    return page(found, weighed, typed, reason, problems);
  }

  private DemandsWeighed.Weighed weighed(AccountCase found, long charge, Officer officer) {
    return panels.demands(found, day.today(), officer).stream()
        .filter(each -> each.line().charge() == charge)
        .findFirst()
        .orElseThrow(() -> new NotFound("demand " + charge + " on this account"));
  }

  /// What is recorded, days in their three boxes.
  private static Map<String, String> recorded(DemandsWeighed.Weighed weighed) {
    var kept = DemandForm.typed(weighed.line().record());
    var boxes = new HashMap<>(kept);
    for (var question : DemandForm.questions(weighed.line().kind())) {
      var value = kept.getOrDefault(question.name(), "");
      if (question.type() == DemandForm.Type.DAY && !value.isEmpty()) {
        var date = DateTyped.of(LocalDate.parse(value));
        boxes.put(question.name() + "-day", date.day());
        boxes.put(question.name() + "-month", date.month());
        boxes.put(question.name() + "-year", date.year());
      }
    }
    return boxes;
  }

  private static DemandPage page(
      AccountCase found,
      DemandsWeighed.Weighed weighed,
      Map<String, String> kept,
      String reason,
      Problems problems) {
    return new DemandPage(
        found.file().reference(),
        DemandView.of(weighed, found.href()),
        DemandForm.questions(weighed.line().kind()).stream()
            .map(question -> DemandPage.box(question, kept))
            .toList(),
        reason,
        problems);
  }
}
