package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the pages do, for programs.
class PortfoliosApiTest {

  private static TestService service;
  private static Caller manager;
  private static Caller officer;

  @BeforeAll
  static void start() {
    service = TestService.over(TestDatabase.fresh());
    Street.council(service);
    var street = new Street(service.bean(JdbcClient.class));
    for (var i = 1; i <= 3; i++) {
      street.account(street.person("Asha", "Bennett" + i), i + " Quarry Rise", "KM4 2ZZ");
    }
    service.bean(BusinessDay.class).open(TestService.DAY.minusDays(1));
    service.bean(Nights.class).run(TestService.DAY.minusDays(1), Progress.SILENT);
    manager = Caller.of(service, Role.MANAGER, "read", "work");
    officer = Caller.of(service, Role.OFFICER, "read", "work");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_portfolio_is_opened_changed_given_away_and_closed() {
    var terms =
        """
        {"name": "Quarry", "officer": "officer", "priority": 5, "types": ["council_tax"],
         "postcodes": ["KM4 2"], "mostPence": 500000, "reason": "a patch"}
        """;
    assertThat(officer.post("/api/v1/portfolios", terms).status()).isEqualTo(403);
    assertThat(Caller.of(service, Role.MANAGER, "read").post("/api/v1/portfolios", terms).status())
        .as("a token without the scope")
        .isEqualTo(403);
    var wrong = manager.post("/api/v1/portfolios", "{\"types\": [\"x\"], \"postcodes\": [\"1\"]}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body().get("errors")).hasSize(3);

    var opened = manager.post("/api/v1/portfolios", terms);
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    var path = "/api/v1/portfolios/" + opened.body().get("id").asLong();
    assertThat(listed(officer, "mine")).isEqualTo(3);
    assertThat(listed(manager, "nobody")).isZero();
    var row = officer.get("/api/v1/worklist?whose=mine").body().get("items").get(0);
    assertThat(row.get("officer").asString()).isEqualTo("officer");
    assertThat(row.get("neededSince").asString()).isEqualTo("2026-11-19");
    assertThat(row.get("workingDays").asInt()).isEqualTo(1);

    assertThat(manager.put(path, terms.replace("Quarry", "Rise")).status()).isEqualTo(200);
    var given =
        manager.post(
            path + "/officer", "{\"officer\": \"senior_officer\", \"reason\": \"balance\"}");
    assertThat(given.status()).isEqualTo(200);
    assertThat(listed(officer, "mine")).isZero();
    assertThat(listed(manager, "officer-senior_officer")).isEqualTo(3);
    assertThat(manager.get(path).body().get("items")).hasSize(3);
    assertThat(manager.post(path + "/close", "{\"reason\": \"over\"}").status()).isEqualTo(200);
    assertThat(listed(manager, "nobody")).isEqualTo(3);
    assertThat(manager.post(path + "/close", "{\"reason\": \"again\"}").code())
        .isEqualTo("refused");
    assertThat(manager.post("/api/v1/portfolios/99/close", "{}").status()).isEqualTo(404);
  }

  @Test
  void an_absence_is_recorded_for_oneself_or_by_a_manager_and_ended() {
    var sent =
        """
        {"officer": "officer", "from": "2026-12-01", "to": "2026-12-04",
         "covers": [{"officer": "senior_officer"}], "reason": "leave"}
        """;
    var colleague = Caller.of(service, Role.SENIOR_OFFICER, "work");
    assertThat(colleague.post("/api/v1/absences", sent).status())
        .as("somebody else's")
        .isEqualTo(403);

    var recorded = officer.post("/api/v1/absences", sent);

    assertThat(recorded.status()).as("%s", recorded.body()).isEqualTo(201);
    var all = manager.get("/api/v1/absences").body().get("items");
    assertThat(all).hasSize(1);
    assertThat(all.get(0).get("covers").get(0).get("officer").asString())
        .isEqualTo("senior_officer");
    var end = "/api/v1/absences/" + recorded.body().get("id").asLong() + "/end";
    assertThat(manager.post(end, "{\"back\": \"2026-12-05\"}").pointer()).isEqualTo("/back");
    assertThat(manager.post(end, "{\"back\": \"2026-12-01\"}").status()).isEqualTo(200);
    assertThat(manager.get("/api/v1/absences").body().get("items"))
        .as("ended before it began")
        .noneMatch(each -> each.get("to").asString().compareTo("2026-12-01") >= 0);
  }

  @Test
  void the_backlog_is_told_by_age_and_refused_to_officers() {
    assertThat(officer.get("/api/v1/backlog").status()).isEqualTo(403);
    assertThat(manager.get("/api/v1/backlog?by=street").code()).isEqualTo("unknown");

    var told = manager.get("/api/v1/backlog?by=type").body();

    assertThat(told.get("all").get("debts").asLong()).isEqualTo(3);
    assertThat(told.get("rows").get(0).get("waiting").get("up_to_5").asLong()).isEqualTo(3);
    assertThat(manager.get("/api/v1/worklist?over=5").body().get("items")).isEmpty();
    assertThat(manager.get("/api/v1/worklist?order=oldest").body().get("items")).hasSize(3);
    assertThat(manager.get("/api/v1/worklist?postcode=KM4+2").body().get("items")).hasSize(3);
    assertThat(manager.get("/api/v1/worklist?block=none").body().get("items")).isEmpty();
  }

  private static int listed(Caller caller, String whose) {
    return caller.get("/api/v1/worklist?whose=" + whose).body().get("items").size();
  }
}
