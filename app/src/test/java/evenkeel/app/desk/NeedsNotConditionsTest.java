package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What an officer types of a person's health is refused with the need to write instead, on every
/// form and by every call, and nothing of it is kept.
class NeedsNotConditionsTest {

  private static final String TYPED = "Her schizophrenia is back, see the letter";
  private static final String NEED = "Ask what helps before any contact";

  private static Neighbours neighbours;
  private static TestService service;

  @BeforeAll
  static void start() {
    neighbours = new Neighbours();
    service = neighbours.service;
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @AfterEach
  void nothing_of_it_is_kept() {
    for (var table :
        List.of(
            "history.hold",
            "history.hold_lifted",
            "history.step",
            "audit.act",
            "audit.look",
            "audit.approval_request",
            "recovery.recommendation",
            "worklist.portfolio_version",
            "letters.batch_act")) {
      assertThat(
              service
                  .bean(JdbcClient.class)
                  .sql("select count(*) from " + table + " t where t::text ilike '%schizo%'")
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  private static String form() {
    return "/accounts/" + neighbours.account + "/holds/new";
  }

  @Test
  void a_form_asks_for_the_need_and_gives_back_what_was_typed() {
    var officer = service.visitor(Role.OFFICER);
    var answer = officer.send(officer.open(form()), form(), Map.of("reason", TYPED));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.heading()).isEqualTo("Say what helps, not what a person has");
    assertThat(answer.text())
        .contains("names a health condition", NEED, TYPED, "Nothing was changed");
  }

  @Test
  void no_form_of_any_page_lets_it_through() {
    var officer = service.visitor(Role.SENIOR_OFFICER);
    var hidden = Visitor.filled(officer.open(form()), form(), Map.of("_once", ""));
    var actions =
        service
            .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .filter(each -> each.getMethodsCondition().getMethods().contains(RequestMethod.POST))
            .flatMap(each -> each.getPatternValues().stream())
            .filter(path -> !path.startsWith("/api/"))
            .map(path -> path.replaceAll("\\{[^/]*\\}", "1"))
            .toList();
    assertThat(actions).hasSizeGreaterThan(20);

    for (var action : actions) {
      for (var field : List.of("reason", "because", "holdReason", "close-reason", "own.employer")) {
        var sent = new java.util.HashMap<>(hidden);
        sent.remove("reason");
        sent.put(field, TYPED);
        assertThat(officer.post(action, sent).status()).as(action + " " + field).isEqualTo(422);
      }
    }
  }

  @Test
  void a_call_names_the_field_and_the_need() {
    var caller = Caller.of(service, Role.OFFICER, "read", "holds", "steps");
    var hold =
        caller.post(
            "/api/v1/holds",
            """
            {"account": "%s", "kind": "promise", "from": "2026-11-20", "until": "2026-12-20",
             "reason": "%s"}
            """
                .formatted(neighbours.account, TYPED),
            "Idempotency-Key",
            "n1");
    assertThat(hold.status()).isEqualTo(422);
    assertThat(hold.response().body()).contains("/reason", "names-a-condition", NEED);

    var debt = neighbours.street.debtOf(neighbours.account);
    var step =
        caller.post(
            "/api/v1/debts/" + debt + "/recommendations",
            """
            {"step": "agent", "reason": "tried", "answers": [
              {"question": "enforcement-gate.vulnerable", "answer": "nobody"},
              {"question": "own.agent", "answer": "%s"}]}
            """
                .formatted(TYPED),
            "Idempotency-Key",
            "n2");
    assertThat(step.status()).isEqualTo(422);
    assertThat(step.response().body()).contains("/answers/1/answer", NEED);
  }

  @Test
  void what_to_do_for_a_person_may_be_typed() {
    var officer = service.visitor(Role.OFFICER);
    var answer =
        officer.send(
            officer.open(form()), form(), Map.of("reason", "Ring after ten, and speak slowly"));

    assertThat(answer.text()).doesNotContain("names a health condition");
  }

  @Test
  void a_portfolio_is_not_named_after_what_somebody_has() {
    var manager = service.visitor(Role.MANAGER);
    var form = "/work/portfolios/new";
    var typed =
        Map.of(
            "name", "Schizophrenia cases",
            "officer", "officer",
            "priority", "10",
            "reason", "the patch of the town");
    var seen = manager.send(manager.open(form), form, typed);

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".govuk-error-summary a[href=#name]").text())
        .contains("names a health condition", NEED);
    assertThat(seen.page().select("#name").val()).isEqualTo("Schizophrenia cases");
    var call =
        Caller.of(service, Role.MANAGER, "work")
            .post(
                "/api/v1/portfolios",
                """
                {"name": "Schizophrenia cases", "officer": "officer", "priority": 10,
                 "reason": "the patch of the town"}
                """);
    assertThat(call.status()).isEqualTo(422);
    assertThat(call.pointer()).isEqualTo("/name");
  }

  @Test
  void a_search_that_finds_nobody_is_logged_without_the_word_and_a_name_as_it_is() {
    neighbours.street.person("Ada", "Blind");
    var officer = service.visitor(Role.OFFICER);
    var caller = Caller.of(service, Role.OFFICER, "read");

    assertThat(officer.open("/people?q=schizophrenia").status()).isEqualTo(200);
    assertThat(caller.get("/api/v1/people?q=schizophrenia").status()).isEqualTo(200);
    assertThat(officer.open("/people?q=blind").text()).contains("Ada Blind");

    assertThat(
            service
                .bean(JdbcClient.class)
                .sql("select distinct details ->> 'terms' from audit.look where what = 'search'")
                .query(String.class)
                .list())
        .contains("[left out]", "blind");
  }
}
