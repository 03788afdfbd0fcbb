package evenkeel.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
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
        .keep(new evenkeel.app.audit.Actor("test", "system"), Testford.COUNCIL);
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
  void every_list_answers_a_page_on_empty_books() {
    var senior = Caller.of(service, Role.SENIOR_OFFICER, "read", "money", "release");
    for (var list : List.of("/worklist", "/batches", "/suspense", "/law/rules")) {
      var answer = senior.get("/api/v1" + list);
      assertThat(answer.status()).as(list).isEqualTo(200);
      assertThat(answer.body().has("items")).as(list).isTrue();
    }
    assertThat(senior.get("/api/v1/standings").body().get("sum").asLong()).isZero();
  }

  @Test
  void a_record_that_is_not_there_is_not_found_by_any_door() {
    var senior = Caller.of(service, Role.SENIOR_OFFICER, "read", "money", "release", "holds");
    for (var path :
        List.of("/batches/1", "/notices/1", "/notices/1/document", "/debts/1/decisions")) {
      assertRefused(senior.get("/api/v1" + path), 404, "not-found");
    }
    assertRefused(senior.get("/api/v1/nights/2026-01-01"), 404, "not-found");
    assertRefused(
        senior.post("/api/v1/batches/1/release", "{}", "If-Match", "*"), 404, "not-found");
    assertRefused(
        senior.post("/api/v1/suspense/1/requests", "{\"account\":\"1\",\"reason\":\"x\"}"),
        404,
        "not-found");
    assertRefused(senior.post("/api/v1/steps/1/check", "{\"because\":\"x\"}"), 404, "not-found");
  }

  @Test
  void a_batch_is_not_released_by_a_caller_who_does_not_say_what_it_saw() {
    var senior = Caller.of(service, Role.SENIOR_OFFICER, "read", "release");
    var answer = senior.post("/api/v1/batches/1/release", "{}");
    assertRefused(answer, 400, "missing");
    assertThat(answer.pointer()).isEqualTo("If-Match");
  }

  @Test
  void a_tag_of_another_state_is_refused_and_its_own_is_not() {
    var tag = Tag.of("batch", 1, 7);
    tag.requireMatch(tag.value());
    assertThat(Tag.of("batch", 1, 8)).isNotEqualTo(tag);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Tag.of("batch", 1, 8).requireMatch(tag.value()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("changed since");
  }

  @Test
  void the_auditor_reads_who_looked_and_who_acted_page_by_page() {
    var auditor = Caller.of(service, Role.AUDITOR, "audit");
    assertThat(auditor.get("/api/v1/audit/looks").status()).isEqualTo(200);
    var first = auditor.get("/api/v1/audit/acts?limit=2").body();
    assertThat(first.get("items")).hasSize(2);
    var second = auditor.get(first.get("next").asString()).body();
    assertThat(second.at("/items/0/seq").asLong()).isLessThan(first.at("/items/1/seq").asLong());
  }

  @Test
  void the_auditor_checks_the_seals_of_the_audit_books_and_others_do_not() {
    service.bean(evenkeel.app.audit.Seals.class).seal();
    var auditor = Caller.of(service, Role.AUDITOR, "audit");

    var chain = auditor.get("/api/v1/audit/chain");

    assertThat(chain.status()).isEqualTo(200);
    assertThat(chain.body().get("intact").asBoolean()).isTrue();
    assertThat(chain.body().get("breaks")).isEmpty();
    assertThat(auditor.get("/api/v1/audit/looks").body().at("/items/1/what").asString())
        .isEqualTo("audit chain");
    assertRefused(manager.get("/api/v1/audit/chain"), 403, "not-allowed");
  }

  @Test
  void a_page_of_law_is_found_from_the_list_and_from_the_rule_that_it_is_about() {
    var list = manager.get("/api/v1/law/pages").body().get("items");
    assertThat(list).hasSizeGreaterThan(5);
    var first = list.get(0);
    var page = manager.get("/api/v1/law/pages/" + first.get("page").asString()).body();
    assertThat(page.get("title")).isEqualTo(first.get("title"));
    assertThat(page.get("html").asString()).contains("<p").doesNotContain("<script");
    assertThat(page.get("rows")).isNotEmpty();

    var rule = page.at("/rows/0/rule").asString();
    var cited = manager.get("/api/v1/law/rules/" + rule).body();
    assertThat(cited.at("/rows/0/provision").asString()).isNotBlank();
    assertThat(cited.get("page").asString()).isNotBlank();
    assertRefused(manager.get("/api/v1/law/rules/no.such.rule"), 404, "not-found");
    assertRefused(manager.get("/api/v1/law/pages/mars/council-tax/tides"), 404, "not-found");
  }

  @Test
  void a_token_says_for_whom_it_speaks_and_what_it_opens() {
    var me = manager.get("/api/v1/me").body();
    assertThat(me.get("username").asString()).isEqualTo("manager");
    assertThat(me.get("role").asString()).isEqualTo("manager");
    assertThat(me.at("/scopes/1").asString()).isEqualTo("read");
  }

  @Test
  void a_body_beyond_the_limit_is_refused_whether_or_not_its_length_is_said() {
    var large = "{\"reason\": \"" + "x".repeat(BodyLimit.MOST) + "\"}";
    assertRefused(
        manager.post("/api/v1/policy/requests", large, HEADER, "large"), 413, "too-large");
    var unsaid =
        manager
            .request("/api/v1/policy/requests")
            .header("Content-Type", "application/json")
            .header(HEADER, "large")
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofString(large)));
    assertRefused(manager.send(unsaid), 413, "too-large");
  }

  @Test
  void a_choice_is_asked_for_by_one_and_granted_by_another_and_a_harsher_one_is_refused() {
    var senior = Caller.of(service, Role.SENIOR_OFFICER, "read", "policy");
    var asked = senior.post("/api/v1/policy/requests", ASKED.formatted("9"), HEADER, "p1").body();
    var decision = "/api/v1/policy/requests/" + asked.get("request").asLong() + "/decision";
    var yes = "{\"grant\": true, \"because\": \"agreed\"}";
    assertRefused(senior.post(decision, yes, HEADER, "p2"), 403, "not-allowed");
    assertRefused(manager.post(decision, "{}", HEADER, "p3"), 422, "missing");
    assertThat(manager.post(decision, yes, HEADER, "p4").status()).isEqualTo(201);
    assertRefused(manager.post(decision, yes, HEADER, "p5"), 422, "refused");
    assertRefused(
        manager.post("/api/v1/policy/requests/99999/decision", yes, HEADER, "p6"),
        404,
        "not-found");
    assertThat(manager.get("/api/v1/policy/settings").body().get("items"))
        .anyMatch(
            set ->
                set.get("value").asString().equals("9")
                    && set.get("approvedBy").asString().equals("manager"));
    var own = manager.post("/api/v1/policy/requests", ASKED.formatted("8"), HEADER, "p7").body();
    assertRefused(
        manager.post(
            "/api/v1/policy/requests/" + own.get("request").asLong() + "/decision",
            yes,
            HEADER,
            "p8"),
        422,
        "refused");
    var past = ASKED.formatted("8").replace("2026-12-01", "2026-01-01");
    assertRefused(manager.post("/api/v1/policy/requests", past, HEADER, "p9"), 422, "refused");
    assertThat(manager.post("/api/v1/policy/requests", "{}", HEADER, "p10").body().get("errors"))
        .hasSize(4);
  }

  @Test
  void a_file_that_is_not_what_it_should_be_is_refused_with_its_reasons() {
    var importer = Caller.of(service, Role.MANAGER, "money");
    var body =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="notes.txt"\r
        \r
        hello\r
        --b--\r
        """;
    var answer =
        importer.post(
            "/api/v1/intake/files", body, "Content-Type", "multipart/form-data; boundary=b");
    assertRefused(answer, 422, "refused");
    assertThat(answer.pointer()).isEqualTo("file");
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
  void the_examples_on_the_page_about_the_api_are_calls_that_it_answers() throws IOException {
    var reader = Caller.of(service, Role.SENIOR_OFFICER, "read", "money");
    var examples =
        Files.readString(Path.of("../docs/api/README.md"))
            .lines()
            .filter(line -> line.startsWith("curl "))
            .toList();
    assertThat(examples).hasSizeGreaterThan(3);
    for (var example : examples) {
      var path = example.replaceFirst(".*:8080([^\" ]*).*", "$1");
      if (example.contains("-X POST")) {
        var body = example.replaceFirst(".* -d '([^']*)'.*", "$1");
        assertRefused(reader.post(path, body, HEADER, "example"), 404, "not-found");
      } else {
        assertThat(reader.get(path).status()).as(example).isEqualTo(200);
      }
    }
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
