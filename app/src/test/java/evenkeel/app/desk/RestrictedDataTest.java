package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.CriminalDataRole;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether an overpayment followed a fraud is seen by two named roles. How it came about, who
/// employs the person and what the benefits system says are seen by those who work on overpayments.
class RestrictedDataTest {

  private static final String PASSWORD = "a long enough password";
  private static final List<String> DOORS =
      List.of("", "/statement", "/payments", "/history", "/holds/new");
  private static final List<String> TWINS =
      List.of("", "/statement", "/payments", "/holds", "/steps", "/acts", "/standings");

  private static Neighbours neighbours;
  private static TestService service;
  private static Street street;
  private static long fay;
  private static String benefit;
  private static String tax;

  @BeforeAll
  static void start() {
    neighbours = new Neighbours();
    service = neighbours.service;
    street = neighbours.street;
    fay = street.person("Fay", "Found");
    tax = street.account(fay, "1 Plea Road", "KM9 8AA");
    benefit = street.account(fay, "2 Plea Road", "KM9 8AB", "hb_overpayment");
    street.fraud(benefit, "INV9");
    street.liable(street.accountOf(benefit), street.person("Works", "Wages"), "employer", false);
    service.bean(BusinessDay.class).open(TestService.DAY);
    service.bean(Nights.class).run(TestService.DAY, Progress.SILENT);
    keep("benefits", Role.OFFICER, null, "hb_overpayment");
    keep("both", Role.OFFICER, null, "hb_overpayment", "council_tax");
    keep("liaison", Role.OFFICER, CriminalDataRole.FRAUD_LIAISON, "hb_overpayment");
    keep("reporter", Role.MANAGER, CriminalDataRole.OVERPAYMENT_MANAGER, "hb_overpayment");
  }

