package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.history.ClaimReplies;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.law.LeaseClaimRules;
import evenkeel.core.recovery.ClaimTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What came of a letter of claim, and from when a claim may follow.
@Controller
class ClaimController {

  private final AccountCases cases;
  private final ClaimReplies replies;
  private final Lawbook lawbook;
  private final Access access;
  private final BusinessDay day;

  ClaimController(
      AccountCases cases, ClaimReplies replies, Lawbook lawbook, Access access, BusinessDay day) {
    this.cases = cases;
    this.replies = replies;
    this.lawbook = lawbook;
    this.access = access;
    this.day = day;
  }

  @GetMapping("/accounts/{reference}/claims/{debt}")
  Page show(@PathVariable String reference, @PathVariable long debt, Officer officer) {
    var found = cases.look(reference, "letter of claim", officer);
    return page(found, debt, "", DateTyped.of(day.today()), "", officer, Problems.NONE);
  }

  @PostMapping("/accounts/{reference}/claims/{debt}")
  Reply record(
      @PathVariable String reference,
      @PathVariable long debt,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    var found = cases.act(reference, Act.RECORD_DEMAND, officer);
    letter(found, debt);
    var kind = typed.getOrDefault("kind", "");
    var known = ClaimReplies.Kind.of(kind);
    var on = DateTyped.of(typed, "on");
    var reason = typed.getOrDefault("reason", "").strip();
    var problems = Problems.NONE;
    if (known.isEmpty()) {
      problems = problems.and("kind", "Choose what came");
    }
    problems = problems.and(on.problems("on", "the day on which it came"));
    if (reason.isEmpty()) {
      problems = problems.and("reason", "Enter how you know it");
    }
    if (problems.isEmpty()) {
      var result =
          replies.record(
              debt, known.orElseThrow(), on.date().orElseThrow(), day.today(), reason, officer);
      if (result instanceof ClaimReplies.Result.Refused(var because)) {
        problems = Problems.of("on-day", MoneyWords.plain(because));
      } else {
        return new Goto(
            found.href() + "/claims/" + debt, "It is recorded, and the times are counted again");
      }
    }
    return page(found, debt, kind, on, reason, officer, problems);
  }

  private LocalDate letter(AccountCase found, long debt) {
    if (!found.debtIds().contains(debt)) {
      throw new NotFound("debt " + debt + " on this account");
    }
    return replies.letter(debt).orElseThrow(() -> new NotFound("letter of claim for debt " + debt));
  }

  private ClaimPage page(
      AccountCase found,
      long debt,
      String kind,
      DateTyped on,
      String reason,
      Officer officer,
      Problems problems) {
    var letter = letter(found, debt);
    var kinds =
        Arrays.stream(ClaimReplies.Kind.values())
            .map(each -> Choice.of(each.key(), each.title()))
            .toList();
    return new ClaimPage(
        found.file().reference(),
        debt,
        times(found, debt, letter),
        access.may(officer, Act.RECORD_DEMAND, found.record()) instanceof Access.Answer.Allowed,
        Choice.choose(kinds, List.of(kind)),
        on,
        reason,
        problems);
  }

  private List<SummaryRow> times(AccountCase found, long debt, LocalDate letter) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Debt", found.debtInWords(debt)));
    rows.add(SummaryRow.of("Owed by", found.names()));
    rows.add(SummaryRow.of("Letter of claim", Words.date(letter)));
    for (var each : replies.of(debt)) {
      rows.add(
          SummaryRow.of(
              each.kind().title(),
              Words.date(each.on()) + " (" + each.by() + ": " + each.reason() + ")"));
    }
    var law = lawbook.on(letter);
    if (!law.has(LeaseClaimRules.PROTOCOL)) {
      rows.add(SummaryRow.of("Times", "The law of that day is not on file"));
      return rows;
    }
    var times = ClaimTimes.of(letter, replies.reply(debt), law);
    rows.add(SummaryRow.of("Last day for a reply", Words.date(times.replyBy())));
    if (times.documentsBy() != null) {
      rows.add(SummaryRow.of("Documents due by", Words.date(times.documentsBy())));
    }
    rows.add(
        SummaryRow.of(
            "A claim at the earliest",
            times.claimFrom() == null ? "Not yet" : Words.date(times.claimFrom())));
    rows.add(SummaryRow.of("Because", MoneyWords.plain(times.waitsFor())));
    rows.add(
        SummaryRow.link(
            "Where it says so", times.rule().provision(), "/law/rules/" + times.rule().rule()));
    return rows;
  }
}
