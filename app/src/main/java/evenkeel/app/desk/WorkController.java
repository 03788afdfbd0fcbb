package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.charges.CostsRaised;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.monitoring.StateCounts;
import evenkeel.app.monitoring.WorkFilter;
import evenkeel.app.monitoring.Worklists;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The worklist, and the proof that nothing is missing from it.
@Controller
class WorkController {

  private static final int[] SIZES = {25, 50, 100};
  private static final int MOST_AT_ONCE = 100;

  private final AskedLists lists;
  private final WorkRows rows;
  private final Worklists worklists;
  private final Standings standings;
  private final StateCounts counts;
  private final Accounts accounts;
  private final CostsRaised costs;
  private final BusinessDay businessDay;
  private final Access access;
  private final Audit audit;

  WorkController(
      AskedLists lists,
      WorkRows rows,
      Worklists worklists,
      Standings standings,
      StateCounts counts,
      Accounts accounts,
      CostsRaised costs,
      BusinessDay businessDay,
      Access access,
      Audit audit) {
    this.lists = lists;
    this.rows = rows;
    this.worklists = worklists;
    this.standings = standings;
    this.counts = counts;
    this.accounts = accounts;
    this.costs = costs;
    this.businessDay = businessDay;
    this.access = access;
    this.audit = audit;
  }

  /// @param query how the list is cut; without a state it is of what needs an action
  @GetMapping("/work")
  Page list(
      @RequestParam Map<String, String> query,
      @RequestParam(defaultValue = "25") int size,
      Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var asked = lists.asked(query, officer);
    var cut = asked.cut();
    var filter = asked.filter();
    var tally = worklists.tally(filter.of(WorkFilter.What.of(filter.what().type())));
    var most = Arrays.stream(SIZES).filter(each -> each == size).findFirst().orElse(SIZES[0]);
    var found = worklists.page(filter, asked.at().after(), most + 1);
    var shown = found.subList(0, Math.min(most, found.size()));
    audit.look(
        officer.actor(),
        "worklist",
        new Subject("worklist", cut.get(WorkCut.STATE)),
        Map.of("filter", cut.query(), "shown", shown.size()));
    return new WorkPage(
        WorkTabs.of(WorkTabs.WORKLIST, officer),
        tabs(cut, tally.listed()),
        rows.of(told(shown, filter, officer), asked, officer),
        chips(cut),
        choices(asked, officer),
        cut.parts(),
        found.size() > most
            ? "/work?"
                + new WorkPosition(cut, filter.after(shown.getLast())).query()
                + "&size="
                + most
            : null,
        asked.at().isStart() ? null : cut.href(),
        proof(tally.council(), counts.debts()),
        forWhom(asked, officer) + raised(officer),
        Words.notShown(worklists.countShut(filter), "debt", "debts"),
        asked.problems());
  }

  /// The rows that a filter may tell the officer of: what it looks into is looked into in the
  /// officer's own types of debt only, or the filter itself would tell.
  private static List<Standings.Standing> told(
      List<Standings.Standing> found, WorkFilter filter, Officer officer) {
    return filter.looksInto()
        ? found.stream().filter(each -> officer.worksOn(each.debtType().key())).toList()
        : found;
  }

  /// Opens the next case of a list.
  @GetMapping("/work/next")
  Reply next(@RequestParam Map<String, String> query, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var asked = lists.asked(query, officer);
    return nextWorked(asked.filter(), asked.at().after(), officer)
        .map(
            each ->
                Goto.page(
                    "/accounts/"
                        + each.accountRef()
                        + "?work="
                        + new WorkPosition(asked.cut(), asked.filter().after(each)).token()))
        .orElse(new Goto(asked.cut().href(), "That was the last case of this list"));
  }

  /// The next case whose type of debt is among the officer's.
  private Optional<Standings.Standing> nextWorked(
      WorkFilter filter, WorkFilter.After after, Officer officer) {
    var page = worklists.page(filter, after, MOST_AT_ONCE);
    while (!page.isEmpty()) {
      for (var each : page) {
        if (officer.worksOn(each.debtType().key())) {
          return Optional.of(each);
        }
      }
      page = worklists.page(filter, filter.after(page.getLast()), MOST_AT_ONCE);
    }
    return Optional.empty();
  }

  /// The five states add up to all debts, counted in another book.
  @GetMapping("/work/proof")
  Page proofPage(Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return new ProofPage(
        proof(standings.spread().debts(), accounts.countDebts()), counts.kept(), counts.debts());
  }

  private static WorkPage.Proof proof(Map<State, Long> spread, long debts) {
    var states = new ArrayList<Tab>();
    var sum = 0L;
    for (var state : State.values()) {
      var count = spread.getOrDefault(state, 0L);
      sum += count;
      states.add(new Tab(state.title(), "/work?state=" + key(state) + "&whose=all", false, count));
    }
    return new WorkPage.Proof(List.copyOf(states), debts, debts - sum);
  }

