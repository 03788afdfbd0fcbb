package evenkeel.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.core.debt.DebtType;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What every call in the description answers to what it should not be sent. A call added later is
/// tried like the others.
class BadInputTest {

  private static final JsonNode API = description();
  private static final String[] ALL = {
    "read", "work", "holds", "steps", "release", "money", "nights", "policy", "audit", "admin"
  };

  /// Who is tried, the one who may do most first.
  private static final List<Role> ROLES =
      List.of(Role.MANAGER, Role.ADMINISTRATOR, Role.AUDITOR, Role.SENIOR_OFFICER);

  private static final Set<String> EVERY_TYPE =
      Arrays.stream(DebtType.values()).map(DebtType::key).collect(Collectors.toSet());

  private static TestService service;
  private static Map<Role, Caller> callers;

  /// A call.
  ///
  /// @param path as described, with its names in braces
  record Call(String method, String path, JsonNode described) {

    /// The address with these values for its names.
    String filled(String number, String text, String day) {
      var address = path;
      for (var parameter : described.path("parameters")) {
        if (parameter.get("in").asString().equals("path")) {
          var schema = parameter.get("schema");
          var value =
              schema.get("type").asString().equals("integer")
                  ? number
                  : schema.path("format").asString().equals("date") ? day : text;
          address = address.replace("{" + parameter.get("name").asString() + "}", value);
        }
      }
      return address;
    }

    String unknown() {
      return filled("987654321", "987654321", "2019-01-01");
    }

    /// Whether it must be told what to look for.
    boolean asks() {
      return parameters("query").anyMatch(p -> p.get("required").asBoolean());
    }

    boolean takesJson() {
      return described.at("/requestBody/content").has("application/json");
    }

    Stream<JsonNode> parameters(String in) {
      return described
          .path("parameters")
          .valueStream()
          .filter(p -> p.get("in").asString().equals(in));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static JsonNode description() {
    try {
      return new JsonMapper().readTree(Files.readString(Path.of("../docs/openapi.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<Call> calls() {
    var calls = new ArrayList<Call>();
    API.get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, described) ->
                        calls.add(
                            new Call(method.toUpperCase(java.util.Locale.ROOT), path, described))));
    return calls;
  }

  static List<Call> acts() {
    return calls().stream().filter(Call::takesJson).toList();
  }

  static List<Call> named() {
    return calls().stream().filter(call -> call.path().contains("{")).toList();
  }

  @BeforeAll
  static void open() {
    service = TestService.over(TestDatabase.fresh());
    service.bean(Councils.class).keep(new Actor("test", "system"), Testford.COUNCIL);
    callers = new java.util.EnumMap<>(Role.class);
    ROLES.forEach(role -> callers.put(role, ofEveryType(role)));
  }

  /// A caller for an officer who works on every type of debt: what is tried is what they send.
  private static Caller ofEveryType(Role role) {
    var username = "every-type-" + role.key();
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(username, username, role, EVERY_TYPE, 0, "", null),
            "a test");
    return Caller.named(service, username, ALL);
  }

  @AfterAll
  static void close() {
    service.close();
  }

  private static Caller.Answer send(Caller caller, Call call, String address, String body) {
    var request = caller.request(address).header(Idempotency.HEADER, "key-" + body.hashCode());
    request.setHeader("If-Match", "\"seen\"");
    if (!call.method().equals("GET")) {
      request.header("Content-Type", "application/json");
    }
    return caller.send(
        request.method(
            call.method(),
            call.method().equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)));
  }

  /// The answer to the first officer who may make the call.
  private static Caller.Answer send(Call call, String address, String body) {
    Caller.Answer answer = null;
    for (var role : ROLES) {
      answer = send(Objects.requireNonNull(callers.get(role)), call, address, body);
      if (answer.status() != 403) {
        return answer;
      }
    }
    return Objects.requireNonNull(answer);
  }

