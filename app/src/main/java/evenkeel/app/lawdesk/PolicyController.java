package evenkeel.app.lawdesk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Approvals;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import evenkeel.core.law.PolicySetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The council's own choices on screen: seen, asked for, decided by a second person.
@Controller
class PolicyController {

  private final PolicyBook book;
  private final BusinessDay day;
  private final Access access;

  PolicyController(PolicyBook book, BusinessDay day, Access access) {
    this.book = book;
    this.day = day;
    this.access = access;
  }

  @GetMapping("/law/policy")
  Page show(Officer officer) {
    access.require(officer, Act.SEE_POLICY);
    return page(officer, PolicyPage.Typed.NOTHING, Problems.NONE);
  }

  @PostMapping("/law/policy")
  Reply ask(
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    access.require(officer, Act.REQUEST_POLICY);
    var from = DateTyped.of(sent, "from");
    var typed = new PolicyPage.Typed(key, value, from, reason);
    var problems = Problems.NONE;
    if (PolicySetting.of(key).isEmpty()) {
      problems = problems.and("key", "Choose what should change");
    }
    problems = problems.and(from.problems("from", "the day from which it holds"));
    if (!problems.isEmpty()) {
      return page(officer, typed, problems);
    }
    var wanted =
        new PolicyBook.Wanted(key, from.date().orElseThrow(), value.strip(), reason.strip());
    return switch (book.request(officer, wanted)) {
      case PolicyBook.Outcome.Done _ ->
          new Goto("/law/policy", "The change is asked for. Another officer decides it");
      case PolicyBook.Outcome.Refused(var reasons) -> page(officer, typed, refused(reasons));
    };
  }

  private static Problems refused(List<String> reasons) {
    var problems = Problems.NONE;
    for (var reason : reasons) {
      problems = problems.and(reason.startsWith("Enter why") ? "reason" : "value", reason);
    }
    return problems;
  }

  @PostMapping("/law/policy/requests/{request}")
  Reply decide(
      @PathVariable long request,
      @RequestParam boolean grant,
      @RequestParam(defaultValue = "") String because,
      Officer officer) {
    access.require(officer, Act.APPROVE_POLICY);
    if (because.isBlank()) {
      return page(
          officer,
          PolicyPage.Typed.NOTHING,
          Problems.of("because-" + request, "Enter why you grant or refuse it"));
    }
    return switch (book.decide(officer, request, grant, because.strip())) {
      case PolicyBook.Outcome.Done _ ->
          new Goto("/law/policy", grant ? "The change is granted" : "The change is refused");
      case PolicyBook.Outcome.Refused(var reasons) ->
          page(
              officer,
              PolicyPage.Typed.NOTHING,
              Problems.of("because-" + request, String.join(". ", reasons)));
    };
  }

  private PolicyPage page(Officer officer, PolicyPage.Typed typed, Problems problems) {
    var mayAsk = may(officer, Act.REQUEST_POLICY);
    var mayDecide = may(officer, Act.APPROVE_POLICY);
    var keys = new ArrayList<Choice>();
    keys.add(Choice.of("", "Choose"));
    for (var setting : PolicySetting.values()) {
      keys.add(Choice.of(setting.key(), setting.title()));
    }
    return new PolicyPage(
        inForce(),
        book.waiting().stream().map(each -> asked(each, officer, mayDecide)).toList(),
        book.settings().reversed().stream()
            .map(
                each ->
                    new PolicyPage.Set(
                        title(each.key()),
                        Words.shortDate(each.effectiveFrom()),
                        each.value(),
                        each.requestedBy() + ", approved by " + each.approvedBy(),
                        each.reason()))
            .toList(),
        mayAsk,
        Choice.choose(keys, List.of(typed.key())),
        typed,
        problems);
  }

  private boolean may(Officer officer, Act act) {
    return access.may(officer, act) instanceof Access.Answer.Allowed;
  }

  private List<PolicyPage.InForce> inForce() {
    var today = day.today();
    var settings = book.settings();
    return Arrays.stream(PolicySetting.values())
        .map(
            setting -> {
              PolicyBook.Setting last = null;
              for (var each : settings) {
                if (each.key().equals(setting.key())
                    && !each.effectiveFrom().isAfter(today)
                    && (last == null || !each.effectiveFrom().isBefore(last.effectiveFrom()))) {
                  last = each;
                }
              }
              return new PolicyPage.InForce(
                  setting.title(),
                  setting.key(),
                  shown(last == null ? setting.otherwise() : last.value()),
                  setting.expects(),
                  last == null ? "the product’s own" : "since " + Words.date(last.effectiveFrom()));
            })
        .toList();
  }

  private static String shown(String value) {
    return value.isBlank() ? "none" : value;
  }

  private static String title(String key) {
    return PolicySetting.of(key).map(PolicySetting::title).orElse(key);
  }

  private static PolicyPage.Asked asked(
      Approvals.Request request, Officer officer, boolean mayDecide) {
    return new PolicyPage.Asked(
        request.id(),
        title(request.subjectId()) + ": " + request.facts(),
        request.requestedBy(),
        request.reason(),
        Words.moment(request.at()),
        mayDecide && !request.requestedBy().equals(officer.username()));
  }
}