  private static List<Tab> tabs(WorkCut cut, Map<State, Long> counts) {
    var tabs = new ArrayList<Tab>();
    var here = cut.get(WorkCut.STATE);
    for (var state : State.values()) {
      tabs.add(
          new Tab(
              state.title(),
              cut.ofState(key(state)).href(),
              key(state).equals(here),
              counts.getOrDefault(state, 0L)));
    }
    tabs.add(
        new Tab(
            "Everything",
            cut.ofState("all").href(),
            here.equals("all"),
            counts.values().stream().mapToLong(Long::longValue).sum()));
    return tabs;
  }

  private static String key(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static WorkPage.Choices choices(AskedLists.Asked asked, Officer officer) {
    var cut = asked.cut();
    return new WorkPage.Choices(
        choose(WorkChoices.whose(asked.division(), officer), cut, WorkCut.WHOSE),
        choose(WorkChoices.TYPES, cut, WorkCut.TYPE),
        choose(WorkChoices.ANSWERS, cut, WorkCut.ANSWER),
        choose(WorkChoices.STEPS, cut, WorkCut.STEP),
        choose(WorkChoices.VALUES, cut, WorkCut.VALUE),
        choose(WorkChoices.WAITING, cut, WorkCut.WAITING),
        choose(WorkChoices.ORDERS, cut, WorkCut.ORDER));
  }

  private static List<Choice> choose(List<Choice> choices, WorkCut cut, String name) {
    return Choice.choose(choices, List.of(cut.get(name)));
  }

  private static List<WorkPage.Chip> chips(WorkCut cut) {
    var chips = new ArrayList<WorkPage.Chip>();
    chip(chips, cut, WorkCut.ANSWER, textOf(WorkChoices.ANSWERS, cut.get(WorkCut.ANSWER)));
    chip(chips, cut, WorkCut.STEP, textOf(WorkChoices.STEPS, cut.get(WorkCut.STEP)));
    chip(chips, cut, WorkCut.REASON, cut.get(WorkCut.REASON));
    chip(chips, cut, WorkCut.POSTCODE, "postcode " + cut.get(WorkCut.POSTCODE));
    chip(chips, cut, WorkCut.STREET, "street " + cut.get(WorkCut.STREET));
    chip(chips, cut, WorkCut.ESTATE, "estate " + cut.get(WorkCut.ESTATE));
    chip(chips, cut, WorkCut.BLOCK, "block " + cut.get(WorkCut.BLOCK));
    chip(chips, cut, WorkCut.WARD, "ward " + cut.get(WorkCut.WARD));
    chip(chips, cut, WorkCut.VALUE, textOf(WorkChoices.VALUES, cut.get(WorkCut.VALUE)));
    chip(chips, cut, WorkCut.WAITING, textOf(WorkChoices.WAITING, cut.get(WorkCut.WAITING)));
    return chips;
  }

  private static void chip(List<WorkPage.Chip> chips, WorkCut cut, String name, String text) {
    if (!cut.get(name).isEmpty()) {
      chips.add(new WorkPage.Chip(text, cut.with(name, "").href()));
    }
  }

  private static String textOf(List<Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::text)
        .findFirst()
        .orElse(value);
  }

  /// What the last night raised for whoever works on leases, which is no debt and in no list of
  /// them; blank for nothing.
  private String raised(Officer officer) {
    var count = officer.worksOn("leasehold") ? costs.countOn(businessDay.today().minusDays(1)) : 0;
    return count == 0
        ? ""
        : " The night raised " + Words.count(count, "cost", "costs") + " running out of time.";
  }

  private static String forWhom(AskedLists.Asked asked, Officer officer) {
    var whose =
        textOf(WorkChoices.whose(asked.division(), officer), asked.cut().get(WorkCut.WHOSE));
    var covered =
        asked.division().absences().stream()
            .filter(
                absence ->
                    absence.covers().stream()
                        .anyMatch(cover -> cover.officer().equals(officer.username())))
            .map(
                absence ->
                    asked.division().nameOf(absence.officer())
                        + " until "
                        + Words.date(absence.last()))
            .toList();
    var covering =
        covered.isEmpty() || !asked.cut().get(WorkCut.WHOSE).equals("mine")
            ? ""
            : " You cover for " + String.join(", ", covered) + ".";
    return whose + ", " + ranked(asked) + "." + covering;
  }

  private static String ranked(AskedLists.Asked asked) {
    return asked.filter().order() == WorkFilter.Order.OLDEST
        ? "what has waited longest first"
        : "ranked by harm avoided and money at risk";
  }
}