  private static void assertClear(Caller.Answer answer, String what, Integer... statuses) {
    assertThat(answer.status()).as(what + " answered " + answer.body()).isIn((Object[]) statuses);
    assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
    assertThat(answer.body().get("status").asInt()).isEqualTo(answer.status());
    assertThat(answer.body().get("errors")).as(what).isNotEmpty();
    answer
        .body()
        .get("errors")
        .forEach(
            error -> {
              assertThat(error.get("code").asString()).as(what).isNotBlank();
              assertThat(error.get("message").asString()).as(what).isNotBlank();
            });
    assertThat(answer.body().toString())
        .as(what)
        .doesNotContain("java.", "org.spring", "Exception", "select ");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void a_call_without_a_token_or_with_no_fitting_scope_is_refused(Call call) {
    var address = call.unknown() + (call.asks() ? "?q=anybody" : "");
    assertClear(send(Caller.nobody(service), call, address, "{}"), call + " unsigned", 401);
    if (!call.path().endsWith("/me") && !call.path().endsWith("/intake/files")) {
      var scope =
          call.path().contains("/nights") || call.method().equals("GET") ? "holds" : "audit";
      assertClear(
          send(Caller.of(service, Role.MANAGER, scope), call, address, "{}"),
          call + " with the scope " + scope,
          403);
    }
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_record_that_is_not_there_is_not_found(Call call) {
    if (call.method().equals("GET")) {
      assertClear(send(call, call.unknown(), ""), call.toString(), 404);
    }
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_number_or_a_day_that_is_none_is_named(Call call) {
    var typed =
        call.parameters("path")
                .anyMatch(p -> p.get("schema").get("type").asString().equals("integer"))
            || call.parameters("path").anyMatch(p -> p.get("schema").has("format"));
    if (typed) {
      var answer = send(call, call.filled("many", "x", "2026-02-30"), "{}");
      assertClear(answer, call.toString(), 400);
      assertThat(call.path()).contains("{" + answer.pointer() + "}");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void a_query_that_cannot_be_read_is_named(Call call) {
    call.parameters("query")
        .forEach(
            parameter -> {
              var name = parameter.get("name").asString();
              var schema = parameter.get("schema");
              var wrong =
                  schema.get("type").asString().equals("integer")
                      ? "0"
                      : schema.has("format") ? "2026-02-30" : name.equals("cursor") ? "***" : "";
              if (!wrong.isEmpty()) {
                var answer =
                    send(
                        call,
                        call.unknown()
                            + "?"
                            + (call.asks() ? "q=anybody&" : "")
                            + name
                            + "="
                            + wrong,
                        "");
                assertClear(answer, call + " with " + name + "=" + wrong, 400, 404);
                if (answer.status() == 400) {
                  assertThat(answer.pointer()).as(call.toString()).isEqualTo(name);
                }
              }
            });
  }

  @ParameterizedTest
  @MethodSource("acts")
  void a_body_that_is_nothing_no_json_or_too_large_is_refused(Call call) {
    assertClear(send(call, call.unknown(), "{}"), call + " with {}", 400, 404, 409, 422);
    assertClear(send(call, call.unknown(), ""), call + " with nothing", 400);
    assertClear(send(call, call.unknown(), "null"), call + " with null", 400, 404, 422);
    assertClear(send(call, call.unknown(), "[1, 2"), call + " with half of a list", 400);
    var large = "{\"reason\": \"" + "x".repeat(BodyLimit.MOST) + "\"}";
    assertClear(send(call, call.unknown(), large), call + " with a large body", 413);
  }

  @ParameterizedTest
  @MethodSource("acts")
  void days_numbers_and_characters_that_no_book_holds_are_refused(Call call) {
    var name = call.described().at("/requestBody/content/application~1json/schema/$ref").asString();
    var fields = new ArrayList<String>();
    API.at(name.substring(1))
        .get("properties")
        .forEachEntry((field, type) -> fields.add("\"" + field + "\": " + beyond(type)));

    var answer = send(call, call.unknown(), "{" + String.join(", ", fields) + "}");

    assertClear(answer, call + " with " + fields, 400, 404, 409, 412, 422);
  }

  private static String beyond(JsonNode type) {
    if (type.path("format").asString().equals("date")) {
      return "\"+999999999-12-31\"";
    }
    var kind = type.path("type");
    if (kind.asString().equals("integer") || kind.toString().contains("integer")) {
      return "9223372036854775807";
    }
    return kind.toString().contains("boolean")
        ? "true"
        : kind.toString().contains("array") ? "[]" : "\"a\\u0000b\"";
  }

  @ParameterizedTest
  @MethodSource("acts")
  void a_field_that_cannot_be_read_is_named(Call call) {
    var name = call.described().at("/requestBody/content/application~1json/schema/$ref").asString();
    var schema = API.at(name.substring(1));
    schema
        .get("properties")
        .forEachEntry(
            (field, type) -> {
              var day = type.path("format").asString().equals("date");
              var wrong = day ? "\"2026-02-30\"" : type.has("$ref") ? "\"a\"" : "{\"a\": 1}";
              var answer = send(call, call.unknown(), "{\"" + field + "\": " + wrong + "}");
              assertClear(answer, call + " with " + field + " " + wrong, 400);
              assertThat(answer.pointer()).as(call.toString()).isEqualTo("/" + field);
            });
  }
}
