package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A team divides its work: the manager opens portfolios, somebody is away, and each figure leads
/// to what it counts.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortfolioPagesTest {

  private static final Map<String, String> TOWN =
      Map.of(
          "name", "Town",
          "officer", "officer",
          "priority", "10",
          "postcodes", "km4 2, KM5",
          "reason", "the patch of the town");

  private static TestService service;
  private static Street street;
  private static String inTown;
  private static String hidden;
  private static Visitor manager;
  private static Visitor officer;

  @BeforeAll
  static void start() {
    service = TestService.over(TestDatabase.fresh());
    Street.council(service);
    street = new Street(service.bean(JdbcClient.class));
    inTown = street.account(street.person("Asha", "Bennett"), "14 Quarry Rise", "KM4 2ZZ");
    street.ward(inTown, "Harbour");
    street.account(street.person("Ravi", "Bell"), "15 Quarry Rise", "KM4 2ZZ");
    street.account(street.person("Ola", "Quill"), "1 Far Lane", "KM6 1ZZ");
    var vale = street.person("Tamsin", "Vale");
    street.marker(vale, "address_hidden");
    hidden = street.account(vale, "3 Mill Lane", "KM4 2ZY");
    service.bean(BusinessDay.class).open(TestService.DAY.minusDays(1));
    service.bean(Nights.class).run(TestService.DAY.minusDays(1), Progress.SILENT);
    manager = service.visitor(Role.MANAGER);
    officer = service.visitor(Role.OFFICER);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  @Order(1)
  void before_any_portfolio_every_debt_is_nobodys_and_counted() {
    assertThat(manager.open("/work/portfolios").text())
        .contains("Nobody's What no portfolio takes")
        .contains("In all 4 debts");
    assertThat(officer.open("/work/portfolios/new").status()).isEqualTo(403);
    assertThat(officer.open("/work").text()).contains("The whole council");
  }

  @Test
  @Order(2)
  void a_form_says_all_that_is_wrong_and_keeps_what_was_typed() {
    var form = manager.open("/work/portfolios/new");

    var seen =
        manager.send(
            form,
            "/work/portfolios/new",
            Map.of("name", "Kept", "priority", "many", "postcodes", "10", "least", "x"));

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#priority", "#postcodes", "#least");
    assertThat(seen.page().select("#name").val()).isEqualTo("Kept");
  }

  @Test
  @Order(3)
  void a_portfolio_by_patch_takes_what_is_there_and_never_a_withheld_address() {
    var form = manager.open("/work/portfolios/new");

    var seen = manager.send(form, "/work/portfolios/new", TOWN);

    assertThat(seen.text()).contains("Town is opened").contains("in postcodes KM4 2, KM5");
    assertThat(listed("/work?whose=portfolio-1&state=all")).isEqualTo(2);
    assertThat(listed("/work?whose=nobody&state=all")).isEqualTo(2);
    assertThat(manager.open("/work?whose=nobody&state=all").text()).contains(hidden);
    assertThat(listed("/work?whose=all&state=all&postcode=KM4")).isEqualTo(2);
    var wrong = manager.open("/work?whose=all&postcode=4KM");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#postcode").val()).isEqualTo("4KM");
  }

  @Test
  @Order(4)
  void an_officer_sees_their_own_work_first_and_the_next_case_stays_in_it() {
    var work = officer.open("/work");

    assertThat(work.page().select("tbody tr")).hasSize(2);
    assertThat(work.text()).contains("My work, ranked").doesNotContain("Ola Quill");
    assertThat(work.text()).contains("1 day ").contains("Collection officer");
    var first = officer.open(work.page().expectFirst("tbody th a").attr("href"));
    var second = officer.open(first.page().expectFirst("a[data-key=n]").attr("href"));
    assertThat(second.heading()).startsWith("Account ").isNotEqualTo(first.heading());
    var done = officer.open(second.page().expectFirst("a[data-key=n]").attr("href"));
    assertThat(done.text()).contains("That was the last case of this list").contains("My work");
  }

  @Test
  @Order(5)
  void cover_is_marked_on_the_covers_list_and_an_officer_records_their_own_absence() {
    var form = officer.open("/work/absences");
    assertThat(form.text()).contains("Nobody is away");

    var seen =
        officer.send(
            form,
            "/work/absences",
            Map.of(
                "from-day", "20",
                "from-month", "11",
                "from-year", "2026",
                "to-day", "27",
                "to-month", "11",
                "to-year", "2026",
                "cover", "senior_officer"));

    assertThat(seen.text()).contains("The absence is recorded").contains("Away now");
    var covering = service.visitor(Role.SENIOR_OFFICER).open("/work");
    assertThat(covering.text())
        .contains("You cover for Collection officer until 27 November 2026")
        .contains("covering for Collection officer");
    assertThat(covering.page().select("tbody tr")).hasSize(2);
    var auditor = service.visitor(Role.AUDITOR);
    assertThat(auditor.open("/work/absences").page().select("main form")).isEmpty();
    var ended = manager.open("/work/absences");
    assertThat(manager.send(ended, "/work/absences/1/end", Map.of()).text())
        .contains("The absence is ended");
    assertThat(service.visitor(Role.SENIOR_OFFICER).open("/work").text())
        .doesNotContain("covering for");
  }

  @Test
  @Order(6)
  void a_debt_is_handed_to_an_officer_from_its_account() {
    var account = manager.open("/accounts/" + inTown);
    var address = account.page().expectFirst("a[href$=officer]").attr("href");
    assertThat(officer.open(address).status()).isEqualTo(403);
    var form = manager.open(address);
    assertThat(form.text()).contains("With Town").contains("Officer today Collection officer");
    assertThat(manager.send(form, address, Map.of("officer", "auditor", "reason", "x")).status())
        .isEqualTo(422);

    var handed =
        manager.send(form, address, Map.of("officer", "senior_officer", "reason", "knows it"));

    assertThat(handed.text()).contains("The debt is handed over");
    assertThat(service.visitor(Role.SENIOR_OFFICER).open("/work").text()).contains(inTown);
    assertThat(officer.open("/work").text()).doesNotContain(inTown);
    assertThat(manager.open("/work/portfolios").text())
        .contains("Handed to Senior collection officer")
        .contains("In all 4 debts");
  }

  @Test
  @Order(7)
  void each_figure_of_the_backlog_opens_the_list_that_it_counts() {
    assertThat(officer.open("/work/backlog").status()).isEqualTo(403);
    for (var by : new String[] {"portfolio", "officer", "type", "step", "ward"}) {
      var page = manager.open("/work/backlog?by=" + by);
      var figures = page.page().select("table td a");
      assertThat(figures).as(by).isNotEmpty();
      for (var figure : figures) {
        assertThat(listed(figure.attr("href")))
            .as(figure.attr("href"))
            .isEqualTo(Integer.parseInt(figure.ownText()));
      }
    }
    assertThat(manager.open("/work/backlog?by=ward").text()).contains("Harbour 1", "No ward is");
    assertThat(manager.open("/work?whose=all&ward=Harbour").text())
        .contains("ward Harbour", inTown)
        .doesNotContain("Far Lane");
    var csv = manager.open("/work/backlog.csv?by=officer").response();
    assertThat(csv.body())
        .startsWith("officer,up_to_5_working_days")
        .contains("Nobody's,2,0,0,0,2");
  }

  @Test
  @Order(8)
  void a_portfolio_is_given_away_and_closed_with_a_reason() {
    var page = manager.open("/work/portfolios/1");
    var none =
        manager.send(page, "/work/portfolios/1/officer", Map.of("to-officer", "senior_officer"));
    assertThat(none.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#to-reason");

    var given =
        manager.send(
            page,
            "/work/portfolios/1/officer",
            Map.of("to-officer", "senior_officer", "to-reason", "balance"));
    assertThat(given.text()).contains("The portfolio is reassigned");
    var closed =
        manager.send(
            manager.open("/work/portfolios/1"),
            "/work/portfolios/1/close",
            Map.of("close-reason", "merged with another"));

    assertThat(closed.text()).contains("The portfolio is closed").doesNotContain("in postcodes");
    assertThat(manager.open("/work/portfolios/1").text()).contains("merged with another");
    assertThat(listed("/work?whose=nobody&state=all")).isEqualTo(3);
  }

  private static int listed(String address) {
    var page = manager.open(address);
    assertThat(page.status()).as(address).isEqualTo(200);
    return page.page().select("tbody tr").size();
  }
}
