package evenkeel.app.charges;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of notices of costs that officers record.
@Controller
@ConditionalOnWebApplication
@RequestMapping("/runs/charges/notices")
class CostNoticesController {

  private static final int PAGE = 25;
  private static final String HERE = "/runs/charges/notices";

  private final CostNotices notices;
  private final CostNoticeView view;
  private final Access access;
  private final Audit audit;

  CostNoticesController(CostNotices notices, CostNoticeView view, Access access, Audit audit) {
    this.notices = notices;
    this.view = view;
    this.access = access;
    this.audit = audit;
  }

  @GetMapping
  Reply list(
      @RequestParam(defaultValue = "") String cost,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS, CostNotices.LEASEHOLD);
    return list(cost, before, CostNoticeForm.about(cost), Problems.NONE, officer);
  }

  private Reply list(
      String cost, long before, CostNoticeForm form, Problems problems, Officer officer) {
    var found = notices.newest(cost, before, PAGE + 1);
    var more = found.size() > PAGE;
    var shown = more ? found.subList(0, PAGE) : found;
    return new CostNoticesPage(
        shown,
        cost,
        view.about(cost),
        form,
        may(officer),
        more ? HERE + "?before=" + shown.getLast().id() : null,
        problems);
  }

  @PostMapping
  Reply record(@RequestParam Map<String, String> typed, Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, CostNotices.LEASEHOLD);
    var form = CostNoticeForm.of(typed);
    var problems = form.problems();
    if (problems.isEmpty()) {
      switch (notices.record(form.asked(), officer)) {
        case CostNotices.Result.Done(var id) -> {
          return done(id, "The notice is recorded, and counts from now on");
        }
        case CostNotices.Result.Wrong(var wrong) -> problems = wrong;
        case CostNotices.Result.Refused(var because) ->
            problems = Problems.of("", Words.sentence(because));
      }
    }
    return list(form.cost(), Long.MAX_VALUE, form, problems, officer);
  }

  @GetMapping("/{notice}")
  Reply show(@PathVariable long notice, Officer officer) {
    access.require(officer, Act.SEE_RUNS, CostNotices.LEASEHOLD);
    var found = found(notice);
    return page(
        found,
        CostNoticeForm.of(found, notices.named(notice, officer)),
        "",
        Problems.NONE,
        officer);
  }

  private CostNotices.Notice found(long notice) {
    return notices.find(notice).orElseThrow(() -> new NotFound("notice of costs " + notice));
  }

  private Reply page(
      CostNotices.Notice notice,
      CostNoticeForm form,
      String withdrawing,
      Problems problems,
      Officer officer) {
    var named = notices.named(notice.id(), officer);
    audit.look(
        officer.actor(),
        "notice of costs",
        new Subject("cost", notice.cost()),
        Map.of("notice", notice.id(), "accounts", named.size()));
    return new CostNoticePage(
        notice,
        named,
        notice.accounts() - named.size(),
        view.about(notice.cost()),
        view.keeps(notice),
        view.sum(notice),
        form,
        withdrawing,
        may(officer),
        problems);
  }

  @PostMapping("/{notice}/correct")
  Reply correct(
      @PathVariable long notice, @RequestParam Map<String, String> typed, Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, CostNotices.LEASEHOLD);
    var found = found(notice);
    var form = CostNoticeForm.of(typed);
    var problems = form.problems();
    if (problems.isEmpty()) {
      switch (notices.correct(notice, form.asked(), officer)) {
        case CostNotices.Result.Done(var id) -> {
          return done(id, "The record is corrected: this one stands in its place");
        }
        case CostNotices.Result.Wrong(var wrong) -> problems = wrong;
        case CostNotices.Result.Refused(var because) ->
            problems = Problems.of("", Words.sentence(because));
      }
    }
    return page(found, form, "", problems, officer);
  }

  @PostMapping("/{notice}/withdraw")
  Reply withdraw(
      @PathVariable long notice,
      @RequestParam(name = "withdraw-reason", defaultValue = "") String reason,
      Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, CostNotices.LEASEHOLD);
    var found = found(notice);
    var problems =
        switch (notices.withdraw(notice, reason.strip(), officer)) {
          case CostNotices.Result.Done _ -> Problems.NONE;
          case CostNotices.Result.Wrong(var wrong) ->
              Problems.of("withdraw-reason", wrong.all().getFirst().text());
          case CostNotices.Result.Refused(var because) -> Problems.of("", Words.sentence(because));
        };
    return problems.isEmpty()
        ? done(notice, "The record is withdrawn: the notice counts for nothing")
        : page(
            found,
            CostNoticeForm.of(found, notices.named(notice, officer)),
            reason,
            problems,
            officer);
  }

  private static Goto done(long notice, String what) {
    return new Goto(HERE + "/" + notice, what);
  }

  private boolean may(Officer officer) {
    return access.may(officer, Act.RECORD_DEMAND, CostNotices.LEASEHOLD)
        instanceof Access.Answer.Allowed;
  }
}
