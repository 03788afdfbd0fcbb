package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Audit;
import evenkeel.app.ui.TestService;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The API over books with people, accounts and a night in them.
class DeskApiTest {

  private static final String EVENING = TestService.DAY.minusDays(1).toString();

  private static Neighbours neighbours;
  private static TestService service;
  private static Street street;
  private static long asha;
  private static String account;
  private static String hidden;
  private static String other;
  private static String cousins;
  private static Caller officer;

  @BeforeAll
  static void start() {
    neighbours = new Neighbours();
    service = neighbours.service;
    street = neighbours.street;
    asha = neighbours.asha;
    account = neighbours.account;
    hidden = neighbours.hidden;
    other = neighbours.other;
    cousins = neighbours.cousins;
    officer = Caller.of(service, Role.OFFICER, "read");
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  void people_are_found_by_name_and_by_postcode() {
    assertThat(officer.get("/api/v1/people?q=asha+benn").body().at("/items/0/name").asString())
        .isEqualTo("Ms Asha Bennett");
    assertThat(officer.get("/api/v1/people?q=KM4+2ZZ").body().get("items")).hasSize(1);
    assertThat(officer.get("/api/v1/people?q=KM4+2ZY").body().get("items")).isEmpty();
  }

  @Test
  void accounts_are_found_by_reference_address_and_postcode() {
    for (var q : List.of(account, "14+quarry", "km42zz")) {
      assertThat(officer.get("/api/v1/accounts?q=" + q).body().at("/items/0/account").asString())
          .as(q)
          .isEqualTo(account);
    }
    assertThat(officer.get("/api/v1/accounts?q=mill+lane").body().get("items")).isEmpty();
  }

  @Test
  void a_cursor_walks_a_search_exactly_once() {
    assertThat(neighbours.walk(officer, "/api/v1/accounts?q=long+row", "account"))
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(neighbours.walk(officer, "/api/v1/people?q=crowd", "party"))
        .hasSize(5)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_next_page_of_a_search_by_forename_does_not_widen_to_other_names() {
    assertThat(neighbours.walk(officer, "/api/v1/people?q=tamsin+crowd", "name"))
        .hasSize(5)
        .allMatch(name -> name.startsWith("Ms Tamsin Crowd"));
  }

  @Test
  void too_little_to_look_for_is_refused_with_the_place() {
    var answer = officer.get("/api/v1/people?q=a");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.pointer()).isEqualTo("q");
    assertThat(officer.get("/api/v1/accounts").pointer()).isEqualTo("q");
  }

  @Test
  void a_person_comes_with_accounts_and_totals_and_the_look_is_on_record() {
    var person = street.personOf(asha);
    var body = officer.get("/api/v1/people/" + person).body();

    assertThat(body.at("/name").asString()).isEqualTo("Ms Asha Bennett");
    assertThat(body.at("/balance/pence").asLong()).isEqualTo(96_000);
    assertThat(body.at("/accounts/0/account").asString()).isEqualTo(account);
    assertThat(body.at("/accounts/0/debts/0/state").asString()).isNotBlank();
    var look = service.bean(Audit.class).looksBy("officer", Long.MAX_VALUE, 50);
    assertThat(look).anyMatch(l -> l.what().equals("person") && l.subjectId().equals("" + person));
  }

  @Test
  void an_account_says_where_it_stands_why_and_what_next() {
    var body = officer.get("/api/v1/accounts/" + account).body();

    assertThat(body.at("/balance/pence").asLong()).isEqualTo(96_000);
    assertThat(body.at("/debts/0/because").asString()).isNotBlank();
    assertThat(body.at("/debts/0/next").asString()).isNotBlank();
    assertThat(body.at("/debts/0/reasons/0/text").asString()).isNotBlank();
    assertThat(body.at("/people/0/name").asString()).isEqualTo("Ms Asha Bennett");
    for (var part : List.of("instalments", "steps", "holds", "payments", "acts", "notices")) {
      assertThat(officer.get("/api/v1/accounts/" + account + "/" + part).status())
          .as(part)
          .isEqualTo(200);
    }
  }

  @Test
  void a_withheld_address_is_given_only_to_those_who_must_know_it() {
    var senior = Caller.of(service, Role.SENIOR_OFFICER, "read");
    var path = "/api/v1/accounts/" + hidden;

    assertThat(officer.get(path).body().get("addressWithheld").asBoolean()).isTrue();
    assertThat(officer.get(path).body().toString()).doesNotContain("Mill Lane");
    assertThat(senior.get(path).body().get("address").asString()).contains("3 Mill Lane");
  }

  @Test
  void a_statement_stands_on_any_day_and_as_known_on_any_day() {
    var path = "/api/v1/accounts/" + account + "/statement";

    assertThat(officer.get(path).body().at("/balance/pence").asLong()).isEqualTo(96_000);
    assertThat(officer.get(path + "?on=2026-04-01").body().at("/balance/pence").asLong())
        .isEqualTo(100_000);
    assertThat(officer.get(path + "?known=2020-01-01").body().get("items")).isEmpty();
    assertThat(officer.get(path + "?on=soon").pointer()).isEqualTo("on");
    assertThat(officer.get(path + "?known=%2B999999999-12-31").status()).isEqualTo(400);
    var first = officer.get(path + "?limit=1").body();
    var second = officer.get(first.get("next").asString()).body();
    assertThat(first.at("/items/0/kind").asString()).isEqualTo("charge");
    assertThat(second.at("/items/0/kind").asString()).isEqualTo("receipt");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void the_worklist_and_its_decisions_are_walked_exactly_once() {
    assertThat(
            neighbours.walk(Caller.of(service, Role.AUDITOR, "read"), "/api/v1/worklist", "debt"))
        .hasSize(10)
        .doesNotHaveDuplicates();
    assertThat(
            neighbours.walk(
                officer, "/api/v1/debts/" + street.debtOf(account) + "/decisions", "id"))
        .hasSize(1);
  }

  @Test
  void the_morning_report_sums_and_its_classes_open_to_their_debts() {
    var report = officer.get("/api/v1/nights/" + EVENING + "/report").body();

    assertThat(report.get("sums").asBoolean()).isTrue();
    assertThat(report.get("missed").asLong()).isEqualTo(10);
    assertThat(neighbours.walk(officer, "/api/v1/nights/" + EVENING + "/classes/missed", "debt"))
        .hasSize(10)
        .doesNotHaveDuplicates();
    assertThat(officer.get("/api/v1/nights/" + EVENING + "/classes/nonsense").status())
        .isEqualTo(404);
    assertThat(neighbours.walk(officer, "/api/v1/nights", "evening")).containsExactly(EVENING);
  }

  @Test
  void neither_role_nor_scope_nor_an_unknown_record_opens_anything() {
    var administrator = Caller.of(service, Role.ADMINISTRATOR, "read", "admin");
    var narrow = Caller.of(service, Role.OFFICER, "holds");
    for (var path :
        List.of(
            "/people?q=bennett",
            "/accounts?q=quarry",
            "/people/" + street.personOf(asha),
            "/accounts/" + account,
            "/accounts/" + account + "/statement",
            "/accounts/" + account + "/payments",
            "/nights",
            "/nights/" + EVENING + "/report",
            "/nights/" + EVENING + "/classes/missed",
            "/intake/files")) {
      assertThat(administrator.get("/api/v1" + path).status()).as(path).isEqualTo(403);
      assertThat(narrow.get("/api/v1" + path).status()).as(path).isEqualTo(403);
    }
    for (var path :
        List.of(
            "/people/99999",
            "/accounts/1234567",
            "/accounts/1234567/statement",
            "/nights/2020-01-01/report",
            "/intake/files/99999",
            "/intake/files/99999/rejects")) {
      assertThat(officer.get("/api/v1" + path).status()).as(path).isEqualTo(404);
      assertThat(officer.get("/api/v1" + path).code()).as(path).isEqualTo("not-found");
    }
    assertThat(officer.get("/api/v1/people/many").status()).isEqualTo(400);
  }

  @Test
  void a_hold_sent_twice_with_one_key_is_placed_once_and_lifted_once() {
    var holds = Caller.of(service, Role.OFFICER, "read", "holds");
    var place =
        """
        {"account": "%s", "kind": "dispute", "from": "2026-11-20", "until": "2026-12-10",
         "reason": "Says the band is wrong"}"""
            .formatted(other);
    assertThat(holds.post("/api/v1/holds", place).pointer()).isEqualTo("Idempotency-Key");

    var placed = holds.post("/api/v1/holds", place, "Idempotency-Key", "h1");
    var again = holds.post("/api/v1/holds", place, "Idempotency-Key", "h1");

    assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(placed.body());
    assertThat(holds.get("/api/v1/accounts/" + other + "/holds").body().get("items")).hasSize(1);
    var lift = "/api/v1/holds/" + placed.body().get("hold").asLong() + "/lift";
    var today = "{\"on\": \"2026-11-20\", \"reason\": \"settled\"}";
    assertThat(holds.post(lift, "{}").body().get("errors")).hasSize(2);
    assertThat(holds.post(lift, today.replace("11-20", "12-01")).code()).isEqualTo("not-yet");
    assertThat(holds.post(lift, today).status()).isEqualTo(200);
    assertThat(holds.post(lift, today).status()).isEqualTo(409);
    assertThat(holds.post("/api/v1/holds/99999/lift", today).status()).isEqualTo(404);
  }

  @Test
  void a_day_or_a_character_that_no_book_holds_is_refused_and_nothing_is_kept() {
    var holds = Caller.of(service, Role.OFFICER, "read", "holds");
    var place =
        """
        {"account": "%s", "kind": "dispute", "from": "%s", "until": "2026-12-10", "reason": "%s"}""";
    for (var sent :
        List.of(
            place.formatted(cousins, "+999999999-12-31", "Says so"),
            place.formatted(cousins, "-999999999-01-01", "Says so"),
            place.formatted(cousins, "2026-11-20", "a\\u0000b"))) {
      var answer = holds.post("/api/v1/holds", sent, "Idempotency-Key", "b" + sent.hashCode());
      assertThat(answer.status()).as(sent + answer.body()).isIn(400, 409, 422);
    }
    assertThat(
            Caller.of(service, Role.AUDITOR, "read")
                .get("/api/v1/accounts/" + cousins + "/holds")
                .body()
                .get("items"))
        .isEmpty();
    var auditor = Caller.of(service, Role.AUDITOR, "read");
    for (var path :
        List.of(
            "/people?q=ab%00cd",
            "/accounts?q=ab%00cd",
            "/accounts/a%00b",
            "/accounts/" + account + "/statement?on=%2B999999999-12-31",
            "/accounts/" + account + "/statement?on=-999999999-01-01",
            "/worklist?reason=a%00b",
            "/nights/%2B999999999-12-31/report")) {
      var answer = auditor.get("/api/v1" + path);
      assertThat(answer.status()).as(path + answer.body()).isIn(200, 400, 404);
    }
  }

  @Test
  void a_joint_notice_is_recorded_once_on_somebody_who_stands_on_the_account() {
    var holds = Caller.of(service, Role.OFFICER, "read", "holds");
    var joint = street.person("Jo", "Jointly");
    street.liable(street.accountOf(other), joint, "joint_liable", false);
    var path = "/api/v1/accounts/" + other + "/joint-notices";
    var served = "{\"party\": " + joint + ", \"servedOn\": \"2026-11-02\"}";
    assertThat(holds.post(path, served).pointer()).isEqualTo("Idempotency-Key");
    var tomorrow = served.replace("2026-11-02", "2026-11-21");
    assertThat(holds.post(path, tomorrow, "Idempotency-Key", "j0").code()).isEqualTo("not-yet");
    assertThat(holds.post(path, served, "Idempotency-Key", "j1").status()).isEqualTo(201);
    assertThat(holds.post(path, served, "Idempotency-Key", "j1").status()).isEqualTo(201);
    assertThat(holds.post(path, served, "Idempotency-Key", "j2").status()).isEqualTo(409);
    var stranger = "{\"party\": " + asha + ", \"servedOn\": \"2026-11-02\"}";
    assertThat(holds.post(path, stranger, "Idempotency-Key", "j3").status()).isEqualTo(409);
  }

  @Test
  void an_officer_is_kept_by_a_put_that_may_be_sent_again_and_signs_in() {
    var admin = Caller.of(service, Role.ADMINISTRATOR, "admin");
    var kept =
        """
        {"displayName": "Nia New", "role": "officer",
         "password": "a very long password", "reason": "Starts on Monday"}""";
    var path = "/api/v1/officers/nia";
    assertThat(Caller.of(service, Role.MANAGER, "admin").put(path, kept).status()).isEqualTo(403);
    assertThat(admin.put(path, "{}").status()).isEqualTo(422);

    var answer = admin.put(path, kept);
    assertThat(answer.status()).as(answer.body().toString()).isLessThan(300);
    assertThat(admin.put(path, kept).status()).isEqualTo(answer.status());

    var listed = 0;
    for (var item : admin.get("/api/v1/officers").body().get("items")) {
      if (item.get("username").asString().equals("nia")) {
        listed++;
        assertThat(item.get("displayName").asString()).isEqualTo("Nia New");
      }
    }
    assertThat(listed).isEqualTo(1);
    assertThat(answer.body().toString()).doesNotContain("very long password");
    var visitor = new evenkeel.app.ui.Visitor(service.port());
    assertThat(visitor.signIn("nia", "a very long password").status()).isEqualTo(200);
    assertThat(visitor.open("/work").status()).isEqualTo(200);
    assertThat(admin.post(path + "/leave", "{\"reason\": \"moved on\"}").status()).isLessThan(300);
    assertThat(admin.put(path, kept.replace("officer\"", "emperor\"")).status()).isEqualTo(422);
  }

  @Test
  void a_token_asked_for_twice_is_made_once_and_answered_once() {
    var admin = Caller.of(service, Role.ADMINISTRATOR, "admin");
    var body =
        """
        {"name": "bank", "username": "officer", "scopes": ["read"], "days": 30}""";
    assertThat(admin.post("/api/v1/tokens", body).pointer()).isEqualTo("Idempotency-Key");
    var before = admin.get("/api/v1/tokens").body().get("items").size();

    var made = admin.post("/api/v1/tokens", body, "Idempotency-Key", "bank-1");
    var again = admin.post("/api/v1/tokens", body, "Idempotency-Key", "bank-1");

    var token = made.body().get("token").asString();
    assertThat(token).startsWith("ek_");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("made-before");
    assertThat(admin.get("/api/v1/tokens").body().get("items")).hasSize(before + 1);
    assertThat(
            service
                .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from api.idempotency_key where body::text like ?")
                .param("%" + token + "%")
                .query(Long.class)
                .single())
        .as("what opens the door is kept nowhere")
        .isZero();
  }

  @Test
  void only_the_administrator_keeps_officers_and_tokens() {
    var admin = Caller.of(service, Role.ADMINISTRATOR, "admin");
    for (var path : List.of("/officers", "/tokens")) {
      assertThat(admin.get("/api/v1" + path).status()).as(path).isEqualTo(200);
      assertThat(Caller.of(service, Role.MANAGER, "admin").get("/api/v1" + path).status())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(admin.post("/api/v1/tokens", "{}").body().get("errors")).hasSize(4);
    var id = admin.get("/api/v1/tokens").body().get("items").size();
    assertThat(admin.post("/api/v1/tokens/99999/revoke", "{\"reason\": \"x\"}").status())
        .isEqualTo(404);
    assertThat(admin.post("/api/v1/tokens/" + id + "/revoke", "{}").pointer()).isEqualTo("/reason");
    assertThat(admin.post("/api/v1/officers/administrator/leave", "{\"reason\": \"x\"}").code())
        .isEqualTo("own");
    assertThat(admin.post("/api/v1/officers/nobody/leave", "{\"reason\": \"x\"}").status())
        .isEqualTo(404);
  }
}
