package evenkeel.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Access;
import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.nights.Nights;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.worklist.Absence;
import evenkeel.app.worklist.Absences;
import evenkeel.app.worklist.Divisions;
import evenkeel.app.worklist.Pile;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Whose work a debt is on a day: its officer's, the cover's, or the manager's.
class MyWorkTest {

  private static final LocalDate EVENING = LocalDate.of(2026, 5, 20);
  private static final LocalDate TODAY = EVENING.plusDays(1);

  private ConfigurableApplicationContext service;
  private HandWritten books;
  private Team team;
  private Officer maya;
  private Officer tom;
  private long tax;
  private long overpayment;
  private long known;
  private long taxPortfolio;

  @BeforeEach
  void start() {
    service = EvenkeelApplication.quiet(TestDatabase.fresh(), Map.of());
    books = new HandWritten(service);
    team = new Team(service);
    maya = team.officer("maya", Role.OFFICER, Team.EVERY_TYPE);
    tom = team.officer("tom", Role.SENIOR_OFFICER, Set.of("council_tax"));
    tax = books.debt();
    overpayment = books.debt("hb_overpayment", "claimant");
    known = books.debt();
    service.getBean(Nights.class).run(EVENING, Progress.SILENT);
    taxPortfolio = team.portfolio("Tax", "maya", 1, Team.of(DebtType.COUNCIL_TAX), TODAY);
    team.portfolio("Others", "maya", 2, Team.of(DebtType.HB_OVERPAYMENT), TODAY);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void cover_begins_on_the_first_day_and_ends_by_itself_after_the_last() {
    team.away("maya", TODAY.plusDays(2), TODAY.plusDays(5), "tom");

    assertThat(work(tom, TODAY.plusDays(1))).isEmpty();
    assertThat(work(tom, TODAY.plusDays(2))).containsExactlyInAnyOrder(tax, known);
    assertThat(work(tom, TODAY.plusDays(5))).containsExactlyInAnyOrder(tax, known);
    assertThat(work(tom, TODAY.plusDays(6))).isEmpty();
    assertThat(work(maya, TODAY.plusDays(2))).hasSize(3);
  }

  @Test
  void an_absence_ended_early_puts_the_work_back_on_the_first_day_back() {
    var absence = team.away("maya", TODAY, TODAY.plusDays(5), "tom");
    Team.done(service.getBean(Absences.class).end(absence, TODAY.plusDays(3), "back", maya));

    assertThat(work(tom, TODAY.plusDays(2))).isNotEmpty();
    assertThat(work(tom, TODAY.plusDays(3))).isEmpty();
  }

  @Test
  void what_the_cover_may_not_work_on_is_with_the_manager_and_nothing_is_lost() {
    var party = books.partyOf(known);
    service
        .getBean(Conflicts.class)
        .declare(tom, party, List.of(party), Conflicts.Kind.FAMILY, "my aunt");
    team.away("maya", TODAY, TODAY, "tom");

    assertThat(work(tom, TODAY)).containsExactly(tax);
    assertThat(work(team.manager, TODAY)).containsExactlyInAnyOrder(overpayment, known);
    var division = service.getBean(Divisions.class).on(TODAY);
    assertThat(division.whose(taxPortfolio, "council_tax", books.accountOf(tax)).coveredFor())
        .isEqualTo("maya");
    assertThat(
            division.whose(taxPortfolio, "council_tax", books.accountOf(known)).isWithTheManager())
        .isTrue();
    var shown = service.getBean(Worklists.class).countShut(filter(division.of("tom"), tom));
    assertThat(shown).as("told to the cover as a number").isEqualTo(1);
  }

  @Test
  void a_split_cover_gives_each_portfolio_its_own() {
    var others = team.officer("olu", Role.OFFICER, Team.EVERY_TYPE);
    Team.done(
        absences()
            .record(
                "maya",
                TODAY,
                TODAY,
                List.of(new Absence.Cover(taxPortfolio, "tom"), new Absence.Cover(null, "olu")),
                "",
                maya));

    assertThat(work(tom, TODAY)).containsExactlyInAnyOrder(tax, known);
    assertThat(work(others, TODAY)).containsExactly(overpayment);
  }

  @Test
  void when_the_cover_is_away_too_the_work_is_with_the_manager() {
    team.officer("olu", Role.OFFICER, Team.EVERY_TYPE);
    team.away("maya", TODAY, TODAY.plusDays(3), "tom");
    team.away("tom", TODAY.plusDays(2), TODAY.plusDays(3), "olu");

    assertThat(work(team.manager, TODAY)).containsExactly(overpayment);
    assertThat(work(team.manager, TODAY.plusDays(2))).hasSize(3);
  }

  @Test
  void every_debt_is_on_one_desk_whoever_is_away() {
    team.away("maya", TODAY, TODAY.plusDays(1), "tom");

    for (var day : List.of(TODAY, TODAY.plusDays(2))) {
      var all = new ArrayList<Long>();
      var division = service.getBean(Divisions.class).on(day);
      for (var username : division.officers().keySet()) {
        division.of(username).stream()
            .filter(pile -> works(username, pile, day))
            .forEach(pile -> all.addAll(debts(List.of(pile))));
      }
      all.addAll(debts(division.apart()));
      all.addAll(debts(List.of(Pile.whole(0))));
      assertThat(all).containsExactlyInAnyOrder(tax, overpayment, known);
    }
  }

  private boolean works(String username, Pile pile, LocalDate day) {
    var division = service.getBean(Divisions.class).on(day);
    return division.desks().stream()
        .filter(desk -> desk.portfolio() == pile.portfolio())
        .anyMatch(desk -> division.worker(desk).filter(username::equals).isPresent());
  }

  @Test
  void an_absence_that_makes_no_sense_is_refused() {
    var ian = team.officer("ian", Role.AUDITOR, Team.EVERY_TYPE);
    team.away("tom", TODAY.plusDays(8), TODAY.plusDays(9), "maya");

    assertThat(refusal("maya", TODAY, TODAY.minusDays(1), "tom")).isEqualTo("to-day");
    assertThat(refusal("maya", EVENING, TODAY, "tom")).isEqualTo("from-day");
    assertThat(refusal("maya", TODAY, TODAY, "maya")).isEqualTo("cover");
    assertThat(refusal("maya", TODAY, TODAY, ian.username())).isEqualTo("cover");
    assertThat(refusal("maya", TODAY, TODAY.plusDays(8), "tom")).as("away too").isEqualTo("cover");
    assertThat(refusal("tom", TODAY.plusDays(9), TODAY.plusDays(10), "maya"))
        .as("away already")
        .isEqualTo("from-day");
    assertThat(refusal("ian", TODAY, TODAY, "tom")).isEqualTo("officer");
    assertThat(Team.refused(absences().record("maya", TODAY, TODAY, List.of(), "", team.manager)))
        .isEqualTo("cover");
    assertThat(
            Team.refused(
                absences()
                    .record(
                        "tom",
                        TODAY,
                        TODAY,
                        List.of(new Absence.Cover(taxPortfolio, "maya")),
                        "",
                        team.manager)))
        .as("a portfolio of somebody else")
        .isEqualTo("cover-" + taxPortfolio);
  }

  private String refusal(String away, LocalDate from, LocalDate to, String cover) {
    return Team.refused(
        absences()
            .record(away, from, to, List.of(new Absence.Cover(null, cover)), "", team.manager));
  }

  private Absences absences() {
    return service.getBean(Absences.class);
  }

  /// The debts on an officer's worklist on a day, of every state.
  private List<Long> work(Officer officer, LocalDate day) {
    var division = service.getBean(Divisions.class).on(day);
    var filter = filter(division.mine(officer), officer);
    var worklists = service.getBean(Worklists.class);
    var rows = worklists.page(filter, WorkFilter.After.START, 10);
    var counted = worklists.tally(filter).listed();
    assertThat(counted.values().stream().mapToLong(Long::longValue).sum())
        .as("the tabs count what is listed")
        .isEqualTo(rows.size());
    assertThat(counted.get(State.ACTION))
        .isEqualTo(rows.stream().filter(row -> row.state() == State.ACTION).count());
    return rows.stream().map(Standings.Standing::debt).toList();
  }

  private List<Long> debts(List<Pile> piles) {
    return service
        .getBean(Worklists.class)
        .page(filter(piles, new HashSet<>()), WorkFilter.After.START, 10)
        .stream()
        .map(Standings.Standing::debt)
        .toList();
  }

  private WorkFilter filter(List<Pile> piles, Officer officer) {
    return filter(piles, service.getBean(Access.class).accountsShutTo(officer));
  }

  private static WorkFilter filter(List<Pile> piles, Set<Long> shut) {
    return new WorkFilter(
        WorkFilter.What.ANY,
        WorkFilter.Where.ANYWHERE,
        WorkFilter.Size.ANY,
        piles,
        List.of(),
        shut,
        WorkFilter.Order.RANK);
  }
}