  private static void keep(
      String username, Role role, @Nullable CriminalDataRole criminal, String... types) {
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                username, username, role, Set.of(types), 0, "", PASSWORD, criminal),
            "test");
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  private static Visitor signedIn(String username) {
    var visitor = new Visitor(service.port());
    visitor.signIn(username, PASSWORD);
    return visitor;
  }

  @Test
  void no_door_tells_who_works_on_overpayments_that_one_followed_a_fraud() {
    var visitor = signedIn("benefits");
    var caller = Caller.named(service, "benefits", "read", "criminal-data");

    for (var door : DOORS) {
      var seen = visitor.open("/accounts/" + benefit + door);
      assertThat(seen.status()).as(door).isEqualTo(200);
      assertThat(seen.response().body()).as(door).doesNotContainIgnoringCase("fraud");
    }
    for (var door :
        List.of("/people/" + street.personOf(fay), "/people?q=INV9", "/work?state=all&whose=all")) {
      assertThat(visitor.open(door).response().body()).as(door).doesNotContainIgnoringCase("fraud");
    }
    for (var twin : TWINS) {
      var answer = caller.get("/api/v1/accounts/" + benefit + twin);
      assertThat(answer.status()).as(twin).isEqualTo(200);
      assertThat(answer.response().body()).as(twin).doesNotContainIgnoringCase("fraud");
    }
    assertThat(visitor.open("/accounts/" + benefit).text()).contains("Claimant error or other");
  }

  @Test
  void the_two_named_roles_see_it_and_each_look_is_logged_as_one_at_criminal_data() {
    for (var username : List.of("liaison", "reporter")) {
      var before = looks(username);

      assertThat(signedIn(username).open("/accounts/" + benefit).text())
          .contains("Fraud, proven or admitted");
      assertThat(looks(username)).as(username).isEqualTo(before + 1);
    }
    var found =
        Caller.named(service, "liaison", "read", "criminal-data")
            .get("/api/v1/accounts/" + benefit)
            .body();
    assertThat(found.at("/overpayments/0/classification").asString()).isEqualTo("fraud_proven");
  }

  private static long looks(String username) {
    return service
        .bean(JdbcClient.class)
        .sql("select count(*) from audit.look where actor = ? and what = 'criminal data'")
        .param(username)
        .query(Long.class)
        .single();
  }

  @Test
  void a_token_needs_the_scope_and_neither_manager_nor_auditor_sees_it_by_rank() {
    var found = Caller.named(service, "liaison", "read").get("/api/v1/accounts/" + benefit).body();
    assertThat(found.at("/overpayments/0/classification").asString())
        .isEqualTo("claimant_error_or_other");

    assertThat(service.visitor(Role.AUDITOR).open("/accounts/" + benefit).response().body())
        .contains("Claimant error or other")
        .doesNotContainIgnoringCase("fraud");
  }

  @Test
  void an_officer_of_another_debt_sees_neither_cause_nor_employer() {
    var person = "/people/" + street.personOf(fay);
    for (var seen : List.of(service.visitor(Role.OFFICER).open(person))) {
      assertThat(seen.text())
          .contains("You do not work on this type of debt.")
          .doesNotContain("Wages", "Claimant error", "CL2", "earnings");
    }
    assertThat(signedIn("both").open(person).text()).contains("Works Wages");
    assertThat(Caller.of(service, Role.OFFICER, "read").get("/api/v1" + person).response().body())
        .doesNotContain("Wages", "claimant_error", "CL2", "dea");
  }

  @Test
  void the_worklist_of_the_api_gives_no_reason_on_a_debt_of_another_type() {
    var caller = Caller.of(service, Role.OFFICER, "read");
    var rows = caller.get("/api/v1/worklist?type=hb_overpayment&limit=100").body().get("items");

    assertThat(rows).isNotEmpty();
    rows.forEach(
        row -> {
          assertThat(row.get("because").asString())
              .isEqualTo("you do not work on this type of debt");
          assertThat(row.get("reason").isNull()).isTrue();
          assertThat(row.get("step").isNull()).isTrue();
        });
    var reason =
        Caller.named(service, "benefits", "read")
            .get("/api/v1/worklist?type=hb_overpayment&limit=100")
            .body()
            .at("/items/0/reason")
            .asString();
    var asked = "?type=hb_overpayment&limit=100&reason=" + reason;
    assertThat(caller.get("/api/v1/worklist" + asked).body().get("items"))
        .as("a filter by reason would tell the reason")
        .isEmpty();
    assertThat(
            service
                .visitor(Role.OFFICER)
                .open("/work?state=all&whose=all&type=hb_overpayment&reason=" + reason)
                .text())
        .doesNotContain(benefit);
  }

  @Test
  void a_class_of_a_night_lists_the_debts_of_the_officers_types_only() {
    var night = "/api/v1/nights/" + TestService.DAY + "/classes/missed?limit=100";

    assertThat(Caller.of(service, Role.OFFICER, "read").get(night).response().body())
        .contains(tax)
        .doesNotContain(benefit);
    assertThat(Caller.named(service, "benefits", "read").get(night).response().body())
        .contains(benefit)
        .doesNotContain(tax);
  }

  @Test
  void a_hold_on_a_whole_person_needs_every_type_unless_the_law_makes_the_stop() {
    var body =
        """
        {"party": %d, "kind": "%s", "from": "2026-11-20", "until": "2026-12-20", "reason": "said so"}
        """;
    var tax = Caller.of(service, Role.OFFICER, "read", "holds");

    var refused =
        tax.post("/api/v1/holds", body.formatted(fay, "promise"), "Idempotency-Key", "r1");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.response().body())
        .contains("you do not work on housing benefit overpayment", "hold the account");
    var legal =
        tax.post("/api/v1/holds", body.formatted(fay, "breathing_space"), "Idempotency-Key", "r2");
    assertThat(legal.status()).isEqualTo(201);
    var hold = legal.body().get("hold").asLong();
    var lift = "/api/v1/holds/" + hold + "/lift";
    var why = "{\"on\": \"2026-11-20\", \"reason\": \"ended\"}";
    assertThat(Caller.of(service, Role.MANAGER, "holds").post(lift, why).status()).isEqualTo(403);
    assertThat(
            Caller.named(service, "both", "holds")
                .post("/api/v1/holds", body.formatted(fay, "promise"), "Idempotency-Key", "r3")
                .status())
        .isEqualTo(201);
  }

  @Test
  void only_who_works_on_overpayments_can_be_given_a_role_that_sees_criminal_data() {
    var admin = service.visitor(Role.ADMINISTRATOR);
    var page = admin.open("/admin?change=officer");
    var wrong =
        admin.send(
            page, "/admin/officers", Map.of("criminalData", "fraud_liaison", "reason", "asked"));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Only who works on benefit overpayments may see these");
    var kept =
        Caller.of(service, Role.ADMINISTRATOR, "admin")
            .put(
                "/api/v1/officers/benefits2",
                """
                {"displayName": "B", "role": "officer", "debtTypes": ["hb_overpayment"],
                 "criminalData": "overpayment_manager", "reason": "named by the council"}
                """);
    assertThat(kept.body().get("criminalData").asString()).isEqualTo("overpayment_manager");
  }
}
