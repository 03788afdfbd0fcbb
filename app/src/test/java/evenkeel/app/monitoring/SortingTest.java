package evenkeel.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Role;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.nights.Nights;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.worklist.Handovers;
import evenkeel.app.worklist.Portfolios;
import evenkeel.app.worklist.Terms;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.Portfolio;
import evenkeel.core.work.PortfolioRules;
import evenkeel.core.work.Traits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

class SortingTest {

  private static final LocalDate EVENING = LocalDate.of(2026, 5, 20);
  private static final LocalDate TODAY = EVENING.plusDays(1);

  private ConfigurableApplicationContext service;
  private HandWritten books;
  private Team team;
  private Portfolios portfolios;
  private Handovers handovers;
  private Worklists worklists;

  @BeforeEach
  void start() {
    service = EvenkeelApplication.quiet(TestDatabase.fresh(), Map.of());
    books = new HandWritten(service);
    team = new Team(service);
    team.officer("maya", Role.OFFICER, Team.EVERY_TYPE);
    team.officer("tom", Role.SENIOR_OFFICER, Set.of("council_tax"));
    portfolios = service.getBean(Portfolios.class);
    handovers = service.getBean(Handovers.class);
    worklists = service.getBean(Worklists.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void every_debt_is_in_the_one_portfolio_that_the_rules_choose_or_nobodys() {
    for (var type : DebtType.values()) {
      for (var i = 0; i < 5; i++) {
        var debt = books.debt(type.key(), "liable");
        books.paid(debt, 1, 10_000L * (i + 1), EVENING);
      }
    }
    night(EVENING);
    var random = new Random(11);
    for (var round = 0; round < 6; round++) {
      team.portfolio(
          "Portfolio " + round,
          "maya",
          random.nextInt(1, 4),
          Team.rules(
              Set.of(DebtType.values()[random.nextInt(4)]),
              Money.ofPounds(600 + 100L * random.nextInt(3)),
              null),
          TODAY);
      assertSorted();
    }
    var all = portfolios.on(TODAY);
    Team.done(portfolios.close(all.getFirst().portfolio(), TODAY, "a test", team.manager));
    assertSorted();
    Team.done(
        portfolios.change(
            all.getLast().portfolio(),
            new Terms("Everything", "maya", 999, PortfolioRules.EVERYTHING),
            TODAY,
            "a test",
            team.manager));
    assertSorted();
    assertThat(held(Portfolio.NOBODYS)).isZero();
  }

  private void assertSorted() {
    var rules = portfolios.sorting(TODAY);
    var rows = worklists.page(WorkFilter.ALL, WorkFilter.After.START, 100);
    assertThat(rows).hasSize(20);
    for (var row : rows) {
      var step = row.step();
      var traits =
          new Traits(
              row.debtType(),
              Traits.Place.NOWHERE,
              Money.ofPence(row.balancePence()),
              step == null ? null : StepKind.valueOf(step.toUpperCase(Locale.ROOT)));
      assertThat(row.portfolio()).isEqualTo(Portfolio.of(rules, traits));
    }
    assertThat(worklists.held(Set.of()).stream().mapToLong(Worklists.Held::debts).sum())
        .isEqualTo(20);
  }

  private long held(long portfolio) {
    return worklists.held(Set.of()).stream()
        .filter(held -> held.portfolio() == portfolio)
        .mapToLong(Worklists.Held::debts)
        .sum();
  }

  @Test
  void a_debt_on_which_a_fact_lands_is_sorted_again_at_once() {
    var debt = books.debt();
    night(EVENING);
    var large = team.portfolio("Large", "maya", 1, Team.balances(1_000L, null), TODAY);
    var small = team.portfolio("Small", "tom", 2, Team.balances(null, 999L), TODAY);
    assertThat(portfolioOf(debt)).isEqualTo(large);

    service
        .getBean(TransactionOperations.class)
        .executeWithoutResult(
            _ -> {
              books.paid(debt, 1, 10_000, TODAY);
              service.publishEvent(new FactsLanded(Set.of(debt), "it was paid"));
            });

    assertThat(portfolioOf(debt)).isEqualTo(small);
  }

  @Test
  void a_debt_that_arrives_is_sorted_when_it_is_first_decided() {
    books.debt();
    night(EVENING);
    var all = team.portfolio("All", "maya", 1, PortfolioRules.EVERYTHING, TODAY);

    var fresh = books.debt();
    night(TODAY);

    assertThat(portfolioOf(fresh)).isEqualTo(all);
  }

  @Test
  void a_portfolio_from_a_later_day_takes_its_debts_when_that_day_opens() {
    var debt = books.debt();
    night(EVENING);
    var later = team.portfolio("Later", "maya", 1, PortfolioRules.EVERYTHING, TODAY.plusDays(1));
    assertThat(portfolioOf(debt)).isEqualTo(Portfolio.NOBODYS);

    night(TODAY);

    assertThat(portfolioOf(debt)).isEqualTo(later);
  }

  @Test
  void a_debt_handed_over_stays_with_the_officer_whatever_the_rules_say_until_it_is_handed_back() {
    var debt = books.debt();
    night(EVENING);
    var all = team.portfolio("All", "maya", 1, PortfolioRules.EVERYTHING, TODAY);

    Team.done(handovers.hand(debt, "tom", TODAY, "knows the case", team.manager));
    var byHand = portfolioOf(debt);
    night(TODAY);
    assertThat(portfolioOf(debt)).isEqualTo(byHand).isNotEqualTo(all);
    assertThat(handovers.of(debt)).extracting(Handovers.Handover::officer).containsExactly("tom");

    Team.done(handovers.hand(debt, null, TODAY.plusDays(1), "done", team.manager));
    assertThat(portfolioOf(debt)).isEqualTo(all);
    assertThat(service.getBean(Audit.class).acts(Subject.of("debt", debt), Long.MAX_VALUE, 5))
        .extracting(Audit.Act::act)
        .containsExactly("debt handed back", "debt handed over");
  }

  @Test
  void a_portfolio_is_reassigned_from_a_day_on_and_what_was_before_stays_in_the_book() {
    night(EVENING);
    var all = team.portfolio("All", "maya", 1, PortfolioRules.EVERYTHING, TODAY);

    Team.done(portfolios.reassign(all, "tom", TODAY.plusDays(3), "balance", team.manager));

    assertThat(ownerOn(all, TODAY.plusDays(2))).isEqualTo("maya");
    assertThat(ownerOn(all, TODAY.plusDays(3))).isEqualTo("tom");
    assertThat(portfolios.versions(all)).hasSize(2);
    assertThat(portfolios.coming(TODAY)).hasSize(1);
  }

  private String ownerOn(long portfolio, LocalDate day) {
    return portfolios.find(portfolio, day).orElseThrow().terms().officer();
  }

  @Test
  void what_makes_no_sense_is_refused_and_says_which_field() {
    var debt = books.debt("hb_overpayment", "claimant");
    night(EVENING);
    team.officer("ian", Role.AUDITOR, Team.EVERY_TYPE);
    var all = PortfolioRules.EVERYTHING;
    var first = team.portfolio("First", "maya", 1, all, TODAY);

    assertThat(refusal(new Terms("first ", "maya", 2, all), TODAY, "why")).isEqualTo("name");
    assertThat(refusal(new Terms("", "maya", 2, all), TODAY, "why")).isEqualTo("name");
    assertThat(refusal(new Terms("B", "ian", 2, all), TODAY, "why")).isEqualTo("officer");
    assertThat(refusal(new Terms("B", "nobody", 2, all), TODAY, "why")).isEqualTo("officer");
    assertThat(refusal(new Terms("B", "tom", 2, Team.of(DebtType.LEASEHOLD)), TODAY, "why"))
        .isEqualTo("officer");
    assertThat(refusal(new Terms("B", "maya", 0, all), TODAY, "why")).isEqualTo("priority");
    assertThat(refusal(new Terms("B", "maya", 2, all), EVENING, "why")).isEqualTo("from-day");
    assertThat(refusal(new Terms("B", "maya", 2, all), TODAY, " ")).isEqualTo("reason");
    assertThat(Team.refused(portfolios.reassign(first, "maya", TODAY, "why", team.manager)))
        .isEqualTo("officer");
    assertThat(Team.refused(handovers.hand(debt, "tom", TODAY, "why", team.manager)))
        .as("who does not work on the type of debt")
        .isEqualTo("officer");
    assertThat(Team.refused(handovers.hand(debt, "maya", EVENING, "why", team.manager)))
        .isEqualTo("from-day");
    assertThat(portfolios.on(TODAY)).hasSize(1);
  }

  private String refusal(Terms terms, LocalDate from, String reason) {
    return Team.refused(portfolios.open(terms, from, reason, team.manager));
  }

  @Test
  void only_a_manager_divides_the_work_and_a_debt_goes_to_nobody_who_knows_the_person() {
    var debt = books.debt();
    night(EVENING);
    var tom = team.officer("tom", Role.SENIOR_OFFICER, Set.of("council_tax"));
    var party = books.partyOf(debt);
    service
        .getBean(Conflicts.class)
        .declare(tom, party, List.of(party), Conflicts.Kind.FRIEND, "a neighbour");

    assertThatThrownBy(
            () ->
                portfolios.open(
                    new Terms("A", "tom", 1, PortfolioRules.EVERYTHING), TODAY, "why", tom))
        .isInstanceOf(AccessDeniedException.class);
    var result = handovers.hand(debt, "tom", TODAY, "why", team.manager);
    assertThat(Team.refused(result)).isEqualTo("officer");
    assertThat(result.toString()).doesNotContain("know");
  }

  private long portfolioOf(long debt) {
    return service.getBean(Standings.class).ofDebt(debt).orElseThrow().portfolio();
  }

  private void night(LocalDate evening) {
    var report = service.getBean(Nights.class).run(evening, Progress.SILENT);
    assertThat(report.isRed()).as(report.inWords()).isFalse();
  }
}
