package evenkeel.app.desk;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.JointNotices;
import evenkeel.app.history.Histories;
import evenkeel.app.history.Steps;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An officer records the joint notice, and checks notices that another system reported.
@Controller
class NoticeController {

  private final AccountCases cases;
  private final JointNotices jointNotices;
  private final Steps steps;
  private final Histories histories;
  private final BusinessDay day;

  NoticeController(
      AccountCases cases,
      JointNotices jointNotices,
      Steps steps,
      Histories histories,
      BusinessDay day) {
    this.cases = cases;
    this.jointNotices = jointNotices;
    this.steps = steps;
    this.histories = histories;
    this.day = day;
  }

  @GetMapping("/accounts/{reference}/joint-notice")
  Page joint(@PathVariable String reference, @RequestParam long party, Officer officer) {
    var found = cases.form(reference, Act.RECORD_JOINT_NOTICE, "joint notice", officer);
    return jointPage(found, standing(party, found), DateTyped.of(day.today()), Problems.NONE);
  }

  @PostMapping("/accounts/{reference}/joint-notice")
  Reply record(
      @PathVariable String reference,
      @RequestParam long party,
      @RequestParam("on-day") String onDay,
      @RequestParam("on-month") String onMonth,
      @RequestParam("on-year") String onYear,
      Officer officer) {
    var found = cases.act(reference, Act.RECORD_JOINT_NOTICE, officer);
    var liable = standing(party, found);
    var typed = new DateTyped(onDay, onMonth, onYear);
    var problems = typed.problems("on", "the day on which it was served");
    if (problems.isEmpty() && typed.date().orElseThrow().isAfter(day.today())) {
      problems = Problems.of("on-day", "Enter a day of service that is today or earlier");
    }
    if (!problems.isEmpty()) {
      return jointPage(found, liable, typed, problems);
    }
    return jointNotices.record(found.file().id(), party, typed.date().orElseThrow(), officer)
        ? new Goto(found.href(), "The joint notice to " + found.name(party) + " is recorded")
        : jointPage(
            found, liable, typed, Problems.of("on-day", "This notice was recorded already"));
  }

  private static AccountFile.Liable standing(long party, AccountCase found) {
    return found.liable().stream()
        .filter(each -> each.party() == party)
        .findFirst()
        .orElseThrow(() -> new NotFound("party " + party + " on this account"));
  }

  private static ConfirmPage jointPage(
      AccountCase found, AccountFile.Liable liable, DateTyped typed, Problems problems) {
    return new ConfirmPage(
        found.file().reference(),
        "Record the joint notice",
        "From the day it was served, notices may go to this person too.",
        List.of(
            SummaryRow.of("Person", found.name(liable.party())),
            SummaryRow.of("Stands as", MoneyWords.plain(liable.role())),
            SummaryRow.of("Named on the bill", liable.namedOnBill() ? "Yes" : "No")),
        "When was the joint taxpayers’ notice served?",
        typed,
        null,
        "",
        "Record the notice",
        false,
        found.href() + "/joint-notice?party=" + liable.party(),
        problems);
  }

  @GetMapping("/accounts/{reference}/steps/{step}/check")
  Page checkForm(@PathVariable String reference, @PathVariable long step, Officer officer) {
    var found = cases.form(reference, Act.CHECK_REPORTED_STEP, "reported step", officer);
    return checkPage(found, reported(step, found), "", Problems.NONE);
  }

  @PostMapping("/accounts/{reference}/steps/{step}/check")
  Reply check(
      @PathVariable String reference,
      @PathVariable long step,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    var found = cases.act(reference, Act.CHECK_REPORTED_STEP, officer);
    var reported = reported(step, found);
    if (reason.isBlank()) {
      return checkPage(
          found, reported, reason, Problems.of("reason", "Enter what you checked it against"));
    }
    return steps.check(step, officer.actor(), reason.strip())
        ? new Goto(found.href(), "The reported step is checked")
        : checkPage(
            found, reported, reason, Problems.of("reason", "A colleague has checked it already"));
  }

  private Histories.Step reported(long step, AccountCase found) {
    return histories.steps(found.debtIds()).stream()
        .filter(each -> each.id() == step && !each.source().equals("evenkeel"))
        .findFirst()
        .orElseThrow(() -> new NotFound("reported step " + step + " on this account"));
  }

  private static ConfirmPage checkPage(
      AccountCase found, Histories.Step step, String reason, Problems problems) {
    return new ConfirmPage(
        found.file().reference(),
        "Check a reported step",
        "A complaint may rest on it from now on. Look at the notice itself first.",
        List.of(
            SummaryRow.of("Step", step.kind().title()),
            SummaryRow.of("Year", found.yearInWords(step.debt())),
            SummaryRow.of("Issued", Words.date(step.issuedOn())),
            SummaryRow.of("Asked for", step.amount().toString()),
            SummaryRow.of("Pay by", Words.date(step.payBy())),
            SummaryRow.of("Reported by", step.source())),
        null,
        DateTyped.NOTHING,
        "What did you check it against?",
        reason,
        "It is right",
        false,
        found.href() + "/steps/" + step.id() + "/check",
        problems);
  }
}
