package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.ui.TestService;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Conflicts of interest, on screen and through the API.
class ConflictsTest {

  private static Neighbours neighbours;
  private static TestService service;
  private static Street street;
  private static Caller officer;

  @BeforeAll
  static void start() {
    neighbours = new Neighbours();
    service = neighbours.service;
    street = neighbours.street;
    officer = Caller.of(service, Role.OFFICER, "read");
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  void an_officer_who_knows_somebody_is_refused_every_part_of_their_record() {
    var known = neighbours.ike;
    var reference = neighbours.ikes;
    var declaring = Caller.of(service, Role.OFFICER, "read", "holds");
    var declare = "/api/v1/people/" + street.personOf(known) + "/conflicts";
    assertThat(officer.post(declare, "{}").status()).isEqualTo(403);
    assertThat(declaring.post(declare, "{}").body().get("errors")).hasSize(2);
    var said = "{\"kind\": \"family\", \"reason\": \"My cousin\"}";
    assertThat(declaring.post("/api/v1/people/99999/conflicts", said).status()).isEqualTo(404);
    assertThat(declaring.post(declare, said).status()).isEqualTo(204);
    for (var path :
        List.of(
            "/people/" + street.personOf(known),
            "/accounts/" + reference,
            "/accounts/" + reference + "/statement",
            "/accounts/" + reference + "/payments",
            "/accounts/" + reference + "/holds",
            "/accounts/" + reference + "/notices",
            "/accounts/" + reference + "/standings")) {
      var answer = officer.get("/api/v1" + path);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.body().get("detail").asString()).contains("you know this person");
    }
    assertThat(
            Caller.of(service, Role.SENIOR_OFFICER, "read")
                .get("/api/v1/accounts/" + reference)
                .status())
        .isEqualTo(200);
  }

  @Test
  void what_comes_to_a_known_person_after_the_declaration_is_shut_too_and_left_out_of_lists() {
    var known = street.person("Nell", "Niece");
    var first = street.account(known, "80 Near Street", "KM8 1AA");
    var senior = Caller.of(service, Role.SENIOR_OFFICER, "read", "holds");
    var colleague = Caller.of(service, Role.MANAGER, "read");
    var visitor = service.visitor(Role.SENIOR_OFFICER);
    visitor.open("/people/" + street.personOf(known));
    assertThat(senior.get("/api/v1/accounts/" + first).status()).isEqualTo(200);
    assertThat(
            senior
                .post(
                    "/api/v1/people/" + street.personOf(known) + "/conflicts",
                    "{\"kind\": \"family\", \"reason\": \"My niece\"}")
                .status())
        .isEqualTo(204);

    var later = street.account(known, "81 Near Street", "KM8 1AA");
    var shared = street.account(street.person("Fay", "Flatmate"), "82 Near Street", "KM8 1AA");
    street.liable(street.accountOf(shared), known, "joint_liable", true);
    var record = street.record(known, "Nelly", "Niecely");
    var linked = street.account(record, "83 Near Street", "KM8 1AA");

    for (var reference : List.of(first, later, shared, linked)) {
      var path = "/api/v1/accounts/" + reference;
      assertThat(senior.get(path).code()).as(reference).isEqualTo("not-allowed");
      assertThat(visitor.open("/accounts/" + reference).status()).isEqualTo(403);
      assertThat(colleague.get(path).status()).isEqualTo(200);
      assertThat(senior.get("/api/v1/accounts?q=" + reference).body().get("items")).isEmpty();
    }
    assertThat(colleague.get("/api/v1/accounts?q=near+street").body().get("items")).hasSize(4);
    assertThat(senior.get("/api/v1/accounts?q=near+street").body().get("items")).isEmpty();
    assertThat(senior.get("/api/v1/accounts?q=KM8+1AA").body().get("items")).isEmpty();
    assertThat(colleague.get("/api/v1/people?q=niece").body().get("items")).hasSize(2);
    assertThat(senior.get("/api/v1/people?q=niece").body().get("items")).isEmpty();
    for (var page : List.of("/people", "/people?q=niece", "/people?q=near+street")) {
      assertThat(visitor.open(page).text()).as(page).doesNotContain("Niece", "Near Street");
    }
  }

  @Test
  void a_worklist_leaves_out_whom_the_officer_knows_and_goes_on_behind_them() {
    var reader = Caller.of(service, Role.OFFICER, "read", "holds");
    var debts = street.debtOf(neighbours.cousins);
    assertThat(neighbours.walk(reader, "/api/v1/worklist", "debt")).contains("" + debts);
    var before = neighbours.walk(reader, "/api/v1/worklist", "debt").size();
    reader.post(
        "/api/v1/people/" + street.personOf(neighbours.cousin) + "/conflicts",
        "{\"kind\": \"friend\", \"reason\": \"We row together\"}");

    assertThat(neighbours.walk(reader, "/api/v1/worklist", "debt"))
        .hasSize(before - 1)
        .doesNotContain("" + debts);
    var page = service.visitor(Role.OFFICER).open("/work?state=all&whose=all&size=100");
    assertThat(page.text()).doesNotContain("Rower").contains("Bennett");
  }

  @Test
  void an_officer_declares_on_the_page_and_somebody_else_ends_it() {
    var cousin = street.personOf(street.person("May", "Cousin"));
    var visitor = service.visitor(Role.MANAGER);
    var form = "/people/" + cousin + "/conflict";
    assertThat(visitor.open("/people/" + cousin).page().select("a[href=" + form + "]")).hasSize(1);
    var wrong = visitor.send(visitor.open(form), form, java.util.Map.of());
    assertThat(wrong.text()).contains("Choose how you know this person").contains("a few words");

    var done =
        visitor.send(
            visitor.open(form), form, java.util.Map.of("kind", "friend", "reason", "Same choir"));

    assertThat(done.address()).isEqualTo("/people");
    assertThat(done.page().text()).contains("you can no longer open");
    var shut = visitor.open("/people/" + cousin);
    assertThat(shut.status()).isEqualTo(403);
    assertThat(shut.text()).contains("You declared that you know this person");
    var keeper = Caller.of(service, Role.ADMINISTRATOR, "admin");
    var own = Caller.of(service, Role.MANAGER, "admin");
    var id = 0L;
    for (var item : keeper.get("/api/v1/conflicts").body().get("items")) {
      if (item.get("person").asLong() == cousin) {
        id = item.get("id").asLong();
      }
    }
    var end = "/api/v1/conflicts/" + id + "/end";
    assertThat(own.post(end, "{\"reason\": \"x\"}").code()).isEqualTo("own");
    assertThat(keeper.post(end, "{}").pointer()).isEqualTo("/reason");
    assertThat(officer.get("/api/v1/conflicts").status()).isEqualTo(403);
    var administrator = service.visitor(Role.ADMINISTRATOR);
    var action = "/conflicts/" + id + "/end";
    assertThat(
            administrator.send(administrator.open("/conflicts"), action, java.util.Map.of()).text())
        .contains("Enter why it no longer holds");
    administrator.send(
        administrator.open("/conflicts"), action, java.util.Map.of("reason", "Left the choir"));

    assertThat(visitor.open("/people/" + cousin).status()).isEqualTo(200);
    assertThat(keeper.post(end, "{\"reason\": \"x\"}").status()).isEqualTo(404);
  }
}
