package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.api.Idempotency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What came of a letter of claim, recorded on its page and through the API: the times of the
/// protocol are counted again from it.
class ClaimsTest extends AtALeasesDesk {

  private static final LocalDate LETTER = LocalDate.of(2026, 10, 5);

  /// A lease to which a letter of claim went on 5 October.
  ///
  /// @param claims the address of its page, from the root and below `/api/v1`
  private record Claimed(String account, String claims) {}

  private static Claimed claimed(String surname) {
    var account = leases.lease(surname);
    var debt = leases.street.debtOf(account);
    leases.street.step(debt, "letter_before_action", LETTER);
    return new Claimed(account, "/accounts/" + account + "/claims/" + debt);
  }

  private static Map<String, String> came(String kind, String day, String month) {
    return Map.of(
        "kind", kind,
        "on-day", day,
        "on-month", month,
        "on-year", "2026",
        "reason", "The form is on file");
  }

  private static long recorded(Claimed of) {
    return leases.street.id(
        "select count(*) from history.claim_reply where debt_id = ?",
        leases.street.debtOf(of.account()));
  }

  @Test
  void a_letter_of_claim_that_nobody_answers_shows_its_times_with_their_law() {
    var of = claimed("Silent");
    assertThat(
            officer.open("/accounts/" + of.account()).page().select("a[href=" + of.claims() + "]"))
        .hasSize(1);

    assertThat(officer.open(of.claims()).text())
        .contains("Letter of claim 5 October 2026", "Last day for a reply 4 November 2026")
        .contains("A claim at the earliest 9 November 2026")
        .contains("Because No reply has come", "Where it says so Reply that was posted late");
    var twin = leases.caller(Role.AUDITOR, "read").get("/api/v1" + of.claims()).body();
    assertThat(twin.get("letter").asString()).isEqualTo("2026-10-05");
    assertThat(twin.get("replyBy").asString()).isEqualTo("2026-11-04");
    assertThat(twin.get("claimFrom").asString()).isEqualTo("2026-11-09");
    assertThat(twin.get("came")).isEmpty();
  }

  @Test
  void an_officer_records_what_came_and_the_times_are_counted_again() {
    var of = claimed("Asks");

    var done =
        officer.send(officer.open(of.claims()), of.claims(), came("documents_asked", "20", "10"));

    assertThat(done.address()).isEqualTo(of.claims());
    assertThat(done.text())
        .contains("It is recorded, and the times are counted again")
        .contains("20 October 2026 (lease-officer: The form is on file)")
        .contains("Documents due by 19 November 2026", "A claim at the earliest Not yet");
    assertThat(leases.acts(of.account())).contains("reply to a letter of claim recorded");
    var twin = leases.caller(Role.OFFICER, "read").get("/api/v1" + of.claims()).body();
    assertThat(twin.get("documentsBy").asString()).isEqualTo("2026-11-19");
    assertThat(twin.get("claimFrom").isNull()).isTrue();
    assertThat(twin.at("/came/0/kind").asString()).isEqualTo("documents_asked");
  }

