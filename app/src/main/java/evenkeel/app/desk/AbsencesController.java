package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import evenkeel.app.worklist.Absence;
import evenkeel.app.worklist.Absences;
import evenkeel.app.worklist.Division;
import evenkeel.app.worklist.Divisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Absences and who covers: a manager's for anybody, an officer's own.
@Controller
class AbsencesController {

  private static final String COVER = "cover";

  private final Absences absences;
  private final Divisions divisions;
  private final BusinessDay day;
  private final Access access;

  AbsencesController(Absences absences, Divisions divisions, BusinessDay day, Access access) {
    this.absences = absences;
    this.divisions = divisions;
    this.day = day;
    this.access = access;
  }

  @GetMapping("/work/absences")
  Page list(Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return page(Map.of(), Problems.NONE, officer);
  }

  @PostMapping("/work/absences")
  Reply record(@RequestParam Map<String, String> typed, Officer officer) {
    access.require(officer, Act.RECORD_ABSENCE);
    var away = keeps(officer) ? typed.getOrDefault("officer", "") : officer.username();
    var from = DateTyped.of(typed, "from");
    var to = DateTyped.of(typed, "to");
    var problems =
        from.problems("from", "the first day away").and(to.problems("to", "the last day away"));
    if (problems.isEmpty()) {
      problems =
          PortfoliosController.said(
              absences.record(
                  away,
                  from.date().orElseThrow(),
                  to.date().orElseThrow(),
                  covers(typed, away),
                  typed.getOrDefault("reason", ""),
                  officer));
    }
    return problems.isEmpty()
        ? new Goto(WorkTabs.ABSENCES, "The absence is recorded")
        : page(typed, problems, officer);
  }

  @PostMapping("/work/absences/{id}/end")
  Reply end(@PathVariable long id, Officer officer) {
    access.require(officer, Act.RECORD_ABSENCE);
    var problems =
        PortfoliosController.said(absences.end(id, day.today(), "back at work", officer));
    return problems.isEmpty()
        ? new Goto(WorkTabs.ABSENCES, "The absence is ended: the work is on its own desk again")
        : page(Map.of(), problems, officer);
  }

  private boolean keeps(Officer officer) {
    return access.may(officer, Act.KEEP_PORTFOLIOS) instanceof Access.Answer.Allowed;
  }

  /// Covers that were chosen for portfolios of the officer who is away, and the one for the rest.
  private List<Absence.Cover> covers(Map<String, String> typed, String away) {
    var covers = new ArrayList<Absence.Cover>();
    for (var desk : divisions.on(day.today()).desks()) {
      var chosen = typed.getOrDefault(field(desk), "");
      if (desk.owner().equals(away) && !chosen.isEmpty()) {
        covers.add(new Absence.Cover(desk.portfolio(), chosen));
      }
    }
    var rest = typed.getOrDefault(COVER, "");
    if (!rest.isEmpty()) {
      covers.add(new Absence.Cover(null, rest));
    }
    return covers;
  }

  private static String field(Division.Desk desk) {
    return COVER + "-" + desk.portfolio();
  }

  private AbsencesPage page(Map<String, String> typed, Problems problems, Officer officer) {
    var today = day.today();
    var division = divisions.on(today);
    var keeps = keeps(officer);
    var rows =
        absences.from(today).stream()
            .map(
                absence ->
                    new AbsencesPage.Row(
                        absence.id(),
                        division.nameOf(absence.officer()),
                        Words.date(absence.from()),
                        Words.date(absence.last()),
                        covers(absence, division),
                        absence.reason(),
                        absence.on(today),
                        absence.backOn() == null
                            && (keeps || absence.officer().equals(officer.username()))))
            .toList();
    return new AbsencesPage(
        WorkTabs.of(WorkTabs.ABSENCES, officer),
        rows,
        access.may(officer, Act.RECORD_ABSENCE) instanceof Access.Answer.Allowed
            ? form(typed, division, keeps, officer)
            : null,
        problems);
  }

  private static String covers(Absence absence, Division division) {
    var words = new ArrayList<String>();
    for (var cover : absence.covers()) {
      var what = name(cover.portfolio(), absence, division);
      words.add(division.nameOf(cover.officer()) + what);
    }
    return String.join("; ", words);
  }

  private static String name(@Nullable Long portfolio, Absence absence, Division division) {
    if (portfolio == null) {
      return absence.covers().size() == 1 ? "" : " for the rest";
    }
    return division.desks().stream()
        .filter(desk -> desk.portfolio() == portfolio)
        .findFirst()
        .map(desk -> " for " + desk.name())
        .orElse(" for a portfolio that is closed");
  }

  /// An officer records their own; a manager chooses whose.
  private static AbsencesPage.Form form(
      Map<String, String> typed, Division division, boolean keeps, Officer officer) {
    var everybody = PortfoliosController.officers(division);
    var splits =
        division.desks().stream()
            .filter(desk -> keeps || desk.owner().equals(officer.username()))
            .map(
                desk ->
                    new AbsencesPage.Split(
                        field(desk),
                        desk.name() + (keeps ? " (" + division.nameOf(desk.owner()) + ")" : ""),
                        Choice.choose(everybody, List.of(typed.getOrDefault(field(desk), "")))))
            .toList();
    return new AbsencesPage.Form(
        keeps ? Choice.choose(everybody, List.of(typed.getOrDefault("officer", ""))) : List.of(),
        Choice.choose(everybody, List.of(typed.getOrDefault(COVER, ""))),
        splits,
        DateTyped.of(typed, "from"),
        DateTyped.of(typed, "to"),
        typed.getOrDefault("reason", ""));
  }
}
