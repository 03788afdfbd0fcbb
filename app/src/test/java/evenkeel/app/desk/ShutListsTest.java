package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an officer who knows somebody sees of lists that hold something of theirs.
class ShutListsTest {

  private static final String ONE_ACCOUNT =
      "1 account is not shown: you know somebody it belongs to.";

  private static Neighbours neighbours;
  private static Caller knowing;
  private static Caller colleague;
  private static Visitor page;

  @BeforeAll
  static void start() {
    neighbours = new Neighbours();
    var service = neighbours.service;
    knowing = Caller.of(service, Role.SENIOR_OFFICER, "read", "holds", "money");
    colleague = Caller.of(service, Role.OFFICER, "read");
    page = service.visitor(Role.SENIOR_OFFICER);
    var declare = "/api/v1/people/" + neighbours.street.personOf(neighbours.cousin) + "/conflicts";
    assertThat(knowing.post(declare, "{\"kind\": \"family\", \"reason\": \"Cousin\"}").status())
        .isEqualTo(204);
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  void a_class_of_a_night_leaves_out_whom_the_officer_knows_before_it_is_cut_into_pages() {
    var evening = TestService.DAY.minusDays(1);
    var known = "" + neighbours.street.debtOf(neighbours.cousins);
    var missed = "/api/v1/nights/" + evening + "/classes/missed";
    var all = neighbours.walk(colleague, missed, "debt");
    assertThat(all).hasSize(10).contains(known);

    assertThat(neighbours.walk(knowing, missed, "debt")).hasSize(9).doesNotContain(known);
    var place = all.indexOf(known) + 1;
    assertThat(knowing.get(missed + "?limit=" + place).body().get("items")).hasSize(place);
    assertThat(knowing.get(missed).body().get("notShown").asInt()).isEqualTo(1);
    assertThat(colleague.get(missed).body().get("notShown").asInt()).isZero();
    assertThat(page.open("/runs/nights/" + evening + "/missed").text())
        .contains("1 debt is not shown: you know somebody it belongs to.", neighbours.account)
        .doesNotContain(neighbours.cousins);
  }

  @Test
  void suspense_offers_nobody_the_account_of_somebody_whom_they_know() {
    var street = neighbours.street;
    var item = street.inSuspense(10_000, TestService.DAY, neighbours.cousins, neighbours.other);
    var path = "/api/v1/suspense/" + item;
    assertThat(colleague.get(path).body().at("/item/candidates")).hasSize(2);

    var one = knowing.get(path).body().get("item");

    assertThat(references(one)).containsExactly(neighbours.other);
    assertThat(one.get("candidatesNotShown").asInt()).isEqualTo(1);
    for (var row : knowing.get("/api/v1/suspense").body().get("items")) {
      assertThat(references(row)).doesNotContain(neighbours.cousins);
    }
    for (var address : List.of("/work/suspense", "/work/suspense/" + item)) {
      assertThat(page.open(address).text())
          .as(address)
          .contains(neighbours.other, ONE_ACCOUNT)
          .doesNotContain(neighbours.cousins);
    }
  }

  @Test
  void a_posting_asked_for_to_somebody_whom_the_officer_knows_is_a_colleagues_to_read() {
    var item = neighbours.street.inSuspense(20_000, TestService.DAY);
    var asking = neighbours.service.visitor(Role.OFFICER);
    var address = "/work/suspense/" + item;
    asking.send(
        asking.open(address),
        address + "/request",
        Map.of("reference", neighbours.cousins, "reason", "Rob Rower rang"));
    assertThat(asking.open(address).text()).contains(neighbours.cousins, "Rob Rower rang");

    assertThat(page.open(address).text())
        .contains("You know somebody to whom it may belong: ask a colleague")
        .doesNotContain("Rower", neighbours.cousins);
    var one = knowing.get("/api/v1/suspense/" + item).body();
    assertThat(one.get("request").isNull()).isTrue();
    assertThat(one.get("requestNotShown").asInt()).isEqualTo(1);
    var open = colleague.get("/api/v1/suspense/" + item).body();
    assertThat(open.at("/request/reason").asString()).isEqualTo("Rob Rower rang");
    assertThat(open.get("requestNotShown").asInt()).isZero();
  }

  @Test
  void an_account_shared_with_somebody_known_is_not_on_the_others_page() {
    var street = neighbours.street;
    var flatmate = street.person("Fay", "Flatmate");
    var own = street.account(flatmate, "82 Near Street", "KM8 1AA");
    var shared = street.account(flatmate, "83 Near Street", "KM8 1AA");
    street.liable(street.accountOf(shared), neighbours.cousin, "joint_liable", true);
    var person = "/people/" + street.personOf(flatmate);
    assertThat(colleague.get("/api/v1" + person).body().get("accounts")).hasSize(2);

    var seen = knowing.get("/api/v1" + person).body();

    assertThat(seen.get("accounts")).hasSize(1);
    assertThat(seen.get("accountsNotShown").asInt()).isEqualTo(1);
    assertThat(seen.at("/balance/pence").asLong()).isEqualTo(100_000);
    assertThat(page.open(person).text())
        .contains(own, ONE_ACCOUNT)
        .doesNotContain(shared, "83 Near Street", "Rower");
  }

  @Test
  void the_access_log_says_nothing_about_somebody_whom_a_manager_knows() {
    var street = neighbours.street;
    var known = street.person("Una", "Uncle");
    var reference = street.account(known, "1 Log Lane", "KM8 3AA");
    var person = street.personOf(known);
    var manager = Caller.of(neighbours.service, Role.MANAGER, "read", "holds", "audit");
    var managers = neighbours.service.visitor(Role.MANAGER);
    colleague.get("/api/v1/accounts/" + reference);
    colleague.get("/api/v1/people/" + person);
    var log = "/api/v1/audit/looks";
    var ofPerson = log + "?subjectKind=person&subjectId=" + person;
    var ofAccount = log + "?subjectKind=account&subjectId=" + street.accountOf(reference);
    assertThat(manager.get(ofPerson).body().get("items")).isNotEmpty();
    assertThat(managers.open("/people/looks").text()).contains(reference, "Person " + person);
    manager.post(
        "/api/v1/people/" + person + "/conflicts",
        "{\"kind\": \"family\", \"reason\": \"My uncle\"}");

    assertThat(manager.get(ofPerson).status()).isEqualTo(403);
    assertThat(manager.get(ofAccount).status()).isEqualTo(403);
    var refused = managers.open("/people/" + person + "/looks");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).doesNotContain("Uncle");
    var all = manager.get(log).body();
    for (var look : all.get("items")) {
      assertThat(about(look)).isNotIn("person " + person, "account " + street.accountOf(reference));
    }
    assertThat(all.get("notShown").asInt()).isPositive();
    assertThat(managers.open("/people/looks").text())
        .doesNotContain(reference, "Person " + person + " ")
        .containsPattern("looks? (is|are) not shown: you know somebody");
    var acts = manager.get("/api/v1/audit/acts").body();
    assertThat(acts.get("notShown").asInt()).as("at least the declaration itself").isPositive();
    for (var act : acts.get("items")) {
      assertThat(about(act)).isNotEqualTo("person " + person);
    }
    assertThat(managers.open("/people/acts").text())
        .doesNotContain("My uncle")
        .containsPattern("acts? (is|are) not shown: you know somebody");
    var auditor = Caller.of(neighbours.service, Role.AUDITOR, "read", "audit");
    assertThat(auditor.get(ofPerson).body().get("items")).isNotEmpty();
  }

  private static String about(tools.jackson.databind.JsonNode row) {
    return row.get("subjectKind").asString() + " " + row.get("subjectId").asString();
  }

  private static List<String> references(tools.jackson.databind.JsonNode item) {
    return item.get("candidates").findValuesAsString("reference");
  }
}
