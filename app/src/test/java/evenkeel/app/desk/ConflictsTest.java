package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import evenkeel.app.ui.Words;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
      assertThat(visitor.open(page).text()).as(page).doesNotContain("Niece,", "80 Near Street");
    }
    assertThat(senior.get("/api/v1/people?q=niece").body().get("notShown").asInt()).isEqualTo(2);
    assertThat(senior.get("/api/v1/accounts?q=near+street").body().get("notShown").asInt())
        .isEqualTo(4);
    assertThat(colleague.get("/api/v1/accounts?q=near+street").body().get("notShown").asInt())
        .isZero();
    assertThat(visitor.open("/people?q=niece").text())
        .contains("1 record is not shown: you know somebody it belongs to.")
        .doesNotContain("Nothing was found");
    assertThat(visitor.open("/people?q=near+street").text())
        .contains("4 accounts are not shown: you know somebody they belong to.");
  }

  @Test
  void whom_an_officer_opened_last_is_told_without_those_whom_they_declared_to_know_since() {
    var reader = Caller.of(service, Role.MANAGER, "read", "holds");
    var visitor = service.visitor(Role.MANAGER);
    var known = street.personOf(street.person("Nan", "Nextdoor"));
    var other = street.personOf(street.person("Stan", "Stranger"));
    for (var person : List.of(known, other)) {
      assertThat(reader.get("/api/v1/people/" + person).status()).isEqualTo(200);
    }
    var recent = reader.get("/api/v1/people/recent").body();
    assertThat(recent.get("items"))
        .extracting(row -> row.get("name").asString())
        .startsWith("Ms Stan Stranger", "Ms Nan Nextdoor");
    assertThat(visitor.open("/people").text()).contains("Nextdoor").doesNotContain("not shown");

    reader.post(
        "/api/v1/people/" + known + "/conflicts",
        "{\"kind\": \"friend\", \"reason\": \"She lives next door\"}");

    recent = reader.get("/api/v1/people/recent").body();
    assertThat(recent.get("items"))
        .extracting(row -> row.get("name").asString())
        .startsWith("Ms Stan Stranger")
        .doesNotContain("Ms Nan Nextdoor");
    assertThat(recent.get("notShown").asInt()).isEqualTo(1);
    assertThat(visitor.open("/people").text())
        .contains("Stranger", "1 record is not shown: you know somebody it belongs to.")
        .doesNotContain("Nextdoor");
  }

  @Test
  void a_hidden_address_is_not_given_away_by_the_number_of_what_is_not_shown() {
    var reader = Caller.of(service, Role.OFFICER, "read", "holds");
    var known = street.person("Hilda", "Hidden");
    street.account(known, "90 Secret Street", "KM8 2AA");
    street.marker(known, "address_hidden");
    reader.post(
        "/api/v1/people/" + street.personOf(known) + "/conflicts",
        "{\"kind\": \"friend\", \"reason\": \"School\"}");

    var found = reader.get("/api/v1/accounts?q=secret+street").body();

    assertThat(found.get("items")).isEmpty();
    assertThat(found.get("notShown").asInt()).isZero();
  }

  @Test
  void a_worklist_leaves_out_whom_the_officer_knows_and_goes_on_behind_them() {
    var reader = Caller.of(service, Role.OFFICER, "read", "holds");
    var debts = street.debtOf(neighbours.cousins);
    assertThat(neighbours.walk(reader, "/api/v1/worklist", "debt")).contains("" + debts);
    var before = neighbours.walk(reader, "/api/v1/worklist", "debt").size();
    var worklist = "/work?state=all&whose=all&size=100";
    var tabs = tabs(service.visitor(Role.OFFICER).open(worklist));
    var left = reader.get("/api/v1/worklist").body().get("notShown").asLong();
    reader.post(
        "/api/v1/people/" + street.personOf(neighbours.cousin) + "/conflicts",
        "{\"kind\": \"friend\", \"reason\": \"We row together\"}");

    assertThat(neighbours.walk(reader, "/api/v1/worklist", "debt"))
        .hasSize(before - 1)
        .doesNotContain("" + debts);
    assertThat(reader.get("/api/v1/worklist").body().get("notShown").asLong()).isEqualTo(left + 1);
    var page = service.visitor(Role.OFFICER).open(worklist);
    assertThat(page.text())
        .doesNotContain("Rower")
        .contains("Bennett")
        .contains(Words.notShown(left + 1, "debt", "debts"));
    assertThat(tabs(page).getFirst()).isEqualTo(tabs.getFirst() - 1);
    assertThat(tabs(page).getLast()).isEqualTo(tabs.getLast() - 1).isEqualTo(before - 1);
    var proof = service.visitor(Role.OFFICER).open("/work/proof").text();
    assertThat(proof).isEqualTo(service.visitor(Role.AUDITOR).open("/work/proof").text());
  }

  /// How many debts each tab says that it lists.
  private static List<Long> tabs(Visitor.Seen work) {
    return work.page().select(".govuk-tabs__tab").eachText().stream()
        .map(text -> Long.valueOf(text.replaceAll("\\D", "")))
        .toList();
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

  @Test
  void the_register_tells_a_keeper_nothing_of_colleagues_who_know_the_same_person() {
    var known = street.personOf(street.person("Una", "Union"));
    var other = street.personOf(street.person("Abe", "Apart"));
    var form = "/api/v1/people/%d/conflicts";
    var said = "{\"kind\": \"friend\", \"reason\": \"%s\"}";
    var senior = Caller.of(service, Role.SENIOR_OFFICER, "read", "holds");
    senior.post(form.formatted(known), said.formatted("Her brother-in-law"));
    senior.post(form.formatted(other), said.formatted("Same allotment"));
    var keeper = Caller.of(service, Role.MANAGER, "read", "holds", "admin");
    var before = keeper.get("/api/v1/conflicts?limit=200").body();
    var theirs = idOf(before, known, "senior");

    keeper.post(form.formatted(known), said.formatted("My neighbour"));

    var register = keeper.get("/api/v1/conflicts?limit=200").body();
    assertThat(register.get("notShown").asInt()).isEqualTo(before.get("notShown").asInt() + 1);
    assertThat(idOf(register, known, "senior")).isZero();
    assertThat(idOf(register, known, "manager")).isPositive();
    assertThat(idOf(register, other, "senior")).isPositive();
    var page = service.visitor(Role.MANAGER).open("/conflicts").text();
    assertThat(page)
        .contains("not shown: you know somebody", "My neighbour", "Same allotment")
        .doesNotContain("Her brother-in-law");
    var end = "/api/v1/conflicts/" + theirs + "/end";
    assertThat(keeper.post(end, "{\"reason\": \"x\"}").code()).isEqualTo("not-allowed");
    var administrator = Caller.of(service, Role.ADMINISTRATOR, "admin");
    assertThat(idOf(administrator.get("/api/v1/conflicts?limit=200").body(), known, "senior"))
        .isEqualTo(theirs);
    assertThat(administrator.post(end, "{\"reason\": \"x\"}").status()).isEqualTo(200);
  }

  /// The number of the officer's declaration that stands, 0 when it is not in the list.
  private static long idOf(JsonNode register, long person, String officer) {
    for (var item : register.get("items")) {
      if (item.get("person").asLong() == person
          && item.get("username").asString().startsWith(officer)) {
        return item.get("id").asLong();
      }
    }
    return 0;
  }
}
