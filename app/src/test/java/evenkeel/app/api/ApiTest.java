package evenkeel.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.core.calendar.Nation;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What every call has in common.
class ApiTest {

  private static final String ASKED =
      """
      {"key": "reminder-grace-days", "from": "2026-12-01", "value": "%s", "reason": "Kinder"}""";

  private static TestService service;
  private static Caller manager;

  @BeforeAll
  static void open() {
    service = TestService.over(TestDatabase.fresh());
    service
        .bean(Councils.class)
        .keep(
            new evenkeel.app.audit.Actor("test", "system"),
            new Council(
                "Testford Council",
                Nation.ENGLAND,
                "E07999902",
                List.of("Town Hall", "ZZ99 1AA"),
                "01632 960000",
                "tax@example.com",
                "example.com",
                "example.com/pay",
                "01632 960001",
                "Free advice."));
    manager = Caller.of(service, Role.MANAGER, "read", "policy");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void a_call_without_a_live_token_is_refused_in_the_one_form() {
    var answer = Caller.nobody(service).get("/api/v1/business-date");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("no-token");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void a_token_opens_only_what_its_scopes_name() {
    var answer = Caller.of(service, Role.MANAGER, "read").post("/api/v1/policy/requests", "{}");
    assertRefused(answer, 403, "not-allowed");
    assertThat(answer.body().get("detail").asString()).contains("lacks the scope policy");
  }

  @Test
  void a_role_opens_only_what_the_role_may() {
    var answer = Caller.of(service, Role.ADMINISTRATOR, "read").get("/api/v1/worklist");
    assertRefused(answer, 403, "not-allowed");
  }

  @Test
  void nothing_at_an_address_is_said_in_the_one_form() {
    assertRefused(manager.get("/api/v1/nothing"), 404, "not-found");
    assertRefused(manager.get("/api/v1/accounts/000000000/standings"), 404, "not-found");
  }

  @Test
  void a_wrong_method_or_type_is_refused() {
    assertRefused(manager.post("/api/v1/business-date", "{}"), 405, "method-not-allowed");
    var text = manager.post("/api/v1/policy/requests", "x", "Content-Type", "text/plain");
    assertRefused(text, 415, "unsupported-media-type");
  }

  @Test
  void a_body_that_cannot_be_read_names_the_place() {
    var day = manager.post("/api/v1/policy/requests", "{\"from\": \"yesterday\"}");
    assertRefused(day, 400, "unreadable");
    assertThat(day.pointer()).isEqualTo("/from");
    assertRefused(manager.post("/api/v1/policy/requests", "{"), 400, "unreadable");
  }

  @Test
  void a_parameter_that_cannot_be_read_is_named() {
    var limit = manager.get("/api/v1/worklist?limit=201");
    assertRefused(limit, 400, "out-of-range");
    assertThat(limit.pointer()).isEqualTo("limit");
    assertRefused(manager.get("/api/v1/worklist?limit=many"), 400, "mistyped");
    assertRefused(manager.get("/api/v1/worklist?cursor=***"), 400, "unknown");
    assertRefused(manager.get("/api/v1/worklist?cursor=YQ"), 400, "unknown");
    assertRefused(manager.get("/api/v1/law/rules?on=soon"), 400, "mistyped");
  }

  @Test
  void everything_wrong_with_a_body_is_said_at_once() {
    var hold = Caller.of(service, Role.OFFICER, "holds").post("/api/v1/holds", "{}");
    assertThat(hold.status()).isEqualTo(422);
    assertThat(hold.body().get("errors")).hasSize(4);
  }

  @Test
  void a_call_with_one_key_acts_once_and_is_answered_alike() {
    var body = ASKED.formatted("10");
    var first = manager.post("/api/v1/policy/requests", body, "Idempotency-Key", "k1");
    var again = manager.post("/api/v1/policy/requests", body, "Idempotency-Key", "k1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(manager.get("/api/v1/policy/requests").body().get("items"))
        .filteredOn(item -> item.get("request").equals(first.body().get("request")))
        .hasSize(1);
  }

  @Test
  void a_key_used_for_another_body_is_refused() {
    manager.post("/api/v1/policy/requests", ASKED.formatted("11"), "Idempotency-Key", "k2");
    var other =
        manager.post("/api/v1/policy/requests", ASKED.formatted("12"), "Idempotency-Key", "k2");
    assertRefused(other, 422, "key-used-otherwise");
  }

  @Test
  void a_call_that_was_refused_leaves_its_key_free() {
    var harsh = manager.post("/api/v1/policy/requests", ASKED.formatted("x"), HEADER, "k3");
    assertThat(harsh.status()).isEqualTo(422);
    var mended = manager.post("/api/v1/policy/requests", ASKED.formatted("13"), HEADER, "k3");
    assertThat(mended.status()).isEqualTo(201);
  }

  @Test
  void two_sendings_at_once_act_once() throws Exception {
    var body = ASKED.formatted("14");
    try (var senders = java.util.concurrent.Executors.newFixedThreadPool(8)) {
      var calls =
          java.util.stream.IntStream.range(0, 8)
              .<java.util.concurrent.Callable<JsonNode>>mapToObj(
                  _ -> () -> manager.post("/api/v1/policy/requests", body, HEADER, "k4").body())
              .toList();
      var answers = new java.util.HashSet<JsonNode>();
      for (var answer : senders.invokeAll(calls)) {
        answers.add(answer.get());
      }
      assertThat(answers).hasSize(1);
    }
  }

  @Test
  void a_call_that_must_count_once_needs_a_key() {
    var answer = manager.post("/api/v1/policy/requests", ASKED.formatted("15"));
    assertRefused(answer, 400, "missing");
    assertThat(answer.pointer()).isEqualTo("Idempotency-Key");
  }

  @Test
  void the_description_in_the_repository_is_that_of_the_running_service() throws IOException {
    var answer = manager.send(manager.request("/api/v1/openapi.json").GET());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("openapi").asString()).startsWith("3.1");
    var mapper =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    var now =
        mapper.writeValueAsString(mapper.treeToValue(answer.body(), java.util.TreeMap.class))
            + "\n";
    var file = Path.of("../docs/openapi.json");
    if (Boolean.getBoolean("evenkeel.openapi.write")) {
      Files.writeString(file, now);
    }
    assertThat(Files.readString(file))
        .as("write it anew with -Devenkeel.openapi.write=true")
        .isEqualTo(now);
  }

  @Test
  void the_description_needs_no_token() {
    var answer =
        manager.send(HttpRequest.newBuilder(manager.request("/api/v1/openapi.json").build().uri()));
    assertThat(answer.status()).isEqualTo(200);
  }

  private static final String HEADER = Idempotency.HEADER;

  private static void assertRefused(Caller.Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body().get("status").asInt()).isEqualTo(status);
  }
}
