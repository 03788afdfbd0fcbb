package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.monitoring.Worklists;
import evenkeel.app.monitoring.Worklists.Held;
import evenkeel.app.policy.Calendars;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import evenkeel.app.worklist.Division;
import evenkeel.app.worklist.Divisions;
import evenkeel.app.worklist.PortfolioVersion;
import evenkeel.app.worklist.Portfolios;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.State;
import evenkeel.core.work.Portfolio;
import evenkeel.core.work.Waiting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The list of portfolios with what each holds now. Its rows sum to every debt.
@Component
class PortfolioRows {

  private final Portfolios portfolios;
  private final Divisions divisions;
  private final Worklists worklists;
  private final Access access;
  private final Calendars calendars;

  PortfolioRows(
      Portfolios portfolios,
      Divisions divisions,
      Worklists worklists,
      Access access,
      Calendars calendars) {
    this.portfolios = portfolios;
    this.divisions = divisions;
    this.worklists = worklists;
    this.access = access;
    this.calendars = calendars;
  }

  PortfoliosPage page(LocalDate today, Officer officer) {
    var division = divisions.on(today);
    var shut = access.accountsShutTo(officer);
    var held =
        worklists.held(shut).stream().collect(Collectors.toMap(Held::portfolio, each -> each));
    var versions =
        portfolios.on(today).stream()
            .collect(Collectors.toMap(PortfolioVersion::portfolio, Function.identity()));
    var rows = new ArrayList<PortfoliosPage.Row>();
    for (var desk : division.desks()) {
      var holds = held.get(desk.portfolio());
      if (!desk.byHand() || holds != null) {
        rows.add(row(desk, versions.get(desk.portfolio()), holds, division, today));
      }
    }
    rows.add(nobodys(held.get(Portfolio.NOBODYS), today));
    return new PortfoliosPage(
        WorkTabs.of(WorkTabs.PORTFOLIOS, officer),
        rows,
        coming(today, division),
        apart(division, officer),
        held.values().stream().mapToLong(Held::debts).sum(),
        Words.notShown(worklists.countShut(AskedLists.everything(shut)), "debt", "debts"),
        access.may(officer, Act.KEEP_PORTFOLIOS) instanceof Access.Answer.Allowed);
  }

  private PortfoliosPage.Row row(
      Division.Desk desk,
      @Nullable PortfolioVersion version,
      @Nullable Held held,
      Division division,
      LocalDate today) {
    var whose = "portfolio-" + desk.portfolio();
    var worker = division.worker(desk);
    return new PortfoliosPage.Row(
        desk.name(),
        version == null ? "" : "/work/portfolios/" + desk.portfolio(),
        version == null ? "" : Integer.toString(version.terms().priority()),
        version == null ? "Debts handed over one by one" : RuleWords.of(version.terms().rules()),
        division.nameOf(desk.owner()),
        worker
            .map(name -> name.equals(desk.owner()) ? "" : division.nameOf(name) + " covers")
            .orElse("Nobody is there: with the manager"),
        link("action", whose, held == null ? 0 : held.action()),
        link("all", whose, held == null ? 0 : held.debts()),
        Money.ofPence(held == null ? 0 : held.overduePence()).toString(),
        oldest(held, today));
  }

  private PortfoliosPage.Row nobodys(@Nullable Held held, LocalDate today) {
    return new PortfoliosPage.Row(
        "Nobody's",
        "",
        "",
        "What no portfolio takes",
        "",
        "",
        link("action", "nobody", held == null ? 0 : held.action()),
        link("all", "nobody", held == null ? 0 : held.debts()),
        Money.ofPence(held == null ? 0 : held.overduePence()).toString(),
        oldest(held, today));
  }

  private static Tab link(String state, String whose, long count) {
    return new Tab(Words.count(count), "/work?state=" + state + "&whose=" + whose, false, count);
  }

  private String oldest(@Nullable Held held, LocalDate today) {
    return held == null || held.oldest() == null
        ? ""
        : Words.count(Waiting.days(held.oldest(), today, calendars.workingDays()), "day", "days");
  }

  private List<String> coming(LocalDate today, Division division) {
    return portfolios.coming(today).stream()
        .map(
            version ->
                "From %s: %s %s"
                    .formatted(
                        Words.date(version.from()),
                        version.terms().name(),
                        version.closed()
                            ? "is closed"
                            : "with " + division.nameOf(version.terms().officer())))
        .toList();
  }

  private @Nullable Tab apart(Division division, Officer officer) {
    if (!Act.SEE_BACKLOG.allowedTo(officer.role())) {
      return null;
    }
    var tally = worklists.tally(AskedLists.on(division.apart(), access.accountsShutTo(officer)));
    var action = tally.listed().getOrDefault(State.ACTION, 0L);
    return new Tab(Words.count(action), "/work?state=action&whose=manager", false, action);
  }
}
