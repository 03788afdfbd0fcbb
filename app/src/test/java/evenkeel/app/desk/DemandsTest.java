package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.api.Idempotency;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demands of a lease on the account page and through the API: told apart, explained, and
/// recorded by an officer who works on leases.
class DemandsTest {

  private static final String PASSWORD = "a long enough password";
  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 16);
  private static TestService service;
  private static Street street;
  private static Visitor leases;
  private static Caller auditor;

  @BeforeAll
  static void start() {
    service = TestService.over(TestDatabase.fresh());
    Street.council(service);
    street = new Street(service.bean(JdbcClient.class));
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                "leases", "Lea Ses", Role.OFFICER, Set.of("leasehold"), 0, "", PASSWORD),
            "test");
    leases = new Visitor(service.port());
    leases.signIn("leases", PASSWORD);
    auditor = Caller.of(service, Role.AUDITOR, "read");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String lease(String surname) {
    return street.account(
        street.person("Lena", surname), "1 " + surname + " Court", "KM9 3AA", "leasehold");
  }

  private static Map<String, String> known() {
    return new HashMap<>(
        Map.of(
            "in_lease", "yes",
            "as_lease_says", "yes",
            "landlord_named", "yes",
            "notices_address", "yes",
            "summary", "prescribed",
            "clause", "Schedule 4",
            "consultation", "not_called_for",
            "reason", "The file of the demand"));
  }

  @Test
  void of_a_demand_of_which_nothing_is_recorded_every_fact_is_asked_and_nothing_is_payable() {
    var account = lease("Unknown");
    street.demand(account, "service_charge_estimate", 120_000, ISSUED);

    var seen = leases.open("/accounts/" + account).text();
    assertThat(seen)
        .contains("Demands of the lease", "Not decided £1,200.00", "Payable £0.00")
        .contains("Which clause of the lease asks for it?", "LTA 1987 s.47")
        .contains("Taken to be served on 18 March 2026")
        .contains("Nothing is recorded of what came with it");
    var twin = auditor.get("/api/v1/accounts/" + account + "/demands").body();
    assertThat(twin.at("/askedFor/pence").asLong()).isEqualTo(120_000);
    assertThat(twin.at("/demands/0/parts/0/outcome").asString()).isEqualTo("undecided");
    assertThat(twin.at("/demands/0/asks/0/law/provision").asString()).isNotBlank();
  }

  @Test
  void an_officer_records_what_is_known_and_the_demand_is_weighed_again() {
    var account = lease("Known");
    var charge = street.demand(account, "service_charge_estimate", 120_000, ISSUED);
    var address = "/accounts/" + account + "/demands/" + charge;
    var form = leases.open(address);

    var refused = leases.send(form, address, Map.of("in_lease", "yes", "served_on-day", "31"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("Enter how you know it", "When was it served? The month is missing");
    assertThat(refused.page().select("input[name=in_lease][checked]").val()).isEqualTo("yes");

    var done = leases.send(leases.open(address), address, known());
    assertThat(done.address()).startsWith("/accounts/" + account);
    assertThat(done.text())
        .contains("Payable £1,200.00", "Recorded by leases: The file of the demand")
        .contains("Interest and fees at the earliest from 16 March 2026");
    assertThat(
            service
                .bean(Audit.class)
                .acts(Subject.of("debt", street.debtOf(account)), Long.MAX_VALUE, 5))
        .extracting(Audit.Act::act)
        .contains("demand recorded");
  }

  @Test
  void each_defect_shows_its_outcome_its_law_and_how_it_is_mended() {
    var account = lease("Defect");
    var charge = street.demand(account, "major_works", 900_000, ISSUED);
    var address = "/accounts/" + account + "/demands/" + charge;
    var known = known();
    known.putAll(
        Map.of(
            "summary", "none",
            "consultation", "not_done",
            "oldest_cost_on-day", "3",
            "oldest_cost_on-month", "2",
            "oldest_cost_on-year", "2026"));

    var seen = leases.send(leases.open(address), address, known).text();

    assertThat(seen)
        .contains("Capped away £8,750.00", "LTA 1985 s.20(7)")
        .contains("Suspended £250.00", "LTA 1985 s.21B")
        .contains("To mend it: Serve the demand again with the prescribed summary")
        .contains("a demand is safe until 2 August 2027, and in time until 3 August 2027");
  }

  @Test
  void the_api_records_too_and_refuses_what_cannot_be() {
    var account = lease("Twin");
    var charge = street.demand(account, "ground_rent", 1_000, ISSUED);
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                "senior_officer",
                "Sen Ior",
                Role.SENIOR_OFFICER,
                Set.of("leasehold"),
                0,
                "",
                PASSWORD),
            "test");
    var caller = Caller.of(service, Role.SENIOR_OFFICER, "read", "holds");
    var path = "/api/v1/accounts/" + account + "/demands/" + charge + "/record";

    assertThat(caller.post(path, "{\"known\": {}}").status()).isEqualTo(422);
    assertThat(
            caller
                .post(
                    path,
                    "{\"known\": {\"servedOn\": \"2026-03-01\"}, \"reason\": \"seen\"}",
                    Idempotency.HEADER,
                    "early")
                .status())
        .as("served before it was issued")
        .isEqualTo(409);
    var sent =
        caller.post(
            path,
            """
            {"known": {"inLease": true, "asLeaseSays": true, "noticesAddress": true,
             "rentNotice": true, "rentNoticeForm": true, "rentNoticeOn": "2026-03-16",
             "rentNoticePayOn": "2026-04-15"}, "reason": "the notice is on file"}
            """,
            Idempotency.HEADER,
            "on-file");
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
    assertThat(
            caller
                .get("/api/v1/accounts/" + account + "/demands")
                .body()
                .at("/demands/0/parts/0/outcome")
                .asString())
        .isEqualTo("due");
  }

  @Test
  void whoever_does_not_work_on_leases_neither_sees_nor_records_them() {
    var account = lease("Shut");
    var charge = street.demand(account, "ground_rent", 1_000, ISSUED);
    var stranger = service.visitor(Role.OFFICER);

    assertThat(stranger.open("/accounts/" + account + "/demands").status()).isEqualTo(403);
    assertThat(stranger.open("/accounts/" + account + "/demands/" + charge).status())
        .isEqualTo(403);
    assertThat(leases.open("/accounts/" + account + "/demands/999999").status()).isEqualTo(404);
  }

  @Test
  void a_page_asks_as_often_of_many_demands_as_of_one() {
    var few = lease("Few");
    street.demand(few, "ground_rent", 1_000, ISSUED);
    var many = lease("Many");
    for (var i = 0; i < 9; i++) {
      street.demand(many, "ground_rent", 1_000, ISSUED.plusDays(i));
    }

    assertThat(asked("/accounts/" + many + "/demands"))
        .isEqualTo(asked("/accounts/" + few + "/demands"));
  }

  private static int asked(String address) {
    leases.open(address);
    return evenkeel.app.store.Asked.during(() -> leases.open(address)).size();
  }
}
