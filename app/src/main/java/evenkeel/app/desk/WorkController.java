package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.State;
import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The worklist, and the proof that nothing is missing from it.
@Controller
class WorkController {

  private static final int[] SIZES = {25, 50, 100};
  private static final List<Choice> TYPES = types();
  private static final List<Choice> ANSWERS =
      List.of(
          Choice.of("", "Any answer"),
          Choice.of("take", "Send a notice"),
          Choice.of("refer", "An officer must decide"),
          Choice.of("faulted", "Could not be decided"),
          Choice.of("wait", "Wait"),
          Choice.of("stopped", "Stopped"),
          Choice.of("on_plan", "Plan on track"),
          Choice.of("nothing_due", "Nothing due"));

  private static final int MOST_AT_ONCE = 100;

  private final Standings standings;
  private final Accounts accounts;
  private final People people;
  private final Access access;
  private final Audit audit;

  WorkController(
      Standings standings, Accounts accounts, People people, Access access, Audit audit) {
    this.standings = standings;
    this.accounts = accounts;
    this.people = people;
    this.access = access;
    this.audit = audit;
  }

  /// @param state all for every state; without one the list is of what needs an action
  @GetMapping("/work")
  Page list(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "action") String state,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "mine") String whose,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long rank,
      @RequestParam(defaultValue = "0") long debt,
      @RequestParam(defaultValue = "25") int size,
      Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var here = place(type, state, answer, step, reason, whose, rank, debt);
    var shut = access.accountsShutTo(officer);
    var tally = standings.tally(here.debtType(), here.portfolio(officer), shut);
    var most = Arrays.stream(SIZES).filter(each -> each == size).findFirst().orElse(SIZES[0]);
    var filter = here.filter(officer, shut);
    var found = standings.worklist(filter, new Standings.After(rank, debt), most + 1);
    var more = found.size() > most;
    var shown = found.subList(0, Math.min(most, found.size()));
    audit.look(
        officer.actor(),
        "worklist",
        new Subject("worklist", here.state()),
        Map.of("filter", here.listQuery(), "shown", shown.size()));
    return new WorkPage(
        tabs(here, tally.listed()),
        rows(here.told(shown, officer), here, officer),
        chips(here),
        Choice.choose(TYPES, List.of(type)),
        Choice.choose(ANSWERS, List.of(answer)),
        Choice.choose(steps(), List.of(step)),
        Choice.choose(whose(officer), List.of(whose)),
        state,
        reason,
        more ? "/work?" + here.at(shown.getLast()).query() + "&size=" + most : null,
        rank == Long.MAX_VALUE ? null : "/work?" + here.listQuery(),
        proof(tally.council()),
        whom(here, officer),
        Words.notShown(standings.countShut(filter), "debt", "debts"));
  }

  private static WorkPosition place(
      String type,
      String state,
      String answer,
      String step,
      String reason,
      String whose,
      long rank,
      long debt) {
    return new WorkPosition(type, state, answer, step, reason, whose.equals("mine"), rank, debt);
  }

  /// Opens the next case of a list.
  @GetMapping("/work/next")
  Reply next(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "action") String state,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "mine") String whose,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long rank,
      @RequestParam(defaultValue = "0") long debt,
      Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var here = place(type, state, answer, step, reason, whose, rank, debt);
    var filter = here.filter(officer, access.accountsShutTo(officer));
    return nextWorked(filter, new Standings.After(rank, debt), officer)
        .map(each -> Goto.page("/accounts/" + each.accountRef() + "?work=" + here.at(each).token()))
        .orElse(new Goto("/work?" + here.listQuery(), "That was the last case of this list"));
  }

  /// The next case whose type of debt is among the officer's.
  private Optional<Standings.Standing> nextWorked(
      Standings.Filter filter, Standings.After after, Officer officer) {
    var page = standings.worklist(filter, after, MOST_AT_ONCE);
    while (!page.isEmpty()) {
      for (var each : page) {
        if (officer.worksOn(each.debtType().key())) {
          return Optional.of(each);
        }
      }
      var last = page.getLast();
      page =
          standings.worklist(filter, new Standings.After(last.rank(), last.debt()), MOST_AT_ONCE);
    }
    return Optional.empty();
  }

  /// The five states add up to all debts, counted in another book.
  @GetMapping("/work/proof")
  Page proofPage(Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return new ProofPage(proof(standings.spread().debts()));
  }

  private WorkPage.Proof proof(Map<State, Long> spread) {
    var states = new ArrayList<Tab>();
    var sum = 0L;
    for (var state : State.values()) {
      var count = spread.getOrDefault(state, 0L);
      sum += count;
      states.add(new Tab(state.title(), href(state) + "&whose=all", false, count));
    }
    var debts = accounts.countDebts();
    return new WorkPage.Proof(List.copyOf(states), debts, debts - sum);
  }

  private static String href(State state) {
    return "/work?state=" + state.name().toLowerCase(Locale.ROOT);
  }

  private List<Tab> tabs(WorkPosition here, Map<State, Long> counts) {
    var tabs = new ArrayList<Tab>();
    var whose =
        (here.mine() ? "mine" : "all") + (here.type().isEmpty() ? "" : "&type=" + here.type());
    for (var state : State.values()) {
      tabs.add(
          new Tab(
              state.title(),
              href(state) + "&whose=" + whose,
              state.name().equalsIgnoreCase(here.state()),
              counts.getOrDefault(state, 0L)));
    }
    tabs.add(
        new Tab(
            "Everything",
            "/work?state=all&whose=" + whose,
            here.state().equals("all"),
            counts.values().stream().mapToLong(Long::longValue).sum()));
    return tabs;
  }

  private List<WorkPage.Row> rows(
      List<Standings.Standing> shown, WorkPosition here, Officer officer) {
    var ids = shown.stream().map(Standings.Standing::account).distinct().toList();
    var liable = accounts.onAccounts(ids);
    var parties = people.parties(liable.stream().map(AccountFile.Liable::party).toList());
    var first = new HashMap<Long, Party>();
    liable.forEach(
        each -> {
          var party = parties.get(each.party());
          if (party != null) {
            first.putIfAbsent(each.account(), party);
          }
        });
    var debts = new HashMap<Long, AccountFile.Debt>();
    accounts.debts(ids).forEach(each -> debts.put(each.id(), each));
    return shown.stream()
        .map(each -> row(each, first.get(each.account()), debts.get(each.debt()), here, officer))
        .toList();
  }

  private static WorkPage.Row row(
      Standings.Standing each,
      @Nullable Party party,
      AccountFile.@Nullable Debt debt,
      WorkPosition here,
      Officer officer) {
    var year = debt == null ? "" : Words.year(debt.year());
    if (!officer.worksOn(each.debtType().key())) {
      return shut(each, year);
    }
    var work = "?work=" + here.at(each).token();
    return new WorkPage.Row(
        party == null ? "Nobody named" : party.name(),
        party == null ? "/accounts/" + each.accountRef() : "/people/" + party.person(),
        each.accountRef(),
        "/accounts/" + each.accountRef() + work,
        year,
        debt == null || each.debtType() == DebtType.COUNCIL_TAX ? "" : MoneyWords.debt(debt),
        Money.ofPence(each.balancePence()),
        Money.ofPence(each.overduePence()),
        Position.headline(each),
        Position.tone(each.state(), each.overduePence() > 0),
        each.because(),
        "/work?state=all&whose=" + (here.mine() ? "mine" : "all") + "&reason=" + each.reasonCode(),
        Position.due(each),
        officer.portfolio().isBlank() ? "Council" : officer.displayName());
  }

  /// A debt of a type on which the officer does not work: that it is there, and nobody's name.
  private static WorkPage.Row shut(Standings.Standing each, String year) {
    return new WorkPage.Row(
        "Not shown",
        "",
        each.accountRef(),
        "",
        year,
        each.debtType().title(),
        Money.ofPence(each.balancePence()),
        Money.ofPence(each.overduePence()),
        each.state().title(),
        Position.tone(each.state(), each.overduePence() > 0),
        "You do not work on this type of debt.",
        "",
        "",
        "");
  }

  private static List<WorkPage.Chip> chips(WorkPosition here) {
    var chips = new ArrayList<WorkPage.Chip>();
    if (!here.answer().isEmpty()) {
      chips.add(chip(MoneyWords.plain(here.answer()), here.withoutAnswer()));
    }
    if (!here.step().isEmpty()) {
      chips.add(chip(here.stepTitle(), here.withoutStep()));
    }
    if (!here.reason().isEmpty()) {
      chips.add(chip(here.reason(), here.withoutReason()));
    }
    return chips;
  }

  private static WorkPage.Chip chip(String text, WorkPosition without) {
    return new WorkPage.Chip(text, "/work?" + without.listQuery());
  }

  private static List<Choice> types() {
    var types = new ArrayList<Choice>();
    types.add(Choice.of("", "Every debt"));
    for (var type : DebtType.values()) {
      types.add(Choice.of(type.key(), type.title()));
    }
    return List.copyOf(types);
  }

  private static List<Choice> steps() {
    var steps = new ArrayList<Choice>();
    steps.add(Choice.of("", "Any step"));
    for (var kind : StepKind.values()) {
      steps.add(Choice.of(kind.name().toLowerCase(Locale.ROOT), kind.title()));
    }
    return steps;
  }

  private static List<Choice> whose(Officer officer) {
    var mine =
        officer.portfolio().isBlank() ? "Mine (the whole council)" : "Mine: " + endings(officer);
    return List.of(Choice.of("mine", mine), Choice.of("all", "The whole council"));
  }

  private static String whom(WorkPosition here, Officer officer) {
    return here.mine() && !officer.portfolio().isBlank()
        ? "Accounts ending " + endings(officer) + ", ranked by harm avoided and money at risk."
        : "The whole council, ranked by harm avoided and money at risk.";
  }

  private static String endings(Officer officer) {
    return officer.portfolio().replace(",", ", ");
  }
}
