package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import evenkeel.app.worklist.Division;
import evenkeel.app.worklist.Divisions;
import evenkeel.app.worklist.PortfolioVersion;
import evenkeel.app.worklist.Portfolios;
import evenkeel.app.worklist.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Portfolios: all of them, and each with the forms that change it.
@Controller
class PortfoliosController {

  private final Portfolios portfolios;
  private final PortfolioRows rows;
  private final Divisions divisions;
  private final BusinessDay day;
  private final Access access;

  PortfoliosController(
      Portfolios portfolios,
      PortfolioRows rows,
      Divisions divisions,
      BusinessDay day,
      Access access) {
    this.portfolios = portfolios;
    this.rows = rows;
    this.divisions = divisions;
    this.day = day;
    this.access = access;
  }

  @GetMapping("/work/portfolios")
  Page list(Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return rows.page(day.today(), officer);
  }

  @GetMapping("/work/portfolios/new")
  Page fresh(Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    return page(0, List.of(), PortfolioForm.empty(day.today()), Map.of(), Problems.NONE, officer);
  }

  @PostMapping("/work/portfolios/new")
  Reply open(@RequestParam MultiValueMap<String, String> typed, Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    var form = PortfolioForm.of(typed);
    var problems =
        switch (form.read()) {
          case PortfolioForm.Read.Invalid(var wrong) -> wrong;
          case PortfolioForm.Read.Valid(var terms, var from) ->
              said(portfolios.open(terms, from, form.reason(), officer));
        };
    return problems.isEmpty()
        ? new Goto(WorkTabs.PORTFOLIOS, form.name() + " is opened")
        : page(0, List.of(), form, Map.of(), problems, officer);
  }

  @GetMapping("/work/portfolios/{portfolio}")
  Page show(@PathVariable long portfolio, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var versions = versions(portfolio);
    return page(
        portfolio,
        versions,
        PortfolioForm.of(versions.getFirst(), day.today()),
        Map.of(),
        Problems.NONE,
        officer);
  }

  @PostMapping("/work/portfolios/{portfolio}")
  Reply change(
      @PathVariable long portfolio,
      @RequestParam MultiValueMap<String, String> typed,
      Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    var versions = versions(portfolio);
    var form = PortfolioForm.of(typed);
    var problems =
        switch (form.read()) {
          case PortfolioForm.Read.Invalid(var wrong) -> wrong;
          case PortfolioForm.Read.Valid(var terms, var from) ->
              said(portfolios.change(portfolio, terms, from, form.reason(), officer));
        };
    return problems.isEmpty()
        ? new Goto(WorkTabs.PORTFOLIOS, form.name() + " is changed")
        : page(portfolio, versions, form, Map.of(), problems, officer);
  }

  /// Gives the portfolio to another officer.
  @PostMapping("/work/portfolios/{portfolio}/officer")
  Reply reassign(
      @PathVariable long portfolio, @RequestParam Map<String, String> typed, Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    var versions = versions(portfolio);
    var from = DateTyped.of(typed, "to-from");
    var problems = from.problems("to-from", "the first day");
    if (problems.isEmpty()) {
      problems =
          prefixed(
              "to-",
              portfolios.reassign(
                  portfolio,
                  typed.getOrDefault("to-officer", ""),
                  from.date().orElseThrow(),
                  typed.getOrDefault("to-reason", ""),
                  officer));
    }
    return problems.isEmpty()
        ? new Goto(WorkTabs.PORTFOLIOS, "The portfolio is reassigned")
        : again(portfolio, versions, typed, problems, officer);
  }

  @PostMapping("/work/portfolios/{portfolio}/close")
  Reply close(
      @PathVariable long portfolio, @RequestParam Map<String, String> typed, Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    var versions = versions(portfolio);
    var from = DateTyped.of(typed, "close-from");
    var problems = from.problems("close-from", "the first day without it");
    if (problems.isEmpty()) {
      var reason = typed.getOrDefault("close-reason", "");
      var last = from.date().orElseThrow();
      problems = prefixed("close-", portfolios.close(portfolio, last, reason, officer));
    }
    return problems.isEmpty()
        ? new Goto(WorkTabs.PORTFOLIOS, "The portfolio is closed")
        : again(portfolio, versions, typed, problems, officer);
  }

  private PortfolioPage again(
      long portfolio,
      List<PortfolioVersion> versions,
      Map<String, String> typed,
      Problems problems,
      Officer officer) {
    var form = PortfolioForm.of(versions.getFirst(), day.today());
    return page(portfolio, versions, form, typed, problems, officer);
  }

  private List<PortfolioVersion> versions(long portfolio) {
    var versions = portfolios.versions(portfolio);
    if (versions.isEmpty()) {
      throw new NotFound("portfolio " + portfolio);
    }
    return versions;
  }

  static Problems said(Result result) {
    return prefixed("", result);
  }

  private static Problems prefixed(String prefix, Result result) {
    return switch (result) {
      case Result.Done _ -> Problems.NONE;
      case Result.Refused(var field, var because) ->
          Problems.of(field.isEmpty() ? "" : prefix + field, because);
    };
  }

  /// @param typed to give the portfolio away or to close it; empty when nothing was
  private PortfolioPage page(
      long portfolio,
      List<PortfolioVersion> versions,
      PortfolioForm form,
      Map<String, String> typed,
      Problems problems,
      Officer officer) {
    var division = divisions.on(day.today());
    var choices = officers(division);
    var today = DateTyped.of(day.today());
    var title = versions.isEmpty() ? "Open a portfolio" : versions.getFirst().terms().name();
    return new PortfolioPage(
        portfolio,
        title,
        form,
        Choice.choose(choices, List.of(form.officer())),
        versions.stream().map(version -> version(version, division)).toList(),
        new PortfolioPage.Handing(
            Choice.choose(choices, List.of(typed.getOrDefault("to-officer", ""))),
            typed.containsKey("to-from-day") ? DateTyped.of(typed, "to-from") : today,
            typed.getOrDefault("to-reason", ""),
            typed.containsKey("close-from-day") ? DateTyped.of(typed, "close-from") : today,
            typed.getOrDefault("close-reason", "")),
        access.may(officer, Act.KEEP_PORTFOLIOS) instanceof Access.Answer.Allowed,
        problems);
  }

  private static PortfolioPage.Version version(PortfolioVersion version, Division division) {
    return new PortfolioPage.Version(
        Words.date(version.from()),
        version.closed() ? "Closed" : RuleWords.of(version.terms().rules()),
        division.nameOf(version.terms().officer()),
        version.reason() + " (" + version.by() + ", " + Words.moment(version.recordedAt()) + ")");
  }

  /// Everybody whose role is to work on debts.
  static List<Choice> officers(Division division) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Choose"));
    division.officers().values().stream()
        .filter(Division::works)
        .sorted(Comparator.comparing(Officer::displayName))
        .forEach(each -> choices.add(Choice.of(each.username(), each.displayName())));
    return choices;
  }
}
