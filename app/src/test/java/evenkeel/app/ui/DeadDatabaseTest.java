package evenkeel.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.store.Relay;
import evenkeel.app.store.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The database goes away while the service runs, and comes back.
class DeadDatabaseTest {

  private static Relay relay;
  private static TestService service;

  @BeforeAll
  static void open() {
    relay = new Relay(TestDatabase.fresh());
    service = TestService.over(relay.address());
  }

  @AfterEach
  void mend() {
    relay.mend();
  }

  @AfterAll
  static void close() {
    service.close();
    relay.close();
  }

  @Test
  void a_page_says_that_the_database_is_away_and_works_again_when_it_is_back() {
    var visitor = service.visitor(Role.OFFICER);
    assertThat(visitor.open("/work").status()).isEqualTo(200);

    relay.cut();
    var seen = visitor.open("/work");

    assertThat(seen.status()).isEqualTo(503);
    assertThat(seen.heading()).isEqualTo("The service cannot reach its database");
    assertThat(seen.text()).contains("Whatever was saved before is safe");
    relay.mend();
    comesBack(() -> visitor.open("/work").status());
  }

  @Test
  void a_form_that_meets_a_dead_database_says_so_shows_what_was_typed_and_saves_nothing() {
    var visitor = service.visitor(Role.ADMINISTRATOR);
    var form = visitor.open("/admin");
    var fields = new LinkedHashMap<>(Visitor.filled(form, "/admin/officers", Map.of()));
    fields.putAll(
        Map.of(
            "username", "late.comer",
            "displayName", "Late Comer",
            "role", "OFFICER",
            "limit", "0.00",
            "password", TestService.PASSWORD,
            "reason", "Starts on Monday"));

    relay.cut();
    var seen = visitor.post("/admin/officers", fields);

    assertThat(seen.status()).isEqualTo(503);
    assertThat(seen.text()).contains("was not saved, in whole or in part").contains("Late Comer");
    relay.mend();
    comesBack(() -> visitor.open("/admin").status());
    assertThat(visitor.open("/admin").text()).doesNotContain("Late Comer");
  }

  @Test
  void a_sign_in_that_meets_a_dead_database_is_not_taken_for_a_wrong_password() {
    var visitor = new Visitor(service.port());
    var form = visitor.open("/sign-in");

    relay.cut();
    var seen =
        visitor.send(
            form, "/sign-in", Map.of("username", "officer", "password", TestService.PASSWORD));

    assertThat(seen.address()).isEqualTo("/sign-in?trouble");
    assertThat(seen.page().select(".govuk-error-summary").text()).doesNotContain("password");
  }

  @Test
  void a_call_is_answered_with_a_problem_and_works_again_when_the_database_is_back() {
    var caller = Caller.of(service, Role.OFFICER, "read");
    assertThat(caller.get("/api/v1/business-date").status()).isEqualTo(200);

    relay.cut();
    var answer = caller.get("/api/v1/business-date");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.response().body()).contains("database does not answer");
    relay.mend();
    comesBack(() -> caller.get("/api/v1/business-date").status());
  }

  /// The pool finds out which of its connections are dead as it hands them out.
  private static void comesBack(IntSupplier status) {
    for (var attempt = 0; attempt < 20 && status.getAsInt() != 200; attempt++) {
      LockSupport.parkNanos(500_000_000L);
    }
    assertThat(status.getAsInt()).isEqualTo(200);
  }
}
