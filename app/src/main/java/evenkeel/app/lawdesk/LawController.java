package evenkeel.app.lawdesk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Pages of law.
@Controller
class LawController {

  private final LawPages pages;
  private final Lawbook lawbook;
  private final Councils councils;
  private final BusinessDay day;
  private final Access access;

  LawController(
      LawPages pages, Lawbook lawbook, Councils councils, BusinessDay day, Access access) {
    this.pages = pages;
    this.lawbook = lawbook;
    this.councils = councils;
    this.day = day;
    this.access = access;
  }

  @GetMapping("/law")
  Page front(Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var sections = new LinkedHashMap<String, List<Crumb>>();
    for (var page : pages.all()) {
      sections
          .computeIfAbsent(page.section(), _ -> new ArrayList<>())
          .add(new Crumb(page.title(), "/law/" + page.address()));
    }
    return new LawPage(
        sections,
        lawbook.rulebook().version(),
        access.may(officer, Act.SEE_POLICY) instanceof Access.Answer.Allowed);
  }

  @GetMapping("/law/rules")
  Page rules(Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var today = today();
    return new RulesPage(
        lawbook.rulebook().all().stream().map(row -> RuleRow.of(row, today)).toList());
  }

  /// Where a citation leads: the rule on the page that is about it.
  @GetMapping("/law/rules/{rule}")
  Reply rule(@PathVariable String rule, Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var nation = councils.find().map(Council::nation).map(Enum::name).orElse("ENGLAND");
    return pages
        .about(rule, nation.toLowerCase(Locale.ROOT))
        .map(page -> Goto.page("/law/" + page.address() + "#" + rule))
        .orElseGet(
            () -> {
              if (lawbook.rulebook().all().stream().noneMatch(r -> named(r, rule))) {
                throw new NotFound("rule " + rule);
              }
              return Goto.page("/law/rules#" + rule);
            });
  }

  private static boolean named(evenkeel.core.law.Rulebook.Row row, String rule) {
    return row.rule().key().name().equals(rule);
  }

  @GetMapping("/law/{nation}/{type}/{page}")
  Page text(
      @PathVariable String nation,
      @PathVariable String type,
      @PathVariable String page,
      Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var address = nation + "/" + type + "/" + page;
    var found = pages.find(address).orElseThrow(() -> new NotFound("page of law " + address));
    var today = today();
    var rules =
        lawbook.rulebook().all().stream()
            .filter(row -> found.rules().contains(row.rule().key().name()))
            .map(row -> RuleRow.of(row, today))
            .toList();
    return new LawTextPage(found.title(), found.section(), rules, found.html());
  }

  private LocalDate today() {
    return day.find().orElse(LocalDate.MAX);
  }
}
