package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The pages of a service charge's year, from the form to the last penny, and their twins.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceChargePagesTest {

  private static final String YEAR = "/accounts/LH1/service-charge/2025-26";
  private static final Package FIRST = LeaseholdBlock.full();
  @TempDir private static Path folder;
  private static Office office;
  private static TestService service;
  private static Visitor senior;
  private static Visitor manager;

  @BeforeAll
  static void start() {
    office = new Office(folder, FIRST);
    service = office.service;
    senior = office.visitor("lease-senior", Role.SENIOR_OFFICER, "leasehold");
    manager = office.visitor("lease-manager", Role.MANAGER, "leasehold");
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @Test
  @Order(1)
  void a_form_that_is_not_filled_in_says_what_each_field_wants() {
    var list = senior.open("/runs/charges");
    assertThat(list.text()).contains("No year has been shared out yet", "BO is Testford");

    var day = Map.of("due-day", "16", "due-month", "13", "due-year", "2026");
    var typed = new HashMap<>(day);
    typed.put("year", "2025");
    var wrong = senior.send(list, "/runs/charges", typed);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select(".govuk-error-summary").text())
        .contains("Enter a year such as 2025-26", "Enter the estate, block or borough", "why")
        .contains("The day for payment: the month must be from 1 to 12");
    assertThat(wrong.page().select(".govuk-error-summary a[href=#due-month]")).hasSize(1);
    day.forEach((box, value) -> assertThat(wrong.page().select("#" + box).val()).isEqualTo(value));
  }

  @Test
  @Order(2)
  void an_officer_shares_a_year_out_and_a_second_one_charges_it() {
    var form = Map.of("year", "2025-26", "node", "B1", "reason", "The year is closed");
    var run = senior.send(senior.open("/runs/charges"), "/runs/charges", form);
    assertThat(run.text())
        .contains("£1,000.00", "£611.11", "£388.89", "£550.00", "2 accounts £61.11")
        .contains("Do the weights of all dwellings sum to the whole", "LC3");

    var asked = senior.send(run, run.address() + "/ask", Map.of("reason", "Closed"));
    assertThat(asked.text()).contains("A second officer decides it");
    assertThat(asked.page().select("form[action$=decide]")).isEmpty();

    var seen = manager.open(run.address());
    var charged =
        manager.send(
            seen, run.address() + "/decide", Map.of("answer", "grant", "because", "Checked"));
    assertThat(charged.page().text()).contains("2 accounts changed");
    assertThat(charged.text()).contains("Charged");
    var csv = manager.open(run.address() + "/dwellings.csv").response().body();
    assertThat(csv).contains("\"U1\",LH1,leaseholder,277.78,277.78,250.00,27.78", "council");
  }

  @Test
  @Order(3)
  void every_penny_is_shown_back_to_its_cost_and_clause_on_page_csv_and_twin() {
    assertThat(senior.open("/accounts/LH1").text()).contains("Service charge by year", "2025-26");
    var page = senior.open(YEAR);

    assertThat(page.text())
        .contains("5 of 18 of £1,000.00 is £277.78", "Clean Co 77", "Schedule 4 paragraph 2")
        .contains("1 June 2025, when the invoice came", "Charge £27.78")
        .contains("Dwelling 1 Test Road, AB1 2CD (reference U1)");
    assertThat(senior.open(YEAR + "/costs.csv").response().body())
        .contains("\"A1\",\"Elm House\",\"cleaning\"", "\"277.78\"");
    var twin = Caller.of(service, Role.AUDITOR, "read").get("/api/v1" + YEAR).body();
    assertThat(twin.get(0).get("lines").get(0).get("share").get("pence").asLong())
        .isEqualTo(27_778);
  }

  @Test
  @Order(4)
  void the_checks_of_an_account_say_what_they_rest_on() {
    var page = senior.open(YEAR + "/checks");

    assertThat(page.text())
        .contains("Does each charge have a clause?", "1 charge, its clause")
        .contains("Is anything out of time?", "LTA 1985 s.20B(1)")
        .contains("Due £277.78, asked for £277.78");
    var twin = Caller.of(service, Role.AUDITOR, "read").get("/api/v1" + YEAR + "/checks").body();
    assertThat(twin.toString()).contains("\"LC9\"", "PASSES");
  }

  @Test
  @Order(5)
  void who_does_not_work_on_leases_sees_none_of_it() {
    var stranger = service.visitor(Role.MANAGER);

    for (var address : new String[] {YEAR, YEAR + "/checks", YEAR + "/costs.csv"}) {
      assertThat(stranger.open(address).status()).as(address).isEqualTo(403);
    }
    for (var address :
        new String[] {"/runs/charges", "/runs/charges/1", "/runs/charges/running-out"}) {
      assertThat(stranger.open(address).status()).as(address).isEqualTo(403);
    }
    var twin = Caller.of(service, Role.OFFICER, "read", "money");
    assertThat(twin.get("/api/v1" + YEAR).status()).isEqualTo(403);
    assertThat(twin.get("/api/v1/service-charges/runs").status()).isEqualTo(403);
    assertThat(senior.open("/accounts/LH1/service-charge/2025-27").status()).isEqualTo(404);
  }

  @Test
  @Order(6)
  void costs_running_out_of_time_and_runs_have_twins() {
    assertThat(senior.open("/runs/charges/running-out").text())
        .contains("No cost is running out of time");
    var twin = Caller.of(service, Role.AUDITOR, "read");

    assertThat(twin.get("/api/v1/service-charges/running-out").body().size()).isZero();
    var run = twin.get("/api/v1/service-charges/runs").body().get("items").get(0);
    assertThat(run.get("state").asString()).isEqualTo("posted");
    assertThat(
            twin.get("/api/v1/service-charges/runs/" + run.get("run").asLong())
                .body()
                .get("checks")
                .size())
        .isEqualTo(18);
  }

  @Test
  @Order(7)
  void the_night_names_costs_running_out_in_its_report_and_in_work() {
    var late = "L9,B1,cleaning,2025-26,actual,service,180.00,Clean Co,90,2025-06-10,,,x";
    office.load(LeaseholdBlock.costs(FIRST.id(), 20, late));
    office.night(TestService.DAY);

    assertThat(senior.open("/runs/nights/" + TestService.DAY).text())
        .contains("1 cost runs out of time", "£110.00", "L9", "cleaning, Elm House, 2025-26");
    assertThat(senior.open("/work").text())
        .contains("The night raised 1 cost running out of time", "Costs running out of time");
    assertThat(service.visitor(Role.OFFICER).open("/work").text())
        .as("who does not work on leases has no such work")
        .doesNotContain("running out of time");
    var report =
        Caller.of(service, Role.AUDITOR, "read")
            .get("/api/v1/nights/" + TestService.DAY + "/report")
            .body();
    assertThat(report.at("/costsRaised/0/cost").asString()).isEqualTo("L9");
    assertThat(report.at("/costsRaised/0/safeUntil").asString()).isEqualTo("2026-12-09");
  }
}
