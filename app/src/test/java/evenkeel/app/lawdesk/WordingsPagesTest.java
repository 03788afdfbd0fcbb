package evenkeel.app.lawdesk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.api.Idempotency;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.policy.Wordings;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Prescribed wording on its pages and through the API: one loads it, another reads and approves
/// it, and its fingerprint is kept beside it.
class WordingsPagesTest {

  private static final String HERE = "/law/wordings";
  private static final String API = "/api/v1/law/wordings";
  private static final String NONE = "None is loaded: what needs it cannot leave";

  private static TestService service;
  private static Visitor manager;
  private static Visitor senior;
  private static int number;

  @BeforeAll
  static void open() {
    service = TestService.over(TestDatabase.fresh());
    service.bean(Councils.class).keep(new Actor("test", "system"), Testford.COUNCIL);
    manager = service.visitor(Role.MANAGER);
    senior = service.visitor(Role.SENIOR_OFFICER);
  }

  @AfterAll
  static void close() {
    service.close();
  }

  private static Map<String, String> wording(String kind, String text) {
    return new HashMap<>(
        Map.of(
            "kind", kind,
            "from-day", "1",
            "from-month", "10",
            "from-year", "2026",
            "source", "The instrument, as its publisher prints it",
            "text", text,
            "reason", "Nothing was loaded"));
  }

  private static Visitor.Seen load(Map<String, String> typed) {
    return manager.send(manager.open(HERE), HERE, typed);
  }

  /// The address to which the second person answers the request of a text that waits.
  private static String request(Visitor.Seen page, String text) {
    return page.page()
        .select("main .ek-debt:contains(" + Wordings.sha256(text) + ") form")
        .attr("action");
  }

  private static String state(String title) {
    return manager.open(HERE).page().select("tr:contains(" + title + ")").text();
  }

  private static long loaded() {
    return service.bean(Wordings.class).all().size();
  }

  private static String key() {
    return "wording-" + ++number;
  }

  @Test
  void what_one_loads_another_reads_and_approves_and_its_fingerprint_is_kept() {
    var text = "The words as they stand.\nIn two lines.";
    assertThat(manager.open(HERE).text()).contains(NONE);

    var waits = load(wording("service_charge_summary", text.replace("\n", "\r\n")));

    assertThat(waits.text())
        .contains("The wording is loaded", "Waiting for a second person", "Another officer who may")
        .contains(Wordings.sha256(text));
    assertThat(request(waits, text)).as("nobody approves their own").isEmpty();
    var seen = senior.open(HERE);
    var answer = request(seen, text);
    var blank = senior.send(seen, answer, Map.of("grant", "true"));
    assertThat(blank.status()).isEqualTo(422);
    assertThat(blank.text()).contains("Enter what you read it against, or why you refuse it");

    var done =
        senior.send(senior.open(HERE), answer, Map.of("grant", "true", "because", "the print"));

    assertThat(done.text()).contains("The wording is approved", "In force since 1 October 2026");
    var one =
        done.page()
            .select("tr:contains(with a service charge) a[href^=/law/wordings/]")
            .attr("href");
    assertThat(senior.open(one).text())
        .contains("The words as they stand.", "In two lines.", Wordings.sha256(text))
        .contains("Loaded by manager: Nothing was loaded", "Approved by senior_officer");
    assertThat(
            service
                .bean(Audit.class)
                .acts(
                    Subject.of("wording", Long.parseLong(one.substring(one.lastIndexOf('/') + 1))),
                    Long.MAX_VALUE,
                    10))
        .extracting(Audit.Act::act)
        .containsExactly("wording approved", "wording loaded");
    var again =
        senior.post(answer, Visitor.filled(done, HERE, Map.of("grant", "false", "because", "x")));
    assertThat(again.text()).contains("Somebody has decided this request already");
  }