  @Test
  void the_api_records_once_however_often_it_is_sent() {
    var of = claimed("Once");
    var caller = leases.caller(Role.SENIOR_OFFICER, "read", "holds");
    var body = "{\"kind\": \"replied\", \"on\": \"2026-10-30\", \"reason\": \"The Reply Form\"}";

    for (var i = 0; i < 2; i++) {
      var sent = caller.post("/api/v1" + of.claims(), body, Idempotency.HEADER, "reply-1");
      assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
      assertThat(sent.body().get("kind").asString()).isEqualTo("replied");
    }

    assertThat(recorded(of)).isEqualTo(1);
    assertThat(leases.acts(of.account())).contains("reply to a letter of claim recorded");
    assertThat(officer.open(of.claims()).text())
        .contains("30 October 2026 (lease-senior_officer: The Reply Form)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "replied|21|11|on-day|Expected a day that has come, found 21 November 2026",
        "replied|4|10|on-day|Expected a day not before the letter of claim of 5 October 2026",
        "replied|30|13|on-month|The day on which it came: the month must be from 1 to 12",
        "replied|31|11|on-day|must be from 1 to 30",
        "replied|x|11|on-day|The day on which it came: the day must be from 1 to 31",
        "replied|30|-|on-month|The day on which it came: the month is missing",
        "shouted|30|10|kind|Choose what came"
      })
  void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
      String kind, String day, String month, String field, String said) {
    var of = claimed("Wrong" + day + month + kind);

    var seen =
        officer.send(
            officer.open(of.claims()), of.claims(), came(kind, day, month == null ? "" : month));

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".govuk-error-summary a[href=#" + field + "]").text())
        .contains(said);
    assertThat(seen.page().select(".govuk-error-message").text()).contains(said);
    assertThat(seen.page().select("#on-day").val()).isEqualTo(day);
    assertThat(seen.page().select("textarea[name=reason]").val()).isEqualTo("The form is on file");
    assertThat(recorded(of)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|/kind",
        "{\"kind\": \"shouted\", \"on\": \"2026-10-30\", \"reason\": \"x\"}|422|/kind",
        "{\"kind\": \"replied\", \"reason\": \"x\"}|422|/on",
        "{\"kind\": \"replied\", \"on\": \"2026-11-21\", \"reason\": \"x\"}|422|/on",
        "{\"kind\": \"replied\", \"on\": \"2026-10-30\", \"reason\": \" \"}|422|/reason",
        "{\"kind\": \"replied\", \"on\": \"30 October\", \"reason\": \"x\"}|400|/on",
        "{\"kind\": \"replied\", \"on\": \"2026-10-04\", \"reason\": \"x\"}|409|''"
      })
  void the_api_names_what_is_wrong_and_keeps_nothing(String body, int status, String pointer) {
    var of = claimed("Api" + Math.abs(body.hashCode()));

    var sent =
        leases
            .caller(Role.OFFICER, "read", "holds")
            .post("/api/v1" + of.claims(), body, Idempotency.HEADER, "bad-" + body.hashCode());

    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(status);
    assertThat(sent.pointer()).isEqualTo(pointer);
    assertThat(recorded(of)).isZero();
  }

  @Test
  void a_debt_without_a_letter_of_claim_has_no_such_page() {
    var account = leases.lease("None");
    var claims = "/accounts/" + account + "/claims/" + leases.street.debtOf(account);
    var caller = leases.caller(Role.OFFICER, "read", "holds");
    var body = "{\"kind\": \"replied\", \"on\": \"2026-10-30\", \"reason\": \"x\"}";

    assertThat(officer.open(claims).status()).isEqualTo(404);
    assertThat(caller.get("/api/v1" + claims).status()).isEqualTo(404);
    assertThat(caller.post("/api/v1" + claims, body, Idempotency.HEADER, "none").status())
        .isEqualTo(404);
    assertThat(officer.open("/accounts/" + account + "/claims/999999").status()).isEqualTo(404);
  }

  @Test
  void who_only_looks_sees_the_times_and_no_form() {
    var of = claimed("Looked");

    var seen = leases.visitor(Role.AUDITOR).open(of.claims());

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("form[action=" + of.claims() + "]")).isEmpty();
    var body = "{\"kind\": \"replied\", \"on\": \"2026-10-30\", \"reason\": \"x\"}";
    for (var refused :
        List.of(
            leases.caller(Role.AUDITOR, "read", "holds"),
            leases.caller(Role.OFFICER, "read"),
            Caller.of(leases.service, Role.OFFICER, "read", "holds"))) {
      var sent = refused.post("/api/v1" + of.claims(), body, Idempotency.HEADER, "refused");
      assertThat(sent.status()).isEqualTo(403);
    }
    assertThat(recorded(of)).isZero();
  }

  @Test
  void who_does_not_work_on_leases_or_knows_the_leaseholder_opens_nothing() {
    var of = claimed("Known");
    var owner =
        leases.street.id(
            "select party_id from accounts.liability where account_id = ?",
            leases.street.accountOf(of.account()));
    var knows = leases.caller(Role.MANAGER, "read", "holds");
    knows.post(
        "/api/v1/people/" + leases.street.personOf(owner) + "/conflicts",
        "{\"kind\": \"family\", \"reason\": \"My aunt\"}");

    assertThat(knows.get("/api/v1" + of.claims()).code()).isEqualTo("not-allowed");
    assertThat(leases.visitor(Role.MANAGER).open(of.claims()).status()).isEqualTo(403);
    assertThat(leases.service.visitor(Role.OFFICER).open(of.claims()).status()).isEqualTo(403);
    assertThat(
            Caller.of(leases.service, Role.OFFICER, "read").get("/api/v1" + of.claims()).status())
        .isEqualTo(403);
    assertThat(leases.visitor(Role.ADMINISTRATOR).open(of.claims()).status()).isEqualTo(403);
  }
}