  @Test
  void a_wording_that_is_refused_counts_for_nothing() {
    var text = "Words in the council's own hand.";
    load(wording("ground_rent_notice", text));
    var seen = senior.open(HERE);

    var done =
        senior.send(seen, request(seen, text), Map.of("grant", "false", "because", "it differs"));

    assertThat(done.text()).contains("The wording is refused");
    assertThat(state("Form of the notice of ground rent")).contains(NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "kind|-|kind|Choose which wording it is",
        "from-month|13|from-month|The day from which it holds: the month must be from 1 to 12",
        "from-year|-|from-year|The day from which it holds: the year is missing",
        "text|-|text|Enter the text, word for word as it is prescribed",
        "text|This is a demonstration text and not the prescribed wording.|text|load the wording",
        "source|-|source|Enter where the text was taken from",
        "reason|-|reason|Enter why it is loaded"
      })
  void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
      String field, String value, String at, String said) {
    var typed = wording("claim_reply_form", "The form, word for word.");
    typed.put(field, value == null ? "" : value);
    var before = loaded();

    var seen = load(typed);

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".govuk-error-summary a[href=#" + at + "]").text())
        .contains(said);
    assertThat(seen.page().select("#from-day").val()).isEqualTo("1");
    assertThat(seen.page().select("textarea[name=text]").val()).isEqualTo(typed.get("text"));
    assertThat(seen.page().select("input[name=source]").val()).isEqualTo(typed.get("source"));
    assertThat(loaded()).isEqualTo(before);
  }

  @Test
  void a_text_that_is_too_long_is_refused_whole() {
    var before = loaded();

    assertThat(load(wording("claim_reply_form", "w".repeat(100_001))).text())
        .contains("Enter a text of at most 100000 characters");
    assertThat(loaded()).isEqualTo(before);
  }

  private static String body(String kind, String text) {
    return """
        {"kind": "%s", "inForceFrom": "2026-10-01", "source": "The instrument", "text": "%s",
         "reason": "Nothing was loaded"}
        """
        .formatted(kind, text);
  }

  @Test
  void the_api_loads_and_approves_each_once_and_nobody_approves_their_own() {
    var one = Caller.of(service, Role.SENIOR_OFFICER, "read", "policy");
    var other = Caller.of(service, Role.MANAGER, "read", "policy");
    var body = body("claim_information_sheet", "The sheet.");
    var key = key();

    var sent = one.post(API, body, Idempotency.HEADER, key);
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
    assertThat(one.post(API, body, Idempotency.HEADER, key).body()).isEqualTo(sent.body());
    var decision = API + "/requests/" + sent.body().get("request").asLong() + "/decision";
    var grant = "{\"grant\": true, \"because\": \"read against the print\"}";
    assertThat(one.post(decision, grant, Idempotency.HEADER, key()).status())
        .as("one's own")
        .isEqualTo(422);
    assertThat(other.post(decision, "{}", Idempotency.HEADER, key()).status()).isEqualTo(422);
    assertThat(other.post(decision, grant, Idempotency.HEADER, key()).status()).isEqualTo(201);
    assertThat(other.post(decision, grant, Idempotency.HEADER, key()).code())
        .as("decided before")
        .isEqualTo("refused");

    var kept =
        service.bean(Wordings.class).all().stream()
            .filter(each -> each.kind().equals("claim_information_sheet"))
            .toList();
    assertThat(kept).hasSize(1);
    var whole = one.get(API + "/" + kept.getFirst().id()).body();
    assertThat(whole.get("text").asString()).isEqualTo("The sheet.");
    assertThat(whole.at("/loaded/sha256").asString()).isEqualTo(Wordings.sha256("The sheet."));
    assertThat(whole.at("/loaded/approvedBy").asString()).isEqualTo("manager");
    assertThat(one.get(API).body().get("items"))
        .anyMatch(each -> each.get("kind").asString().equals("claim_information_sheet"));
    assertThat(one.get(API + "/999999").status()).isEqualTo(404);
    assertThat(
            other
                .post(API + "/requests/999999/decision", grant, Idempotency.HEADER, key())
                .status())
        .isEqualTo(404);
  }

  @Test
  void the_api_names_everything_that_is_wrong_and_keeps_nothing() {
    var caller = Caller.of(service, Role.MANAGER, "read", "policy");
    var before = loaded();

    assertThat(caller.post(API, "{}", Idempotency.HEADER, key()).body().get("errors"))
        .extracting(each -> each.get("pointer").asString())
        .containsExactly("/kind", "/inForceFrom");
    for (var body :
        List.of(
            body("claim_reply_form", " "),
            body("claim_reply_form", Wordings.DEMONSTRATION),
            body("claim_reply_form", "w".repeat(100_001)),
            body("a_poem", "Words"),
            body("claim_reply_form", "Words").replace("2026-10-01", "3026-10-01"))) {
      assertThat(caller.post(API, body, Idempotency.HEADER, key()).status()).isEqualTo(422);
    }
    assertThat(loaded()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OFFICER", "AUDITOR", "ADMINISTRATOR", "OTHER_TEAM"})
  void who_may_not_load_sees_what_is_in_force_and_no_form(Role role) {
    var before = loaded();
    var visitor = service.visitor(role);

    var seen = visitor.open(HERE);

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("main form")).isEmpty();
    var sent = visitor.post(HERE, forged(seen, wording("claim_reply_form", "Words")));
    assertThat(sent.status()).isEqualTo(403);
    var caller = Caller.of(service, role, "read", "policy");
    assertThat(caller.get(API).status()).isEqualTo(200);
    var body = body("claim_reply_form", "Words");
    assertThat(caller.post(API, body, Idempotency.HEADER, key()).status()).isEqualTo(403);
    assertThat(
            caller
                .post(
                    API + "/requests/1/decision",
                    "{\"grant\": true, \"because\": \"x\"}",
                    Idempotency.HEADER,
                    key())
                .status())
        .isEqualTo(403);
    assertThat(loaded()).isEqualTo(before);
  }

  /// A form that was not on the page, with the token of one that was.
  private static Map<String, String> forged(Visitor.Seen seen, Map<String, String> values) {
    var token = seen.page().selectFirst("input[name=_csrf]");
    values.put("_csrf", token == null ? "" : token.val());
    return values;
  }
}
